import { createSignal, For, Show, Suspense } from 'solid-js'
import { api, read } from '../../lib/api.ts'
import { capital, daypartInWords, today } from '../../lib/dates.ts'
import { createAsync, revalidate } from '../../lib/router/query.ts'
import { getStart } from '../../lib/student.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice, Skeleton } from '../../ui/feedback.tsx'
import { toast } from '../../ui/toasts.tsx'
import { blockAt, type DaypartState, statesOf } from '../opportunities/choose-dayparts.ts'
import { getOpportunity, getTimetable } from '../opportunities/queries.ts'
import { getPlacement } from '../placements/queries.ts'
import type { Entry } from './student-week.ts'
import { t } from './words.ts'

type Props = { entry: Entry; dropped: { from: string; to: string } | undefined; onClose: () => void }

/** Other half-days for a request: those that fit can be chosen, of the others it says why not. */
export default function MoveDialog(props: Props) {
  return (
    <Dialog open onClose={props.onClose} title={t().move.title(props.entry.title)}>
      <Suspense fallback={<Skeleton cards={1} />}>
        <Choice entry={props.entry} dropped={props.dropped} onClose={props.onClose} />
      </Suspense>
    </Dialog>
  )
}

async function save(placementId: string, dayparts: string[], version: number) {
  const param = { id: placementId }
  const moved = await read(api.placements[':id']['half-days'].$put({ param, json: { dayparts, version } }))
  await revalidate(['week-own', getStart.key, getPlacement.key, 'opportunity', 'matches', 'ranking'])
  return moved
}

function Choice(props: Props) {
  const known = createAsync(async () => {
    const [placement, opportunity, start, timetable] = await Promise.all([
      getPlacement(props.entry.placementId),
      getOpportunity(props.entry.opportunityId),
      getStart(),
      getTimetable(),
    ])
    const { student, placements } = start
    const states = statesOf(opportunity, { birthDate: student.birthDate, placements, timetable }, today())
    return { placement, schedule: opportunity.schedule, states }
  })
  const [picked, setPicked] = createSignal<string[]>()
  const [error, setError] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)
  const held = () => known()?.placement.dayparts ?? []
  const chosen = () => picked() ?? proposed()
  /** Where one was dragged it is the proposal; nothing is saved before the button. */
  function proposed() {
    const { dropped } = props
    if (!dropped || known()?.schedule.mode !== 'any') return held()
    return held().map((daypart) => (daypart === dropped.from ? dropped.to : daypart))
  }
  const reason = (daypart: string): Exclude<DaypartState, 'free' | 'outside'> | undefined => {
    const state = known()?.states.get(daypart) ?? 'over'
    if (state === 'free' || state === 'outside') return undefined
    // The seat that is full with oneself is one's own.
    return state === 'full' && held().includes(daypart) ? undefined : state
  }
  const isChanged = () => chosen().toSorted().join() !== held().toSorted().join()
  const isRight = () => chosen().length === (known()?.schedule.count ?? 0) && !chosen().some(reason)

  function choose(daypart: string, on: boolean) {
    const schedule = known()?.schedule
    if (!schedule) return
    if (schedule.mode === 'block') setPicked(blockAt(schedule.dayparts, schedule.count, schedule.dayparts.indexOf(daypart)))
    else if (schedule.count === 1) setPicked([daypart])
    else setPicked(on ? [...chosen(), daypart] : chosen().filter((other) => other !== daypart))
  }

  async function move() {
    const before = known()?.placement
    if (!before) return
    setBusy(true)
    setError(undefined)
    try {
      const moved = await save(before.id, chosen(), before.version)
      props.onClose()
      toast(t().move.saved, () => {
        save(moved.id, before.dayparts, moved.version).then(
          () => toast(t().move.back),
          () => toast(t().move.notBack),
        )
      })
    } catch (thrown) {
      setError(thrown)
      await revalidate([getPlacement.key, 'opportunity', getStart.key])
    } finally {
      setBusy(false)
    }
  }

  return (
    <Show when={known()}>
      {(read) => {
        const isOne = () => read().schedule.mode === 'block' || read().schedule.count === 1
        const canPick = (daypart: string) =>
          read().schedule.mode === 'block'
            ? blockAt(read().schedule.dayparts, read().schedule.count, read().schedule.dayparts.indexOf(daypart)).every(
                (one, _, run) => run.length === read().schedule.count && !reason(one),
              )
            : !reason(daypart)
        return (
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault()
              void move()
            }}
          >
            <fieldset class="stack">
              <legend>
                {read().schedule.mode === 'block' ? t().move.block(read().schedule.count) : t().move.text(read().schedule.count)}
              </legend>
              <ul class="move">
                <For each={read().schedule.dayparts}>
                  {(daypart) => (
                    <li>
                      <label classList={{ 'is-off': !canPick(daypart) }}>
                        <input
                          type={isOne() ? 'radio' : 'checkbox'}
                          name="half-day"
                          disabled={!canPick(daypart)}
                          checked={isOne() ? chosen()[0] === daypart : chosen().includes(daypart)}
                          onChange={(event) => choose(daypart, event.currentTarget.checked)}
                        />
                        <span>
                          {capital(daypartInWords(daypart))}
                          <Show when={reason(daypart)}>{(why) => <small> {t().move.why[why()]}</small>}</Show>
                          <Show when={held().includes(daypart)}>
                            <small> {t().move.now}</small>
                          </Show>
                        </span>
                      </label>
                    </li>
                  )}
                </For>
              </ul>
            </fieldset>
            <Show when={error()}>
              <ErrorNotice error={error()} />
            </Show>
            <div class="actions">
              <Button type="submit" look="primary" busy={busy()} disabled={!isChanged() || !isRight()}>
                {t().move.save}
              </Button>
            </div>
          </form>
        )
      }}
    </Show>
  )
}
