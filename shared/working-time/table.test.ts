import { describe, expect, test } from 'vitest'
import { addDays } from '../daypart.ts'
import { checkWorkingTime } from './check.ts'
import { ruleReview, ruleRows, type WorkContext, workContexts } from './rules.ts'
import type { WorkingTimeInput } from './timeline.ts'
import type { Lessons, Work } from './work.ts'

/*
 * Every rule of every row, on both sides of its limit. The numbers are written out once more, as the table of the field
 * has them, so that a slip in the data shows.
 */

// A school week with lessons on Monday alone, and the summer holiday with its six whole weeks.
const mon = '2027-03-08'
const summer = '2027-07-19'
const holidays = [
  { from: '2027-07-17', until: '2027-08-29' },
  { from: '2027-10-16', until: '2027-10-24' },
  { from: '2027-12-25', until: '2028-01-09' },
]
const lessons: Lessons[] = [{ date: mon, from: '08:30', until: '15:00' }]

/** Born on New Year's Day: this old through all of 2027. */
const aged = (age: number) => `${2027 - age}-01-01`
const on = (first: string, day: number, from: string, until: string, breakMinutes = 0) => ({
  date: addDays(first, day),
  from,
  until,
  breakMinutes,
})
/** So many minutes of work from eight o'clock, with the break that is due. */
function worked(first: string, day: number, minutes: number) {
  const breakMinutes = minutes > 270 ? 30 : 0
  const end = 8 * 60 + minutes + breakMinutes
  return on(
    first,
    day,
    '08:00',
    `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`,
    breakMinutes,
  )
}
const days = (first: string, count: number, minutes: number) =>
  Array.from({ length: count }, (_, day) => worked(first, day, minutes))
const weeks = (mondays: string[], minutes = 60) => mondays.map((monday) => worked(monday, 1, minutes))
const inSummer = (...numbers: number[]) => numbers.map((number) => addDays(summer, 7 * number))

type Hours = Omit<Work, 'context'>
type Case = {
  measure: string
  limit: number
  actual: number
  within: Hours[]
  over: Hours[]
  /** Other rules of the row that fall with it because no plan can break it alone. */
  also?: string[]
  lessons?: Lessons[]
  other?: Hours[]
}
const minute = 1 / 60

function run(age: number, context: WorkContext, planned: Hours[], more: Partial<WorkingTimeInput> = {}) {
  const work = planned.map((hours) => ({ ...hours, context }))
  return checkWorkingTime({
    birthDate: aged(age),
    planned: work,
    other: [],
    lessons,
    holidays,
    sundayConsent: false,
    ...more,
  })
}

const tried = new Set<string>()

function rowHolds(row: string, ages: number[], contexts: WorkContext[], source: string | RegExp, cases: Case[]) {
  const tries = ages.flatMap((age) => contexts.flatMap((context) => cases.map((each) => ({ age, context, ...each }))))
  for (const { measure } of cases) tried.add(`${row}.${measure}`)
  describe(row, () => {
    test.each(tries)(
      '$age years, $context: $measure, $limit',
      ({ age, context, measure, limit, actual, within, over, ...rest }) => {
        const other = (rest.other ?? []).map((hours) => ({ ...hours, context }))
        const more = { other, lessons: rest.lessons ?? lessons }
        const ruleId = `${row}.${measure}`
        expect(run(age, context, within, more).broken).toEqual([])
        const { broken, figures } = run(age, context, over, more)
        expect(new Set(broken.map((reading) => reading.ruleId))).toEqual(
          new Set([ruleId, ...(rest.also ?? []).map((name) => `${row}.${name}`)]),
        )
        const reading = broken.find((each) => each.ruleId === ruleId)
        expect(reading).toMatchObject({ limit, validFrom: '2017-01-01', textOf: 2017 })
        expect(reading?.source).toMatch(source)
        expect(reading?.actual).toBeCloseTo(actual, 9)
        expect(figures.filter((each) => each.ruleId === ruleId)).toEqual([reading])
      },
    )
  })
}

