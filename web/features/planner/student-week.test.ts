import { expect, test } from 'vitest'
import type { StudentWeek } from '../../../shared/week.ts'
import { daysOf, isOpen, mayAsk, minutesOf } from './student-week.ts'

const entry = (dayparts: string[]): StudentWeek['entries'][number] => ({
  placementId: 'a',
  opportunityId: 'o',
  title: 'Bak mee',
  organisationName: 'Bakkerij Proef',
  kind: 'stage',
  state: 'approved',
  dayparts,
  mayMove: false,
})

const week = (change: Partial<StudentWeek> = {}): StudentWeek => ({
  monday: '2027-03-08',
  halfDays: [
    { daypart: '2027-03-08:morning', kind: 'free-open' },
    { daypart: '2027-03-08:afternoon', kind: 'lesson', word: 'Nederlands' },
  ],
  entries: [],
  talks: [],
  needId: null,
  daypartTimes: {
    morning: { from: '09:00', until: '12:30' },
    afternoon: { from: '13:00', until: '16:30' },
    evening: { from: '18:00', until: '21:00' },
  },
  asOf: '2027-03-01T08:00:00Z',
  ...change,
})

test('a week has five days, and a Saturday on which something stands', () => {
  expect(daysOf(week()).map(({ date }) => date.slice(8))).toEqual(['08', '09', '10', '11', '12'])
  const days = daysOf(week({ entries: [entry(['2027-03-13:morning'])] }))
  expect(days.map(({ date }) => date.slice(8))).toEqual(['08', '09', '10', '11', '12', '13'])
})

test('one placement that fills a day is one block', () => {
  const [monday] = daysOf(week({ entries: [entry(['2027-03-08:morning', '2027-03-08:afternoon'])] }))
  expect(monday?.cells.map(({ parts }) => parts)).toEqual([['morning', 'afternoon'], ['evening']])
})

test('free space is open, a lesson to come can be asked about', () => {
  const [morning, afternoon, evening] = daysOf(week())[0]?.cells ?? []
  if (!morning || !afternoon || !evening) throw new Error('a day has three half-days')
  expect([morning, afternoon, evening].map(isOpen)).toEqual([true, false, false])
  expect([morning, afternoon, evening].map((cell) => mayAsk(cell, '2027-03-01'))).toEqual([false, true, false])
  expect(mayAsk(afternoon, '2027-03-08')).toBe(false)
})

test('hours go to lessons or to practice, never to both', () => {
  expect(minutesOf(week())).toEqual({ lessons: 210, practice: 0 })
  expect(minutesOf(week({ entries: [entry(['2027-03-08:afternoon'])] }))).toEqual({ lessons: 0, practice: 210 })
})
