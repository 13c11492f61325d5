import type { Concern } from '../../../shared/concern.ts'
import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import type { Student } from '../../../shared/person.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { PlacementChecks } from '../../../shared/placement-checks.ts'
import { recognitionConcern, recognitionDay, recognitionNeededBy } from '../../../shared/recognition.ts'
import { mayWork } from '../../../shared/working-time/placement-hours.ts'
import type { Services } from '../../services.ts'
import type { Step } from '../../table/transact.ts'
import { findOutRecognition, standingOf } from '../recognitions/find-out-recognition.ts'
import { recognitionStands } from '../recognitions/recognition-store.ts'
import { refuseBrokenRules } from '../working-time/broken-rules.ts'
import { checkPlannedHours } from '../working-time/check-hours.ts'
import type { Agenda } from './placement-store.ts'

type Found = Pick<PlacementChecks, 'hours' | 'recognition'>
type Known = { placement: Placement; student: Student; agenda: Agenda; opportunity: Opportunity }

/**
 * Checks what a school may only say yes to, and what may only start, when it is so: recognition and working time.
 * `guards` hold a transaction to what was found.
 */
export async function checkPlacement(services: Services, known: Known): Promise<Found & { guards: Step[] }> {
  const { placement, student, agenda, opportunity } = known
  const hours = await checkPlannedHours(services, { student, agenda, opportunity, dayparts: placement.dayparts })
  const of = recognitionNeededBy(placement)
  if (!of) return { hours, recognition: null, guards: [] }
  const found = await findOutRecognition(services, of)
  const recognition = standingOf(of, found, recognitionDay(placement, localDateOf(services.now())))
  return { hours, recognition, guards: [recognitionStands(of, found.recognition)] }
}

/** Refuses what was found to stand in the way. */
export function refuseFound({ hours, recognition }: Found) {
  refuseBrokenRules(hours)
  if (recognition && recognition.verdict !== 'recognised') {
    const { verdict, date, organisationId, crebo } = recognition
    const message = `${organisationId} for ${crebo}: ${verdict}${date ? ` (${date})` : ''}`
    throw new Refusal('not-recognised', [{ path: '', rule: `recognition-${verdict}`, message }])
  }
}

/** What was found, as what stands in the way of the placement. */
export function concernsIn({ hours, recognition }: Found, since: string): Concern[] {
  const concerns: Concern[] = []
  const unrecognised = recognition && recognitionConcern(recognition, since)
  if (unrecognised) concerns.push(unrecognised)
  if (hours && !mayWork(hours)) concerns.push({ kind: 'working-time', since, text: '' })
  return concerns
}
