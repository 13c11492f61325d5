import { dateOf, daypartNumber, mondayOf } from '../../../shared/daypart.ts'

/** The half-days of one placement in one week. */
export type Visit<Placement> = { dayparts: string[]; placement: Placement }
export type Week<Placement> = { monday: string; visits: Visit<Placement>[] }

/** Who is there in which week, the weeks and the visits in the order of the calendar. */
export function weeksOf<Placement extends { dayparts: readonly string[] }>(placements: readonly Placement[]): Week<Placement>[] {
  const weeks = new Map<string, Visit<Placement>[]>()
  for (const placement of placements) {
    for (const [monday, dayparts] of Map.groupBy(placement.dayparts, (daypart) => mondayOf(dateOf(daypart)))) {
      weeks.set(monday, [...(weeks.get(monday) ?? []), { dayparts, placement }])
    }
  }
  return [...weeks]
    .map(([monday, visits]) => ({ monday, visits: visits.toSorted((a, b) => firstOf(a) - firstOf(b)) }))
    .toSorted((a, b) => (a.monday < b.monday ? -1 : 1))
}

function firstOf({ dayparts }: Visit<unknown>) {
  return Math.min(...dayparts.map(daypartNumber))
}
