import { addDays, dateOf } from '../../../shared/daypart.ts'
import type { Placement } from '../../../shared/placement.ts'
import { isSchoolTime, standingOn, type Timetable, type TimetableEffect } from '../../../shared/timetable.ts'

/** How many conflicts are told with all there is to know; the others by their id. */
const mostNamed = 50

/**
 * What a change does to placements that are under way: how many have a half-day still to come that changes, and which
 * of them come to lie in lessons or tests where they did not before.
 */
export function effectOn(
  placements: readonly Placement[],
  today: string,
  timetables: (placement: Placement) => { before: Timetable; after: Timetable },
): TimetableEffect {
  let touched = 0
  const conflicts: TimetableEffect['conflicts'] = []
  for (const placement of placements) {
    const { before, after } = timetables(placement)
    const coming = placement.dayparts.filter((daypart) => dateOf(daypart) >= addDays(today, 1))
    const [was, is] = [standingOn(before, coming), standingOn(after, coming)]
    if (coming.some((daypart) => was.get(daypart)?.kind !== is.get(daypart)?.kind)) touched++
    const halfDays = coming.flatMap((daypart) => {
      const [old, stands] = [was.get(daypart), is.get(daypart)]
      return stands && isSchoolTime(stands.kind) && !(old && isSchoolTime(old.kind)) ? [stands] : []
    })
    if (halfDays.length === 0) continue
    const { id, student, opportunity } = placement
    conflicts.push({ placementId: id, studentName: student.name, title: opportunity.title, halfDays })
  }
  const inTheWay = conflicts.map(({ placementId }) => placementId)
  return { touched, inTheWay, conflicts: conflicts.slice(0, mostNamed) }
}
