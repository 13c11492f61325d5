import { createMemo, createSignal, For, Show } from 'solid-js'
import { type PartOfDay, partsOfDay } from '../../../shared/daypart.ts'
import { type HalfDayKind, halfDayKinds, type TimetableException } from '../../../shared/timetable.ts'
import { capital, today } from '../../lib/dates.ts'
import { listInWords } from '../../lib/lists.ts'
import { dateWithYear } from '../../lib/moments.ts'
import { dayWords } from '../../lib/words/days.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { Empty } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { kindIcon } from './week-editor.tsx'
import { t } from './words.ts'

type ExceptionsProps = {
  exceptions: readonly TimetableException[]
  /** Of a student: then freeing a half-day comes first. */
  own: boolean
  onExceptions: (exceptions: TimetableException[]) => void
}

/** The dates on which something else stands than the week says, and a form for another. */
export function ExceptionsEditor(props: ExceptionsProps) {
  const sorted = createMemo(() => props.exceptions.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
  const coming = () => sorted().filter(({ until }) => until >= today())
  const past = () => sorted().filter(({ until }) => until < today())

  function remove(exception: TimetableException) {
    props.onExceptions(props.exceptions.filter((other) => other !== exception))
  }

  return (
    <section class="card stack" aria-labelledby="exceptions">
      <h3 id="exceptions">{t().exceptions.title}</h3>
      <p class="small muted">{t().exceptions.text}</p>
      <Show
        when={coming().length > 0}
        fallback={
          <Empty
            icon="daypart"
            level={3}
            title={t().exceptions.none}
            text={props.own ? t().exceptions.noneOwn : t().exceptions.noneText}
          />
        }
      >
        <List exceptions={coming()} onRemove={remove} />
      </Show>
      <Show when={past().length > 0}>
        <details>
          <summary>{t().exceptions.past(past().length)}</summary>
          <List exceptions={past()} onRemove={remove} />
        </details>
      </Show>
      <AddException own={props.own} onAdd={(exception) => props.onExceptions([...props.exceptions, exception])} />
    </section>
  )
}

function List(props: { exceptions: readonly TimetableException[]; onRemove: (exception: TimetableException) => void }) {
  return (
    <ul class="tt__list">
      <For each={props.exceptions}>
        {(exception) => {
          const name = () => exception.word ?? t().kinds[exception.kind]
          return (
            <li>
              <Icon name={kindIcon[exception.kind]} />
              <span>
                <b>{name()}</b>
                <span class="small muted">{whenInWords(exception)}</span>
              </span>
              <Button look="quiet" icon="x" onClick={() => props.onRemove(exception)}>
                {t().exceptions.remove}
                <span class="vh">{t().exceptions.removeWhat(name())}</span>
              </Button>
            </li>
          )
        }}
      </For>
    </ul>
  )
}

function whenInWords({ from, until, parts, kind, word }: TimetableException) {
  const dates = from === until ? dateWithYear(from) : dayWords().until(dateWithYear(from), dateWithYear(until))
  const whole = parts.includes('morning') && parts.includes('afternoon')
  const which = whole ? t().exceptions.wholeDays : listInWords(parts.map((part) => dayWords().part[part]))
  return [capital(dates), which, ...(word ? [t().kinds[kind].toLowerCase()] : [])].join(', ')
}

function AddException(props: { own: boolean; onAdd: (exception: TimetableException) => void }) {
  const first = (): HalfDayKind => (props.own ? 'free-open' : 'test-week')
  const [kind, setKind] = createSignal<HalfDayKind>(first())
  const [from, setFrom] = createSignal('')
  const [until, setUntil] = createSignal('')
  const [parts, setParts] = createSignal<readonly PartOfDay[]>(['morning', 'afternoon'])
  const [word, setWord] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const kinds = () => [first(), ...halfDayKinds.filter((one) => one !== first())]
  const last = () => until() || from()
  const wrong = () =>
    from() === '' ? 'exception-from' : last() < from() ? 'exception-until' : parts().length === 0 ? 'exception-parts' : undefined

  function add() {
    setTried(true)
    const field = wrong()
    if (field) return document.getElementById(field)?.focus()
    const name = word().trim()
    props.onAdd({ from: from(), until: last(), parts: [...parts()], kind: kind(), ...(name && { word: name }) })
    setFrom('')
    setUntil('')
    setWord('')
    setTried(false)
  }

  return (
    <form
      class="tt__add"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Field name="exception-kind" label={t().exceptions.kind}>
        {(control) => (
          <select ref={control} onChange={(event) => setKind(event.currentTarget.value as HalfDayKind)}>
            <For each={kinds()}>
              {(one) => (
                <option value={one} selected={one === kind()}>
                  {t().kinds[one]}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Field
        name="exception-from"
        label={t().exceptions.from}
        error={tried() && from() === '' ? t().exceptions.noDate : undefined}
      >
        {(control) => <input ref={control} type="date" value={from()} onInput={(event) => setFrom(event.currentTarget.value)} />}
      </Field>
      <Field
        name="exception-until"
        label={t().exceptions.until}
        optional
        error={tried() && from() !== '' && last() < from() ? t().exceptions.wrongOrder : undefined}
      >
        {(control) => (
          <input ref={control} type="date" value={until()} onInput={(event) => setUntil(event.currentTarget.value)} />
        )}
      </Field>
      <Field name="exception-word" label={t().exceptions.word} optional>
        {(control) => (
          <input ref={control} maxlength={40} value={word()} onInput={(event) => setWord(event.currentTarget.value)} />
        )}
      </Field>
      <Fieldset
        name="exception-parts"
        legend={t().exceptions.parts}
        error={tried() && parts().length === 0 ? t().exceptions.noParts : undefined}
      >
        <div class="cluster">
          <For each={partsOfDay}>
            {(part) => (
              <Tick
                checked={parts().includes(part)}
                onChecked={(on) => setParts(partsOfDay.filter((one) => (one === part ? on : parts().includes(one))))}
              >
                {capital(dayWords().part[part])}
              </Tick>
            )}
          </For>
        </div>
      </Fieldset>
      <div class="actions">
        <Button type="submit" icon="plus">
          {t().exceptions.add}
        </Button>
      </div>
    </form>
  )
}
