import { addDays, ageOn, mondayOf, weekdayOf } from '../daypart.ts'
import type { DateRange } from '../school-calendar.ts'
import { gapsIn, lengthOf, minutesPerDay, type Span, spanOf } from './clock.ts'
import type { RuleRow } from './rules.ts'
import { isIn, type Lessons, type Work } from './work.ts'

export type WorkingTimeInput = {
  birthDate: string
  /** The work that is judged. */
  planned: readonly Work[]
  /**
   * All other work, before, between and after, which counts along: the four weeks around the plan for averages, the last
   * 52 for Sundays, the calendar year for holiday weeks.
   */
  other: readonly Work[]
  lessons: readonly Lessons[]
  /** School holidays of the region. A week is a holiday week when they cover Monday to Friday and it has no lessons. */
  holidays: readonly DateRange[]
  /** The parents agreed to this work on Sunday. */
  sundayConsent: boolean
}

export type Shift = Work & { span: Span; planned: boolean }

const week = [0, 1, 2, 3, 4, 5, 6]

/** Work and lessons in real time, as one row of the table looks at them. `days` are the dates on which the plan falls under it. */
export function timelineOf(input: WorkingTimeInput) {
  const shifts: Shift[] = [
    ...input.planned.map((work) => ({ ...work, span: spanOf(work), planned: true })),
    ...input.other.map((work) => ({ ...work, span: spanOf(work), planned: false })),
  ]
  const shiftsOn = Map.groupBy(shifts, ({ date }) => date)
  const lessonsOn = Map.groupBy(
    input.lessons.map((lesson) => ({ date: lesson.date, span: spanOf(lesson) })),
    ({ date }) => date,
  )
  const age = (date: string) => ageOn(input.birthDate, date)
  const isSchoolDay = (date: string) => lessonsOn.has(date)
  const isHolidayWeek = (monday: string) =>
    week.slice(0, 5).every((day) => isIn(input.holidays, addDays(monday, day))) &&
    !week.some((day) => isSchoolDay(addDays(monday, day)))

  return (row: RuleRow) => {
    const fallsUnder = (shift: Shift) =>
      row.contexts.includes(shift.context) &&
      row.ages.from <= age(shift.date) &&
      age(shift.date) <= row.ages.until &&
      (row.week === 'any' || isHolidayWeek(mondayOf(shift.date)) === (row.week === 'holiday'))
    const plan = shifts.filter((shift) => shift.planned && fallsUnder(shift))
    const days = [...new Set(plan.map(({ date }) => date))].sort()

    /** Hours before a birthday count along in the rules after it; hours after it don't in the rules before. */
    const counted = (date: string) =>
      age(date) > row.ages.until ? [] : (shiftsOn.get(date) ?? []).filter(({ context }) => row.counts.includes(context))
    const lessonSpans = (date: string) => (row.schoolCounts ? (lessonsOn.get(date) ?? []).map(({ span }) => span) : [])
    /** All that is no rest: work of any context, and lessons where they count. */
    const busySpans = (date: string) => [...(shiftsOn.get(date) ?? []).map(({ span }) => span), ...lessonSpans(date)]

    function minutesOn(date: string) {
      return age(date) > row.ages.until ? 0 : workedMinutes(counted(date), lessonSpans(date))
    }

    return {
      days,
      weeks: [...new Set(days.map(mondayOf))],
      plan,
      isSchoolDay,
      isHolidayWeek,
      minutesOn,
      minutesInWeek: (monday: string) => week.reduce((sum, day) => sum + minutesOn(addDays(monday, day)), 0),
      workdaysInWeek: (monday: string) => week.filter((day) => counted(addDays(monday, day)).length > 0).length,
      shiftsOn: (date: string) => shiftsOn.get(date) ?? [],
      /** The Sundays on which there is work, a Saturday's that ends after midnight included. */
      sundays: sundaysOf(shifts.filter(({ date }) => age(date) <= row.ages.until)),
      plannedSundays: sundaysOf(plan),
      holidayWeeks: [...new Set(shifts.filter(({ date }) => counted(date).length > 0).map(({ date }) => mondayOf(date)))]
        .filter(isHolidayWeek)
        .sort(),

      /** The stretches of rest in the days that follow a date's first work; undefined where they hold nothing of the plan. */
      restsAfter(date: string, days: number): { period: Span; gaps: Span[] } | undefined {
        const today = busySpans(date)
        if (today.length === 0) return undefined
        const start = Math.min(...today.map((span) => span.start))
        const period = { start, end: start + days * minutesPerDay }
        if (!plan.some(({ span }) => span.end > span.start && span.start < period.end && span.end > period.start))
          return undefined
        const busy = Array.from({ length: days + 1 }, (_, day) => busySpans(addDays(date, day)))
        return { period, gaps: gapsIn(period, busy.flat()) }
      },
    }
  }
}
export type Timeline = ReturnType<ReturnType<typeof timelineOf>>

/**
 * Time worked, without breaks. Lessons count whole, breaks included; where shifts overlap each other or lessons, time
 * counts once and a break is only taken off what lies outside.
 */
export function workedMinutes(shifts: readonly Shift[], lessons: readonly Span[]) {
  const spans = [...shifts.map(({ span }) => span), ...lessons]
  const total = lengthOf(spans)
  return shifts.reduce((minutes, { span, breakMinutes }) => {
    const own = total - lengthOf(spans.filter((other) => other !== span))
    return minutes - Math.min(breakMinutes, own)
  }, total)
}

function sundaysOf(shifts: readonly Shift[]) {
  const sundays = shifts.flatMap(({ date, span }) => {
    if (weekdayOf(date) === 'sun') return [date]
    const next = addDays(date, 1)
    if (weekdayOf(date) !== 'sat') return []
    return span.end > spanOf({ date: next, from: '00:00', until: '00:00' }).start ? [next] : []
  })
  return [...new Set(sundays)].sort()
}
