import { ageOn, dateOf, localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import type { Student } from '../../../shared/person.ts'

/** Refuses a claim that the offer does not allow for this student. Half-days must be in the order of the calendar. */
export function refuseUnfitClaim(
  opportunity: Pick<Opportunity, 'audience' | 'region'>,
  student: Student,
  dayparts: readonly string[],
  now: Date,
) {
  const { audience } = opportunity
  const firstDate = dateOf(dayparts[0] ?? '')
  if (firstDate < localDateOf(now)) throw new Refusal('opportunity-over')
  if (ageOn(student.birthDate, firstDate) < audience.minAge) throw new Refusal('too-young')
  const fits =
    opportunity.region === student.region &&
    (audience.schoolIds.length === 0 || audience.schoolIds.includes(student.schoolId)) &&
    (audience.levels.length === 0 || audience.levels.includes(student.programme.level)) &&
    audience.minYear <= student.programme.year
  if (!fits) throw new Refusal('not-for-you')
}
