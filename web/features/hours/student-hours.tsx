import './hours.css'
import { createSignal, ErrorBoundary, Index, Show, Suspense } from 'solid-js'
import type { HoursOfPlacement } from '../../../functions/features/hours/read-hours.ts'
import { dateOf, mondayOf, partOf } from '../../../shared/daypart.ts'
import { asPlanned, countsAsRequired, keepsHours, minutesOf, type Said, takesHours } from '../../../shared/hours.ts'
import type { Placement } from '../../../shared/placement.ts'
import { minuteOf } from '../../../shared/working-time/clock.ts'
import { today } from '../../lib/dates.ts'
import { useMe } from '../../lib/me.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, ErrorNotice, Notice, Skeleton } from '../../ui/feedback.tsx'
import { toast } from '../../ui/toasts.tsx'
import { BrokenRules } from './broken-rules.tsx'
import { createWaiting } from './create-waiting.ts'
import { EditDialog } from './edit-dialog.tsx'
import { HoursBar } from './hours-bar.tsx'
import { figure, weekInWords } from './in-words.ts'
import { isOpen, type MyDay, saidOf } from './my-day.ts'
import { MyHalfDay } from './my-half-day.tsx'
import { getHours } from './queries.ts'
import type { Waiting } from './waiting.ts'
import { t } from './words.ts'

