import { Refusal } from '../../../shared/errors.ts'
import { hoursOfPlacement, keepsHours, type StudentHours } from '../../../shared/hours.ts'
import { partsOfPlacementId } from '../../../shared/id.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { placementOf, studentWithNeedsAndPlacements } from '../placements/placement-store.ts'
import { checkWorkedHours } from './check-worked-hours.ts'
import { hoursOfStudent, putHours, weeksOfPlacement } from './hours-store.ts'

/** Counts anew a placement's part of what the lists show of a student, from the source: running it twice changes nothing. */
export async function refreshHours(services: Services, schoolId: string, placementId: string) {
  const { studentId, opportunityId } = partsOfPlacementId(placementId)
  const ref = { schoolId, studentId }
  for (let attempt = 0; attempt < 8; attempt++) {
    const [found, school, known, standing] = await Promise.all([
      placementOf(services.table, ref, opportunityId),
      services.market.school(schoolId),
      studentWithNeedsAndPlacements(services.table, ref),
      hoursOfStudent(services.table, ref),
    ])
    if (!found || !school || !known || !keepsHours(found.placement.opportunity.kind)) return
    const weeks = await weeksOfPlacement(services.table, ref, opportunityId)
    const { broken } = await checkWorkedHours(services, found.placement, known, weeks)
    const { id, name, groupId, groupName, programme } = known.student
    const others = (standing?.placements ?? []).filter((other) => other.placementId !== placementId)
    const hours: StudentHours = {
      schoolId,
      student: { id, name, groupId, groupName, programme },
      placements: [...others, hoursOfPlacement(found.placement, weeks, school.daypartTimes, broken.length)],
      version: (standing?.version ?? 0) + 1,
    }
    try {
      await transact(services.table, services.newToken(), [putHours(hours, standing?.version ?? 0)])
      return
    } catch (error) {
      // Another placement of the same student was counted at this moment.
      if (!(error instanceof Refusal && error.code === 'stale')) throw error
    }
  }
  throw new Refusal('busy')
}
