import { createEffect, createSignal, For, Match, on, Show, Switch } from 'solid-js'
import {
  type ContactMoment,
  type ContactPerson,
  type ContactPlace,
  contactPeople,
  contactPlaces,
} from '../../../shared/contact-moment.ts'
import { daypartOf, type PartOfDay, partOf, partsOfDay } from '../../../shared/daypart.ts'
import { capital, today } from '../../lib/dates.ts'
import { failureOf } from '../../lib/failure.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import type { ContactChange } from './queries.ts'
import { t } from './words.ts'

type Asked = { moment: ContactMoment; move: 'plan' | 'hold' | 'skip' }

/** Plan, note or skip one conversation. */
export default function ContactDialog(props: {
  asked: Asked | undefined
  onClose: () => void
  onSave: (moment: ContactMoment, change: ContactChange) => Promise<void>
}) {
  const [date, setDate] = createSignal('')
  const [part, setPart] = createSignal<PartOfDay>('morning')
  const [place, setPlace] = createSignal<ContactPlace>('workplace')
  const [present, setPresent] = createSignal<readonly ContactPerson[]>([])
  const [text, setText] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  createEffect(
    on(
      () => props.asked,
      (asked) => {
        const state = asked?.moment.state
        const planned = state?.kind === 'planned' ? state : undefined
        const monday = asked?.moment.monday ?? ''
        setDate(asked?.move === 'hold' ? today() : (planned?.daypart.slice(0, 10) ?? (monday > today() ? monday : today())))
        setPart(planned ? partOf(planned.daypart) : 'morning')
        setPlace(planned?.place ?? 'workplace')
        setPresent(['student', 'employer'])
        setText('')
        setTried(false)
        setFailure(undefined)
      },
    ),
  )
  const isPlan = () => props.asked?.move === 'plan'
  const isSkip = () => props.asked?.move === 'skip'
  const title = () => (isSkip() ? t().skipTitle : isPlan() ? t().planTitle : t().holdTitle)
  /** What the server said of the day. */
  const dayError = () => {
    const rule = failureOf(failure()).errors.find(({ path }) => path === '/daypart' || path === '/on')?.rule
    return rule === undefined ? undefined : (t().rules[rule] ?? t().dateMissing)
  }

  function changeOf(move: Asked['move']): ContactChange | undefined {
    if (move === 'skip') return text().trim() === '' ? missing('contact-text') : { move, reason: text().trim() }
    if (date() === '') return missing('contact-date')
    if (move === 'plan') return { move, daypart: daypartOf(date(), part()), place: place() }
    if (present().length === 0) return missing('contact-present')
    return { move, on: date(), place: place(), present: [...present()], note: text().trim() }
  }

  function missing(id: string) {
    document.getElementById(id)?.focus()
    return undefined
  }

  async function save() {
    setTried(true)
    const { asked } = props
    const change = asked && changeOf(asked.move)
    if (!asked || !change) return
    setBusy(true)
    setFailure(undefined)
    try {
      await props.onSave(asked.moment, change)
      props.onClose()
    } catch (thrown) {
      setFailure(thrown)
      if (dayError()) missing('contact-date')
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog open={props.asked !== undefined} onClose={props.onClose} title={title()}>
      <form
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy()) void save()
        }}
      >
        <Show when={!isSkip()}>
          <Field name="contact-date" label={t().date} error={tried() && date() === '' ? t().dateMissing : dayError()}>
            {(control) => (
              <input ref={control} type="date" value={date()} onInput={(event) => setDate(event.currentTarget.value)} />
            )}
          </Field>
          <Show when={isPlan()}>
            <Field name="contact-part" label={t().part}>
              {(control) => (
                <select ref={control} onChange={(event) => setPart(event.currentTarget.value as PartOfDay)}>
                  <For each={partsOfDay}>
                    {(one) => (
                      <option value={one} selected={one === part()}>
                        {t().parts[one]}
                      </option>
                    )}
                  </For>
                </select>
              )}
            </Field>
          </Show>
          <Fieldset legend={t().place}>
            <For each={contactPlaces}>
              {(one) => (
                <Tick type="radio" name="contact-place" value={one} checked={one === place()} onChecked={() => setPlace(one)}>
                  {capital(t().places[one])}
                </Tick>
              )}
            </For>
          </Fieldset>
        </Show>
        <Switch>
          <Match when={props.asked?.move === 'hold'}>
            <Fieldset
              name="contact-present"
              legend={t().present}
              error={tried() && present().length === 0 ? t().presentMissing : undefined}
            >
              <For each={contactPeople}>
                {(one) => (
                  <Tick
                    checked={present().includes(one)}
                    onChecked={(checked) =>
                      setPresent((before) => (checked ? [...before, one] : before.filter((other) => other !== one)))
                    }
                  >
                    {capital(t().people[one])}
                  </Tick>
                )}
              </For>
            </Fieldset>
            <Text label={t().note} hint={t().noteHint} max={2000} optional value={text()} onValue={setText} />
          </Match>
          <Match when={isSkip()}>
            <Text
              label={t().reason}
              hint={t().reasonHint}
              max={600}
              value={text()}
              onValue={setText}
              error={tried() && text().trim() === '' ? t().reasonMissing : undefined}
            />
          </Match>
        </Switch>
        <Show when={failure() !== undefined && !dayError()}>
          <ErrorNotice error={failure()} />
        </Show>
        <div class="actions">
          <Button type="submit" look="primary" busy={busy()}>
            {t().save}
          </Button>
          <Button look="quiet" onClick={props.onClose}>
            {t().notNow}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function Text(props: {
  label: string
  hint: string
  max: number
  optional?: boolean
  value: string
  onValue: (value: string) => void
  error?: string | undefined
}) {
  return (
    <Field name="contact-text" label={props.label} hint={props.hint} optional={props.optional} error={props.error}>
      {(control) => (
        <textarea
          ref={control}
          rows={4}
          maxlength={props.max}
          value={props.value}
          onInput={(event) => props.onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
