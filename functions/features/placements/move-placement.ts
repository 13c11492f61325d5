import { Refusal } from '../../../shared/errors.ts'
import { claimedState } from '../../../shared/own-guidance.ts'
import {
  canMove,
  holdsSeat,
  type MoveDraft,
  needsReason,
  type Placement,
  type PlacementActor,
  type PlacementMove,
  type PlacementState,
  placementMoves,
} from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { type Step, transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { refuseUnfitClaim } from '../opportunities/audience.ts'
import { LineMoved, opportunityById } from '../opportunities/opportunity-store.ts'
import { RecognitionMoved } from '../recognitions/recognition-store.ts'
import { refuseLessons } from '../timetables/refuse-lessons.ts'
import { refuseBrokenRules } from '../working-time/broken-rules.ts'
import { checkPlannedHours } from '../working-time/check-hours.ts'
import { answerByFromNow } from './answer-by.ts'
import { checkPlacement, refuseFound } from './check-placement.ts'
import { AgendaMoved, placementOf, replacePlacement, studentWithNeedsAndPlacements } from './placement-store.ts'
import { giveBack, take } from './seat-and-agenda.ts'

type Mover = { as: PlacementActor; personId: string | null; name: string | null }

/**
 * Moves a placement along its state machine. `read` is the placement that the mover may move, as just read; the
 * draft's version is the one the mover looked at. Seat and half-days follow the state in the same transaction.
 */
export async function movePlacement(services: Services, read: Placement, move: PlacementMove, mover: Mover, draft: MoveDraft) {
  if (draft.version !== read.version) throw new Refusal('stale')
  if (!canMove(read.state, move, mover.as)) throw new Refusal('wrong-state')
  if (move === 'answer' && read.question === null) throw new Refusal('wrong-state')
  if (needsReason(move) && draft.text === '') {
    throw new Refusal('invalid-input', [{ path: '/text', rule: 'required', message: 'say why' }])
  }
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await tryMove(services, read, move, mover, draft.text)
    } catch (error) {
      if (!(error instanceof AgendaMoved || error instanceof LineMoved || error instanceof RecognitionMoved)) throw error
    }
  }
  throw new Refusal('busy')
}

/** What a school may only say yes to, and what may only start, when it is recognised and within the rules on working time. */
function isChecked(move: PlacementMove) {
  return move === 'approve' || move === 'start'
}

function isUnderWay(state: PlacementState) {
  return state === 'requested' || state === 'approved' || state === 'active'
}

async function tryMove(services: Services, read: Placement, move: PlacementMove, mover: Mover, text: string) {
  const { table } = services
  const ref = { schoolId: read.schoolId, studentId: read.studentId }
  const [found, known, stored] = await Promise.all([
    opportunityById(table, read.opportunityId),
    studentWithNeedsAndPlacements(table, ref, { consistent: true }),
    placementOf(table, ref, read.opportunityId),
  ])
  if (!found || !known || !stored) throw new Refusal('not-found')
  const { opportunity } = found
  if (move === 'claim') {
    refuseUnfitClaim(opportunity, known.student, read.dayparts, services.now())
    await refuseLessons(services, known.student, read.dayparts)
    refuseBrokenRules(await checkPlannedHours(services, { ...known, opportunity, dayparts: read.dayparts }))
  }
  const checked = isChecked(move) ? await checkPlacement(services, { ...known, placement: read, opportunity }) : undefined
  if (checked) refuseFound(checked)
  const now = services.now().toISOString()
  const to = move === 'claim' ? claimedState(read) : placementMoves[move].to
  // Whose turn it is now has as long as anybody.
  const answerBy = to === 'requested' ? await answerByFromNow(services, read) : null
  const moved: Placement = {
    ...read,
    state: to,
    question: move === 'ask' ? text : null,
    // Checked anew, or past caring.
    concerns: checked || !isUnderWay(to) ? [] : read.concerns,
    history: [...read.history, { at: now, move, to, by: mover.as, byName: mover.name, text: text || null }],
    version: read.version + 1,
    answerBy,
  }
  const holding = { ref, agenda: known.agenda, opportunity, dayparts: read.dayparts, line: found.line }
  const held = holdsSeat(read.state)
  const seat: Step[] = held === holdsSeat(to) ? [] : held ? giveBack(holding) : take(holding)
  await transact(table, services.newToken(), [
    replacePlacement(moved, read.version, stored.intent),
    ...seat,
    ...(checked?.guards ?? []),
    putEvent({
      id: services.newId('event'),
      at: now,
      actorId: mover.personId,
      region: opportunity.region,
      subject: 'placement',
      kind: move,
      placementId: read.id,
      schoolId: read.schoolId,
      studentId: read.studentId,
      opportunityId: read.opportunityId,
      text: text || null,
    }),
  ])
  return moved
}
