import { describe, expect, test } from 'vitest'
import { addDays } from '../daypart.ts'
import { checkWorkingTime } from './check.ts'
import { type RuleRow, ruleRows } from './rules.ts'
import type { WorkingTimeInput } from './timeline.ts'
import type { Work } from './work.ts'

const work = (date: string, from: string, until: string, more: Partial<Work> = {}): Work => ({
  date,
  from,
  until,
  context: 'side-job',
  breakMinutes: 0,
  ...more,
})
const nothing: WorkingTimeInput = {
  birthDate: '2010-01-01',
  planned: [],
  other: [],
  lessons: [],
  holidays: [],
  sundayConsent: false,
}
const check = (input: Partial<WorkingTimeInput>) => checkWorkingTime({ ...nothing, ...input })
const broken = (input: Partial<WorkingTimeInput>) => check(input).broken.map(({ ruleId, from }) => `${ruleId} ${from}`)
const figure = (input: Partial<WorkingTimeInput>, ruleId: string) =>
  check(input).figures.find((reading) => reading.ruleId === ruleId)

describe('birthdays', () => {
  // Wednesday 10 March 2027.
  const plan = (from: string, until: string) => [
    work('2027-03-09', from, until, { breakMinutes: 30 }),
    work('2027-03-10', from, until, { breakMinutes: 30 }),
  ]

  test('each day is judged by the age of that day', () => {
    const over8 = plan('09:00', '18:00')
    expect(broken({ birthDate: '2011-03-10', planned: over8 })).toEqual(['15-school-week.other-day 2027-03-09'])
    expect(broken({ birthDate: '2011-03-09', planned: over8 })).toEqual([])
    expect(broken({ birthDate: '2011-03-11', planned: over8 })).toEqual([
      '15-school-week.week 2027-03-08',
      '15-school-week.other-day 2027-03-09',
      '15-school-week.other-day 2027-03-10',
    ])
  })

  test('the 13th, the 14th for a beroepsstage, the 16th and the 18th open work up on the day itself', () => {
    const one = [work('2027-03-10', '10:00', '11:00')]
    expect(broken({ birthDate: '2014-03-11', planned: one })).toEqual(['under-13.work 2027-03-10'])
    expect(broken({ birthDate: '2014-03-10', planned: one })).toEqual([])
    const stage = [work('2027-03-10', '10:00', '11:00', { context: 'school-stage' })]
    expect(broken({ birthDate: '2013-03-11', planned: stage })).toEqual(['13-school-stage.work 2027-03-10'])
    expect(broken({ birthDate: '2013-03-10', planned: stage })).toEqual([])
    const evening = [work('2027-03-10', '20:00', '22:30')]
    expect(broken({ birthDate: '2011-03-11', planned: evening })).toEqual(['15-school-week.night 2027-03-10'])
    expect(broken({ birthDate: '2011-03-10', planned: evening })).toEqual([])
    const late = [work('2027-03-10', '20:00', '23:30')]
    expect(broken({ birthDate: '2009-03-11', planned: late })).toEqual(['16-17.night 2027-03-10'])
    expect(broken({ birthDate: '2009-03-10', planned: late })).toEqual([])
  })

  test('who was born on 29 February is a year older on 1 March', () => {
    // On Sunday 28 February 2027 still 14, on Monday 1 March 15: two hours after school are allowed.
    const at = (date: string) =>
      broken({
        birthDate: '2012-02-29',
        planned: [work(date, '16:00', '18:00')],
        lessons: [{ date: '2027-03-01', from: '09:00', until: '15:00' }],
        sundayConsent: true,
      })
    expect(at('2027-02-28')).toEqual(['13-14-side-job-school-week.sunday 2027-02-28'])
    expect(at('2027-03-01')).toEqual([])
  })

  test('hours before the birthday count along after it; hours after it no longer count in the stricter rule', () => {
    // Sixteen on Thursday: two days of six hours as a 15-year-old, then 33 hours and a minute.
    const birthDate = '2011-03-11'
    const before = ['2027-03-08', '2027-03-09'].map((date) => work(date, '09:00', '15:30', { breakMinutes: 30 }))
    const after = ['2027-03-11', '2027-03-12', '2027-03-13'].map((date) => work(date, '09:00', '18:30', { breakMinutes: 30 }))
    const rest = (until: string) => work('2027-03-14', '09:00', until, { breakMinutes: 30 })
    expect(broken({ birthDate, planned: [...before, ...after, rest('15:30')] })).toEqual([])
    expect(broken({ birthDate, planned: [...before, ...after, rest('15:31')] })).toEqual(['16-17.week 2027-03-08'])
  })
})