/** Nights of children: no work between the two clock times, and so long a rest around them. */
const nightsOf = (first: string, evening: string, late: string): Case[] => [
  {
    measure: 'night',
    limit: 0,
    actual: minute,
    within: [on(first, 1, '18:00', evening), on(first, 3, '07:00', '08:00')],
    over: [on(first, 1, '18:00', late)],
  },
  {
    measure: 'night',
    limit: 0,
    actual: minute,
    within: [on(first, 1, '07:00', '08:00')],
    over: [on(first, 1, '06:59', '08:00')],
  },
]
const rest14 = (first: string): Case => ({
  measure: 'rest',
  limit: 14,
  actual: 14 - minute,
  within: [on(first, 1, '07:00', '11:00'), on(first, 1, '15:00', '17:00')],
  over: [on(first, 1, '07:00', '11:00'), on(first, 1, '15:00', '17:01')],
})
const breaks = (first: string): Case[] => [
  { measure: 'break', limit: 30, actual: 0, within: [on(first, 1, '09:00', '13:30')], over: [on(first, 1, '09:00', '13:31')] },
  {
    measure: 'break',
    limit: 30,
    actual: 29,
    within: [on(first, 1, '09:00', '14:01', 30)],
    over: [on(first, 1, '09:00', '14:01', 29)],
  },
]
// Two quarters of an hour make a break from 16 on.
const quarters = [on(mon, 1, '09:00', '11:00'), on(mon, 1, '11:15', '13:00'), on(mon, 1, '13:15', '15:00')]
const half = [on(mon, 1, '09:00', '11:00'), on(mon, 1, '11:30', '15:00')]
const sunday: Case = { measure: 'sunday', limit: 0, actual: 1, within: [worked(mon, 5, 60)], over: [worked(mon, 6, 60)] }
const summerSunday: Case = { ...sunday, within: [worked(summer, 5, 60)], over: [worked(summer, 6, 60)] }

rowHolds('under-13', [0, 12], [...workContexts], 'Arbeidstijdenwet 3:2', [
  { measure: 'work', limit: 0, actual: 1, within: [], over: [on(mon, 1, '10:00', '10:01')] },
  { measure: 'work', limit: 0, actual: 1, within: [], over: [worked(summer, 1, 60)] },
])
rowHolds('13-school-stage', [13], ['school-stage'], 'Arbeidstijdenwet 3:2', [
  { measure: 'work', limit: 0, actual: 1, within: [], over: [on(mon, 1, '10:00', '10:01')] },
])

rowHolds('13-14-side-job-school-week', [13, 14], ['side-job'], 'Nadere regeling kinderarbeid 4:1', [
  { measure: 'school-day', limit: 0, actual: minute, within: [worked(mon, 1, 60)], over: [on(mon, 0, '16:00', '16:01')] },
  { measure: 'other-day', limit: 7, actual: 7 + minute, within: [worked(mon, 1, 420)], over: [worked(mon, 1, 421)] },
  {
    measure: 'week',
    limit: 12,
    actual: 12 + minute,
    within: days(addDays(mon, 1), 2, 360),
    over: [worked(mon, 1, 360), worked(mon, 2, 361)],
  },
  sunday,
  rest14(mon),
  ...nightsOf(mon, '19:00', '19:01'),
  ...breaks(mon),
  { measure: 'break', limit: 30, actual: 15, within: half, over: quarters },
])

rowHolds('13-14-side-job-holiday', [13, 14], ['side-job'], 'Nadere regeling kinderarbeid 5:1', [
  { measure: 'day', limit: 7, actual: 7 + minute, within: [worked(summer, 0, 420)], over: [worked(summer, 0, 421)] },
  // Five days of seven hours are 35: more takes a sixth day.
  {
    measure: 'week',
    limit: 35,
    actual: 35 + minute,
    within: days(summer, 5, 420),
    over: [...days(summer, 5, 420), worked(summer, 5, 1)],
    also: ['days-per-week'],
  },
  { measure: 'days-per-week', limit: 5, actual: 6, within: days(summer, 5, 60), over: days(summer, 6, 60) },
  { measure: 'holiday-weeks', limit: 4, actual: 5, within: weeks(inSummer(0, 1, 2, 4)), over: weeks(inSummer(0, 1, 2, 4, 5)) },
  { measure: 'holiday-weeks-in-row', limit: 3, actual: 4, within: weeks(inSummer(0, 1, 2)), over: weeks(inSummer(0, 1, 2, 3)) },
  summerSunday,
  rest14(summer),
  ...nightsOf(summer, '19:00', '19:01'),
  ...breaks(summer),
])

