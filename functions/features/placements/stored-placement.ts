import * as v from 'valibot'
import { daypartNumber, daypartOfNumber } from '../../../shared/daypart.ts'
import { Placement, PlacementEvent, type PlacementMove, placementMoves } from '../../../shared/placement.ts'
import { HalfDays, packHalfDays, unpackHalfDays } from './half-days.ts'

/*
 * A placement as it is stored. A usual one fits into 1 KB, the step in which the table counts writes, and it is
 * written four times over: twice by the transaction and once into each of two lists. So what the item's keys say is
 * not said again, nor what follows from the history; half-days are bits; and what was copied of the student, the
 * opportunity and the need stands as values in a fixed order. `Placement` is parsed from it and stays what everyone
 * else knows.
 */

/** What the keys of the item say. */
type Keyed = Pick<Placement, 'id' | 'schoolId' | 'studentId' | 'opportunityId' | 'organisationId'>

// In the order of the schema: a new field goes to its end and is optional, for those that stand there don't have it.
const { student, opportunity, need } = Placement.entries
const ofStudent = namesOf(student.entries)
const ofOpportunity = namesOf(opportunity.entries)
const ofNeed = namesOf(need.wrapped.entries)

const values = v.array(v.unknown())
const StoredPlacement = v.looseObject({
  dayparts: HalfDays,
  student: values,
  opportunity: values,
  need: v.optional(values),
  history: v.array(v.looseObject({ at: v.string(), move: PlacementEvent.entries.move })),
})

export function storedPlacement(placement: Placement) {
  const { id, schoolId, studentId, opportunityId, organisationId, ...content } = placement
  const { dayparts, student, opportunity, need, history, ...rest } = content
  return {
    dayparts: packHalfDays(dayparts.map(daypartNumber)),
    student: ofStudent.map((name) => student[name] ?? null),
    opportunity: ofOpportunity.map((name) => opportunity[name] ?? null),
    ...(need && { need: ofNeed.map((name) => need[name] ?? null) }),
    history: history.map((event) => beyond(event, usualEvent(event.move, student.name))),
    ...beyond(rest, usual(history)),
  }
}

export function placementOfStored(keyed: Keyed, data: unknown): Placement {
  const { dayparts, student, opportunity, need, history: events, ...rest } = v.parse(StoredPlacement, data)
  const history = events.map((event) => ({ ...usualEvent(event.move, String(student[0])), ...event }))
  return v.parse(Placement, {
    ...keyed,
    dayparts: unpackHalfDays(dayparts).map(daypartOfNumber),
    student: named(ofStudent, student),
    opportunity: named(ofOpportunity, opportunity),
    need: need ? named(ofNeed, need) : null,
    history,
    ...usual(history),
    ...rest,
  })
}

/** What a placement says unless something else is stored: nothing, or what its history says. */
function usual(history: readonly Pick<PlacementEvent, 'at' | 'move' | 'to' | 'text'>[]) {
  const last = history.at(-1)
  return {
    needId: null,
    experienceId: null,
    concerns: [],
    answerBy: null,
    question: last?.move === 'ask' ? last.text : null,
    state: last?.to,
    requestedAt: history.findLast(({ move }) => move === 'claim')?.at,
  }
}

/** What an event says unless something else is stored: where its move leads, and who usually makes it. */
function usualEvent(move: PlacementMove, studentName: string) {
  const { to, by } = placementMoves[move]
  return { to, by: by[0], byName: by[0] === 'student' ? studentName : null, text: null }
}

/** The entries of a value that differ from what is usual. */
function beyond<T extends object>(value: T, usual: object) {
  const known = new Map<string, unknown>(Object.entries(usual))
  return Object.fromEntries(
    Object.entries(value).filter(([name, said]) => !known.has(name) || JSON.stringify(said) !== JSON.stringify(known.get(name))),
  )
}

function namesOf<T extends object>(entries: T) {
  return Object.keys(entries) as (keyof T & string)[]
}

function named(names: readonly string[], values: readonly unknown[]) {
  return Object.fromEntries(names.map((name, at) => [name, values[at]]).filter(([, value]) => (value ?? null) !== null))
}
