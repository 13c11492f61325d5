import { daypartNumber, localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { fitsSchedule, type Opportunity } from '../../../shared/opportunity.ts'
import type { Actor } from '../../../shared/person.ts'
import type { HalfDaysDraft, Placement } from '../../../shared/placement.ts'
import { mayMoveHalfDays } from '../../../shared/week.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { refuseUnfitClaim } from '../opportunities/audience.ts'
import { LineMoved, moveSeat, opportunityById } from '../opportunities/opportunity-store.ts'
import { refuseLessons } from '../timetables/refuse-lessons.ts'
import { refuseBrokenRules } from '../working-time/broken-rules.ts'
import { checkPlannedHours } from '../working-time/check-hours.ts'
import { answerByFromNow } from './answer-by.ts'
import {
  type Agenda,
  AgendaMoved,
  daypartsTaken,
  placementOf,
  replaceAgenda,
  replacePlacement,
  studentWithNeedsAndPlacements,
} from './placement-store.ts'

/**
 * A student moves a request to other half-days. All that a claim asks is asked again, and seats, half-days and placement
 * change together: what does not fit is not saved, and the old half-days stand.
 */
export async function moveHalfDays(services: Services, actor: Actor, read: Placement, draft: HalfDaysDraft) {
  if (draft.version !== read.version) throw new Refusal('stale')
  if (!mayMoveHalfDays(read, localDateOf(services.now()))) throw new Refusal('wrong-state')
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await tryMove(services, actor, read, draft)
    } catch (error) {
      if (!(error instanceof AgendaMoved || error instanceof LineMoved)) throw error
    }
  }
  throw new Refusal('busy')
}

async function tryMove(services: Services, actor: Actor, read: Placement, draft: HalfDaysDraft) {
  const { table, now, newId, newToken } = services
  const ref = { schoolId: read.schoolId, studentId: read.studentId }
  const [found, known, stored] = await Promise.all([
    opportunityById(table, read.opportunityId),
    studentWithNeedsAndPlacements(table, ref, { consistent: true }),
    placementOf(table, ref, read.opportunityId),
  ])
  if (!found || !known || !stored) throw new Refusal('not-found')
  const { opportunity, line } = found
  const dayparts = inSchedule(opportunity, draft.dayparts)
  const entering = dayparts.filter((daypart) => !read.dayparts.includes(daypart))
  const leaving = read.dayparts.filter((daypart) => !dayparts.includes(daypart))
  if (entering.length === 0) return read
  if (opportunity.status !== 'open') throw new Refusal('opportunity-closed')
  refuseUnfitClaim(opportunity, known.student, dayparts, now())
  if (entering.some((daypart) => opportunity.fullDayparts.includes(daypart))) throw new Refusal('opportunity-full')
  await refuseLessons(services, known.student, dayparts)
  const without = released(known.agenda, read.dayparts)
  const conflicts = dayparts.flatMap((daypart, at) => (without.taken.includes(daypartNumber(daypart)) ? [at] : []))
  if (conflicts.length > 0) throw daypartsTaken(conflicts)
  const [hours, answerBy] = await Promise.all([
    checkPlannedHours(services, { student: known.student, agenda: without, opportunity, dayparts }),
    answerByFromNow(services, { schoolId: ref.schoolId, dayparts }),
  ])
  refuseBrokenRules(hours)
  const moved: Placement = { ...read, dayparts, answerBy: earlier(read.answerBy, answerBy), version: read.version + 1 }
  const numbers = dayparts.map(daypartNumber)
  await transact(table, newToken(), [
    replacePlacement(moved, read.version, stored.intent),
    moveSeat(opportunity, { leaving, entering }, line),
    replaceAgenda(ref, known.agenda, {
      taken: [...without.taken, ...numbers],
      elsewhere: [...without.elsewhere, ...(opportunity.location.mode === 'site' ? [] : numbers)],
    }),
    putEvent({
      id: newId('event'),
      at: now().toISOString(),
      actorId: actor.personId,
      region: opportunity.region,
      subject: 'half-days',
      kind: 'moved',
      placementId: read.id,
      schoolId: read.schoolId,
      studentId: read.studentId,
      opportunityId: read.opportunityId,
    }),
  ])
  return moved
}

function inSchedule({ schedule }: Opportunity, wanted: readonly string[]) {
  if (!fitsSchedule(schedule, wanted)) {
    throw new Refusal('invalid-input', [
      { path: '/dayparts', rule: 'schedule', message: `choose ${schedule.count} of the half-days on offer (${schedule.mode})` },
    ])
  }
  return wanted.toSorted((a, b) => daypartNumber(a) - daypartNumber(b))
}

function released(agenda: Agenda, dayparts: readonly string[]): Agenda {
  const gone = new Set(dayparts.map(daypartNumber))
  const kept = (numbers: readonly number[]) => numbers.filter((number) => !gone.has(number))
  return { ...agenda, taken: kept(agenda.taken), elsewhere: kept(agenda.elsewhere) }
}

/** Moving to a later day gives school no more time than it had. */
function earlier(a: string | null, b: string | null) {
  return a === null || b === null ? (a ?? b) : a < b ? a : b
}
