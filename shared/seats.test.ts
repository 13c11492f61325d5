import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsSchedule, type Schedule } from './opportunity.ts'
import { countTaken, roomLeft } from './seats.ts'

const days = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04']
const dayparts = days.map((day) => `${day}:morning`)

/** Every choice of half-days that a schedule allows. */
function choicesOf(schedule: Schedule) {
  const subsets = Array.from({ length: 2 ** dayparts.length }, (_, bits) => dayparts.filter((_, i) => bits & (1 << i)))
  return subsets.filter((choice) => fitsSchedule(schedule, choice))
}

const scheduleOf = fc.record({
  mode: fc.constantFrom('all' as const, 'any' as const, 'block' as const),
  count: fc.integer({ min: 1, max: dayparts.length }),
})

test('seats left is how many more can be placed on one and the same choice of half-days, and no choice takes more', () => {
  const placed = fc.array(fc.nat(100), { maxLength: 12 })
  fc.assert(
    fc.property(scheduleOf, fc.integer({ min: 1, max: 3 }), placed, ({ mode, count }, seats, picks) => {
      const schedule: Schedule = { mode, dayparts, count: mode === 'all' ? dayparts.length : count }
      const choices = choicesOf(schedule)
      const holding: string[][] = []
      const room = (choice: string[]) =>
        Math.min(...choice.map((daypart) => seats - holding.filter((held) => held.includes(daypart)).length))
      for (const pick of picks) {
        const choice = choices[pick % choices.length] as string[]
        if (room(choice) > 0) holding.push(choice)
      }
      const { seatsLeft, fullDayparts } = roomLeft({ schedule, seats }, countTaken(schedule, holding))
      expect(seatsLeft).toBe(Math.max(0, ...choices.map(room)))
      if (mode !== 'all') expect(fullDayparts).toEqual(dayparts.filter((daypart) => room([daypart]) === 0))
    }),
  )
})
