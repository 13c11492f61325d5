import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packHalfDays, unpackHalfDays } from './half-days.ts'

test('half-days come back as they were, in the order of the calendar', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 60_000, max: 64_000 }), { maxLength: 200 })
  fc.assert(
    fc.property(numbers, (some) => {
      expect(unpackHalfDays(packHalfDays(some))).toEqual(some.toSorted((a, b) => a - b))
    }),
  )
})

test('a school year in which every half-day is given away takes some 120 bytes', () => {
  const year = Array.from({ length: 40 * 7 * 3 }, (_, at) => 62_000 + at)
  expect(packHalfDays(year).bits.length).toBe(105)
})
