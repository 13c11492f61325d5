import { createSignal, For, type JSX, Show, untrack } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import {
  type Agreement,
  type AgreementDraft,
  type AgreementField,
  fieldsOf,
  isOptional,
  type Missing,
  signersOn,
} from '../../../shared/agreement.ts'
import { api, read } from '../../lib/api.ts'
import { today } from '../../lib/dates.ts'
import { failureOf } from '../../lib/failure.ts'
import { dateWithYear } from '../../lib/moments.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { type FormError, FormErrors } from '../../ui/form-errors.tsx'
import { toast } from '../../ui/toasts.tsx'
import { refreshAgreements } from './queries.ts'
import { t } from './words.ts'
import { WorkProcessTicks } from './work-process-ticks.tsx'

type AgreementFormProps = {
  agreement: Agreement
  onCancel: (() => void) | undefined
  onSent: () => void
  onStale: () => void
}

const contacts = ['schoolGuide', 'hostContact', 'hostGuide', 'guardian'] as const
const texts = ['aim', 'structure', 'organisation', 'assessment', 'insurance', 'termination'] as const
type TextField = (typeof texts)[number]

/** What the coordinator fills in. What is known stands there already; what is missing is named, with who knows it. */
export function AgreementForm(props: AgreementFormProps) {
  const { placementId, version, draft, facts, kind } = untrack(() => props.agreement)
  const fields = new Set(fieldsOf(kind, signersOn(facts.student.birthDate, today()).includes('guardian')))
  const [form, set] = createStore<AgreementDraft>(structuredClone(draft))
  const [hours, setHours] = createSignal(draft.hours === null ? '' : String(draft.hours).replace('.', ','))
  const [activities, setActivities] = createSignal(draft.activities.join('\n'))
  const [keepTexts, setKeepTexts] = createSignal(false)
  const [errors, setErrors] = createSignal<readonly FormError[]>([])
  const [failure, setFailure] = createSignal<unknown>()
  const [busy, setBusy] = createSignal<'save' | 'send'>()
  const errorOf = (field: string) => errors().find((error) => error.name === field)?.text

  function filled(): AgreementDraft {
    const number = Number(hours().replace(',', '.'))
    return {
      ...structuredClone(unwrap(form)),
      hours: hours().trim() === '' || Number.isNaN(number) ? null : number,
      activities: activities()
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    }
  }

  async function send(way: 'save' | 'send') {
    setFailure(undefined)
    setErrors([])
    setBusy(way)
    const json = { version, draft: filled(), keepTexts: keepTexts() }
    const { agreement } = api.placements[':id']
    const param = { id: placementId }
    try {
      await read(way === 'save' ? agreement.$put({ param, json }) : agreement.send.$post({ param, json }))
      toast(way === 'save' ? t().form.saved : t().form.sent)
      if (way === 'send') props.onSent()
      await refreshAgreements()
    } catch (error) {
      await refuse(error)
    } finally {
      setBusy(undefined)
    }
  }

  async function refuse(error: unknown) {
    const { code, errors: refused } = failureOf(error)
    if (code === 'invalid-input' && refused.length > 0) setErrors(refused.map(({ path, rule }) => errorFrom(path, rule)))
    else if (code === 'stale') {
      props.onStale()
      await refreshAgreements()
    } else setFailure(error)
  }

  return (
    <form
      class="stack agreement-form no-print"
      novalidate
      aria-label={t().form.title}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy()) void send('send')
      }}
    >
      <Missings missing={props.agreement.missing} />
      <Known agreement={props.agreement} />
      <FormErrors errors={errors()} />

      <section class="card stack" aria-labelledby="people">
        <h2 id="people">{t().form.people}</h2>
        <For each={contacts.filter((field) => fields.has(field))}>
          {(field) => (
            <Fieldset legend={t().fields[field]} hint={t().form.hints[field]}>
              <div class="agreement-form__pair">
                <Input
                  name={`${field}-name`}
                  label={t().form.name}
                  value={form[field].name}
                  error={errorOf(`${field}-name`)}
                  onValue={(name) => set(field, 'name', name)}
                />
                <Show when={field === 'hostGuide'}>
                  <Input
                    name="hostGuide-role"
                    label={t().form.role}
                    value={form.hostGuide.role}
                    error={errorOf('hostGuide-role')}
                    optional
                    onValue={(role) => set('hostGuide', 'role', role)}
                  />
                </Show>
                <Input
                  name={`${field}-mail`}
                  type="email"
                  label={t().form.mail}
                  value={form[field].mail}
                  error={errorOf(`${field}-mail`)}
                  optional={field === 'hostGuide'}
                  onValue={(mail) => set(field, 'mail', mail)}
                />
              </div>
            </Fieldset>
          )}
        </For>
      </section>

      <section class="card stack" aria-labelledby="plan">
        <h2 id="plan">{t().form.plan}</h2>
        <Input
          name="hours"
          label={t().fields.hours}
          hint={t().form.hints.hours}
          inputmode="decimal"
          value={hours()}
          error={errorOf('hours')}
          onValue={setHours}
        />
        <Field name="activities" label={t().fields.activities} hint={t().form.hints.activities} error={errorOf('activities')}>
          {(control) => (
            <textarea ref={control} value={activities()} onInput={(event) => setActivities(event.currentTarget.value)} />
          )}
        </Field>
        <Show when={fields.has('workProcesses') && facts.student.crebo}>
          {(crebo) => (
            <WorkProcessTicks
              crebo={crebo()}
              chosen={form.workProcesses}
              error={errorOf('workProcesses')}
              onChosen={(codes) => set('workProcesses', codes)}
            />
          )}
        </Show>
        <Texts fields={['aim', 'structure']} />
      </section>

      <section class="card stack" aria-labelledby="rules">
        <h2 id="rules">{t().form.rules}</h2>
        <Texts fields={['organisation', 'assessment', 'insurance', 'termination']} />
        <Tick checked={keepTexts()} onChecked={setKeepTexts}>
          {t().form.keepTexts}
        </Tick>
      </section>

      <Show when={failure()}>
        <ErrorNotice error={failure()} />
      </Show>
      <div class="actions agreement-form__foot">
        <Button type="submit" look="primary" icon="send" busy={busy() === 'send'}>
          {t().form.send}
        </Button>
        <Button busy={busy() === 'save'} onClick={() => void send('save')}>
          {t().form.save}
        </Button>
        <Show when={props.onCancel}>
          {(cancel) => (
            <Button look="quiet" onClick={() => cancel()()}>
              {t().page.cancelChange}
            </Button>
          )}
        </Show>
      </div>
    </form>
  )

  function Texts(shown: { fields: readonly TextField[] }) {
    return (
      <For each={shown.fields.filter((field) => fields.has(field))}>
        {(field) => (
          <Field
            name={field}
            label={t().fields[field]}
            hint={t().form.hints[field]}
            error={errorOf(field)}
            optional={isOptional(kind, field)}
          >
            {(control) => (
              <textarea
                ref={control}
                maxlength={1500}
                value={form[field]}
                onInput={(event) => set(field, event.currentTarget.value)}
              />
            )}
          </Field>
        )}
      </For>
    )
  }
}

