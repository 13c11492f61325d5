import { describe, expect, it } from 'vitest'
import { weekNumber, weeksOf } from './weeks.ts'

describe('weeks', () => {
  it('puts a placement in each of its weeks, in the order of the calendar', () => {
    const long = { name: 'long', dayparts: ['2026-11-27:afternoon', '2026-12-04:morning'] }
    const short = { name: 'short', dayparts: ['2026-11-27:morning'] }
    const weeks = weeksOf([long, short])
    expect(weeks.map(({ monday }) => monday)).toEqual(['2026-11-23', '2026-11-30'])
    expect(weeks[0]?.visits.map(({ placement }) => placement.name)).toEqual(['short', 'long'])
    expect(weeks[1]?.visits).toEqual([{ placement: long, dayparts: ['2026-12-04:morning'] }])
  })

  it('counts weeks as ISO 8601 does', () => {
    expect(weekNumber('2026-12-28')).toBe(53)
    expect(weekNumber('2027-01-04')).toBe(1)
    expect(weekNumber('2025-12-29')).toBe(1)
  })
})