test('what comes after a birthday is left to the rules of the new age', () => {
  // Fourteen hours of beroepsstage at 15, then three days at school at 16.
  const stage = ['2027-03-08', '2027-03-09'].map((date) =>
    work(date, '09:00', '16:30', { context: 'school-stage', breakMinutes: 30 }),
  )
  const lessons = ['2027-03-10', '2027-03-11', '2027-03-12'].map((date) => ({ date, from: '08:30', until: '16:30' }))
  expect(broken({ birthDate: '2011-03-10', planned: stage, lessons })).toEqual([])
  expect(broken({ birthDate: '2011-03-12', planned: stage, lessons })).toEqual([])
  // Two of the three days at 15: 30 hours. All three: 38.
  expect(broken({ birthDate: '2011-03-13', planned: stage, lessons })).toEqual(['14-15-school-stage.week 2027-03-08'])

  const sundays = Array.from({ length: 39 }, (_, i) => work(addDays('2027-03-14', 7 * i), '12:00', '13:00'))
  const sunday = [work('2027-03-07', '12:00', '13:00')]
  expect(broken({ birthDate: '2009-03-10', planned: sunday, other: sundays })).toEqual([])
  expect(broken({ birthDate: '2010-03-10', planned: sunday, other: sundays })).toEqual(['16-17.free-sundays 2026-12-13'])
})

describe('clock changes', () => {
  const rest = (planned: Work[]) => figure({ planned }, '16-17.rest')

  test('the night to summer time is an hour shorter', () => {
    const night = (saturday: string) => [work(saturday, '18:00', '22:00'), work(addDays(saturday, 1), '10:00', '11:00')]
    expect(rest(night('2027-03-20'))?.actual).toBe(12)
    expect(rest(night('2027-03-27'))).toMatchObject({ actual: 11, limit: 12, from: '2027-03-27', until: '2027-03-28' })
    expect(broken({ planned: night('2027-03-27') })).toEqual(['16-17.rest 2027-03-27'])
  })

  test('the night to winter time is an hour longer', () => {
    const night = (saturday: string) => [work(saturday, '18:00', '22:00'), work(addDays(saturday, 1), '09:00', '10:00')]
    expect(broken({ planned: night('2027-10-23') })).toEqual(['16-17.rest 2027-10-23'])
    expect(rest(night('2027-10-30'))?.actual).toBe(12)
    expect(broken({ planned: night('2027-10-30') })).toEqual([])
  })

  test('at 15 the twelve hours from seven to seven are eleven, once a year', () => {
    const night = (saturday: string) => [work(saturday, '17:00', '19:00'), work(addDays(saturday, 1), '07:00', '09:00')]
    const at15 = (saturday: string) => broken({ birthDate: '2012-01-01', planned: night(saturday), sundayConsent: true })
    expect(at15('2027-03-20')).toEqual([])
    expect(at15('2027-03-27')).toEqual(['15-school-week.rest 2027-03-27'])
    expect(at15('2027-10-30')).toEqual([])
  })

  test('36 hours of rest from Saturday evening are real hours', () => {
    const plan = (monday: string, until: string, again: string) => [
      ...[0, 1, 2, 3, 4].map((day) => work(addDays(monday, day), '08:00', '09:00')),
      work(addDays(monday, 5), '12:00', until, { breakMinutes: 30 }),
      work(addDays(monday, 7), again, '11:00'),
    ]
    expect(broken({ planned: plan('2027-03-15', '20:00', '08:00') })).toEqual([])
    expect(new Set(broken({ planned: plan('2027-03-22', '20:00', '08:00') }))).toContain('16-17.weekly-rest 2027-03-22')
    expect(broken({ planned: plan('2027-03-22', '19:00', '08:00') })).toEqual([])
    expect(broken({ planned: plan('2027-10-25', '20:00', '07:00') })).toEqual([])
    expect(broken({ planned: plan('2027-10-18', '20:00', '07:00') })).toContain('16-17.weekly-rest 2027-10-18')
  })

  test('an adult who works through the night has worked real hours', () => {
    const night = (date: string) =>
      figure({ birthDate: '2000-01-01', planned: [work(date, '20:00', '08:00')] }, '18-and-over.day')
    expect(night('2027-03-20')?.actual).toBe(12)
    expect(night('2027-03-27')?.actual).toBe(11)
    expect(night('2027-10-30')?.actual).toBe(13)
  })
})

