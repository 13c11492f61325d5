import { describe, expect, it } from 'vitest'
import { weeksOf } from './weeks.ts'

describe('weeks', () => {
  it('puts a placement in each of its weeks, in the order of the calendar', () => {
    const long = { name: 'long', dayparts: ['2026-11-27:afternoon', '2026-12-04:morning'] }
    const short = { name: 'short', dayparts: ['2026-11-27:morning'] }
    const weeks = weeksOf([long, short])
    expect(weeks.map(({ monday }) => monday)).toEqual(['2026-11-23', '2026-11-30'])
    expect(weeks[0]?.visits.map(({ placement }) => placement.name)).toEqual(['short', 'long'])
    expect(weeks[1]?.visits).toEqual([{ placement: long, dayparts: ['2026-12-04:morning'] }])
  })
})
