import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOfDayNumber, dayNumber } from '../daypart.ts'
import { epochDay, storedDay, storedDayOf } from './stored-daypart.ts'

test('days are counted as the calendar counts them', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }), (day) => {
      expect(storedDayOf(dateOfDayNumber(day))).toBe(day - epochDay)
    }),
    { numRuns: 5_000, seed: 20_261_124 },
  )
})

test('29 February is 1 March in other years', () => {
  expect(storedDay(2027, 2, 29)).toBe(storedDayOf('2027-03-01'))
  expect(storedDay(2028, 2, 29)).toBe(storedDayOf('2028-02-29'))
  expect(storedDay(2028, 2, 29)).toBe(storedDayOf('2028-03-01') - 1)
})
