import { expect, test } from 'vitest'
import type { WeekSlot } from '../../../shared/daypart.ts'
import type { Schedule } from '../../../shared/opportunity.ts'
import { timetableOf, usualWeek } from '../../../shared/timetable.ts'
import { type DaypartState, obstacle, proposal, statesOf } from './choose-dayparts.ts'

const dayparts = ['2026-12-01:morning', '2026-12-08:morning', '2026-12-15:morning', '2026-12-22:morning']

function states(...list: DaypartState[]) {
  return new Map(dayparts.map((daypart, index) => [daypart, list[index] ?? 'free']))
}
const weekOf = (...freeSpace: WeekSlot[]) => timetableOf([{ patterns: [usualWeek(freeSpace, '2026-08-01')], exceptions: [] }])
const schedule = (mode: Schedule['mode'], count: number): Schedule => ({ mode, count, dayparts })

test('all of them or nothing', () => {
  expect(proposal(schedule('all', 4), states())).toEqual(dayparts)
  expect(proposal(schedule('all', 4), states('free', 'taken'))).toBeUndefined()
})

test('any: the earliest in the free space', () => {
  expect(proposal(schedule('any', 2), states('outside', 'full'))).toEqual([dayparts[2], dayparts[3]])
})

test('any: outside the free space when there is no other way', () => {
  expect(proposal(schedule('any', 3), states('outside', 'full'))).toEqual([dayparts[0], dayparts[2], dayparts[3]])
})

test('block: only half-days that follow each other', () => {
  expect(proposal(schedule('block', 2), states('free', 'full'))).toEqual([dayparts[2], dayparts[3]])
  expect(proposal(schedule('block', 3), states('free', 'full'))).toBeUndefined()
})

test('says what is in the way', () => {
  expect(obstacle(schedule('any', 2), states())).toBeUndefined()
  expect(obstacle(schedule('any', 4), states('over'))).toBe('over')
  expect(obstacle(schedule('any', 4), states('full'))).toBe('full')
  expect(obstacle(schedule('any', 4), states('taken'))).toBe('taken')
  expect(obstacle(schedule('any', 4), states('lesson'))).toBe('lesson')
  expect(obstacle(schedule('any', 3), states('lesson'))).toBeUndefined()
})

const offer = {
  id: 'opp_1',
  schedule: schedule('all', 4),
  fullDayparts: [],
  seatsLeft: 0,
  location: { mode: 'site' as const, place: { label: 'Hier', city: 'Nijmegen', lat: 51.84, lon: 5.86 } },
}

test('seats of a whole count for every half-day; a withdrawn placement takes nothing', () => {
  const student = { birthDate: '2010-01-01', placements: [], timetable: weekOf('tue-morning') }
  expect([...statesOf(offer, student, '2026-12-02').values()]).toEqual(['over', 'full', 'full', 'full'])
  expect([...statesOf({ ...offer, seatsLeft: 1 }, student, '2026-12-01').values()]).toEqual(['free', 'free', 'free', 'free'])
})

test('half-days at a place of work are closed to who is too young for them', () => {
  const evenings = {
    mode: 'any' as const,
    count: 1,
    dayparts: ['2026-12-01:evening', '2026-12-08:evening', '2026-12-08:morning'],
  }
  const open = { ...offer, schedule: evenings, seatsLeft: 1 }
  const student = { birthDate: '2010-12-05', placements: [], timetable: weekOf('tue-evening', 'tue-morning') }
  const found = statesOf(open, student, '2026-11-30')
  expect([...found.values()]).toEqual(['young', 'free', 'free'])
  expect(proposal(evenings, found)).toEqual(['2026-12-08:evening'])
  expect([...statesOf({ ...open, location: { mode: 'school' } }, student, '2026-11-30').values()]).toEqual([
    'free',
    'free',
    'free',
  ])
  const all = { ...evenings, mode: 'all' as const, count: 3 }
  expect(obstacle(all, found)).toBe('young')
})