/** The student's own hours of a placement; nothing where no hours are kept. */
export function StudentHours(props: { placement: Placement }) {
  return (
    <Show when={keepsHours(props.placement.opportunity.kind) && takesHours(props.placement.state)}>
      <section class="card stack hours" aria-labelledby="hours">
        <h2 id="hours">{t().myTitle}</h2>
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
  return <Show when={hours()}>{(known) => <Mine placement={props.placement} hours={known()} />}</Show>
}

function Mine(props: { placement: Placement; hours: HoursOfPlacement }) {
  const me = useMe()
  const { waiting, canKeep, isOnline, say, giveUp } = createWaiting(
    () => me().person.id,
    () => props.placement.id,
  )
  const [editing, setEditing] = createSignal<MyDay>()
  const [error, setError] = createSignal<unknown>()
  const now = () => Date.now() / 60_000
  const hasBegun = (daypart: string) => minuteOf(dateOf(daypart), props.hours.times[partOf(daypart)].from) <= now()

  const days = (): MyDay[] =>
    props.placement.dayparts
      .filter((daypart) => hasBegun(daypart) || dateOf(daypart) === today())
      .map((daypart) => ({
        daypart,
        halfDay: props.hours.weeks.flatMap(({ halfDays }) => halfDays).find((half) => half.daypart === daypart),
        waiting: waiting().find((one) => one.daypart === daypart),
      }))
  const weeks = () =>
    [...Map.groupBy(days(), ({ daypart }) => mondayOf(dateOf(daypart)))].map(([monday, ofWeek]) => ({ monday, days: ofWeek }))
  const thisWeek = () => weeks().find(({ monday }) => monday === mondayOf(today()))?.days ?? []
  const earlier = () =>
    weeks()
      .filter(({ monday }) => monday < mondayOf(today()))
      .toReversed()
  const openBehind = () => earlier().flatMap((week) => week.days.filter(isOpen)).length
  const openToday = () => days().filter((day) => dateOf(day.daypart) === today() && isOpen(day))
  const disputed = () => days().filter(({ halfDay, waiting: unsent }) => halfDay?.state === 'disputed' && !unsent)
  const isDone = () => {
    const planned = props.placement.dayparts.length
    const said = props.hours.weeks.flatMap(({ halfDays }) => halfDays)
    return said.length === planned && said.every(({ state }) => state === 'confirmed')
  }

  async function tell(sayings: readonly { day: MyDay; said: Said }[], done: string) {
    setError(undefined)
    const back = sayings.map(({ day }) => ({ day, said: saidOf(day) }))
    try {
      await say(sayings.map(({ day, said }) => ({ daypart: day.daypart, said, standing: day.halfDay })))
      toast(done, () => void undo(back))
    } catch (thrown) {
      setError(thrown)
    }
  }

  /** What stood there before is said again, of what stands there now. */
  async function undo(before: readonly { day: MyDay; said: Said }[]) {
    const current = (daypart: string) => days().find((day) => day.daypart === daypart)?.halfDay
    await say(before.map(({ day, said }) => ({ daypart: day.daypart, said, standing: current(day.daypart) }))).catch(setError)
  }

  const sayWorked = (day: MyDay) => void tell([{ day, said: asPlanned(day.daypart, props.hours.times) }], t().mine.done)
  const sayAnyway = (day: MyDay, said: Said) => void tell([{ day, said }], t().mine.done)
  const takeBack = (one: Waiting) => void giveUp(one)

  return (
    <>
      <Show when={!isOnline()}>
        <Notice tone="warn" icon="offline" live="status">
          <p>{t().mine.offline}</p>
        </Notice>
      </Show>
      <Show when={!canKeep()}>
        <Notice tone="warn" icon="alert">
          <p>{t().mine.notKept}</p>
        </Notice>
      </Show>
      <Show when={isDone()}>
        <Notice tone="ok" icon="check">
          <p>{t().mine.complete}</p>
        </Notice>
      </Show>
      <Show when={disputed().length > 0}>
        <Notice tone="danger">
          <p>
            <b>{t().states.disputed}.</b> {t().mine.toFix(disputed().length)}
          </p>
        </Notice>
      </Show>
      <BrokenRules broken={props.hours.broken} conditions={props.hours.conditions} mine />
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>

      <Show
        when={days().length > 0}
        fallback={<Empty icon="daypart" level={3} title={t().mine.nothingYet} text={t().mine.nothingYetText} />}
      >
        <div class="stack">
          <div class="between">
            <h3>{t().thisWeek}</h3>
            <Show when={openToday().length > 0}>
              <Button
                look="quiet"
                icon="alert"
                onClick={() =>
                  void tell(
                    openToday().map((day) => ({ day, said: { kind: 'absent', whose: 'ill', note: '' } as const })),
                    t().mine.illDone,
                  )
                }
              >
                {t().mine.illToday}
              </Button>
            </Show>
          </div>
          <Show when={thisWeek().length > 0} fallback={<p class="muted">{t().mine.nothingThisWeek}</p>}>
            <p class="small muted">{t().mine.lede}</p>
            <ul class="hdays">
              <Index each={thisWeek()}>
                {(day) => (
                  <MyHalfDay
                    day={day()}
                    hasBegun={hasBegun(day().daypart)}
                    times={props.hours.times}
                    isOnline={isOnline()}
                    onWorked={sayWorked}
                    onEdit={setEditing}
                    onGiveUp={takeBack}
                    onInsist={sayAnyway}
                  />
                )}
              </Index>
            </ul>
          </Show>
        </div>

        <Show when={earlier().length > 0}>
          <div class="stack">
            <h3>{t().mine.earlier}</h3>
            <p class="small muted">{openBehind() > 0 ? t().mine.openBehind(openBehind()) : t().mine.allSaid}</p>
            <Index each={earlier()}>
              {(week) => (
                <details class="hweek" open={week().days.some(asksForMe)}>
                  <summary>
                    <span>{weekInWords(week().monday)}</span>
                    <span class="muted">{weekSum(week().days)}</span>
                  </summary>
                  <ul class="hdays">
                    <Index each={week().days}>
                      {(day) => (
                        <MyHalfDay
                          day={day()}
                          hasBegun
                          times={props.hours.times}
                          isOnline={isOnline()}
                          onWorked={sayWorked}
                          onEdit={setEditing}
                          onGiveUp={takeBack}
                          onInsist={sayAnyway}
                        />
                      )}
                    </Index>
                  </ul>
                </details>
              )}
            </Index>
          </div>
        </Show>
      </Show>

      <div class="stack">
        <h3>{t().mine.progress}</h3>
        <HoursBar progress={props.hours.progress} requirement={props.hours.requirement} mine />
        <Show when={!countsAsRequired(props.placement.opportunity.kind)}>
          <p class="small muted">{t().bar.notCounted}</p>
        </Show>
      </div>

      <EditDialog
        editing={editingOf(editing())}
        times={props.hours.times}
        onClose={() => setEditing(undefined)}
        onSay={(daypart, said) => {
          const day = days().find((one) => one.daypart === daypart)
          setEditing(undefined)
          if (day) void tell([{ day, said }], said.kind === 'nothing' ? t().mine.removed : t().mine.done)
        }}
      />
    </>
  )
}

function asksForMe(day: MyDay) {
  return isOpen(day) || (day.halfDay?.state === 'disputed' && !day.waiting) || day.waiting?.trouble != null
}

/** "14 uur, Bevestigd": a week's hours, and what of it asks for most attention. */
function weekSum(days: readonly MyDay[]) {
  const minutes = days.reduce((sum, day) => sum + minutesOf(day.daypart, saidOf(day)), 0)
  const states = days.map((day) => (isOpen(day) ? 'open' : (day.halfDay?.state ?? 'logged')))
  const worst = (['disputed', 'open', 'logged', 'confirmed'] as const).find((state) => states.includes(state))
  return [t().hours(figure(minutes)), ...(worst ? [t().states[worst].toLowerCase()] : [])].join(', ')
}

function editingOf(day: MyDay | undefined) {
  return day && { daypart: day.daypart, said: day.waiting?.said ?? saidOf(day) }
}
