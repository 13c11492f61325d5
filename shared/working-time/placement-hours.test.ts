import { describe, expect, test } from 'vitest'
import { timetableOf, usualWeek } from '../timetable.ts'
import { checkHalfDays, checkHours, type HoursContext, mayWork, workHalfDays } from './placement-hours.ts'

const times = {
  morning: { from: '09:00', until: '12:30' },
  afternoon: { from: '13:00', until: '16:30' },
  evening: { from: '18:00', until: '21:00' },
}
const week = { patterns: [usualWeek(['fri-morning', 'fri-afternoon'], '2026-08-01')], exceptions: [] }
const unknown = timetableOf([])
/** 15 through the spring of 2027, with lessons on Monday to Thursday: 30 hours a week. */
const known: HoursContext = {
  student: { birthDate: '2011-06-01' },
  timetable: timetableOf([week]),
  times,
  holidays: [],
  others: [],
  tasks: [],
}
const rules = (change: Partial<HoursContext>, dayparts: string[]) =>
  checkHalfDays({ ...known, ...change }, dayparts).broken.map(({ ruleId, from }) => `${ruleId} ${from}`)
const friday = ['2027-03-12:morning', '2027-03-12:afternoon']

describe('half-days of a placement', () => {
  test('count with the lessons of their week, and with what else the student does', () => {
    expect(rules({}, ['2027-03-12:morning'])).toEqual([])
    // Four days of 7.5 hours and a half-day: 33.5 of 35. The second half-day is too much.
    expect(rules({}, friday)).toEqual(['14-15-school-stage.week 2027-03-08'])
    expect(rules({ others: ['2027-03-12:afternoon'] }, ['2027-03-12:morning'])).toEqual(['14-15-school-stage.week 2027-03-08'])
    // What is in another week does not count along.
    expect(rules({ others: ['2027-03-19:afternoon'] }, ['2027-03-12:morning'])).toEqual([])
  })

  test('in a holiday have no lessons beside them', () => {
    const holidays = [{ from: '2027-03-06', until: '2027-03-14', name: 'Voorjaarsvakantie' }]
    expect(rules({ holidays, timetable: timetableOf([week], holidays) }, friday)).toEqual([])
    const found = checkHalfDays({ ...known, holidays: undefined }, friday)
    expect([mayWork(found), found.holidaysKnown]).toEqual([false, false])
  })

  test('of a timetable without a week are checked without lessons, and it says so', () => {
    const found = checkHalfDays({ ...known, timetable: unknown }, friday)
    expect([found.broken, found.lessonsKnown]).toEqual([[], false])
  })

  test('are none: nothing is broken', () => {
    expect(mayWork(checkHalfDays(known, []))).toBe(true)
  })

  test('age is taken on each day', () => {
    const evenings = ['2027-05-31:evening', '2027-06-01:evening']
    // On the first of June they are 16.
    expect(rules({ timetable: unknown }, evenings)).toEqual(['14-15-school-stage.night 2027-05-31'])
  })
})

describe('tasks that are kept from young people', () => {
  const on = (date: string) => checkHalfDays({ ...known, tasks: ['cash-register', 'noise', 'needs-expert-supervision'] }, [date])
  const barred = (date: string) => on(date).barred.map(({ task }) => task)

  test('are barred until the birthday, each at its age', () => {
    expect(barred('2027-05-28:morning')).toEqual(['cash-register', 'noise'])
    expect(barred('2027-06-04:morning')).toEqual(['noise'])
    expect(barred('2029-06-01:morning')).toEqual([])
    expect(mayWork(on('2027-06-04:morning'))).toBe(false)
  })

  test('that only want an expert beside them are a condition, and no refusal', () => {
    const found = checkHalfDays({ ...known, tasks: ['needs-expert-supervision'] }, ['2027-03-12:morning'])
    expect([found.barred, found.supervised.map(({ task }) => task), mayWork(found)]).toEqual([
      [],
      ['needs-expert-supervision'],
      true,
    ])
  })
})

test('hours that were worked are checked by the clock', () => {
  const worked = (from: string, until: string, breakMinutes = 30) =>
    checkHours({ ...known, timetable: unknown }, [{ date: '2027-03-12', from, until, breakMinutes }])
  expect(worked('09:00', '16:30').broken).toEqual([])
  expect(worked('09:00', '16:31').broken.map(({ ruleId }) => ruleId)).toEqual(['14-15-school-stage.day'])
  expect(worked('08:00', '13:00', 0).broken.map(({ ruleId }) => ruleId)).toEqual(['14-15-school-stage.break'])
})

test('only half-days at a place of work are work', () => {
  const at = (onSite: boolean, daypart: string) => ({ dayparts: [daypart], opportunity: { onSite } })
  expect(workHalfDays([at(true, '2027-03-12:morning'), at(false, '2027-03-12:afternoon')])).toEqual(['2027-03-12:morning'])
})
