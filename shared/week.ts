import * as v from 'valibot'
import { addDays, Daypart, dateOf, daypartNumber, daypartOfNumber, LocalDate, mondayOf, PartOfDay, weekdayOf } from './daypart.ts'
import { GroupId, LearningNeedId, OpportunityId, PersonId, PlacementId } from './id.ts'
import { OpportunityKind } from './opportunity.ts'
import type { Placement } from './placement.ts'
import { PlacementState } from './placement-state.ts'
import { DaypartTimes } from './school.ts'
import { HalfDay } from './timetable.ts'

/*
 * The week in half-days, as each role sees it. A week is known by its Monday; where half-days of one week are counted, they
 * are counted from the morning of that Monday, three a day.
 */

export const daysOfWeek = 7

const what = { opportunityId: OpportunityId, title: v.string(), organisationName: v.string(), kind: OpportunityKind }
const when = { state: PlacementState, dayparts: v.array(Daypart) }

/** The half-days of one placement that lie in one week. */
export const WeekEntry = v.object({ ...what, ...when })
export type WeekEntry = v.InferOutput<typeof WeekEntry>

/** A talk, or a time for one that nobody took. */
export const WeekTalk = v.object({
  dialogueId: v.nullable(v.string()),
  date: LocalDate,
  part: PartOfDay,
  from: v.string(),
  until: v.string(),
  with: v.nullable(v.string()),
  roomName: v.nullable(v.string()),
  path: v.string(),
})
export type WeekTalk = v.InferOutput<typeof WeekTalk>

/** A student's own week. */
export const StudentWeek = v.object({
  monday: LocalDate,
  halfDays: v.array(HalfDay),
  entries: v.array(v.object({ ...what, ...when, placementId: PlacementId, mayMove: v.boolean() })),
  talks: v.array(WeekTalk),
  /** What the student wants to learn now; null where nothing is open. */
  needId: v.nullable(LearningNeedId),
  daypartTimes: DaypartTimes,
  /** When the server said so: what is read without a connection says how old it is. */
  asOf: v.string(),
})
export type StudentWeek = v.InferOutput<typeof StudentWeek>

/** Where the students of a school are, for who guides or places them. */
export const SchoolWeek = v.object({
  monday: LocalDate,
  groups: v.array(v.object({ id: GroupId, name: v.string(), halfDays: v.array(HalfDay) })),
  students: v.array(
    v.object({
      id: PersonId,
      name: v.string(),
      groupId: GroupId,
      /** Where it differs from that of the group. */
      halfDays: v.nullable(v.array(HalfDay)),
      going: v.array(v.object({ opportunityId: OpportunityId, ...when })),
    }),
  ),
  /** What they go to, each once. */
  opportunities: v.array(v.object(what)),
  /** A guide's own talks and open times. */
  talks: v.array(WeekTalk),
  /** Hybrid environments that are open to the school this week: for who places students. */
  environments: v.array(
    v.object({
      ...what,
      seats: v.number(),
      dayparts: v.array(Daypart),
      full: v.array(Daypart),
    }),
  ),
})
export type SchoolWeek = v.InferOutput<typeof SchoolWeek>

/** When the rooms of a school are kept for talks. */
export const RoomsWeek = v.object({
  rooms: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      kept: v.array(v.object({ date: LocalDate, from: v.string(), until: v.string() })),
    }),
  ),
})
export type RoomsWeek = v.InferOutput<typeof RoomsWeek>

/** Who comes when to an organisation, and what is left. Names only where the school has said yes. */
export const HostWeek = v.object({
  monday: LocalDate,
  offers: v.array(
    v.object({
      ...what,
      seats: v.number(),
      coming: v.array(v.object({ placementId: PlacementId, studentName: v.nullable(v.string()), ...when })),
      /** Seats left on each half-day that is on offer this week. */
      left: v.array(v.object({ daypart: Daypart, seats: v.number() })),
    }),
  ),
})
export type HostWeek = v.InferOutput<typeof HostWeek>

export function sundayOf(monday: string) {
  return addDays(monday, daysOfWeek - 1)
}

export function datesOfWeek(monday: string) {
  return Array.from({ length: daysOfWeek }, (_, day) => addDays(monday, day))
}

export function isInWeek(monday: string) {
  const sunday = sundayOf(monday)
  return (daypart: string) => dateOf(daypart) >= monday && dateOf(daypart) <= sunday
}

/** Half-days of one week as bits. */
export function bitsOfWeek(monday: string, dayparts: readonly string[]) {
  const first = daypartNumber(`${monday}:morning`)
  return dayparts.reduce((bits, daypart) => bits | (1 << (daypartNumber(daypart) - first)), 0)
}

export function daypartsOfBits(monday: string, bits: number) {
  const first = daypartNumber(`${monday}:morning`)
  return Array.from({ length: daysOfWeek * 3 }, (_, at) => at)
    .filter((at) => (bits >> at) & 1)
    .map((at) => daypartOfNumber(first + at))
}

/** What stands in a week: what was asked for, is going on, or is done. What did not go through is not in the week. */
export function isInPlan({ state }: Pick<Placement, 'state'>) {
  return state === 'requested' || state === 'approved' || state === 'active' || state === 'completed'
}

/** The weeks of these placements, each by its Monday. */
export function weeksOf(placements: readonly Placement[]) {
  const weeks = new Map<string, WeekEntry[]>()
  for (const { opportunityId, opportunity, state, dayparts } of placements.filter(isInPlan)) {
    const ofPlacement = new Map<string, string[]>()
    for (const daypart of dayparts) {
      const monday = mondayOf(dateOf(daypart))
      ofPlacement.set(monday, [...(ofPlacement.get(monday) ?? []), daypart])
    }
    const { title, organisationName, kind } = opportunity
    for (const [monday, inWeek] of ofPlacement) {
      const entry = { opportunityId, title, organisationName, kind, state, dayparts: inWeek }
      weeks.set(monday, [...(weeks.get(monday) ?? []), entry])
    }
  }
  return weeks
}

/**
 * Whether the half-days of a placement are still the student's to change: there is a choice, none of it has come, and nobody
 * counts on it yet. Once school has said yes, the employer does.
 */
export function mayMoveHalfDays({ state, dayparts, opportunity }: Placement, today: string) {
  return state === 'requested' && opportunity.hasChoice && dayparts.every((daypart) => dateOf(daypart) > today)
}

/** Saturday and Sunday are shown where something stands on them. */
export function hasWeekend(dayparts: readonly string[]) {
  return dayparts.some((daypart) => weekdayOf(dateOf(daypart)).startsWith('s'))
}
