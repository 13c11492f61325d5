import { createSignal } from 'solid-js'
import type { ActionDraft } from '../../../shared/action.ts'
import { addDays } from '../../../shared/daypart.ts'
import { today } from '../../lib/dates.ts'
import { Field } from '../../ui/field.tsx'
import { t } from './words.ts'

const shortest = 3

/** What is going to be done and by when, as it is being written. */
export function createActionDraft(initial?: ActionDraft) {
  const [what, setWhat] = createSignal(initial?.what ?? '')
  const [by, setBy] = createSignal(initial?.by ?? '')
  const [tried, setTried] = createSignal(false)
  const whatError = () => (tried() && what().trim().length < shortest ? t().action.whatMissing : undefined)
  const byError = () => {
    if (!tried()) return undefined
    if (by() === '') return t().action.byMissing
    if (by() < today()) return t().action.byPast
    return by() > addDays(today(), 366) ? t().action.byLate : undefined
  }
  return {
    what,
    setWhat,
    by,
    setBy,
    whatError,
    byError,
    /** What was written, when it is whole; else the focus goes to what is missing. */
    checked(): ActionDraft | undefined {
      setTried(true)
      if (whatError()) document.getElementById('action-what')?.focus()
      else if (byError()) document.getElementById('action-by')?.focus()
      else return { what: what().trim(), by: by() }
      return undefined
    },
  }
}

export function ActionFields(props: { draft: ReturnType<typeof createActionDraft>; isStudent?: boolean }) {
  return (
    <>
      <Field
        name="action-what"
        label={props.isStudent ? t().action.what : t().action.whatOf}
        hint={t().action.whatHint}
        error={props.draft.whatError()}
      >
        {(control) => (
          <textarea
            ref={control}
            rows={3}
            maxlength={300}
            value={props.draft.what()}
            onInput={(event) => props.draft.setWhat(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field name="action-by" label={t().action.by} error={props.draft.byError()}>
        {(control) => (
          <input
            ref={control}
            type="date"
            min={today()}
            value={props.draft.by()}
            onInput={(event) => props.draft.setBy(event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  )
}
