import * as v from 'valibot'
import { addDays, LocalDate } from '../daypart.ts'
import { gapsIn, lengthOf, overlapOf, type Span, spanOf } from './clock.ts'
import { type Measure, measures, type Rule, ruleRows } from './rules.ts'
import { type Timeline, timelineOf, type WorkingTimeInput, workedMinutes } from './timeline.ts'

/** What a rule measured over a day, a week or a longer period, beside its limit: a bar on a screen, and a sentence. */
export const Reading = v.object({
  /** `16-17.day`: the row and the measure. */
  ruleId: v.string(),
  row: v.string(),
  ages: v.object({ from: v.number(), until: v.number() }),
  measure: v.picklist(Object.keys(measures) as [Measure, ...Measure[]]),
  bound: v.picklist(['max', 'min']),
  limit: v.number(),
  actual: v.number(),
  unit: v.picklist(['hours', 'minutes', 'days', 'weeks', 'sundays']),
  /** Both ends included. */
  from: LocalDate,
  until: LocalDate,
  window: v.nullable(v.object({ from: v.string(), until: v.string() })),
  /** What would lift it. */
  unless: v.nullable(v.literal('parental-consent')),
  source: v.string(),
  validFrom: LocalDate,
  textOf: v.number(),
})
export type Reading = v.InferOutput<typeof Reading>

/** `figures` holds the reading nearest to its limit, or furthest over it, of every rule that was looked at. */
export const WorkingTimeVerdict = v.object({ broken: v.array(Reading), figures: v.array(Reading) })
export type WorkingTimeVerdict = v.InferOutput<typeof WorkingTimeVerdict>

/** Checks work on site against the table of `rules.ts`. Says nothing about work whose age, context and week no row names. */
export function checkWorkingTime(input: WorkingTimeInput, rows = ruleRows): WorkingTimeVerdict {
  const timelineFor = timelineOf(input)
  const broken: Reading[] = []
  const figures = new Map<string, Reading>()
  for (const row of rows) {
    const timeline = timelineFor(row)
    if (timeline.days.length === 0) continue
    for (const rule of row.rules) {
      if (rule.unless === 'parental-consent' && input.sundayConsent) continue
      for (const finding of find[rule.measure](timeline, rule)) {
        if (!holdsOn(rule, finding.from, row.rules)) continue
        const { limit, measure, window, unless, source, validFrom, textOf } = rule
        const named = { ruleId: `${row.id}.${measure}`, row: row.id, ages: row.ages, measure, ...measures[measure] }
        const reading: Reading = { ...named, limit, ...finding, window, unless, source, validFrom, textOf }
        if (excessOf(reading) > 0) broken.push(reading)
        const worst = figures.get(reading.ruleId)
        if (!worst || excessOf(reading) > excessOf(worst)) figures.set(reading.ruleId, reading)
      }
    }
  }
  broken.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return { broken, figures: [...figures.values()] }
}

/** How far a reading is over its limit; negative while there is room. */
function excessOf({ bound, actual, limit }: Reading) {
  return bound === 'max' ? actual - limit : limit - actual
}

function holdsOn(rule: Rule, date: string, all: readonly Rule[]) {
  const newest = all
    .filter(({ measure, validFrom }) => measure === rule.measure && validFrom <= date)
    .reduce<Rule | undefined>((best, next) => (best && best.validFrom > next.validFrom ? best : next), undefined)
  return newest === rule
}

type Finding = { from: string; until: string; actual: number }
type Finder = (timeline: Timeline, rule: Rule) => Finding[]

const hoursOfDays =
  (which: (timeline: Timeline, date: string) => boolean): Finder =>
  (timeline) =>
    timeline.days
      .filter((date) => which(timeline, date))
      .map((date) => ({ from: date, until: date, actual: timeline.minutesOn(date) / 60 }))