rowHolds('13-14-social-stage-school-week', [13, 14], ['social-stage'], 'Nadere regeling kinderarbeid § 4', [
  {
    measure: 'school-day',
    limit: 2,
    actual: 2 + minute,
    within: [on(mon, 0, '15:30', '17:30')],
    over: [on(mon, 0, '15:30', '17:31')],
  },
  { measure: 'other-day', limit: 7, actual: 7 + minute, within: [worked(mon, 1, 420)], over: [worked(mon, 1, 421)] },
  {
    measure: 'week',
    limit: 12,
    actual: 12 + minute,
    within: days(addDays(mon, 1), 2, 360),
    over: [worked(mon, 1, 360), worked(mon, 2, 361)],
  },
  sunday,
  rest14(mon),
  ...nightsOf(mon, '19:00', '19:01'),
  ...breaks(mon),
])

rowHolds('13-14-social-stage-holiday', [13, 14], ['social-stage'], 'Nadere regeling kinderarbeid § 5', [
  { measure: 'day', limit: 7, actual: 7 + minute, within: [worked(summer, 0, 420)], over: [worked(summer, 0, 421)] },
  {
    measure: 'week',
    limit: 35,
    actual: 35 + minute,
    within: days(summer, 5, 420),
    over: [...days(summer, 5, 420), worked(summer, 5, 1)],
  },
  summerSunday,
  rest14(summer),
  ...nightsOf(summer, '19:00', '19:01'),
  ...breaks(summer),
])

rowHolds('15-school-week', [15], ['side-job', 'social-stage'], 'Nadere regeling kinderarbeid 4:2', [
  {
    measure: 'school-day',
    limit: 2,
    actual: 2 + minute,
    within: [on(mon, 0, '16:00', '18:00')],
    over: [on(mon, 0, '16:00', '18:01')],
  },
  { measure: 'other-day', limit: 8, actual: 8 + minute, within: [worked(mon, 1, 480)], over: [worked(mon, 1, 481)] },
  {
    measure: 'week',
    limit: 12,
    actual: 12 + minute,
    within: days(addDays(mon, 1), 2, 360),
    over: [worked(mon, 1, 360), worked(mon, 2, 361)],
  },
  { measure: 'days-per-week', limit: 5, actual: 6, within: days(mon, 5, 60), over: days(mon, 6, 60) },
  sunday,
  // The night is as long as the rest: without a clock change only work in the night can shorten it.
  {
    measure: 'rest',
    limit: 12,
    actual: 12 - minute,
    within: [on(mon, 1, '17:00', '19:00'), on(mon, 2, '07:00', '09:00')],
    over: [on(mon, 1, '17:00', '19:00'), on(mon, 2, '06:59', '09:00')],
    also: ['night'],
  },
  ...nightsOf(mon, '19:00', '19:01'),
  ...breaks(mon),
])

rowHolds('15-holiday', [15], ['side-job', 'social-stage'], 'Nadere regeling kinderarbeid 5:2', [
  { measure: 'day', limit: 8, actual: 8 + minute, within: [worked(summer, 0, 480)], over: [worked(summer, 0, 481)] },
  {
    measure: 'week',
    limit: 40,
    actual: 40 + minute,
    within: days(summer, 5, 480),
    over: [...days(summer, 5, 480), worked(summer, 5, 1)],
    also: ['days-per-week'],
  },
  { measure: 'days-per-week', limit: 5, actual: 6, within: days(summer, 5, 60), over: days(summer, 6, 60) },
  {
    measure: 'holiday-weeks',
    limit: 6,
    actual: 7,
    within: weeks([...inSummer(0, 1, 2, 3, 5), '2027-10-18']),
    over: weeks([...inSummer(0, 1, 2, 3, 5), '2027-10-18', '2027-12-27']),
  },
  {
    measure: 'holiday-weeks-in-row',
    limit: 4,
    actual: 5,
    within: weeks(inSummer(0, 1, 2, 3)),
    over: weeks(inSummer(0, 1, 2, 3, 4)),
  },
  summerSunday,
  {
    measure: 'rest',
    limit: 12,
    actual: 12 - minute,
    within: [on(summer, 1, '08:00', '12:00'), on(summer, 1, '17:00', '20:00')],
    over: [on(summer, 1, '08:00', '12:00'), on(summer, 1, '17:00', '20:01')],
  },
  ...nightsOf(summer, '21:00', '21:01'),
  ...breaks(summer),
])

