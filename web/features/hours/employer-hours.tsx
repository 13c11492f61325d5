import './hours.css'
import { createSignal, ErrorBoundary, For, Index, Show, Suspense } from 'solid-js'
import { addDays, dateOf, mondayOf, partOf } from '../../../shared/daypart.ts'
import { type HalfDay, keepsHours, movable, openDayparts, sumsOf, takesHours, type WorkedWeek } from '../../../shared/hours.ts'
import type { OpportunityKind } from '../../../shared/opportunity.ts'
import type { EmployerPlacement } from '../../../shared/placement.ts'
import type { School } from '../../../shared/school.ts'
import { minuteOf } from '../../../shared/working-time/clock.ts'
import { capital, daypartInWords, today } from '../../lib/dates.ts'
import { useMe } from '../../lib/me.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, ErrorNotice, Skeleton } from '../../ui/feedback.tsx'
import { toast } from '../../ui/toasts.tsx'
import { HalfDayLine } from './half-day.tsx'
import { figure, weekInWords } from './in-words.ts'
import { getEmployerHours, getWeeksToConfirm, refreshHours, reportByEmployer, verdictsOf } from './queries.ts'
import { WeekCard } from './week-card.tsx'
import { t } from './words.ts'

const shownWeeks = 4

/** All weeks that wait for an organisation, of every student. Nothing is shown while there are none. */
export function WeeksToConfirm(props: { organisationId: string }) {
  const weeks = createAsync(() => getWeeksToConfirm(props.organisationId))
  const [all, setAll] = createSignal(false)
  const items = () => weeks()?.items ?? []
  return (
    <Show when={items().length > 0}>
      <section class="card stack hours" aria-labelledby="to-confirm">
        <h2 id="to-confirm">{t().employer.title}</h2>
        <p class="small muted">{t().employer.lede}</p>
        <div class="wcards">
          <Index each={all() ? items() : items().slice(0, shownWeeks)}>
            {(week) => (
              <WeekCard
                week={week()}
                isNamed
                verdict={(move, draft) => verdictsOf(props.organisationId, week())(move, draft)}
                refresh={refreshHours}
              />
            )}
          </Index>
        </div>
        <Show when={!all() && items().length > shownWeeks}>
          <div>
            <Button look="quiet" onClick={() => setAll(true)}>
              {t().employer.all(items().length)}
            </Button>
          </div>
        </Show>
      </section>
    </Show>
  )
}

/** The hours of one placement as the organisation sees them. */
export function EmployerHours(props: { organisationId: string; placement: EmployerPlacement; kind: OpportunityKind }) {
  return (
    <Show when={keepsHours(props.kind) && takesHours(props.placement.state)}>
      <section class="card stack hours" aria-labelledby="hours">
        <h2 id="hours">{t().employer.ofPlacement}</h2>
        <ErrorBoundary fallback={(error, reset) => <ErrorNotice error={error} retry={reset} />}>
          <Suspense fallback={<Skeleton cards={1} />}>
            <Loaded organisationId={props.organisationId} placement={props.placement} />
          </Suspense>
        </ErrorBoundary>
      </section>
    </Show>
  )
}

function Loaded(props: { organisationId: string; placement: EmployerPlacement }) {
  const hours = createAsync(() => getEmployerHours(props.organisationId, props.placement.id))
  const weeks = () => (hours()?.weeks ?? []).filter((week) => week.halfDays.some(({ said }) => said.kind !== 'nothing'))
  const waiting = () => weeks().filter((week) => week.halfDays.some(isWaiting))
  const judged = () =>
    weeks()
      .filter((week) => !week.halfDays.some(isWaiting))
      .toReversed()
  return (
    <Show when={hours()}>
      {(known) => (
        <>
          <Show
            when={weeks().length > 0}
            fallback={<Empty icon="daypart" level={3} title={t().employer.none} text={t().employer.noneText} />}
          >
            <Show when={waiting().length > 0}>
              <div class="wcards">
                <Index each={waiting()}>
                  {(week) => (
                    <WeekCard
                      week={week()}
                      verdict={(move, draft) => verdictsOf(props.organisationId, week())(move, draft)}
                      refresh={refreshHours}
                    />
                  )}
                </Index>
              </div>
            </Show>
          </Show>
          <Missing
            organisationId={props.organisationId}
            placement={props.placement}
            times={known().times}
            weeks={known().weeks}
          />
          <Show when={judged().length > 0}>
            <div class="stack">
              <h3>{t().employer.done}</h3>
              <For each={judged()}>{(week) => <Judged organisationId={props.organisationId} week={week} />}</For>
            </div>
          </Show>
        </>
      )}
    </Show>
  )
}

