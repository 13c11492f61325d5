import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { WeekSlot } from '../daypart.ts'
import { timetableOf, usualWeek } from '../timetable.ts'
import { checkWorkingTime } from './check.ts'
import { lessonsOf, Work, workOfDayparts } from './work.ts'

const times = {
  morning: { from: '08:30', until: '12:15' },
  afternoon: { from: '13:00', until: '16:45' },
  evening: { from: '18:30', until: '21:30' },
}

describe('half-days as work', () => {
  test('have the clock times of the school, in order', () => {
    expect(workOfDayparts(['2027-03-09:morning', '2027-03-08:evening', '2027-03-08:afternoon'], times, 'school-stage')).toEqual([
      { date: '2027-03-08', from: '13:00', until: '16:45', context: 'school-stage', breakMinutes: 0 },
      { date: '2027-03-08', from: '18:30', until: '21:30', context: 'school-stage', breakMinutes: 0 },
      { date: '2027-03-09', from: '08:30', until: '12:15', context: 'school-stage', breakMinutes: 0 },
    ])
  })

  test('go straight into the check: the lunch between them is the break', () => {
    const planned = workOfDayparts(['2027-03-08:morning', '2027-03-08:afternoon'], times, 'school-stage')
    const input = { birthDate: '2010-01-01', planned, other: [], lessons: [], holidays: [], sundayConsent: false }
    const { broken, figures } = checkWorkingTime(input)
    expect(broken).toEqual([])
    expect(figures).toMatchObject([{ measure: 'day', actual: 7.5 }, {}, {}, {}, {}, {}, { measure: 'break', actual: 45 }])
  })
})

describe('lessons', () => {
  test('are what the timetable does not leave open, outside holidays and weekends; a whole day has its lunch', () => {
    const period = { from: '2027-03-05', until: '2027-03-09' }
    const lessons = (freeSpace: WeekSlot[], holidays: { from: string; until: string; name: string }[] = []) =>
      lessonsOf(timetableOf([{ patterns: [usualWeek(freeSpace, '2026-08-01')], exceptions: [] }], holidays), times, period)
    expect(lessons(['mon-morning', 'fri-morning', 'fri-afternoon'])).toEqual([
      { date: '2027-03-08', from: '13:00', until: '16:45' },
      { date: '2027-03-09', from: '08:30', until: '16:45' },
    ])
    expect(lessons([], [{ from: '2027-03-06', until: '2027-03-08', name: 'Voorjaarsvakantie' }])).toEqual([
      { date: '2027-03-05', from: '08:30', until: '16:45' },
      { date: '2027-03-09', from: '08:30', until: '16:45' },
    ])
  })
})

test.each([
  { date: '2027-02-30' },
  { from: '8:30' },
  { from: '24:00' },
  { until: '12:60' },
  { until: '08:30' },
  { context: 'hobby' },
  { breakMinutes: -1 },
  { breakMinutes: 7.5 },
  { breakMinutes: 225 },
  { from: '23:00', until: '01:00', breakMinutes: 120 },
])('%j is no work', (wrong) => {
  const right = { date: '2027-03-08', from: '08:30', until: '12:15', context: 'side-job', breakMinutes: 0 }
  expect(v.safeParse(Work, right).success).toBe(true)
  expect(v.safeParse(Work, { ...right, breakMinutes: 224 }).success).toBe(true)
  expect(v.safeParse(Work, { ...right, ...wrong }).success).toBe(false)
})