describe('weeks', () => {
  const at14 = '2013-01-01'
  const autumn = [{ from: '2027-10-16', until: '2027-10-24' }]
  const three = ['2027-10-18', '2027-10-19', '2027-10-20'].map((date) => work(date, '09:00', '14:30', { breakMinutes: 30 }))

  test('run from Monday to Sunday', () => {
    const plan = (date: string) => [
      work(date, '09:00', '16:30', { breakMinutes: 30 }),
      work('2027-10-09', '09:00', '15:00', { breakMinutes: 30 }),
    ]
    expect(broken({ birthDate: at14, planned: plan('2027-10-11') })).toEqual([])
    expect(broken({ birthDate: at14, planned: plan('2027-10-08') })).toEqual(['13-14-side-job-school-week.week 2027-10-04'])
  })

  test('are holiday weeks when the holidays cover Monday to Friday and there are no lessons', () => {
    const weekOver = ['13-14-side-job-school-week.week 2027-10-18']
    expect(broken({ birthDate: at14, planned: three, holidays: autumn })).toEqual([])
    expect(broken({ birthDate: at14, planned: three, holidays: [{ from: '2027-10-18', until: '2027-10-22' }] })).toEqual([])
    expect(broken({ birthDate: at14, planned: three, holidays: [{ from: '2027-10-18', until: '2027-10-21' }] })).toEqual(weekOver)
    expect(broken({ birthDate: at14, planned: three })).toEqual(weekOver)
    const lesson = [{ date: '2027-10-22', from: '09:00', until: '10:00' }]
    expect(broken({ birthDate: at14, planned: three, holidays: autumn, lessons: lesson })).toEqual(weekOver)
  })

  test('holidays may follow on each other', () => {
    const split = [
      { from: '2027-10-16', until: '2027-10-19' },
      { from: '2027-10-20', until: '2027-10-24' },
    ]
    expect(broken({ birthDate: at14, planned: three, holidays: split })).toEqual([])
  })

  test('an average looks at each four weeks that hold something of the plan', () => {
    const weekOf = (monday: string, until: string) =>
      [0, 1, 2, 3, 4].map((day) => work(addDays(monday, day), '08:00', until, { breakMinutes: 30 }))
    const other = ['2027-03-01', '2027-03-08', '2027-03-15'].flatMap((monday) => weekOf(monday, '17:00'))
    expect(broken({ planned: weekOf('2027-03-22', '15:00'), other })).toEqual([])
    expect(broken({ planned: weekOf('2027-03-22', '15:01'), other })).toEqual(['16-17.average 2027-03-01'])
    // Also when the plan comes first, or lies between.
    const later = ['2027-03-29', '2027-04-05', '2027-04-12'].flatMap((monday) => weekOf(monday, '17:00'))
    expect(broken({ planned: weekOf('2027-03-22', '15:01'), other: later })).toEqual(['16-17.average 2027-03-22'])
    // What lies further back falls out.
    expect(broken({ planned: weekOf('2027-03-29', '15:01'), other })).toEqual([])
  })

  test('holiday weeks are counted by calendar year', () => {
    const winter = [{ from: '2027-12-25', until: '2028-01-09' }]
    const holidays = [{ from: '2027-07-17', until: '2027-08-29' }, ...winter]
    const summer = ['2027-07-19', '2027-07-26', '2027-08-09', '2027-08-16'].map((date) => work(date, '10:00', '11:00'))
    const at13 = { birthDate: '2014-01-02', holidays, other: summer }
    expect(broken({ ...at13, planned: [work('2027-12-27', '10:00', '11:00')] })).toEqual([
      '13-14-side-job-holiday.holiday-weeks 2027-01-01',
    ])
    expect(broken({ ...at13, planned: [work('2028-01-03', '10:00', '11:00')] })).toEqual([])
  })
})

