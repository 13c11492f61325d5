import { ageOn, dateOf, partOf, type Weekday, weekdayOf } from '../daypart.ts'

/**
 * When someone of an age may not be at a place of work, as data: the half-days of a week that are closed to who is
 * younger than `under`. What every placement that is tied to school meets in `shared/working-time` (its rows
 * `under-13`, `13-school-stage` and `14-15-school-stage`), as far as it holds for each half-day by itself, whatever else
 * the student does: so a list never offers what the check would refuse, and the sums of hours are left to the check.
 * Coarser in one thing: an evening that ends before seven would be allowed under 16, and is closed here, as the clock
 * times of half-days are the school's and an index serves all schools. Arbeidstijdenwet 3:2, Nadere regeling
 * kinderarbeid 3:1, text of 2017, to be checked before production. What happens at school or from home is not bound by it.
 */
export const workplaceRules = [
  { under: 14, parts: ['morning', 'afternoon', 'evening'], days: undefined },
  { under: 16, parts: ['evening'], days: undefined },
  { under: 16, parts: ['morning', 'afternoon', 'evening'], days: ['sun'] satisfies Weekday[] },
] as const

/** Whether a half-day at a place of work is closed to someone, at the age that they have on it. */
export function isClosedTo(birthDate: string, daypart: string) {
  const date = dateOf(daypart)
  const age = ageOn(birthDate, date)
  return workplaceRules.some(
    ({ under, parts, days }) =>
      age < under &&
      parts.some((part) => part === partOf(daypart)) &&
      (days === undefined || days.some((day) => day === weekdayOf(date))),
  )
}
