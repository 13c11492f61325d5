import { dateOf } from '../../../shared/daypart.ts'
import type { WorkedWeek } from '../../../shared/hours.ts'
import type { Student } from '../../../shared/person.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { opportunityById } from '../opportunities/opportunity-store.ts'
import type { Agenda } from '../placements/placement-store.ts'
import { checkLoggedHours } from '../working-time/check-hours.ts'

/** Which rules on working time the hours of a placement break. It is said, and never stands in the way of what was worked. */
export async function checkWorkedHours(
  services: Pick<Services, 'table' | 'market'>,
  placement: Placement,
  { student, agenda }: { student: Student; agenda: Agenda },
  weeks: readonly WorkedWeek[],
) {
  const hours = weeks
    .flatMap(({ halfDays }) => halfDays)
    .flatMap(({ daypart, said }) => {
      if (said.kind !== 'worked') return []
      const { from, until, breakMinutes } = said
      return [{ date: dateOf(daypart), from, until, breakMinutes }]
    })
  if (hours.length === 0 || !placement.opportunity.onSite) return { broken: [], conditions: [] }
  const found = await opportunityById(services.table, placement.opportunityId)
  if (!found) return { broken: [], conditions: [] }
  const { opportunity } = found
  const verdict = await checkLoggedHours(services, { student, agenda, opportunity, dayparts: placement.dayparts }, hours)
  return { broken: verdict?.broken ?? [], conditions: verdict?.conditions ?? [] }
}
