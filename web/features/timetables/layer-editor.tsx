import './timetables.css'
import { createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js'
import { addDays, type WeekSlot } from '../../../shared/daypart.ts'
import {
  type Timetable,
  type TimetableChange,
  type TimetableEffect,
  type TimetableLayer,
  usualWeek,
  type WeekPattern,
} from '../../../shared/timetable.ts'
import { today } from '../../lib/dates.ts'
import { failureOf } from '../../lib/failure.ts'
import { dateWithYear } from '../../lib/moments.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, ErrorNotice } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { Seg } from '../../ui/seg.tsx'
import { toast } from '../../ui/toasts.tsx'
import { ExceptionsEditor } from './exceptions-editor.tsx'
import type { Keeping } from './queries.ts'
import { SaveBar } from './save-bar.tsx'
import { WeekEditor } from './week-editor.tsx'
import { t } from './words.ts'

type Said = Pick<TimetableLayer, 'patterns' | 'exceptions'>

type LayerEditorProps = {
  layer: TimetableLayer
  of: 'school' | 'group' | 'student'
  /** What stands where this layer says nothing. */
  behind: Timetable
  keeping: Keeping
  /** Something beside the layer that is saved with it. */
  alsoChanged?: boolean | undefined
  onCancel?: (() => void) | undefined
  onSaved?: (() => void) | undefined
  /** More to do for a week, such as taking over that of another group. */
  weekTools?: ((put: (slots: WeekPattern['slots']) => void) => JSX.Element) | undefined
  children?: JSX.Element
}

const settlesMs = 500

/** Weeks and exceptions of a school, a group or a student. Nothing is saved before it is said whom it touches. */
export function LayerEditor(props: LayerEditorProps) {
  const [draft, setDraft] = createSignal<Said>()
  const [effect, setEffect] = createSignal<TimetableEffect>()
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const said = (): Said => draft() ?? props.layer
  const changed = () => draft() !== undefined || props.alsoChanged === true
  const changeOf = (of: Said, version: number, accepts: readonly string[] = []): TimetableChange => ({
    patterns: of.patterns,
    exceptions: of.exceptions,
    version,
    accepts: [...accepts],
  })

  // Whom it touches is asked when the change has come to rest.
  createEffect(
    on([draft, () => props.alsoChanged], () => {
      setEffect(undefined)
      if (!changed()) return
      const asked = { live: true }
      const timer = setTimeout(() => {
        props.keeping.check(changeOf(said(), props.layer.version)).then(
          (found) => asked.live && setEffect(found),
          // What is wrong with it is said when it is saved.
          () => undefined,
        )
      }, settlesMs)
      onCleanup(() => {
        asked.live = false
        clearTimeout(timer)
      })
    }),
  )

  function cancel() {
    setDraft(undefined)
    setError(undefined)
    props.onCancel?.()
  }

  async function save() {
    setBusy(true)
    setError(undefined)
    const before: Said = { patterns: props.layer.patterns, exceptions: props.layer.exceptions }
    try {
      const saved = await props.keeping.save(changeOf(said(), props.layer.version, effect()?.inTheWay))
      setDraft(undefined)
      props.onSaved?.()
      await props.keeping.refresh()
      toast(t().save.saved, () => void undo(before, saved.version))
    } catch (thrown) {
      await explain(thrown)
    } finally {
      setBusy(false)
    }
  }

  async function explain(thrown: unknown) {
    const { code } = failureOf(thrown)
    if (code === 'stale') {
      cancel()
      await props.keeping.refresh()
      toast(t().save.stale)
      return
    }
    // Somebody was placed in the meantime: now they are told by name.
    if (code === 'timetable-conflict') {
      setEffect(await props.keeping.check(changeOf(said(), props.layer.version)))
      return
    }
    setError(thrown)
  }

  async function undo(before: Said, version: number) {
    try {
      const { inTheWay } = await props.keeping.check(changeOf(before, version))
      await props.keeping.save(changeOf(before, version, inTheWay))
      await props.keeping.refresh()
      toast(t().save.undone)
    } catch (thrown) {
      setError(thrown)
    }
  }

  return (
    <div class="stack tt__layer">
      <Weeks
        patterns={said().patterns}
        of={props.of}
        behind={props.behind}
        weekTools={props.weekTools}
        onPatterns={(patterns) => setDraft({ ...said(), patterns })}
      />
      <ExceptionsEditor
        exceptions={said().exceptions}
        own={props.of === 'student'}
        onExceptions={(exceptions) => setDraft({ ...said(), exceptions })}
      />
      {props.children}
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <Show when={changed()}>
        <SaveBar effect={effect()} busy={busy()} onSave={() => void save()} onCancel={cancel} />
      </Show>
    </div>
  )
}

function Weeks(props: {
  patterns: readonly WeekPattern[]
  of: LayerEditorProps['of']
  behind: Timetable
  weekTools: LayerEditorProps['weekTools']
  onPatterns: (patterns: WeekPattern[]) => void
}) {
  const sorted = () => props.patterns.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const [chosen, setChosen] = createSignal<string>()
  const current = () =>
    sorted().find(({ from }) => from === chosen()) ??
    sorted().find(({ from, until }) => from <= today() && (until === null || until >= today())) ??
    sorted().at(-1)
  const [next, setNext] = createSignal('')
  const [wrong, setWrong] = createSignal(false)
  const behindIs = () => (props.of === 'school' ? null : props.of === 'group' ? 'school' : 'group')

  function put(pattern: WeekPattern, change: Partial<WeekPattern>) {
    props.onPatterns(sorted().map((one) => (one.from === pattern.from ? { ...one, ...change } : one)))
  }

  /** The half-days behind this layer, on the first day on which the week holds from now on. */
  const behind = (pattern: WeekPattern) => {
    const date = pattern.from > today() ? pattern.from : today()
    const holding = props.behind.patterns.filter(({ from, until }) => from <= date && (until === null || until >= date))
    return (slot: WeekSlot) => holding.find(({ slots }) => slots[slot])?.slots[slot]
  }

  /** The last week ends on the day before, and the new one begins as its copy. */
  function putReady() {
    const last = sorted().at(-1)
    if (!last || next() <= last.from) {
      setWrong(true)
      document.getElementById('next-week')?.focus()
      return
    }
    const ended = { ...last, until: last.until !== null && last.until < next() ? last.until : addDays(next(), -1) }
    props.onPatterns([...sorted().slice(0, -1), ended, { from: next(), until: null, slots: last.slots }])
    setChosen(next())
    setNext('')
    setWrong(false)
  }

  const name = ({ from, until }: WeekPattern) =>
    from > today()
      ? t().week.starting(dateWithYear(from))
      : until !== null && until < today()
        ? t().week.before(dateWithYear(until))
        : t().week.now

  return (
    <section class="card stack" aria-labelledby="week-title">
      <h3 id="week-title">{t().week.title}</h3>
      <Show
        when={current()}
        fallback={
          <Empty icon="week" level={3} title={t().week.empty} text={t().week.emptyText[props.of]}>
            <Button
              look="primary"
              onClick={() => props.onPatterns([{ ...usualWeek([], today()), ...(props.of === 'student' && { slots: {} }) }])}
            >
              {props.of === 'student' ? t().week.makeOwn : t().week.make}
            </Button>
          </Empty>
        }
      >
        {(pattern) => (
          <>
            <Show when={sorted().length > 1}>
              <Seg
                name="which-week"
                legend={t().week.which}
                quiet
                value={pattern().from}
                options={sorted().map((one) => ({ value: one.from, label: name(one) }))}
                onValue={setChosen}
              />
            </Show>
            <WeekEditor
              slots={pattern().slots}
              behind={behind(pattern())}
              behindIs={behindIs()}
              onSlots={(slots) => put(pattern(), { slots })}
            />
            {props.weekTools?.((slots) => put(pattern(), { slots }))}
            <details class="tt__more">
              <summary>{t().week.next}</summary>
              <div class="tt__next">
                <Field name="next-week" label={t().week.nextDate} error={wrong() ? t().week.nextWrong : undefined}>
                  {(control) => (
                    <input ref={control} type="date" value={next()} onInput={(event) => setNext(event.currentTarget.value)} />
                  )}
                </Field>
                <Button onClick={putReady}>{t().week.nextMake}</Button>
                <Button
                  look="quiet"
                  icon="x"
                  onClick={() => props.onPatterns(sorted().filter(({ from }) => from !== pattern().from))}
                >
                  {t().week.remove}
                </Button>
              </div>
            </details>
          </>
        )}
      </Show>
    </section>
  )
}
