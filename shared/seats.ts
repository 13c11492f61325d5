import * as v from 'valibot'
import { daypartNumber } from './daypart.ts'
import { type OpportunityCard, type Schedule, seatsPerDaypart } from './opportunity.ts'

/** Seats that are taken: in all, and per half-day (by its number) where seats are counted so. */
export const Taken = v.object({ taken: v.number(), takenBy: v.record(v.string(), v.number()) })
export type Taken = v.InferOutput<typeof Taken>

/** Who waits for a seat: in all, and per half-day where seats are counted so. `version` changes with the line. */
export type Line = { version: number; waiting: number; waitingBy: Readonly<Record<string, number>> }
export const noLine: Line = { version: 0, waiting: 0, waitingBy: {} }

/** The half-days on which a choice of half-days is counted, as their numbers; none where seats count once for all. */
export function countedDayparts(schedule: Pick<Schedule, 'mode'>, dayparts: readonly string[]) {
  return seatsPerDaypart(schedule) ? dayparts.map((daypart) => String(daypartNumber(daypart))) : []
}

/** The counts when each of these choices of half-days holds a seat. Every half-day that is counted has one. */
export function countTaken(schedule: Pick<Schedule, 'mode' | 'dayparts'>, holding: readonly (readonly string[])[]): Taken {
  const takenBy = Object.fromEntries(countedDayparts(schedule, schedule.dayparts).map((number) => [number, 0]))
  for (const number of holding.flatMap((dayparts) => countedDayparts(schedule, dayparts))) {
    takenBy[number] = (takenBy[number] ?? 0) + 1
  }
  return { taken: holding.length, takenBy }
}

/** Seats left and full half-days, beside what is left to those in line. Where seats count per half-day, seats left are those of the roomiest choice. */
export function roomLeft(
  { schedule, seats }: Pick<OpportunityCard, 'schedule' | 'seats'>,
  { taken, takenBy }: Taken,
  { waiting, waitingBy }: Line = noLine,
): Pick<OpportunityCard, 'seatsLeft' | 'fullDayparts'> {
  if (!seatsPerDaypart(schedule)) return { seatsLeft: Math.max(0, seats - taken - waiting), fullDayparts: [] }
  const left = schedule.dayparts.map((daypart) => {
    const number = daypartNumber(daypart)
    return seats - (takenBy[number] ?? 0) - (waitingBy[number] ?? 0)
  })
  const fullDayparts = schedule.dayparts.filter((_, i) => (left[i] ?? 0) <= 0)
  const choices =
    schedule.mode === 'any'
      ? [left.toSorted((a, b) => b - a).slice(0, schedule.count)]
      : left.slice(0, left.length - schedule.count + 1).map((_, start) => left.slice(start, start + schedule.count))
  return { seatsLeft: Math.max(0, ...choices.map((choice) => Math.min(...choice))), fullDayparts }
}
