import * as v from 'valibot'
import { dateOf, daypartNumber, LocalDate, partOf, weekdayOf } from '../daypart.ts'
import type { School } from '../school.ts'
import type { DateRange } from '../school-calendar.ts'
import { halfDaysOf, isSchoolTime, type Timetable } from '../timetable.ts'
import { WorkContext } from './rules.ts'

const Clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time like 08:30'))

/**
 * Hours on site on a date, by the clock of Amsterdam; an `until` before `from` is on the next day. What is
 * done at school or from home is no work here.
 */
export const Work = v.pipe(
  v.object({
    date: LocalDate,
    from: Clock,
    until: Clock,
    context: WorkContext,
    breakMinutes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.forward(
    v.check(({ breakMinutes, from, until }) => breakMinutes < minutesBetween(from, until), 'the break is as long as the work'),
    ['breakMinutes'],
  ),
)
export type Work = v.InferOutput<typeof Work>

/** Lessons on a date, from the first to the last with the breaks between them. A date that has them is a school day. */
export type Lessons = { date: string; from: string; until: string }

type DaypartTimes = School['daypartTimes']

/** Half-days as work. A break is what the school's clock times leave open between two of them. */
export function workOfDayparts(dayparts: readonly string[], times: DaypartTimes, context: WorkContext): Work[] {
  return dayparts
    .toSorted((a, b) => daypartNumber(a) - daypartNumber(b))
    .map((daypart) => ({ date: dateOf(daypart), ...times[partOf(daypart)], context, breakMinutes: 0 }))
}

/** The lessons of a timetable, tests included. Where a day has them in several half-days, the time between belongs to the school day. */
export function lessonsOf(timetable: Timetable, times: DaypartTimes, { from, until }: DateRange): Lessons[] {
  const lessons = new Map<string, Lessons>()
  for (const { daypart, kind } of halfDaysOf(timetable, from, until)) {
    if (!isSchoolTime(kind)) continue
    const date = dateOf(daypart)
    const part = times[partOf(daypart)]
    lessons.set(date, { date, from: lessons.get(date)?.from ?? part.from, until: part.until })
  }
  return [...lessons.values()]
}

export function isWeekend(date: string) {
  const day = weekdayOf(date)
  return day === 'sat' || day === 'sun'
}

export function isIn(ranges: readonly DateRange[], date: string) {
  return ranges.some(({ from, until }) => from <= date && date <= until)
}

/** By the clock; an earlier time is on the next day. */
function minutesBetween(from: string, until: string) {
  const [start = 0, end = 0] = [from, until].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
  return end >= start ? end - start : end - start + 24 * 60
}