function Missings(props: { missing: readonly Missing[] }) {
  return (
    <Show
      when={props.missing.length > 0}
      fallback={
        <Notice tone="ok">
          <p>{t().form.complete}.</p>
        </Notice>
      }
    >
      <Notice tone="warn">
        <p>
          <b>{t().form.missing(props.missing.length)}</b>
        </p>
        <ul class="agreement-missing">
          <For each={props.missing}>
            {({ field, knownBy }) => (
              <li>
                <b>{t().fields[field]}</b>. {t().knownBy[knownBy]}
              </li>
            )}
          </For>
        </ul>
      </Notice>
    </Show>
  )
}

/** What nobody types. */
function Known(props: { agreement: Agreement }) {
  const facts = () => props.agreement.facts
  const lines = (): [string, JSX.Element][] => [
    [t().doc.student, `${facts().student.name}, ${dateWithYear(facts().student.birthDate)}, ${facts().student.groupName}`],
    [
      t().doc.programme,
      [moreTerms().level[facts().student.level], t().doc.year(facts().student.year), facts().student.qualification]
        .filter(Boolean)
        .join(', '),
    ],
    [t().doc.host, `${facts().host.name}, ${facts().host.address}, ${facts().host.city}`],
    [t().doc.period, t().doc.periodText(dateWithYear(facts().from), dateWithYear(facts().until))],
  ]
  return (
    <section class="card stack" aria-labelledby="known">
      <h2 id="known">{t().form.facts}</h2>
      <dl class="agreement-doc__facts">
        <For each={lines()}>
          {([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          )}
        </For>
      </dl>
      <p class="small muted">{t().form.factsText}</p>
    </section>
  )
}

type InputProps = {
  name: string
  label: JSX.Element
  hint?: string
  type?: 'email'
  inputmode?: 'decimal'
  value: string
  error: string | undefined
  optional?: boolean
  onValue: (value: string) => void
}

function Input(props: InputProps) {
  return (
    <Field name={props.name} label={props.label} hint={props.hint} error={props.error} optional={props.optional}>
      {(control) => (
        <input
          ref={control}
          type={props.type ?? 'text'}
          inputmode={props.inputmode}
          autocomplete="off"
          maxlength={254}
          value={props.value}
          onInput={(event) => props.onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

/** What the server refused, at the field where it can be mended. */
function errorFrom(path: string, rule: string): FormError {
  const [, , field = '', part] = path.split('/')
  const words = t().form.invalid
  const known = field as AgreementField
  const label = t().fields[known] ?? field
  const isContact = contacts.some((one) => one === field)
  const name = isContact ? `${field}-${part ?? 'name'}` : field
  if (field === 'hours') return { name, text: rule === 'missing' ? words.missing(label) : words.hours }
  if (rule === 'missing') return { name, text: words.missing(label) }
  return { name, text: part === 'mail' ? words.mail(label) : words.other(label) }
}
