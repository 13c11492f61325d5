import { createSignal, Show, untrack } from 'solid-js'
import type { Deadlines } from '../../../shared/deadlines.ts'
import { api, read } from '../../lib/api.ts'
import { failureOf } from '../../lib/failure.ts'
import { createAsync, query, revalidate } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toasts.tsx'
import { t } from './words.ts'

const getDeadlines = query(() => read(api.school.deadlines.$get()), 'deadlines')

/** How long people may take to answer each other. */
export function DeadlinesCard() {
  const deadlines = createAsync(() => getDeadlines())
  // Here, so that it stays when the form is made anew with what a colleague saved.
  const [error, setError] = createSignal<unknown>()
  return (
    <section class="card stack" aria-labelledby="deadlines">
      <h2 id="deadlines">{t().deadlines.title}</h2>
      <p class="small muted">{t().deadlines.text}</p>
      <Show when={deadlines()} keyed>
        {(known) => <Form deadlines={known} onError={setError} />}
      </Show>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
    </section>
  )
}

const bounds = { answerDays: { least: 1, most: 20 }, offerHours: { least: 1, most: 168 } }
const names = ['answerDays', 'offerHours'] as const
type Name = (typeof names)[number]

function Form(props: { deadlines: Deadlines; onError: (error: unknown) => void }) {
  const [values, setValues] = createSignal(
    untrack(() => ({ answerDays: String(props.deadlines.answerDays), offerHours: String(props.deadlines.offerHours) })),
  )
  const [bad, setBad] = createSignal<readonly Name[]>([])
  const [busy, setBusy] = createSignal(false)
  const isWithin = (name: Name) => {
    const value = values()[name].trim()
    return /^\d{1,3}$/.test(value) && Number(value) >= bounds[name].least && Number(value) <= bounds[name].most
  }

  async function save() {
    const wrong = names.filter((name) => !isWithin(name))
    setBad(wrong)
    props.onError(undefined)
    if (wrong[0]) return document.getElementById(wrong[0])?.focus()
    const { answerDays, offerHours } = values()
    const json = { version: props.deadlines.version, answerDays: Number(answerDays), offerHours: Number(offerHours) }
    setBusy(true)
    try {
      await read(api.school.deadlines.$put({ json }))
      await revalidate(getDeadlines.key)
      toast(t().deadlines.saved)
    } catch (thrown) {
      props.onError(thrown)
      if (failureOf(thrown).code === 'stale') await revalidate(getDeadlines.key)
    } finally {
      setBusy(false)
    }
  }

  const field = (name: Name) => (
    <Field
      name={name}
      label={t().deadlines[name]}
      hint={t().deadlines.hints[name]}
      error={bad().includes(name) ? t().deadlines.bad(bounds[name].least, bounds[name].most) : undefined}
    >
      {(control) => (
        <input
          ref={control}
          class="school__number"
          inputmode="numeric"
          maxlength={3}
          value={values()[name]}
          onInput={(event) => {
            setBad((before) => before.filter((other) => other !== name))
            setValues((before) => ({ ...before, [name]: event.currentTarget.value }))
          }}
        />
      )}
    </Field>
  )

  return (
    <form
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy()) void save()
      }}
    >
      <div class="school__deadlines">
        {field('answerDays')}
        {field('offerHours')}
      </div>
      <div>
        <Button type="submit" look="primary" busy={busy()}>
          {t().deadlines.save}
        </Button>
      </div>
    </form>
  )
}
