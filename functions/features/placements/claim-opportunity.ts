import { daypartNumber } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { fitsSchedule, type Opportunity, seatsPerDaypart } from '../../../shared/opportunity.ts'
import { claimedState } from '../../../shared/own-guidance.ts'
import type { Actor } from '../../../shared/person.ts'
import { type ClaimDraft, canMove, holdsSeat, type Placement, whoAndWhat } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { refuseUnfitClaim } from '../opportunities/audience.ts'
import { LineMoved, opportunityById } from '../opportunities/opportunity-store.ts'
import type { StudentRef } from '../students/student-store.ts'
import { refuseLessons } from '../timetables/refuse-lessons.ts'
import { refuseBrokenRules } from '../working-time/broken-rules.ts'
import { checkPlannedHours } from '../working-time/check-hours.ts'
import { answerByFromNow } from './answer-by.ts'
import {
  AgendaMoved,
  PlacementExists,
  placementOf,
  putNewPlacement,
  replacePlacement,
  studentWithNeedsAndPlacements,
} from './placement-store.ts'
import { take } from './seat-and-agenda.ts'

/**
 * A student asks for a place. One transaction takes the seat and the half-days and writes the placement, so that
 * the answer is definite: in, or a refusal that says why. A repeated claim with the same intent gets the same answer.
 */
export async function claimOpportunity(services: Services, actor: Actor, ref: StudentRef, draft: ClaimDraft, intent: string) {
  const token = services.newToken()
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await tryClaim(services, actor, ref, draft, intent, attempt === 0 ? token : services.newToken())
    } catch (error) {
      if (error instanceof PlacementExists) return sameIntentOnly(error.placement, error.intent, intent)
      if (!(error instanceof AgendaMoved || error instanceof LineMoved)) throw error
    }
  }
  throw new Refusal('busy')
}

async function tryClaim(services: Services, actor: Actor, ref: StudentRef, draft: ClaimDraft, intent: string, token: string) {
  const { table } = services
  const [known, found, standing] = await Promise.all([
    studentWithNeedsAndPlacements(table, ref, { consistent: true }),
    opportunityById(table, draft.opportunityId),
    placementOf(table, ref, draft.opportunityId),
  ])
  if (!known || !found || found.opportunity.status === 'draft') throw new Refusal('not-found')
  const { student, agenda, needs } = known
  const { opportunity } = found
  if (standing && holdsSeat(standing.placement.state)) return sameIntentOnly(standing.placement, standing.intent, intent)
  if (standing && !canMove(standing.placement.state, 'claim', 'student')) throw new Refusal('already-claimed')

  const need = draft.needId === null ? null : needs.find(({ id }) => id === draft.needId)
  if (need === undefined) {
    throw new Refusal('invalid-input', [{ path: '/needId', rule: 'unknown', message: 'not a learning need of this student' }])
  }
  const dayparts = chosenDayparts(opportunity, draft)
  const now = services.now()
  refuseUnfitClaim(opportunity, student, dayparts, now)
  refuseWithoutRoom(opportunity, dayparts)
  await refuseLessons(services, student, dayparts)
  const [hours, answerBy] = await Promise.all([
    checkPlannedHours(services, { student, agenda, opportunity, dayparts }),
    answerByFromNow(services, { schoolId: ref.schoolId, dayparts }),
  ])
  refuseBrokenRules(hours)

  const asked = whoAndWhat(student, opportunity, need)
  const state = claimedState(asked)
  const placement: Placement = {
    ...asked,
    experienceId: standing?.placement.experienceId ?? null,
    state,
    dayparts,
    motivation: draft.motivation,
    question: null,
    concerns: [],
    history: [
      ...(standing?.placement.history ?? []),
      { at: now.toISOString(), move: 'claim', to: state, by: 'student', byName: student.name, text: null },
    ],
    requestedAt: now.toISOString(),
    version: (standing?.placement.version ?? 0) + 1,
    answerBy: state === 'requested' ? answerBy : null,
  }
  await transact(table, token, [
    standing ? replacePlacement(placement, standing.placement.version, intent) : putNewPlacement(placement, intent),
    ...take({ ref, agenda, opportunity, dayparts, line: found.line }),
    putEvent({
      id: services.newId('event'),
      at: now.toISOString(),
      actorId: actor.personId,
      region: opportunity.region,
      subject: 'placement',
      kind: 'claim',
      placementId: placement.id,
      schoolId: placement.schoolId,
      studentId: placement.studentId,
      opportunityId: placement.opportunityId,
      text: null,
    }),
  ])
  return placement
}

/** Who comes late hears so at once; among those who come at the same moment the transaction decides. */
function refuseWithoutRoom({ status, schedule, seatsLeft, fullDayparts }: Opportunity, dayparts: readonly string[]) {
  if (status !== 'open') throw new Refusal('opportunity-closed')
  const full = seatsPerDaypart(schedule) ? dayparts.some((daypart) => fullDayparts.includes(daypart)) : seatsLeft === 0
  if (full) throw new Refusal('opportunity-full')
}

/** The half-days that the claim is for, in the order of the calendar. */
export function chosenDayparts(opportunity: Opportunity, draft: ClaimDraft) {
  const { schedule } = opportunity
  const chosen = draft.dayparts ?? (schedule.count === schedule.dayparts.length ? schedule.dayparts : [])
  if (!fitsSchedule(schedule, chosen)) {
    throw new Refusal('invalid-input', [
      { path: '/dayparts', rule: 'schedule', message: `choose ${schedule.count} of the half-days on offer (${schedule.mode})` },
    ])
  }
  return chosen.toSorted((a, b) => daypartNumber(a) - daypartNumber(b))
}

function sameIntentOnly(placement: Placement, standingIntent: unknown, intent: string) {
  if (standingIntent !== intent) throw new Refusal('already-claimed')
  return placement
}