describe('work beside the plan', () => {
  test('counts along, but is not judged by itself', () => {
    const long = work('2027-03-09', '09:00', '21:00', { breakMinutes: 30 })
    expect(broken({ planned: [work('2027-03-11', '09:00', '12:00')], other: [long] })).toEqual([])
    const other = [work('2027-03-09', '08:00', '12:00')]
    expect(broken({ planned: [work('2027-03-09', '12:30', '17:30')], other })).toEqual([])
    expect(broken({ planned: [work('2027-03-09', '12:30', '17:31')], other })).toEqual(['16-17.day 2027-03-09'])
  })

  test('is not judged where nothing of the plan lies in its rest', () => {
    const other = [work('2027-03-10', '08:00', '20:30', { breakMinutes: 30 })]
    expect(broken({ planned: [work('2027-03-11', '09:00', '12:00')], other })).toEqual([])
    expect(broken({ planned: [work('2027-03-11', '07:59', '12:00')], other })).toEqual(['16-17.rest 2027-03-10'])
  })

  test('may leave no 36 hours of rest when the plan fills the last free day', () => {
    const other = [8, 9, 10, 11, 12, 13].map((day) => work(`2027-03-${String(day).padStart(2, '0')}`, '08:00', '09:00'))
    const sunday = [work('2027-03-14', '10:00', '11:00')]
    expect(broken({ planned: sunday, other: other.slice(0, 5) })).toEqual([])
    expect(broken({ planned: sunday, other })).toEqual(['16-17.weekly-rest 2027-03-08'])
  })

  test('of another kind makes no holiday week', () => {
    const mondays = ['2027-07-19', '2027-07-26', '2027-08-02', '2027-08-09', '2027-08-16', '2027-08-23']
    const given = {
      birthDate: '2012-01-01',
      holidays: [
        { from: '2027-07-17', until: '2027-08-29' },
        { from: '2027-10-16', until: '2027-10-24' },
      ],
      planned: [work('2027-10-19', '09:00', '12:00')],
    }
    const other = (context: Work['context']) => mondays.map((date) => work(date, '09:00', '12:00', { context }))
    expect(broken({ ...given, other: other('school-stage') })).toEqual([])
    expect(broken({ ...given, other: other('social-stage') })).toEqual(['15-holiday.holiday-weeks 2027-01-01'])
  })

  test('ends the rest before early work, whatever its kind', () => {
    const other = [work('2027-03-09', '18:00', '22:30', { context: 'social-stage' })]
    const stage = (from: string) => [work('2027-03-10', from, '14:00', { context: 'school-stage', breakMinutes: 30 })]
    expect(broken({ planned: stage('10:30'), other })).toEqual([])
    expect(broken({ planned: stage('10:29'), other })).toEqual(['16-17.rest 2027-03-09'])
  })

  test('a side job and a maatschappelijke stage share one allowance under 16', () => {
    const stage = work('2027-03-09', '09:00', '16:00', { context: 'social-stage', breakMinutes: 30 })
    const job = (until: string) => work('2027-03-10', '09:00', until, { breakMinutes: 30 })
    const birthDate = '2013-01-01'
    expect(broken({ birthDate, planned: [stage, job('15:00')] })).toEqual([])
    expect(broken({ birthDate, planned: [stage, job('15:01')] })).toEqual([
      '13-14-side-job-school-week.week 2027-03-08',
      '13-14-social-stage-school-week.week 2027-03-08',
    ])
  })

  test('a side job counts along beside a beroepsstage, the stage not in the allowance of the job', () => {
    const stage = ['2027-03-08', '2027-03-09', '2027-03-10', '2027-03-11'].map((date) =>
      work(date, '09:00', '16:30', { context: 'school-stage', breakMinutes: 30 }),
    )
    const job = (until: string) => work('2027-03-13', '09:00', until, { breakMinutes: 30 })
    const birthDate = '2012-01-01'
    expect(broken({ birthDate, planned: [...stage, job('16:30')] })).toEqual([])
    expect(broken({ birthDate, planned: [...stage, job('16:31')] })).toEqual(['14-15-school-stage.week 2027-03-08'])
  })

  test('lessons beside a plan at 16 count whole and once, also where they overlap it', () => {
    const lessons = [{ date: '2027-03-09', from: '08:30', until: '15:30' }]
    const longest = (from: string, until: string, breakMinutes = 0) =>
      figure({ lessons, planned: [work('2027-03-09', from, until, { breakMinutes })] }, '16-17.day')?.actual
    expect(longest('16:00', '18:00')).toBe(9)
    expect(longest('13:30', '17:30')).toBe(9)
    expect(longest('10:00', '14:00', 30)).toBe(7)
    expect(longest('15:00', '18:00', 30)).toBe(9)
  })

  test('lessons do not count at 15 in a side job, nor for adults', () => {
    const lessons = [{ date: '2027-03-09', from: '08:30', until: '15:30' }]
    const planned = [work('2027-03-09', '16:00', '18:00')]
    expect(figure({ birthDate: '2012-01-01', lessons, planned }, '15-school-week.school-day')?.actual).toBe(2)
    expect(figure({ birthDate: '2000-01-01', lessons, planned }, '18-and-over.day')?.actual).toBe(2)
  })
})

