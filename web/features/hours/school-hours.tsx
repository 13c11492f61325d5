import './hours.css'
import { createSignal, ErrorBoundary, For, Index, Show, Suspense } from 'solid-js'
import type { HoursOfPlacement } from '../../../functions/features/hours/read-hours.ts'
import { mondayOf } from '../../../shared/daypart.ts'
import { absences, countsAsRequired, keepsHours, movable, sumsOf, takesHours, type WorkedWeek } from '../../../shared/hours.ts'
import type { Placement } from '../../../shared/placement.ts'
import { today } from '../../lib/dates.ts'
import { failureOf } from '../../lib/failure.ts'
import { useMe } from '../../lib/me.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, ErrorNotice, Notice, Skeleton } from '../../ui/feedback.tsx'
import { toast } from '../../ui/toasts.tsx'
import { BrokenRules } from './broken-rules.tsx'
import { HalfDayLine } from './half-day.tsx'
import { HoursBar } from './hours-bar.tsx'
import { figure, weekInWords } from './in-words.ts'
import { decideAtSchool, getHours, refreshHours } from './queries.ts'
import { WhyDialog } from './why-dialog.tsx'
import { t } from './words.ts'

/** The hours of a placement as its coordinator and its mentor see them. */
export function SchoolHours(props: { placement: Placement }) {
  return (
    <Show when={keepsHours(props.placement.opportunity.kind) && takesHours(props.placement.state)}>
      <section class="card stack hours" aria-labelledby="hours">
        <h2 id="hours">{t().title}</h2>
        <ErrorBoundary fallback={(error, reset) => <ErrorNotice error={error} retry={reset} />}>
          <Suspense fallback={<Skeleton cards={1} />}>
            <Loaded placement={props.placement} />
          </Suspense>
        </ErrorBoundary>
      </section>
    </Show>
  )
}

function Loaded(props: { placement: Placement }) {
  const hours = createAsync(() => getHours(props.placement.id))
  return <Show when={hours()}>{(known) => <Known placement={props.placement} hours={known()} />}</Show>
}

function Known(props: { placement: Placement; hours: HoursOfPlacement }) {
  const behind = () =>
    props.hours.here.open.filter(({ monday }) => monday < mondayOf(today())).reduce((sum, { minutes }) => sum + minutes, 0)
  const absent = () => absences.filter((one) => props.hours.here.absences[one] > 0)
  return (
    <>
      <HoursBar progress={props.hours.progress} requirement={props.hours.requirement} />
      <Show when={!countsAsRequired(props.placement.opportunity.kind)}>
        <p class="small muted">{t().bar.notCounted}</p>
      </Show>
      <Show when={behind() > 0}>
        <Notice tone="warn" icon="clock">
          <p>{t().school.missing(figure(behind()))}.</p>
        </Notice>
      </Show>
      <BrokenRules broken={props.hours.broken} conditions={props.hours.conditions} />
      <p>
        <b>{t().school.absences}:</b>{' '}
        <Show when={absent().length > 0} fallback={t().school.noAbsences}>
          {absent()
            .map((one) => `${t().absence[one]}, ${t().halfDays(props.hours.here.absences[one])}`)
            .join('; ')}
          .
        </Show>
      </p>
      <Show
        when={props.hours.weeks.length > 0}
        fallback={<Empty icon="daypart" level={3} title={t().school.none} text={t().school.noneText} />}
      >
        <div class="stack">
          <h3>{t().school.weeks}</h3>
          <Index each={props.hours.weeks.toReversed()}>{(week) => <Week week={week()} />}</Index>
        </div>
      </Show>
    </>
  )
}

function Week(props: { week: WorkedWeek }) {
  const me = useMe()
  const [move, setMove] = createSignal<'reopen' | 'settle'>()
  const [changed, setChanged] = createSignal(false)
  const said = () => props.week.halfDays.filter((halfDay) => halfDay.said.kind !== 'nothing')
  const can = (which: 'reopen' | 'settle') =>
    me().membership.role === 'coordinator'
      ? movable(props.week, which, { as: 'coordinator', id: me().person.id }, new Date().toISOString())
      : []
  const sum = () => {
    const { logged, confirmed, disputed } = sumsOf(props.week.halfDays)
    const states = said().map(({ state }) => state)
    const worst = (['disputed', 'logged', 'confirmed'] as const).find((state) => states.includes(state)) ?? 'open'
    return `${t().hours(figure(logged + confirmed + disputed))}, ${t().statesOfOthers[worst].toLowerCase()}`
  }

  async function decide(which: 'reopen' | 'settle', dayparts: string[], text: string) {
    setChanged(false)
    try {
      await decideAtSchool(which, props.week, { version: props.week.version, dayparts, text })
      await refreshHours()
      toast(which === 'settle' ? t().school.settled : t().school.reopened)
    } catch (thrown) {
      const { code } = failureOf(thrown)
      if (code !== 'stale' && code !== 'wrong-state') throw thrown
      await refreshHours()
      setChanged(true)
    }
  }

  return (
    <details class="hweek" open={said().some(({ state }) => state === 'disputed')}>
      <summary>
        <span>{weekInWords(props.week.monday)}</span>
        <span class="muted">{sum()}</span>
      </summary>
      <Show when={changed()}>
        <Notice tone="warn" live="alert">
          <p>{t().employer.changed}</p>
        </Notice>
      </Show>
      <ul class="hdays">
        <For each={said()}>{(halfDay) => <HalfDayLine halfDay={halfDay} reader="other" earlier />}</For>
      </ul>
      <div class="actions">
        <Show when={can('settle').length > 0}>
          <Button onClick={() => setMove('settle')}>{t().school.settle}</Button>
        </Show>
        <Show when={can('reopen').length > 0}>
          <Button look="quiet" icon="undo" onClick={() => setMove('reopen')}>
            {t().school.reopen}
          </Button>
        </Show>
      </div>
      <WhyDialog
        title={move() === 'settle' ? t().school.settleTitle : t().school.reopenTitle}
        about={about(move(), can)}
        words={{ ...t().school, send: move() === 'settle' ? t().school.settle : t().school.reopen }}
        onClose={() => setMove(undefined)}
        onSend={(dayparts, text) => {
          const which = move()
          return which ? decide(which, dayparts, text) : Promise.resolve()
        }}
      />
    </details>
  )
}

function about<Move extends string, Half>(move: Move | undefined, can: (move: Move) => readonly Half[]) {
  return move === undefined ? undefined : can(move)
}
