import { dateOf, daypartNumber, localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import { claimedState } from '../../../shared/own-guidance.ts'
import type { Actor } from '../../../shared/person.ts'
import { type ClaimDraft, canMove, holdsSeat, type Placement, whoAndWhat } from '../../../shared/placement.ts'
import { countedDayparts, type Taken } from '../../../shared/seats.ts'
import { inOrder, isInLine, mayReturn, offerStands, type Waiting } from '../../../shared/waiting-list.ts'
import type { Services } from '../../services.ts'
import { type Step, transact } from '../../table/transact.ts'
import { type DomainEvent, putEvent } from '../events/event-store.ts'
import { refuseUnfitClaim } from '../opportunities/audience.ts'
import {
  giveSeatBack,
  joinLine,
  LineMoved,
  leaveLine,
  opportunityById,
  takeSeatInLine,
} from '../opportunities/opportunity-store.ts'
import { answerByFromNow } from '../placements/answer-by.ts'
import { chosenDayparts } from '../placements/claim-opportunity.ts'
import {
  AgendaMoved,
  PlacementExists,
  placementOf,
  putNewPlacement,
  replacePlacement,
  studentWithNeedsAndPlacements,
} from '../placements/placement-store.ts'
import { takeHalfDays } from '../placements/seat-and-agenda.ts'
import { deadlinesOf } from '../schools/deadlines-store.ts'
import type { StudentRef } from '../students/student-store.ts'
import { refuseLessons } from '../timetables/refuse-lessons.ts'
import { refuseBrokenRules } from '../working-time/broken-rules.ts'
import { checkPlannedHours } from '../working-time/check-hours.ts'
import { lineOf, putNewWaiting, replaceWaiting, waitingOf } from './waiting-list-store.ts'

type Happened = Extract<DomainEvent, { subject: 'waiting' }>['kind']

function eventOf(services: Services, waiting: Waiting, region: string, kind: Happened, actorId: string | null): Step {
  return putEvent({
    id: services.newId('event'),
    at: services.now().toISOString(),
    actorId,
    region,
    subject: 'waiting',
    kind,
    opportunityId: waiting.opportunityId,
    schoolId: waiting.schoolId,
    studentId: waiting.studentId,
  })
}

/** A student gets in line for an opportunity that is full. The same intent again gets the same answer. */
export async function joinWaitingList(services: Services, actor: Actor, ref: StudentRef, draft: ClaimDraft, intent: string) {
  const { table } = services
  const [known, found, standing, placed] = await Promise.all([
    studentWithNeedsAndPlacements(table, ref, { consistent: true }),
    opportunityById(table, draft.opportunityId),
    waitingOf(table, ref, draft.opportunityId),
    placementOf(table, ref, draft.opportunityId),
  ])
  if (!known || !found || found.opportunity.status === 'draft') throw new Refusal('not-found')
  if (standing && isInLine(standing.waiting)) {
    if (standing.intent !== intent) throw new Refusal('already-claimed')
    return standing.waiting
  }
  const { opportunity } = found
  const state = placed?.placement.state
  if (state && (holdsSeat(state) || !canMove(state, 'claim', 'student'))) throw new Refusal('already-claimed')
  if (opportunity.status !== 'open') throw new Refusal('opportunity-closed')
  if (draft.needId !== null && !known.needs.some(({ id }) => id === draft.needId)) {
    throw new Refusal('invalid-input', [{ path: '/needId', rule: 'unknown', message: 'not a learning need of this student' }])
  }
  const dayparts = chosenDayparts(opportunity, draft)
  refuseUnfitClaim(opportunity, known.student, dayparts, services.now())
  await refuseLessons(services, known.student, dayparts)
  const counted = countedDayparts(opportunity.schedule, dayparts).length > 0
  const full = counted ? dayparts.some((one) => opportunity.fullDayparts.includes(one)) : opportunity.seatsLeft === 0
  // There is room: then a claim is what the student wants.
  if (!full) throw new Refusal('room-left')
  const waiting: Waiting = {
    schoolId: ref.schoolId,
    studentId: ref.studentId,
    opportunityId: opportunity.id,
    title: opportunity.title,
    organisationName: opportunity.organisationName,
    dayparts,
    needId: draft.needId,
    motivation: draft.motivation,
    state: 'waiting',
    joinedAt: services.now().toISOString(),
    until: null,
    endedAt: null,
    version: (standing?.waiting.version ?? 0) + 1,
  }
  await transact(table, services.newToken(), [
    standing
      ? replaceWaiting(waiting, standing.waiting.version, intent)
      : putNewWaiting(waiting, intent, () => new Refusal('already-claimed')),
    joinLine(opportunity, dayparts),
    eventOf(services, waiting, opportunity.region, 'joined', actor.personId),
  ])
  return waiting
}

/** Offers what is free to who comes first in line and can use it, until nothing is left to offer. Running it again does no harm. */
export async function handOn(services: Services, opportunityId: string) {
  const { table, now, newToken } = services
  for (let failures = 0; failures < 20; ) {
    const [found, line] = await Promise.all([opportunityById(table, opportunityId), lineOf(table, opportunityId)])
    if (found?.opportunity.status !== 'open') return
    const { opportunity } = found
    const today = localDateOf(now())
    const next = inOrder(line).find(
      (waiting) => dateOf(waiting.dayparts[0] ?? '') > today && hasRoom(opportunity, found.taken, waiting.dayparts),
    )
    if (!next) return
    const ref = { schoolId: next.schoolId, studentId: next.studentId }
    const [stored, { offerHours }] = await Promise.all([waitingOf(table, ref, opportunityId), deadlinesOf(table, ref.schoolId)])
    if (!stored) return
    const until = new Date(now().getTime() + offerHours * 3_600_000).toISOString()
    const firstDay = `${dateOf(next.dayparts[0] ?? '')}T00:00:00.000Z`
    const offered: Waiting = { ...next, state: 'offered', until: until < firstDay ? until : firstDay, version: next.version + 1 }
    try {
      await transact(table, newToken(), [
        replaceWaiting(offered, next.version, stored.intent),
        takeSeatInLine(opportunity, next.dayparts),
        eventOf(services, offered, opportunity.region, 'offered', null),
      ])
      failures = 0
    } catch (error) {
      // Somebody left, or another worker offered it: look again.
      if (!(error instanceof LineMoved || error instanceof Refusal)) throw error
      failures++
    }
  }
  throw new Refusal('busy')
}

function hasRoom(opportunity: Opportunity, { taken, takenBy }: Taken, dayparts: readonly string[]) {
  if (countedDayparts(opportunity.schedule, dayparts).length === 0) return taken < opportunity.seats
  return dayparts.every((daypart) => (takenBy[daypartNumber(daypart)] ?? 0) < opportunity.seats)
}

type Ending = 'left' | 'expired' | 'passed' | 'over'

/** Takes somebody out of the line. A seat that was offered goes back in the same transaction, to whoever is next. */
export async function stepOut(services: Services, read: Waiting, ending: Ending, actorId: string | null) {
  const ref = { schoolId: read.schoolId, studentId: read.studentId }
  const [found, stored] = await Promise.all([
    opportunityById(services.table, read.opportunityId),
    waitingOf(services.table, ref, read.opportunityId),
  ])
  if (!found || !stored) throw new Refusal('not-found')
  if (!isInLine(read)) throw new Refusal('not-in-line')
  const ended: Waiting = {
    ...read,
    state: ending,
    until: null,
    endedAt: services.now().toISOString(),
    version: read.version + 1,
  }
  await transact(services.table, services.newToken(), [
    replaceWaiting(ended, read.version, stored.intent),
    (read.state === 'offered' ? giveSeatBack : leaveLine)(found.opportunity, read.dayparts),
    eventOf(services, ended, found.opportunity.region, ending, actorId),
  ])
  return ended
}

/** The way back for who stepped out a moment ago: to the old place, though a seat that was offered may be gone. */
export async function stepBackIn(services: Services, read: Waiting, actorId: string) {
  const ref = { schoolId: read.schoolId, studentId: read.studentId }
  const [found, stored] = await Promise.all([
    opportunityById(services.table, read.opportunityId),
    waitingOf(services.table, ref, read.opportunityId),
  ])
  if (!found || !stored) throw new Refusal('not-found')
  if (read.state !== 'left') throw new Refusal('not-in-line')
  if (!mayReturn(read, services.now())) throw new Refusal('return-over')
  const back: Waiting = { ...read, state: 'waiting', endedAt: null, version: read.version + 1 }
  await transact(services.table, services.newToken(), [
    replaceWaiting(back, read.version, stored.intent),
    joinLine(found.opportunity, read.dayparts),
    eventOf(services, back, found.opportunity.region, 'joined', actorId),
  ])
  return back
}

/** Ends what the clock has ended: offers that nobody took, and waiting for half-days that came. */
export async function endByClock(services: Services, due: Waiting) {
  const stored = await waitingOf(services.table, { schoolId: due.schoolId, studentId: due.studentId }, due.opportunityId)
  if (!stored || stored.waiting.version !== due.version || offerStands(stored.waiting, services.now())) return
  await stepOut(services, stored.waiting, stored.waiting.state === 'offered' ? 'expired' : 'over', null)
}

/** Takes the seat that is offered: a request to the school as any other. What can't be taken goes on to the next. */
export async function acceptOffer(services: Services, actor: Actor, read: Waiting): Promise<Placement> {
  if (!offerStands(read, services.now())) throw new Refusal(refusalOfOffer(read))
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await tryAccept(services, actor, read)
    } catch (error) {
      if (error instanceof AgendaMoved || error instanceof PlacementExists) continue
      const unusable = [
        'daypart-taken',
        'not-free',
        'working-time',
        'too-young',
        'not-for-you',
        'opportunity-over',
        'already-claimed',
      ]
      if (error instanceof Refusal && unusable.includes(error.code)) await stepOut(services, read, 'passed', null)
      throw error
    }
  }
  throw new Refusal('busy')
}

