import type { Opportunity } from '../../../shared/opportunity.ts'
import { holdsSeat } from '../../../shared/placement.ts'
import type { DateRange } from '../../../shared/school-calendar.ts'
import type { Timetable } from '../../../shared/timetable.ts'
import { checkHalfDays, type HoursVerdict, mayWork, workHalfDays } from '../../../shared/working-time/placement-hours.ts'
import { ruleReview } from '../../../shared/working-time/rules.ts'
import type { Start } from '../../lib/student.ts'

/** What the rules on working time say of a choice of half-days, as the server will judge it. */
export type HoursFound = HoursVerdict & { allowed: boolean; textOf: number; checked: boolean }

/** Judges choices of half-days at one opportunity, beside all that the student does already. */
export function hoursJudge(
  opportunity: Opportunity,
  { student, school, placements }: Start,
  timetable: Timetable,
  holidays: readonly DateRange[] | null,
) {
  const others = placements.filter(({ state, opportunityId }) => holdsSeat(state) && opportunityId !== opportunity.id)
  const known = {
    student,
    timetable,
    times: school.daypartTimes,
    holidays: holidays ?? undefined,
    others: workHalfDays(others),
    tasks: opportunity.restrictedTasks,
  }
  return (dayparts: readonly string[]): HoursFound => {
    const verdict = checkHalfDays(known, dayparts)
    return { ...verdict, allowed: mayWork(verdict), textOf: ruleReview.textOf, checked: ruleReview.checkedOn !== null }
  }
}
