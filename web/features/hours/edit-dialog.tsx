import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { partOf } from '../../../shared/daypart.ts'
import { type Absence, absences, type Said } from '../../../shared/hours.ts'
import type { School } from '../../../shared/school.ts'
import { daypartInWords } from '../../lib/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { FormErrors } from '../../ui/form-errors.tsx'
import { t } from './words.ts'

type EditProps = {
  /** The half-day that is being changed, with what stands of it. */
  editing: { daypart: string; said: Said } | undefined
  times: School['daypartTimes']
  onClose: () => void
  onSay: (daypart: string, said: Said) => void
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

/** Other times than planned, or not there at all. */
export function EditDialog(props: EditProps) {
  return (
    <Dialog
      open={props.editing !== undefined}
      onClose={props.onClose}
      title={props.editing ? t().edit.title(daypartInWords(props.editing.daypart)) : ''}
    >
      <Show when={props.editing} keyed>
        {(editing) => <Form daypart={editing.daypart} said={editing.said} times={props.times} onSay={props.onSay} />}
      </Show>
    </Dialog>
  )
}

type FormProps = { daypart: string; said: Said; times: School['daypartTimes']; onSay: EditProps['onSay'] }

function Form(props: FormProps) {
  const [absent, setAbsent] = createSignal(false)
  const [whose, setWhose] = createSignal<Absence>('ill')
  const [from, setFrom] = createSignal('')
  const [until, setUntil] = createSignal('')
  const [pause, setPause] = createSignal('0')
  const [remark, setRemark] = createSignal('')
  const [errors, setErrors] = createSignal<readonly { name: string; text: string }[]>([])
  const errorOf = (name: string) => errors().find((error) => error.name === name)?.text

  createEffect(
    on(
      () => props.said,
      (said) => {
        const planned = props.times[partOf(props.daypart)]
        setAbsent(said.kind === 'absent')
        setWhose(said.kind === 'absent' ? said.whose : 'ill')
        setFrom(said.kind === 'worked' ? said.from : planned.from)
        setUntil(said.kind === 'worked' ? said.until : planned.until)
        setPause(String(said.kind === 'worked' ? said.breakMinutes : 0))
        setRemark(said.kind === 'worked' ? said.what : said.kind === 'absent' ? said.note : '')
      },
    ),
  )

  function save() {
    if (absent()) return props.onSay(props.daypart, { kind: 'absent', whose: whose(), note: remark().trim() })
    const minutes = Number(pause())
    const found = [
      ...(clock.test(from()) ? [] : [{ name: 'hours-from', text: t().edit.badTime }]),
      ...(clock.test(until()) ? [] : [{ name: 'hours-until', text: t().edit.badTime }]),
      ...(pause() !== '' && Number.isInteger(minutes) && minutes >= 0 && minutes <= 240
        ? []
        : [{ name: 'hours-break', text: t().edit.badBreak }]),
    ]
    setErrors(found)
    if (found.length > 0) return
    props.onSay(props.daypart, { kind: 'worked', from: from(), until: until(), breakMinutes: minutes, what: remark().trim() })
  }

  return (
    <form
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <FormErrors errors={errors()} />
      <Fieldset legend={t().edit.kind}>
        <div class="stack hours__choices">
          <Choice type="radio" name="hours-kind" checked={!absent()} onChecked={() => setAbsent(false)} title={t().edit.worked} />
          <Choice type="radio" name="hours-kind" checked={absent()} onChecked={() => setAbsent(true)} title={t().edit.absent} />
        </div>
      </Fieldset>
      <Show
        when={absent()}
        fallback={
          <>
            <div class="hours__times">
              <Field name="hours-from" label={t().edit.from} error={errorOf('hours-from')}>
                {(control) => (
                  <input ref={control} type="time" value={from()} onInput={(event) => setFrom(event.currentTarget.value)} />
                )}
              </Field>
              <Field name="hours-until" label={t().edit.until} error={errorOf('hours-until')}>
                {(control) => (
                  <input ref={control} type="time" value={until()} onInput={(event) => setUntil(event.currentTarget.value)} />
                )}
              </Field>
              <Field name="hours-break" label={t().edit.breakMinutes} error={errorOf('hours-break')}>
                {(control) => (
                  <input
                    ref={control}
                    type="number"
                    inputmode="numeric"
                    min="0"
                    max="240"
                    step="5"
                    value={pause()}
                    onInput={(event) => setPause(event.currentTarget.value)}
                  />
                )}
              </Field>
            </div>
            <Field name="hours-what" label={t().edit.what} hint={t().edit.whatHint} optional>
              {(control) => (
                <input ref={control} maxlength={200} value={remark()} onInput={(event) => setRemark(event.currentTarget.value)} />
              )}
            </Field>
          </>
        }
      >
        <Field name="hours-whose" label={t().edit.whose}>
          {(control) => (
            <select
              ref={control}
              onChange={(event) => setWhose(absences.find((one) => one === event.currentTarget.value) ?? 'ill')}
            >
              <For each={absences}>
                {(one) => (
                  <option value={one} selected={one === whose()}>
                    {t().edit.why[one]}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Field name="hours-note" label={t().edit.note} hint={t().edit.noteHint} optional>
          {(control) => (
            <input ref={control} maxlength={200} value={remark()} onInput={(event) => setRemark(event.currentTarget.value)} />
          )}
        </Field>
      </Show>
      <div class="actions">
        <Button type="submit" look="primary">
          {t().edit.save}
        </Button>
        <Show when={props.said.kind !== 'nothing'}>
          <Button look="danger" icon="trash" onClick={() => props.onSay(props.daypart, { kind: 'nothing' })}>
            {t().edit.remove}
          </Button>
        </Show>
      </div>
    </form>
  )
}
