import { addDays, daypartNumber, daypartOf, mondayOf, weekdayOf } from '../../../shared/daypart.ts'
import type { Placement } from '../../../shared/placement.ts'
import { holdsSeat } from '../../../shared/placement-state.ts'
import type { HalfDay } from '../../../shared/timetable.ts'

export type Half = { part: 'morning' | 'afternoon'; placement?: Placement; kind: HalfDay['kind'] | 'none' }
export type Day = { date: string; halves: Half[] }

/** Monday to Friday of this week; in the weekend those of the next. */
export function weekOf(today: string, placements: readonly Placement[], halfDays: readonly HalfDay[]): Day[] {
  const isWeekend = ['sat', 'sun'].includes(weekdayOf(today))
  const monday = addDays(mondayOf(today), isWeekend ? 7 : 0)
  const held = placements.filter(({ state }) => holdsSeat(state))
  return [0, 1, 2, 3, 4].map((offset) => {
    const date = addDays(monday, offset)
    const halves = (['morning', 'afternoon'] as const).map((part): Half => {
      const here = daypartOf(date, part)
      const placement = held.find(({ dayparts }) => dayparts.includes(here))
      const kind = halfDays.find(({ daypart }) => daypart === here)?.kind ?? 'none'
      return { part, kind, ...(placement && { placement }) }
    })
    return { date, halves }
  })
}

const shownUpcoming = 3

/** The next half-days on which the student goes somewhere, earliest first. */
export function upcoming(placements: readonly Placement[], today: string) {
  return placements
    .filter(({ state }) => state === 'approved' || state === 'active')
    .flatMap((placement) => placement.dayparts.map((daypart) => ({ placement, daypart })))
    .filter(({ daypart }) => daypart >= today)
    .toSorted((a, b) => daypartNumber(a.daypart) - daypartNumber(b.daypart))
    .slice(0, shownUpcoming)
}
