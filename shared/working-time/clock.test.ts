import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../daypart.ts'
import { gapsIn, lengthOf, minuteOf, overlapOf, spanOf } from './clock.ts'

const utc = (text: string) => Date.parse(text) / 60_000
const hours = (date: string, from: string, until: string) => {
  const { start, end } = spanOf({ date, from, until })
  return (end - start) / 60
}

describe('the clock of Amsterdam', () => {
  test.each([
    ['2027-01-15', '08:30', '2027-01-15T07:30Z'],
    ['2027-07-15', '08:30', '2027-07-15T06:30Z'],
    // Summer time begins: 02:00 is 03:00.
    ['2027-03-28', '01:59', '2027-03-28T00:59Z'],
    ['2027-03-28', '02:30', '2027-03-28T01:30Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00Z'],
    // Summer time ends: 03:00 is 02:00 again.
    ['2027-10-31', '01:59', '2027-10-30T23:59Z'],
    ['2027-10-31', '02:30', '2027-10-31T00:30Z'],
    ['2027-10-31', '03:00', '2027-10-31T02:00Z'],
  ])('%s %s is %s', (date, time, moment) => {
    expect(minuteOf(date, time)).toBe(utc(moment))
  })

  test('a night has an hour less or more when the clock changes', () => {
    expect(hours('2027-03-20', '22:00', '07:00')).toBe(9)
    expect(hours('2027-03-27', '22:00', '07:00')).toBe(8)
    expect(hours('2027-10-30', '22:00', '07:00')).toBe(10)
    expect(hours('2027-03-28', '02:15', '03:10')).toBe(0)
  })

  test('every day is 24 hours long, apart from two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (day) => {
        const date = addDays('2027-01-01', day)
        expect(hours(date, '00:00', '00:00')).toBe(date === '2027-03-28' ? 23 : date === '2027-10-31' ? 25 : 24)
      }),
    )
  })
})

describe('spans', () => {
  const span = fc.tuple(fc.nat(200), fc.nat(60)).map(([start, length]) => ({ start, end: start + length }))
  const minutes = (spans: { start: number; end: number }[]) =>
    new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))

  test('cover each minute once, and leave the rest of a period open', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), span, (spans, period) => {
        const covered = minutes(spans)
        expect(lengthOf(spans)).toBe(covered.size)
        expect([...minutes(gapsIn(period, spans))]).toEqual([...minutes([period])].filter((minute) => !covered.has(minute)))
        const within = spans.map((each) => overlapOf(each, period))
        expect(lengthOf(within) + lengthOf(gapsIn(period, spans))).toBe(period.end - period.start)
      }),
    )
  })
})
