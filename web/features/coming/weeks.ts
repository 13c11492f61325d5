import { addDays, dateOf, dayNumber, daypartNumber, mondayOf } from '../../../shared/daypart.ts'

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

/** The number of the week as calendars here print it (ISO 8601): week 1 holds the first Thursday of the year. */
export function weekNumber(monday: string) {
  const thursday = addDays(monday, 3)
  return Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1
}
