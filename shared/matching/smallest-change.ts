import { dateOfDayNumber, daypartOfNumber, weekSlots } from '../daypart.ts'
import type { Change } from './answer.ts'
import { wordAt } from './bits.ts'
import { blockersAt, type Constraints } from './constraints.ts'
import { all, any, chooseOf, modeOf } from './flags.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import { daypartEpoch, fullBit, slotOf } from './stored-daypart.ts'
import { blocked, type Week } from './times.ts'

/** One half-day of an opportunity, and whether it is in the way. Half-days that nothing can free are left out. */
type Entry = { at: number; daypart: number; stuck: boolean }

/** A change, and where in `lists` the choice of half-days begins that it allows. */
export type Freed = { change: Change; begin: number }

/** The fewest half-days of the week that the student would have to free. */
export function slotChange(index: OpportunityIndex, row: number, { week }: Constraints): Freed | undefined {
  const chosen = smallestChoice(index, row, week, blocked.slot, (entries) => new Set(stuckSlots(entries)).size, bySlot)
  if (!chosen) return undefined
  const slots = [...new Set(stuckSlots(chosen))].sort((a, b) => a - b)
  return freed(chosen, { kind: 'free-slots', slots: slots.map((slot) => wordAt(weekSlots, slot)) })
}

/** The least widening of the period that lets a choice in. */
export function periodChange(index: OpportunityIndex, row: number, { week }: Constraints, period: Period): Freed | undefined {
  const outside = ({ daypart, stuck }: Entry) => (stuck ? daysOutside(dateAt(daypart), period) : 0)
  const days = (entries: Entry[]) => Math.max(0, ...entries.map(outside))
  const chosen = smallestChoice(index, row, week, blocked.period, days, (entries) =>
    entries.toSorted((a, b) => outside(a) - outside(b) || a.at - b.at),
  )
  const dates = chosen?.filter(({ stuck }) => stuck).map(({ daypart }) => dateAt(daypart))
  if (!chosen || !dates || dates.length === 0) return undefined
  const [first, last] = [dates.toSorted()[0] as string, dates.toSorted().at(-1) as string]
  return freed(chosen, {
    kind: 'period',
    from: period.from !== null && first < period.from ? first : period.from,
    until: period.until !== null && last > period.until ? last : period.until,
    days: days(chosen),
  })
}

/** The fewest half-days that another placement would have to give up. */
export function takenChange(index: OpportunityIndex, row: number, { week }: Constraints): Freed | undefined {
  const stuck = (entries: Entry[]) => entries.filter((entry) => entry.stuck)
  const freeFirst = (entries: Entry[]) => entries.toSorted((a, b) => Number(a.stuck) - Number(b.stuck) || a.at - b.at)
  const chosen = smallestChoice(index, row, week, blocked.taken, (entries) => stuck(entries).length, freeFirst)
  if (!chosen) return undefined
  return freed(chosen, { kind: 'taken', dayparts: stuck(chosen).map(({ daypart }) => daypartOfNumber(daypart + daypartEpoch)) })
}

function freed(chosen: Entry[], change: Change): Freed {
  return { change, begin: Math.min(...chosen.map(({ at }) => at)) }
}

type Period = { from: string | null; until: string | null }

function daysOutside(date: string, { from, until }: Period) {
  const days = (a: string, b: string) => Math.round((Date.parse(a) - Date.parse(b)) / 86_400_000)
  if (from !== null && date < from) return days(from, date)
  return until !== null && date > until ? days(date, until) : 0
}

/**
 * The choice of half-days that costs least, if only the blocker `freed` gave way. `order` puts the entries of an
 * `any` schedule in the order in which they are best taken.
 */
function smallestChoice(
  index: OpportunityIndex,
  row: number,
  week: Week,
  freed: number,
  cost: (entries: Entry[]) => number,
  order: (entries: Entry[]) => Entry[],
): Entry[] | undefined {
  const { columns } = index
  const flags = index.flags(row)
  const [start, end] = index.daypartsOf(row)
  const mask = blockersAt(flags)
  const entries: Entry[] = []
  for (let at = start; at < end; at++) {
    const daypart = (columns.lists[at] as number) & ~fullBit
    let why = (week.blockers[daypart - week.first] as number) & mask
    if ((columns.lists[at] as number) & fullBit) why |= blocked.full
    if ((why & ~freed) === 0) entries.push({ at, daypart, stuck: why !== 0 })
  }
  const choose = chooseOf(flags)
  if (entries.length < choose) return undefined
  if (modeOf(flags) === all) return entries
  if (modeOf(flags) === any) return order(entries).slice(0, choose)
  let best: Entry[] | undefined
  for (let from = 0; from + choose <= entries.length; from++) {
    const block = entries.slice(from, from + choose)
    // Half-days of a block follow each other in the schedule, without one left out.
    if ((block.at(-1) as Entry).at - (block[0] as Entry).at !== choose - 1) continue
    if (!best || cost(block) < cost(best)) best = block
  }
  return best
}

function stuckSlots(entries: Entry[]) {
  return entries.filter(({ stuck }) => stuck).map(({ daypart }) => slotOf(daypart))
}

/** What is free first, then the half-days of the week that open up most. */
function bySlot(entries: Entry[]) {
  const counts = new Map<number, number>()
  for (const slot of stuckSlots(entries)) counts.set(slot, (counts.get(slot) ?? 0) + 1)
  const rank = ({ daypart, stuck }: Entry) => (stuck ? (counts.get(slotOf(daypart)) ?? 0) : Number.POSITIVE_INFINITY)
  return entries.toSorted(
    (a, b) =>
      (a.stuck && b.stuck ? rank(b) - rank(a) || slotOf(a.daypart) - slotOf(b.daypart) : Number(a.stuck) - Number(b.stuck)) ||
      a.at - b.at,
  )
}

function dateAt(daypart: number) {
  return dateOfDayNumber(Math.floor((daypart + daypartEpoch) / 3))
}