function isWaiting({ said, state }: HalfDay) {
  return said.kind !== 'nothing' && state === 'logged'
}

/** Half-days that came and went in silence: the employer may know why. */
function Missing(props: {
  organisationId: string
  placement: EmployerPlacement
  times: School['daypartTimes']
  weeks: readonly WorkedWeek[]
}) {
  const [error, setError] = createSignal<unknown>()
  const from = () => addDays(mondayOf(today()), -7)
  const open = () =>
    openDayparts(props.placement.dayparts, props.weeks).filter(
      (daypart) =>
        dateOf(daypart) >= from() && minuteOf(dateOf(daypart), props.times[partOf(daypart)].from) <= Date.now() / 60_000,
    )
  const standing = (daypart: string, weeks = props.weeks) =>
    weeks.flatMap(({ halfDays }) => halfDays).find((half) => half.daypart === daypart)

  async function report(daypart: string, whose: 'no-show' | 'closed') {
    setError(undefined)
    try {
      const seen = standing(daypart)?.revision
      const said = { kind: 'absent', whose, note: '' } as const
      const revision = crypto.randomUUID()
      await reportByEmployer(props.organisationId, props.placement.id, { daypart, revision, seen: seen ? [seen] : [], said })
      await refreshHours()
      toast(t().employer.reported, () => void takeBack(daypart, revision))
    } catch (thrown) {
      setError(thrown)
    }
  }

  async function takeBack(daypart: string, seen: string) {
    try {
      const said = { kind: 'nothing' } as const
      await reportByEmployer(props.organisationId, props.placement.id, {
        daypart,
        revision: crypto.randomUUID(),
        seen: [seen],
        said,
      })
      await refreshHours()
      toast(t().employer.takenBack)
    } catch (thrown) {
      setError(thrown)
    }
  }

  return (
    <Show when={open().length > 0 || error()}>
      <div class="stack">
        <h3>{t().employer.missingHead}</h3>
        <p class="small muted">{t().employer.missingText}</p>
        <Show when={error()}>
          <ErrorNotice error={error()} />
        </Show>
        <ul class="hdays">
          <For each={open()}>
            {(daypart) => (
              <li class="hday">
                <div class="hday__what">
                  <b>{capital(daypartInWords(daypart))}</b>
                </div>
                <div class="hday__acts">
                  <Button onClick={() => void report(daypart, 'no-show')}>
                    {t().employer.noShow}
                    <span class="vh"> {daypartInWords(daypart)}</span>
                  </Button>
                  <Button look="quiet" onClick={() => void report(daypart, 'closed')}>
                    {t().employer.closed}
                    <span class="vh"> {daypartInWords(daypart)}</span>
                  </Button>
                </div>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}

/** A week with a verdict, which whoever gave it can take back for a week. */
function Judged(props: { organisationId: string; week: WorkedWeek }) {
  const me = useMe()
  const [error, setError] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)
  const own = () => movable(props.week, 'withdraw', { as: 'employer', id: me().person.id }, new Date().toISOString()).length > 0
  const hours = () => {
    const { confirmed, disputed } = sumsOf(props.week.halfDays)
    return figure(confirmed + disputed)
  }

  async function withdraw() {
    setBusy(true)
    try {
      await verdictsOf(props.organisationId, props.week)('withdraw', { version: props.week.version, dayparts: [], text: '' })
      await refreshHours()
      toast(t().employer.withdrawn)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <details class="hweek">
      <summary>
        <span>{weekInWords(props.week.monday)}</span>
        <span class="muted">{t().hours(hours())}</span>
      </summary>
      <ul class="hdays">
        <For each={props.week.halfDays.filter(({ said }) => said.kind !== 'nothing')}>
          {(halfDay) => <HalfDayLine halfDay={halfDay} reader="other" />}
        </For>
      </ul>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <Show when={own()}>
        <Button look="quiet" icon="undo" busy={busy()} onClick={() => void withdraw()}>
          {t().employer.withdraw}
        </Button>
      </Show>
    </details>
  )
}