const mornings: Lessons[] = [0, 1, 2, 3, 4].map((day) => ({ date: addDays(mon, day), from: '08:30', until: '12:00' }))
const afternoons = (until: string) => [0, 1, 2, 3, 4].map((day) => on(mon, day, '13:00', until))
rowHolds('14-15-school-stage', [14, 15], ['school-stage'], 'Nadere regeling kinderarbeid 3:1', [
  {
    measure: 'day',
    limit: 7,
    actual: 7 + minute,
    within: [on(mon, 0, '13:00', '16:30')],
    over: [on(mon, 0, '13:00', '16:31')],
    lessons: mornings,
  },
  {
    measure: 'week',
    limit: 35,
    actual: 35 + minute,
    within: afternoons('16:30'),
    over: [...afternoons('16:30'), worked(mon, 5, 1)],
    lessons: mornings,
  },
  sunday,
  rest14(mon),
  // Lessons at half past eight end the rest too.
  {
    measure: 'rest',
    limit: 14,
    actual: 14 - minute,
    within: [on(mon, 0, '16:00', '18:30')],
    over: [on(mon, 0, '16:00', '18:31')],
    lessons: [{ date: addDays(mon, 1), from: '08:30', until: '10:00' }],
  },
  ...nightsOf(mon, '19:00', '19:01'),
  ...breaks(mon),
])

const fourWeeks = [mon, addDays(mon, 7), addDays(mon, 14), addDays(mon, 21)]
const sundaysBefore = (count: number) =>
  Array.from({ length: count }, (_, i) => worked(addDays('2027-12-05', -7 * (i + 1)), 0, 60))
const sixDays = [...days(mon, 5, 60), on(mon, 5, '19:00', '20:00')]
rowHolds('16-17', [16, 17], [...workContexts], /^Arbeidstijdenwet 5:[34567]$/, [
  { measure: 'day', limit: 9, actual: 9 + minute, within: [worked(mon, 1, 540)], over: [worked(mon, 1, 541)] },
  // Half past eight to twelve at school is 3.5 hours.
  {
    measure: 'day',
    limit: 9,
    actual: 9 + minute,
    within: [on(mon, 0, '13:00', '19:00', 30)],
    over: [on(mon, 0, '13:00', '19:01', 30)],
    lessons: mornings,
  },
  {
    measure: 'week',
    limit: 45,
    actual: 45 + minute,
    within: days(mon, 5, 540),
    over: [...days(mon, 5, 540), worked(mon, 5, 1)],
    lessons: [],
  },
  {
    measure: 'average',
    limit: 40,
    actual: 40 + minute / 4,
    within: fourWeeks.flatMap((monday) => days(monday, 5, 480)),
    over: [...fourWeeks.flatMap((monday) => days(monday, 5, 480)), worked(addDays(mon, 14), 5, 1)],
    lessons: [],
  },
  {
    measure: 'rest',
    limit: 12,
    actual: 12 - minute,
    within: [on(mon, 1, '18:00', '22:00'), on(mon, 2, '10:00', '11:00')],
    over: [on(mon, 1, '18:00', '22:00'), on(mon, 2, '09:59', '11:00')],
  },
  // Thirteen hours of rest by day are no night's rest.
  {
    measure: 'rest',
    limit: 12,
    actual: 8,
    within: [on(mon, 1, '06:00', '07:00'), on(mon, 1, '17:00', '18:00')],
    over: [on(mon, 1, '06:00', '07:00'), on(mon, 1, '20:00', '22:00')],
  },
  { measure: 'night', limit: 0, actual: minute, within: [on(mon, 1, '19:00', '23:00')], over: [on(mon, 1, '19:00', '23:01')] },
  { measure: 'night', limit: 0, actual: minute, within: [on(mon, 1, '06:00', '09:00')], over: [on(mon, 1, '05:59', '09:00')] },
  {
    measure: 'weekly-rest',
    limit: 36,
    actual: 36 - minute,
    within: [...sixDays, on(mon, 7, '08:00', '09:00')],
    over: [...sixDays, on(mon, 7, '07:59', '09:00')],
    lessons: [],
  },
  {
    measure: 'free-sundays',
    limit: 13,
    actual: 12,
    within: [worked('2027-12-05', 0, 60), ...sundaysBefore(38)],
    over: [worked('2027-12-05', 0, 60), ...sundaysBefore(39)],
  },
  ...breaks(mon),
  { measure: 'break', limit: 30, actual: 15, within: quarters, over: [...quarters.slice(0, 2), on(mon, 1, '13:14', '15:00')] },
])

