import { createSignal, Index, Show } from 'solid-js'
import { addSums, sumsOf, type WorkedWeek } from '../../../shared/hours.ts'
import { failureOf } from '../../lib/failure.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { toast } from '../../ui/toasts.tsx'
import { HalfDayLine } from './half-day.tsx'
import { figure, weekInWords } from './in-words.ts'
import type { EmployerMove, Verdict } from './queries.ts'
import { WhyDialog } from './why-dialog.tsx'
import { t } from './words.ts'

type WeekCardProps = {
  week: WorkedWeek
  /** Whose week it is stands above it already. */
  isNamed?: boolean
  verdict: Verdict
  /** Reads anew what is shown. */
  refresh: () => Promise<unknown>
  onDone?: (move: EmployerMove) => void
}

/** A week as its employer judges it: the sum, every half-day, and one tap when it is right. */
export function WeekCard(props: WeekCardProps) {
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const [changed, setChanged] = createSignal(false)
  const [disputing, setDisputing] = createSignal(false)
  const said = () => props.week.halfDays.filter((halfDay) => halfDay.said.kind !== 'nothing')
  const waiting = () => said().filter(({ state }) => state === 'logged')
  const total = () => {
    const { logged, confirmed } = addSums([sumsOf(props.week.halfDays)])
    return figure(logged + confirmed)
  }

  async function dispute(dayparts: string[], text: string) {
    if (await give('dispute', dayparts, text)) toast(t().employer.disputed)
  }

  async function give(move: EmployerMove, dayparts: string[] = [], text = '') {
    setError(undefined)
    setChanged(false)
    try {
      const week = await props.verdict(move, { version: props.week.version, dayparts, text })
      await props.refresh()
      props.onDone?.(move)
      return week
    } catch (thrown) {
      const { code } = failureOf(thrown)
      if (code !== 'stale' && code !== 'wrong-state') throw thrown
      await props.refresh()
      setChanged(true)
    }
    return undefined
  }

  async function tap(move: EmployerMove, done: string) {
    setBusy(true)
    try {
      const week = await give(move)
      if (week) toast(done, move === 'confirm' ? () => void takeBack(week) : undefined)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  async function takeBack(week: WorkedWeek) {
    try {
      await props.verdict('withdraw', { version: week.version, dayparts: [], text: '' })
      await props.refresh()
      props.onDone?.('withdraw')
    } catch (thrown) {
      setError(thrown)
    }
  }

  return (
    <article class="wcard" aria-labelledby={`week-${props.week.placementId}-${props.week.monday}`}>
      <div class="wcard__head">
        <h3 id={`week-${props.week.placementId}-${props.week.monday}`}>
          <Show when={props.isNamed} fallback={weekInWords(props.week.monday)}>
            {props.week.studentName}
          </Show>
        </h3>
        <Show when={props.isNamed}>
          <span class="muted">
            {weekInWords(props.week.monday)}, {props.week.title}
          </span>
        </Show>
      </div>
      <ul class="hdays">
        <Index each={said()}>{(halfDay) => <HalfDayLine halfDay={halfDay()} reader="other" isPlain />}</Index>
      </ul>
      <p class="wcard__sum">{t().employer.sum(total())}</p>
      <Show when={changed()}>
        <Notice tone="warn" live="alert">
          <p>{t().employer.changed}</p>
        </Notice>
      </Show>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <Show when={waiting().length > 0}>
        <div class="actions">
          <Button
            look="primary"
            size="large"
            icon="check"
            busy={busy()}
            onClick={() => void tap('confirm', t().employer.confirmed)}
          >
            {t().employer.confirm}
            <span class="vh">
              : {weekInWords(props.week.monday)}, {props.week.studentName}
            </span>
          </Button>
          <Button size="large" onClick={() => setDisputing(true)}>
            {t().employer.dispute}
            <span class="vh">
              : {weekInWords(props.week.monday)}, {props.week.studentName}
            </span>
          </Button>
        </div>
      </Show>
      <WhyDialog
        title={t().employer.disputeTitle}
        about={disputing() ? waiting() : undefined}
        words={t().employer}
        onClose={() => setDisputing(false)}
        onSend={(dayparts, text) => dispute(dayparts, text)}
      />
    </article>
  )
}
