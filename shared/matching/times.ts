import { partsOfDay, weekdays, weekSlots } from '../daypart.ts'
import type { LearningNeedDraft } from '../learning-need.ts'
import { workplaceRules } from './age-rules.ts'
import { maskOf } from './bits.ts'
import { all, any } from './flags.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import { oldest, plane } from './planes.ts'
import type { Seeker } from './seeker.ts'
import { daypartEpoch, fullBit, numberIn, slotOf, storedDay, storedDayOf } from './stored-daypart.ts'

/** Why a student can't come in a half-day, as bits; several can hold at once. */
export const blocked = { slot: 1, period: 2, taken: 4, past: 8, young: 16, full: 32 } as const
export const onSite = 63
/** Age rules bind at a place of work alone. */
export const elsewhere = onSite & ~blocked.young

const weekSlotCount = weekSlots.length

/** The student's half-days over the span of an index: what blocks each, from `first` on. */
export type Week = {
  first: number
  tomorrow: number
  blockers: Uint8Array
  /** 1 where nothing blocks: at a place of work, and where no age rule holds. */
  freeOnSite: Uint8Array
  freeElsewhere: Uint8Array
  /** Of the half-days of a week in which anything is on offer, planes of those in which one is free, and of the others. */
  free: number[]
  busy: number[]
  /** Per age up to the oldest that an opportunity can ask for, the half-day from which the student has it. */
  birthdays: readonly number[]
}

export function weekOf(index: OpportunityIndex, seeker: Seeker, need: LearningNeedDraft): Week {
  const { firstDaypart: first, lastDaypart: last } = index.counts
  const blockers = new Uint8Array(Math.max(last - first + 1, 0))
  const slots = maskOf(weekSlots, need.weekSlots.length > 0 ? need.weekSlots : seeker.freeSlots)
  const tomorrow = (storedDayOf(seeker.today) + 1) * 3
  const birthdays = birthdaysOf(seeker.birthDate)
  const { from, until } = need.period
  block(blockers, first, first, last, ~slots, blocked.slot)
  if (from !== null) block(blockers, first, first, storedDayOf(from) * 3 - 1, everySlot, blocked.period)
  if (until !== null) block(blockers, first, storedDayOf(until) * 3 + 3, last, everySlot, blocked.period)
  block(blockers, first, first, tomorrow - 1, everySlot, blocked.past)
  for (const { under, slots } of rules) {
    block(blockers, first, first, (birthdays[under] as number) - 1, slots, blocked.young)
  }
  mark(blockers, first, seeker.opened, ~blocked.slot, 0)
  mark(blockers, first, seeker.closed, ~0, blocked.slot)
  mark(blockers, first, seeker.taken, ~0, blocked.taken)
  const freeOnSite = new Uint8Array(blockers.length)
  const freeElsewhere = new Uint8Array(blockers.length)
  let open = 0
  let slot = slotOf(first)
  for (let at = 0; at < blockers.length; at++) {
    const why = blockers[at] as number
    if (why === 0) freeOnSite[at] = 1
    if ((why & elsewhere) === 0) {
      freeElsewhere[at] = 1
      open |= 1 << slot
    }
    slot = slot === weekSlotCount - 1 ? 0 : slot + 1
  }
  return {
    first,
    tomorrow,
    blockers,
    freeOnSite,
    freeElsewhere,
    free: slotPlanes(index.counts.slots & open),
    busy: slotPlanes(index.counts.slots & ~open),
    birthdays,
  }
}

const everySlot = -1

/** Notes why the student can't come in half-days `from` to `to`, as far as those are in `slots` of the week. */
function block(blockers: Uint8Array, first: number, from: number, to: number, slots: number, why: number) {
  const start = Math.max(from - first, 0)
  const end = Math.min(to - first + 1, blockers.length)
  let slot = slotOf(first + start)
  for (let at = start; at < end; at++) {
    if ((slots >>> slot) & 1) blockers[at] = (blockers[at] as number) | why
    slot = slot === weekSlotCount - 1 ? 0 : slot + 1
  }
}

/** Of some half-days by their number, keeps some reasons why the student can't come, and adds others. */
function mark(blockers: Uint8Array, first: number, numbers: readonly number[], keep: number, add: number) {
  for (const number of numbers) {
    const at = number - daypartEpoch - first
    if (at >= 0 && at < blockers.length) blockers[at] = ((blockers[at] as number) & keep) | add
  }
}

function slotPlanes(slots: number) {
  const planes: number[] = []
  for (let slot = 0; slot < weekSlotCount; slot++) if ((slots >>> slot) & 1) planes.push(plane.slot + slot)
  return planes
}

const rules = workplaceRules.map(({ under, parts, days }) => ({ under, slots: slotsOf(parts, days) }))

function slotsOf(parts: readonly string[], days: readonly string[] | undefined) {
  let mask = 0
  weekdays.forEach((day, d) => {
    partsOfDay.forEach((part, p) => {
      if (parts.includes(part) && (!days || days.includes(day))) mask |= 1 << (d * 3 + p)
    })
  })
  return mask
}

/** Who was born on 29 February has a birthday on 1 March in other years. */
function birthdaysOf(birthDate: string) {
  const year = numberIn(birthDate, 0, 4)
  const month = numberIn(birthDate, 5, 7)
  const day = numberIn(birthDate, 8, 10)
  const birthdays: number[] = []
  for (let age = 0; age <= oldest; age++) birthdays.push(storedDay(year + age, month, day) * 3)
  return birthdays
}

/** The age on a half-day, as far as an opportunity can ask for it. */
export function ageAt({ birthdays }: Pick<Week, 'birthdays'>, daypart: number) {
  let age = oldest
  while (age > 0 && (birthdays[age] as number) > daypart) age--
  return age
}

/**
 * Where in `lists` the earliest choice of half-days that a schedule allows begins, -1 when none fits. `mask` holds
 * the blockers that count.
 */
export function firstFit(lists: Uint16Array, start: number, end: number, mode: number, choose: number, week: Week, mask: number) {
  const { blockers, first } = week
  if (mode === all) {
    for (let at = start; at < end; at++) {
      if ((blockers[(lists[at] as number) - first] as number) & mask) return -1
    }
    return start
  }
  let found = 0
  let begin = -1
  for (let at = start; at < end; at++) {
    const entry = lists[at] as number
    const free =
      (entry < fullBit || (mask & blocked.full) === 0) && ((blockers[(entry & ~fullBit) - first] as number) & mask) === 0
    if (free) {
      if (found++ === 0) begin = at
      if (found === choose) return begin
    } else if (mode !== any) found = 0
  }
  return -1
}

/** The half-days of the choice that begins at `begin`, as numbers. */
export function chosenFrom(
  index: OpportunityIndex,
  row: number,
  begin: number,
  mode: number,
  choose: number,
  week: Week,
  mask: number,
) {
  const { lists } = index.columns
  const [, end] = index.daypartsOf(row)
  const chosen: number[] = []
  for (let at = begin; at < end && chosen.length < choose; at++) {
    const entry = lists[at] as number
    const daypart = entry & ~fullBit
    if (mode !== any || (entry === daypart && ((week.blockers[daypart - week.first] as number) & mask) === 0))
      chosen.push(daypart)
  }
  return chosen
}
