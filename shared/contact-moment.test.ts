import { expect, test } from 'vitest'
import { contactWeeks, dueBy, freshMoments, isLate, nextContact, workplaceContact } from './contact-moment.ts'

test('the moments of a period are due in the weeks of its first day, its middle and its last day', () => {
  expect(contactWeeks('2027-03-08', '2027-05-28')).toEqual({ start: '2027-03-08', middle: '2027-04-12', end: '2027-05-24' })
  expect(contactWeeks('2027-03-10', '2027-03-10')).toEqual({ start: '2027-03-08', middle: '2027-03-08', end: '2027-03-08' })
})

test('a moment is late when its week, or the day of its plan, is over', () => {
  const due = { monday: '2027-03-08', state: { kind: 'due' } } as const
  expect([isLate(due, '2027-03-14'), isLate(due, '2027-03-15')]).toEqual([false, true])
  const planned = { ...due, state: { kind: 'planned', daypart: '2027-03-20:morning', place: 'phone' } } as const
  expect([isLate(planned, '2027-03-20'), isLate(planned, '2027-03-21')]).toEqual([false, true])
  expect(dueBy({ ...due, state: { kind: 'skipped', reason: 'Ziek' } })).toBeUndefined()
})

test('what asks first comes first, and the workplace is missing until one is planned there', () => {
  const [start, middle, end] = freshMoments('2027-03-08', '2027-05-28')
  if (!start || !middle || !end) throw new Error('three moments')
  expect(nextContact([end, middle, start])).toBe(start)
  expect(workplaceContact([start, middle, end])).toBe('missing')
  const there = { ...middle, state: { kind: 'planned', daypart: '2027-04-13:morning', place: 'workplace' } } as const
  expect(workplaceContact([start, there, end])).toBe('planned')
  const held = { kind: 'held', on: '2027-03-09', place: 'workplace', present: ['student'], note: '' } as const
  expect(workplaceContact([{ ...start, state: { ...held, present: [...held.present] } }, there, end])).toBe('held')
})
