import { Refusal } from '../../../shared/errors.ts'
import {
  type HalfDay,
  type HoursActor,
  movable,
  type WeekMove,
  type WeekMoveDraft,
  type WorkedWeek,
  weekMoveNeedsReason,
  weekMoves,
} from '../../../shared/hours.ts'
import { partsOfPlacementId } from '../../../shared/id.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { putWeek, weekOf } from './hours-store.ts'

/** Who gives a verdict. Without an account `id` is the link that was opened, and there is no person. */
export type WeekMover = { as: HoursActor; id: string; personId: string | null; name: string }
type Which = { schoolId: string; placementId: string; monday: string }

/**
 * A verdict on a week: on every half-day that it can be given on, or on those that are named. It counts only for the
 * week as its giver saw it: when the student changes something at that moment, one of the two hears that it is `stale`.
 */
export async function moveWeek(services: Services, which: Which, move: WeekMove, mover: WeekMover, draft: WeekMoveDraft) {
  const { schoolId, placementId, monday } = which
  const { studentId, opportunityId } = partsOfPlacementId(placementId)
  const [read, school] = await Promise.all([
    weekOf(services.table, { schoolId, studentId }, opportunityId, monday),
    services.market.school(schoolId),
  ])
  if (!read || !school) throw new Refusal('not-found')
  if (weekMoveNeedsReason(move) && draft.text === '') {
    throw new Refusal('invalid-input', [{ path: '/text', rule: 'required', message: 'say why' }])
  }
  const now = services.now().toISOString()
  const candidates = movable(read.week, move, mover, now)
  if (isRepeated(read.week, candidates, move, mover, draft)) return read.week
  if (draft.version !== read.week.version) throw new Refusal('stale')
  const chosen = chosenOf(candidates, draft)

  const verdict = { at: now, by: mover.as, byId: mover.id, byName: mover.name, text: draft.text || null }
  const { to } = weekMoves[move]
  const moved = (halfDay: HalfDay): HalfDay => ({ ...halfDay, state: to, verdict: move === 'withdraw' ? null : verdict })
  const week: WorkedWeek = {
    ...read.week,
    halfDays: read.week.halfDays.map((halfDay) => (chosen.includes(halfDay) ? moved(halfDay) : halfDay)),
    version: read.week.version + 1,
  }
  await transact(services.table, services.newToken(), [
    putWeek({ ...read, week }, read.week.version),
    putEvent({
      id: services.newId('event'),
      at: now,
      actorId: mover.personId,
      region: school.region,
      subject: 'hours',
      kind: move,
      placementId,
      schoolId,
      studentId,
      monday,
      text: draft.text || null,
      absences: [],
      by: mover.as,
    }),
  ])
  return week
}

function chosenOf(candidates: readonly HalfDay[], { dayparts }: WeekMoveDraft) {
  const chosen = dayparts.length === 0 ? candidates : candidates.filter(({ daypart }) => dayparts.includes(daypart))
  const isPartial = dayparts.some((daypart) => !candidates.some((candidate) => candidate.daypart === daypart))
  if (chosen.length === 0 || isPartial) throw new Refusal('wrong-state')
  return chosen
}

/** The same verdict of the same giver a second time: the answer to the first got lost, or the button was tapped twice. */
function isRepeated(week: WorkedWeek, candidates: readonly HalfDay[], move: WeekMove, mover: WeekMover, draft: WeekMoveDraft) {
  const { to } = weekMoves[move]
  return (
    move !== 'withdraw' &&
    candidates.length === 0 &&
    week.version === draft.version + 1 &&
    week.halfDays.some(({ state, verdict }) => state === to && verdict?.byId === mover.id)
  )
}
