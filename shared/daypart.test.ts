import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  ageOn,
  Daypart,
  daypartNumber,
  daypartOfNumber,
  localDateOf,
  mondayOf,
  weekdayOf,
  weekSlotOf,
} from './daypart.ts'

describe('half-days', () => {
  test('numbers go there and back, in the order of the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 90_000 }), (number) => {
        expect(daypartNumber(daypartOfNumber(number))).toBe(number)
        expect(daypartOfNumber(number) < daypartOfNumber(number + 3)).toBe(true)
      }),
    )
  })

  test('weekdays and weeks', () => {
    expect(weekdayOf('2027-03-01')).toBe('mon')
    expect(weekdayOf('1969-12-31')).toBe('wed')
    expect(weekSlotOf('2027-02-28:evening')).toBe('sun-evening')
    expect(mondayOf('2027-02-28')).toBe('2027-02-22')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  })

  test.each(['2027-02-29:morning', '2027-13-01:morning', '2027-3-1:morning', '2027-03-01:night', '2027-03-01'])(
    '%s is no half-day',
    (text) => {
      expect(v.safeParse(Daypart, text).success).toBe(false)
    },
  )

  test('the day is that of Amsterdam, over both clock changes', () => {
    expect(localDateOf(new Date('2027-03-27T22:59:59Z'))).toBe('2027-03-27')
    expect(localDateOf(new Date('2027-03-27T23:00:00Z'))).toBe('2027-03-28')
    expect(localDateOf(new Date('2027-03-28T22:00:00Z'))).toBe('2027-03-29')
    expect(localDateOf(new Date('2027-10-31T22:59:59Z'))).toBe('2027-10-31')
    expect(localDateOf(new Date('2027-10-31T23:00:00Z'))).toBe('2027-11-01')
  })

  test('age turns on the birthday', () => {
    expect(ageOn('2011-06-15', '2027-06-14')).toBe(15)
    expect(ageOn('2011-06-15', '2027-06-15')).toBe(16)
    expect(ageOn('2012-02-29', '2027-02-28')).toBe(14)
    expect(ageOn('2012-02-29', '2027-03-01')).toBe(15)
  })
})