function refusalOfOffer({ state }: Waiting) {
  if (state === 'waiting') return 'not-offered'
  return state === 'offered' || state === 'expired' ? 'offer-over' : 'not-in-line'
}

async function tryAccept(services: Services, actor: Actor, read: Waiting) {
  const { table } = services
  const ref = { schoolId: read.schoolId, studentId: read.studentId }
  const [known, found, standing, stored] = await Promise.all([
    studentWithNeedsAndPlacements(table, ref, { consistent: true }),
    opportunityById(table, read.opportunityId),
    placementOf(table, ref, read.opportunityId),
    waitingOf(table, ref, read.opportunityId),
  ])
  if (!known || !found || !stored) throw new Refusal('not-found')
  const { student, agenda, needs } = known
  const { opportunity } = found
  const { dayparts } = read
  if (opportunity.status !== 'open') throw new Refusal('opportunity-closed')
  if (standing && !canMove(standing.placement.state, 'claim', 'student')) throw new Refusal('already-claimed')
  const now = services.now()
  refuseUnfitClaim(opportunity, student, dayparts, now)
  const halfDays = takeHalfDays({ ref, agenda, opportunity, dayparts })
  await refuseLessons(services, student, dayparts)
  const [hours, answerBy] = await Promise.all([
    checkPlannedHours(services, { student, agenda, opportunity, dayparts }),
    answerByFromNow(services, { schoolId: ref.schoolId, dayparts }),
  ])
  refuseBrokenRules(hours)
  const at = now.toISOString()
  const asked = whoAndWhat(student, opportunity, needs.find(({ id }) => id === read.needId) ?? null)
  const state = claimedState(asked)
  const placement: Placement = {
    ...asked,
    experienceId: standing?.placement.experienceId ?? null,
    state,
    dayparts,
    motivation: read.motivation,
    question: null,
    concerns: [],
    history: [
      ...(standing?.placement.history ?? []),
      { at, move: 'claim', to: state, by: 'student', byName: student.name, text: null },
    ],
    requestedAt: at,
    version: (standing?.placement.version ?? 0) + 1,
    answerBy: state === 'requested' ? answerBy : null,
  }
  const accepted: Waiting = { ...read, state: 'accepted', until: null, endedAt: at, version: read.version + 1 }
  await transact(table, services.newToken(), [
    replaceWaiting(accepted, read.version, stored.intent),
    standing ? replacePlacement(placement, standing.placement.version, stored.intent) : putNewPlacement(placement, stored.intent),
    halfDays,
    putEvent({
      id: services.newId('event'),
      at,
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