rowHolds('18-and-over', [18, 60], [...workContexts], /^Arbeidstijdenwet 5:[37]$/, [
  {
    measure: 'day',
    limit: 12,
    actual: 12 + minute,
    within: [on(mon, 0, '08:00', '20:00')],
    over: [on(mon, 0, '08:00', '20:01')],
  },
  { measure: 'week', limit: 60, actual: 60 + minute, within: days(mon, 5, 720), over: [...days(mon, 5, 720), worked(mon, 5, 1)] },
  {
    measure: 'average',
    limit: 55,
    actual: 55 + minute / 4,
    within: fourWeeks.flatMap((monday) => days(monday, 5, 660)),
    over: [...fourWeeks.flatMap((monday) => days(monday, 5, 660)), worked(mon, 5, 1)],
  },
  {
    measure: 'rest',
    limit: 11,
    actual: 11 - minute,
    within: [on(mon, 1, '12:00', '22:00'), on(mon, 2, '09:00', '10:00')],
    over: [on(mon, 1, '12:00', '22:00'), on(mon, 2, '08:59', '10:00')],
  },
])

describe('the table', () => {
  test('every rule was tried above', () => {
    expect(tried).toEqual(new Set(ruleRows.flatMap(({ id, rules }) => rules.map(({ measure }) => `${id}.${measure}`))))
  })

  test('names every age, context and kind of week once', () => {
    for (let age = 0; age <= 100; age++) {
      for (const context of workContexts) {
        for (const week of ['school', 'holiday']) {
          const rows = ruleRows.filter(
            (row) =>
              row.ages.from <= age &&
              age <= row.ages.until &&
              row.contexts.includes(context) &&
              (row.week === 'any' || row.week === week),
          )
          expect(rows, `${age} ${context} ${week}`).toHaveLength(1)
        }
      }
    }
  })

  test('says that nobody has checked it yet', () => {
    expect(ruleReview).toEqual({ textOf: 2017, checkedOn: null })
  })
})

describe('Sunday', () => {
  const consent = { sundayConsent: true }
  test.each([
    [15, 'side-job', mon],
    [15, 'social-stage', mon],
    [15, 'side-job', summer],
    [13, 'social-stage', mon],
    [14, 'social-stage', summer],
  ] as const)('parents may agree at %i to a %s', (age, context, first) => {
    expect(run(age, context, [worked(first, 6, 60)]).broken).toHaveLength(1)
    expect(run(age, context, [worked(first, 6, 60)], consent).broken).toEqual([])
  })

  test.each([
    [13, 'side-job'],
    [14, 'side-job'],
    [14, 'school-stage'],
    [15, 'school-stage'],
  ] as const)('no consent helps at %i in a %s', (age, context) => {
    expect(run(age, context, [worked(mon, 6, 60)], consent).broken).toMatchObject([{ measure: 'sunday', from: '2027-03-14' }])
  })
})
