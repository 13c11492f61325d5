import * as v from 'valibot'
import { addDays, ageOn, mondayOf } from '../daypart.ts'
import type { Student } from '../person.ts'
import type { School } from '../school.ts'
import type { DateRange } from '../school-calendar.ts'
import { isKnown, type Timetable } from '../timetable.ts'
import type { BannedTaskName } from './banned-task-name.ts'
import { checkWorkingTime, Reading } from './check.ts'
import { BannedTask, neverAllowed } from './never-allowed.ts'
import { lessonsOf, type Work, workOfDayparts } from './work.ts'

/** What the rules say of a placement at a place of work. */
export const HoursVerdict = v.object({
  /** Broken, whatever anyone agrees to. */
  broken: v.array(Reading),
  /** Broken unless the parents agree: for the school to see to. */
  conditions: v.array(Reading),
  /** Tasks that are kept from who is this young, and those that want an expert beside them. */
  barred: v.array(BannedTask),
  supervised: v.array(BannedTask),
  figures: v.array(Reading),
  /** A timetable without a week says nothing of lessons, and a school without a region none of its holidays. */
  lessonsKnown: v.boolean(),
  holidaysKnown: v.boolean(),
})
export type HoursVerdict = v.InferOutput<typeof HoursVerdict>

/** What counts along: whose work it is, when the school has lessons, and what else the student does. */
export type HoursContext = {
  student: Pick<Student, 'birthDate'>
  timetable: Timetable
  times: School['daypartTimes']
  /** Holidays of the school's region; undefined when they are not known: then every week counts as a school week. */
  holidays: readonly DateRange[] | undefined
  /** Half-days at a place of work that the student has given to other placements. */
  others: readonly string[]
  /** What the work holds that is kept from young people. */
  tasks: readonly BannedTaskName[]
}

/**
 * Every placement is tied to school, an assignment or a workshop no less than a stage: the students come in time that
 * the timetable keeps for it. What someone does of their own accord, a side job, is not known here and does not count.
 */
const context = 'school-stage'

/** Checks a choice of half-days on site, before anything is asked for and at every step after it. */
export function checkHalfDays(known: HoursContext, dayparts: readonly string[]): HoursVerdict {
  return check(known, workOfDayparts(dayparts, known.times, context))
}

/** Checks hours that were worked, by the clock, as `checkHalfDays` does those that are planned. */
export function checkHours(known: HoursContext, hours: readonly Omit<Work, 'context'>[]): HoursVerdict {
  return check(
    known,
    hours.map((shift) => ({ ...shift, context })),
  )
}

/** Whether a placement may go on: what is broken whatever anyone agrees to. */
export function mayWork({ broken, barred }: Pick<HoursVerdict, 'broken' | 'barred'>) {
  return broken.length === 0 && barred.length === 0
}

function check({ student, timetable, times, holidays, others, tasks }: HoursContext, planned: readonly Work[]): HoursVerdict {
  const dates = planned.map(({ date }) => date).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) {
    return { broken: [], conditions: [], barred: [], supervised: [], figures: [], lessonsKnown: true, holidaysKnown: true }
  }
  // An average over four weeks reaches this far.
  const period = { from: addDays(mondayOf(first), -21), until: addDays(mondayOf(last), 27) }
  const { broken, figures } = checkWorkingTime({
    birthDate: student.birthDate,
    planned,
    other: workOfDayparts(others, times, context),
    lessons: lessonsOf(timetable, times, period),
    holidays: holidays ?? [],
    sundayConsent: false,
  })
  const held = neverAllowed(ageOn(student.birthDate, first)).filter(({ task }) => tasks.includes(task))
  return {
    broken: broken.filter(({ unless }) => unless === null),
    conditions: broken.filter(({ unless }) => unless !== null),
    barred: held.filter(({ unless }) => unless === null),
    supervised: held.filter(({ unless }) => unless !== null),
    figures,
    lessonsKnown: isKnown(timetable),
    holidaysKnown: holidays !== undefined,
  }
}

/** Half-days of these placements that are work: at a place of work, and not given back. */
export function workHalfDays(placements: readonly { dayparts: readonly string[]; opportunity: { onSite: boolean } }[]) {
  return placements.flatMap(({ dayparts, opportunity }) => (opportunity.onSite ? dayparts : []))
}
