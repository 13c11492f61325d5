import type { Concern } from '../../../shared/concern.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { agreementStanding } from '../agreements/agreement-standing.ts'
import { opportunityById } from '../opportunities/opportunity-store.ts'
import { checkPlacement, concernsIn } from './check-placement.ts'
import { movePlacement } from './move-placement.ts'
import { placementOf, studentWithNeedsAndPlacements } from './placement-store.ts'
import { setConcerns } from './set-concerns.ts'

const clock = { as: 'clock', personId: null, name: null } as const

/**
 * Starts an approved placement whose first day has come, when nothing stands in the way. Otherwise it stays approved,
 * its coordinators are told once, and the next sweep tries again.
 */
export async function startPlacement(services: Services, due: Placement) {
  const { table } = services
  const ref = { schoolId: due.schoolId, studentId: due.studentId }
  const [stored, known, found] = await Promise.all([
    placementOf(table, ref, due.opportunityId),
    studentWithNeedsAndPlacements(table, ref, { consistent: true }),
    opportunityById(table, due.opportunityId),
  ])
  if (!stored || !known || !found) throw new Refusal('not-found')
  const { placement } = stored
  if (placement.state !== 'approved') return
  const concerns = await mayStart(services, { ...known, placement, opportunity: found.opportunity })
  if (concerns.length === 0) {
    await movePlacement(services, placement, 'start', clock, { version: placement.version, text: '' })
  } else {
    await setConcerns(services, stored, concerns, known.student.region)
  }
}

/** What stands in the way of starting; nothing: it may. */
export async function mayStart(services: Services, known: Parameters<typeof checkPlacement>[1]): Promise<Concern[]> {
  const since = services.now().toISOString()
  const [found, agreement] = await Promise.all([
    checkPlacement(services, known),
    agreementStanding(services.table, known.placement),
  ])
  const unsigned: Concern[] = agreement === 'unsigned' ? [{ kind: 'agreement', since, text: '' }] : []
  return [...concernsIn(found, since), ...unsigned]
}