const find: Record<Measure, Finder> = {
  work: ({ days }) => days.map((date) => ({ from: date, until: date, actual: 1 })),
  day: hoursOfDays(() => true),
  'school-day': hoursOfDays(({ isSchoolDay }, date) => isSchoolDay(date)),
  'other-day': hoursOfDays(({ isSchoolDay }, date) => !isSchoolDay(date)),

  week: ({ weeks, minutesInWeek }) => weeks.map((monday) => ({ ...weekFrom(monday), actual: minutesInWeek(monday) / 60 })),

  average: ({ weeks, minutesInWeek }) =>
    daysBefore(weeks, [21, 14, 7, 0]).map((monday) => {
      const minutes = [0, 7, 14, 21].reduce((sum, days) => sum + minutesInWeek(addDays(monday, days)), 0)
      return { from: monday, until: addDays(monday, 27), actual: minutes / 4 / 60 }
    }),

  'days-per-week': ({ weeks, workdaysInWeek }) =>
    weeks.map((monday) => ({ ...weekFrom(monday), actual: workdaysInWeek(monday) })),

  // The day before is looked at too: its 24 hours may end in this day's early work.
  rest: ({ days, restsAfter }, { window }) =>
    daysBefore(days, [1, 0]).flatMap((date) => {
      const rests = restsAfter(date, 1)
      if (!rests) return []
      const rest = window ? nightRest(rests.gaps, windowsAround(date, window)) : longest(rests.gaps)
      return [{ from: date, until: addDays(date, 1), actual: rest / 60 }]
    }),

  night: ({ days, plan }, { window }) =>
    days.map((date) => {
      const windows = window ? windowsAround(date, window) : []
      const inside = plan
        .filter((shift) => shift.date === date)
        .flatMap(({ span }) => windows.map((night) => overlapOf(span, night)))
      return { from: date, until: date, actual: lengthOf(inside) / 60 }
    }),

  'weekly-rest': ({ days, restsAfter }) =>
    daysBefore(days, [6, 5, 4, 3, 2, 1, 0]).flatMap((date) => {
      const rests = restsAfter(date, 7)
      return rests ? [{ from: date, until: addDays(date, 6), actual: longest(rests.gaps) / 60 }] : []
    }),

  sunday: ({ plannedSundays }) => plannedSundays.map((sunday) => ({ from: sunday, until: sunday, actual: 1 })),

  'free-sundays': ({ sundays, plannedSundays }) =>
    sundays.flatMap((until) => {
      const from = addDays(until, -51 * 7)
      const within = (sunday: string) => from <= sunday && sunday <= until
      return plannedSundays.some(within) ? [{ from, until, actual: 52 - sundays.filter(within).length }] : []
    }),

  'holiday-weeks': ({ weeks, holidayWeeks }) =>
    [...Map.groupBy(holidayWeeks, yearOf)]
      .filter(([year]) => weeks.some((monday) => yearOf(monday) === year))
      .map(([year, worked]) => ({ from: `${year}-01-01`, until: `${year}-12-31`, actual: worked.length })),

  'holiday-weeks-in-row': ({ weeks, holidayWeeks }) =>
    runsOf(holidayWeeks)
      .filter((run) => run.some((monday) => weeks.includes(monday)))
      .map((run) => ({ from: run[0] ?? '', until: addDays(run.at(-1) ?? '', 6), actual: run.length })),

  break: ({ days, shiftsOn }, { pause }) =>
    days.flatMap((date) => {
      const shifts = shiftsOn(date)
      if (!pause || workedMinutes(shifts, []) <= pause.afterHours * 60) return []
      const spans = shifts.map(({ span }) => span)
      const period = { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) }
      const between = gapsIn(period, spans).map((gap) => lengthOf([gap]))
      const pieces = [...between, ...shifts.map(({ breakMinutes }) => breakMinutes)]
      const taken = pieces.filter((minutes) => minutes >= pause.piece).reduce((sum, minutes) => sum + minutes, 0)
      return [{ from: date, until: date, actual: Math.max(taken, ...pieces) }]
    }),
}

function weekFrom(monday: string) {
  return { from: monday, until: addDays(monday, 6) }
}

function yearOf(date: string) {
  return date.slice(0, 4)
}

/** The dates that lie so many days before one of these, each once, in order. */
function daysBefore(dates: readonly string[], distances: readonly number[]) {
  return [...new Set(dates.flatMap((date) => distances.map((days) => addDays(date, -days))))].sort()
}

/** Mondays in order, split where a week lies between. */
function runsOf(mondays: readonly string[]) {
  const runs: string[][] = []
  for (const monday of mondays) {
    const run = runs.at(-1)
    if (run?.at(-1) === addDays(monday, -7)) run.push(monday)
    else runs.push([monday])
  }
  return runs
}

/** The nights of a clock window that a date's work can touch. */
function windowsAround(date: string, window: { from: string; until: string }) {
  return [-1, 0, 1].map((days) => spanOf({ date: addDays(date, days), ...window }))
}

function longest(gaps: readonly Span[]) {
  return Math.max(0, ...gaps.map(({ start, end }) => end - start))
}

/** How long the rest is that the night lies in: of all rests, the one that covers most of it. */
function nightRest(gaps: readonly Span[], nights: readonly Span[]) {
  const covered = gaps.map((gap) => lengthOf(nights.map((night) => overlapOf(gap, night))))
  const most = Math.max(0, ...covered)
  return longest(gaps.filter((_, i) => covered[i] === most))
}
