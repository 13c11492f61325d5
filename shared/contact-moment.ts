import * as v from 'valibot'
import { addDays, Daypart, dateOf, LocalDate, mondayOf } from './daypart.ts'
import { GroupId, OrganisationId, PersonId, PlacementId, SchoolId } from './id.ts'
import type { OpportunityKind } from './opportunity.ts'
import type { PlacementState } from './placement.ts'
import { prose, setOf } from './text.ts'

/*
 * The contact moments of a stage (Stagepact 2023-2027): three, of which at least one at the workplace. When they are due
 * follows from the period; who guides plans them, and keeps what was said for everybody who was in it.
 */

export const contactTimes = ['start', 'middle', 'end'] as const
export const ContactTime = v.picklist(contactTimes)
export type ContactTime = v.InferOutput<typeof ContactTime>

export const contactPlaces = ['workplace', 'phone', 'school'] as const
export const ContactPlace = v.picklist(contactPlaces)
export type ContactPlace = v.InferOutput<typeof ContactPlace>

export const contactPeople = ['student', 'employer', 'mentor', 'coordinator', 'guardian'] as const
export const ContactPerson = v.picklist(contactPeople)
export type ContactPerson = v.InferOutput<typeof ContactPerson>

const plan = { daypart: Daypart, place: ContactPlace }
const held = { on: LocalDate, place: ContactPlace, present: v.pipe(setOf(ContactPerson, 5), v.minLength(1)), note: prose(2000) }
const reason = v.pipe(prose(600), v.minLength(1, 'say why'))

/** What became of a moment. `note` is for everybody: student, employer and school read it. */
export const ContactState = v.variant('kind', [
  v.object({ kind: v.literal('due') }),
  v.object({ kind: v.literal('planned'), ...plan }),
  v.object({ kind: v.literal('held'), ...held }),
  v.object({ kind: v.literal('skipped'), reason }),
])
export type ContactState = v.InferOutput<typeof ContactState>

export const ContactMoment = v.object({
  time: ContactTime,
  /** The Monday of the week in which it is due. */
  monday: LocalDate,
  state: ContactState,
  /** Who said so last, and when; null while nobody did. */
  by: v.nullable(v.object({ personId: PersonId, name: v.string(), at: v.string() })),
})
export type ContactMoment = v.InferOutput<typeof ContactMoment>

/** The moments of one stage, with what a list shows of it. */
export const ContactMoments = v.object({
  placementId: PlacementId,
  schoolId: SchoolId,
  organisationId: OrganisationId,
  student: v.object({ id: PersonId, name: v.string(), groupId: GroupId, groupName: v.string() }),
  title: v.string(),
  organisationName: v.string(),
  from: LocalDate,
  until: LocalDate,
  moments: v.array(ContactMoment),
  version: v.number(),
})
export type ContactMoments = v.InferOutput<typeof ContactMoments>

const version = v.pipe(v.number(), v.integer(), v.minValue(1))
export const PlanContact = v.strictObject({ ...plan, version })
export const HoldContact = v.strictObject({ ...held, version })
export const SkipContact = v.strictObject({ reason, version })
/** Back to due: a plan that is called off, a note on the wrong moment. */
export const ReopenContact = v.strictObject({ version })

export const contactMoves = ['plan', 'hold', 'skip', 'reopen'] as const
export type ContactMove = (typeof contactMoves)[number]

export function hasContactMoments(kind: OpportunityKind) {
  return kind === 'stage'
}

/** Moments are planned for what goes on, and noted also after it. */
export function keepsContact(state: PlacementState) {
  return state === 'approved' || state === 'active' || state === 'completed'
}

/** In which weeks the moments of a period are due: of its first day, of the day half-way, of its last. */
export function contactWeeks(from: string, until: string): Record<ContactTime, string> {
  const days = (Date.parse(until) - Date.parse(from)) / 86_400_000
  return { start: mondayOf(from), middle: mondayOf(addDays(from, Math.floor(days / 2))), end: mondayOf(until) }
}

export function freshMoments(from: string, until: string): ContactMoment[] {
  const weeks = contactWeeks(from, until)
  return contactTimes.map((time) => ({ time, monday: weeks[time], state: { kind: 'due' }, by: null }))
}

/** The last day on which a moment is in time: that of its plan, or the Sunday of its week. Undefined when it is settled. */
export function dueBy({ state, monday }: Pick<ContactMoment, 'state' | 'monday'>) {
  if (state.kind === 'planned') return dateOf(state.daypart)
  return state.kind === 'due' ? addDays(monday, 6) : undefined
}

export function isLate(moment: Pick<ContactMoment, 'state' | 'monday'>, today: string) {
  const day = dueBy(moment)
  return day !== undefined && day < today
}

/** The moment that asks for something first; undefined when all are settled. */
export function nextContact(moments: readonly ContactMoment[]) {
  const open = moments.filter((moment) => dueBy(moment) !== undefined)
  return open.toSorted((a, b) => ((dueBy(a) ?? '') < (dueBy(b) ?? '') ? -1 : 1))[0]
}

/** Whether one of them is, was or will be at the workplace. */
export function workplaceContact(moments: readonly ContactMoment[]): 'held' | 'planned' | 'missing' {
  const there = moments.flatMap(({ state }) => ('place' in state && state.place === 'workplace' ? [state.kind] : []))
  if (there.includes('held')) return 'held'
  return there.length > 0 ? 'planned' : 'missing'
}
