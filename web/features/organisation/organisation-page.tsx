import './organisation.css'
import { createSignal, For, Show, untrack } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import type { Organisation, OrganisationProfile } from '../../../shared/organisation.ts'
import { sectors } from '../../../shared/sector.ts'
import { api, read } from '../../lib/api.ts'
import { failureOf } from '../../lib/failure.ts'
import { useMe } from '../../lib/me.ts'
import { createAsync, query, revalidate } from '../../lib/router/query.ts'
import { terms } from '../../lib/words/terms.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { type FormError, FormErrors } from '../../ui/form-errors.tsx'
import { Page } from '../../ui/page.tsx'
import { PlaceFields } from '../../ui/place-fields.tsx'
import { toast } from '../../ui/toasts.tsx'
import { t } from './words.ts'

const getOrganisation = query((id: string) => read(api.organisations[':id'].$get({ param: { id } })), 'organisation')

export default function OrganisationPage() {
  const me = useMe()
  const id = () => {
    const { membership } = me()
    return membership.role === 'employer' ? membership.organisationId : ''
  }
  const organisation = createAsync(() => getOrganisation(id()))
  // A colleague was first: the form starts again from what is saved, and says so.
  const [stale, setStale] = createSignal(false)
  return (
    <Page title={t().title} class="wrap page stack organisation">
      <h1>{t().title}</h1>
      <p class="lede">{t().lede}</p>
      <Show when={stale()}>
        <Notice tone="warn" live="alert">
          <p>{t().stale}</p>
        </Notice>
      </Show>
      <Show when={organisation()} keyed>
        {(own) => <Profile organisation={own} onStale={setStale} />}
      </Show>
    </Page>
  )
}

function Profile(props: { organisation: Organisation; onStale: (stale: boolean) => void }) {
  // The form starts from what was read; a newer version makes a new form.
  const { id, version, name, about, sector, place, website } = untrack(() => props.organisation)
  const [form, set] = createStore<OrganisationProfile>(structuredClone({ name, about, sector, place, website }))
  const [errors, setErrors] = createSignal<readonly FormError[]>([])
  const [failure, setFailure] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)
  const errorOf = (field: string) => errors().find((error) => error.name === field)?.text

  function missing(): FormError[] {
    const words = t().missing
    return [
      ...(form.name.trim().length < 2 ? [{ name: 'name', text: words.name }] : []),
      ...(form.place.label.trim() === '' || form.place.city.trim() === '' ? [{ name: 'place', text: words.place }] : []),
      ...(form.website && !URL.canParse(form.website) ? [{ name: 'website', text: words.website }] : []),
    ]
  }

  async function save() {
    setFailure(undefined)
    setErrors(missing())
    if (errors().length > 0) return
    setBusy(true)
    try {
      await read(api.organisations[':id'].$put({ param: { id }, json: { ...unwrap(form), version } }))
      props.onStale(false)
      toast(t().saved)
      await revalidate(getOrganisation.key)
    } catch (error) {
      await refuse(error)
    } finally {
      setBusy(false)
    }
  }

  async function refuse(error: unknown) {
    const { code, errors: refused } = failureOf(error)
    if (code === 'stale') {
      props.onStale(true)
      await revalidate(getOrganisation.key)
    } else if (code === 'invalid-input' && refused.length > 0) {
      setErrors(
        refused.map(({ path }) => {
          const field = path.split('/')[1] ?? ''
          const words = t().missing
          return {
            name: field,
            text: field === 'name' || field === 'place' || field === 'website' || field === 'about' ? words[field] : words.other,
          }
        }),
      )
    } else setFailure(error)
  }

  return (
    <form
      class="stack organisation__form"
      novalidate
      aria-label={t().title}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy()) void save()
      }}
    >
      <FormErrors errors={errors()} />
      <Field name="name" label={t().name} error={errorOf('name')}>
        {(control) => (
          <input
            ref={control}
            autocomplete="organization"
            maxlength={80}
            value={form.name}
            onInput={(event) => set('name', event.currentTarget.value)}
          />
        )}
      </Field>
      <Field name="about" label={t().about} hint={t().aboutHint} error={errorOf('about')} optional>
        {(control) => (
          <textarea
            ref={control}
            maxlength={800}
            value={form.about}
            onInput={(event) => set('about', event.currentTarget.value)}
          />
        )}
      </Field>
      <Field name="sector" label={t().sector}>
        {(control) => (
          <select
            ref={control}
            onChange={(event) => set('sector', sectors.find((value) => value === event.currentTarget.value) ?? form.sector)}
          >
            <For each={sectors}>
              {(value) => (
                <option value={value} selected={value === form.sector}>
                  {terms().sector[value]}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <PlaceFields name="place" value={form.place} error={errorOf('place')} onValue={(value) => set('place', value)} />
      <Field name="website" label={t().website} hint={t().websiteHint} error={errorOf('website')} optional>
        {(control) => (
          <input
            ref={control}
            type="url"
            inputmode="url"
            autocomplete="url"
            maxlength={200}
            value={form.website ?? ''}
            onInput={(event) => set('website', event.currentTarget.value.trim() || null)}
          />
        )}
      </Field>
      <Show when={failure() !== undefined}>
        <ErrorNotice error={failure()} />
      </Show>
      <div class="actions">
        <Button type="submit" look="primary" size="large" busy={busy()}>
          {t().save}
        </Button>
      </div>
    </form>
  )
}