describe('after midnight', () => {
  test('hours belong to the day on which a shift starts; Sunday work is what lies on Sunday', () => {
    const other = Array.from({ length: 39 }, (_, i) => work(addDays('2027-11-28', -7 * i), '12:00', '13:00'))
    const saturday = (until: string) => broken({ planned: [work('2027-12-04', '21:00', until)], other })
    expect(saturday('00:00')).toEqual(['16-17.night 2027-12-04'])
    expect(saturday('00:30')).toEqual(['16-17.free-sundays 2026-12-13', '16-17.night 2027-12-04'])
  })
})

describe('figures', () => {
  test('are the bars of a screen: the reading nearest to each limit, with its day or period', () => {
    const planned = [0, 1, 2, 3].map((day) =>
      work(addDays('2027-03-08', day), day === 2 ? '08:00' : '09:00', '17:00', { context: 'school-stage', breakMinutes: 30 }),
    )
    const { broken, figures } = check({ planned })
    expect(broken).toEqual([])
    expect(Object.fromEntries(figures.map(({ measure, actual, limit }) => [measure, [actual, limit]]))).toEqual({
      day: [8.5, 9],
      week: [31, 45],
      average: [7.75, 40],
      rest: [15, 12],
      night: [0, 0],
      'weekly-rest': [88, 36],
      break: [30, 30],
    })
    expect(figures[0]).toEqual({
      ruleId: '16-17.day',
      row: '16-17',
      ages: { from: 16, until: 17 },
      measure: 'day',
      bound: 'max',
      unit: 'hours',
      limit: 9,
      actual: 8.5,
      from: '2027-03-10',
      until: '2027-03-10',
      window: null,
      unless: null,
      source: 'Arbeidstijdenwet 5:7',
      validFrom: '2017-01-01',
      textOf: 2017,
    })
  })

  test('an empty plan has none', () => {
    expect(check({ lessons: [{ date: '2027-03-08', from: '08:00', until: '20:00' }] })).toEqual({ broken: [], figures: [] })
  })
})

test('a changed rule takes over on its day', () => {
  const rows: RuleRow[] = ruleRows.map((row) => ({
    ...row,
    rules: row.rules.flatMap((rule) =>
      rule.measure === 'day' ? [{ ...rule, limit: 7, validFrom: '2027-03-10', textOf: 2027 }, rule] : [rule],
    ),
  }))
  const planned = ['2027-03-09', '2027-03-10'].map((date) => work(date, '09:00', '17:30', { breakMinutes: 30 }))
  expect(checkWorkingTime({ ...nothing, planned }, rows).broken).toMatchObject([
    { ruleId: '16-17.day', from: '2027-03-10', limit: 7, validFrom: '2027-03-10', textOf: 2027 },
  ])
})
