import * as v from 'valibot'
import { Daypart } from './daypart.ts'
import { LearningNeedId, OpportunityId, PersonId, SchoolId } from './id.ts'

/*
 * Who comes after whom on an opportunity that is full. A seat that comes free is offered to the first in line whose
 * half-days are all free, and is theirs alone until they answer or the time is over. Waiting takes no half-days.
 */

/** How long somebody who stepped out can have the old place back. */
export const returnMinutes = 10

export const waitingStates = ['waiting', 'offered', 'accepted', 'left', 'expired', 'passed', 'over'] as const
export const WaitingState = v.picklist(waitingStates)
export type WaitingState = v.InferOutput<typeof WaitingState>

export const Waiting = v.object({
  opportunityId: OpportunityId,
  schoolId: SchoolId,
  studentId: PersonId,
  title: v.string(),
  organisationName: v.string(),
  dayparts: v.array(Daypart),
  needId: v.nullable(LearningNeedId),
  motivation: v.string(),
  state: WaitingState,
  joinedAt: v.string(),
  /** Until when an offer stands. */
  until: v.nullable(v.string()),
  /** When it came to its end. */
  endedAt: v.nullable(v.string()),
  version: v.number(),
})
export type Waiting = v.InferOutput<typeof Waiting>

/** A place in line as its student sees it: how many are before, counted from 1; null when not waiting. */
export const WaitingWithPlace = v.object({ ...Waiting.entries, place: v.nullable(v.number()) })
export type WaitingWithPlace = v.InferOutput<typeof WaitingWithPlace>

export function isInLine({ state }: Pick<Waiting, 'state'>) {
  return state === 'waiting' || state === 'offered'
}

/** An offer that stands now. Whoever reads it judges by the clock: the sweeper comes later. */
export function offerStands({ state, until }: Pick<Waiting, 'state' | 'until'>, now: Date) {
  return state === 'offered' && until !== null && until > now.toISOString()
}

/** Those who wait, in the order in which they came. */
export function inOrder(line: readonly Waiting[]) {
  return line
    .filter(({ state }) => state === 'waiting')
    .toSorted((a, b) => compare(a.joinedAt, b.joinedAt) || compare(a.studentId, b.studentId))
}

export function placeIn(line: readonly Waiting[], studentId: string) {
  const at = inOrder(line).findIndex((waiting) => waiting.studentId === studentId)
  return at < 0 ? null : at + 1
}

export function mayReturn({ state, endedAt }: Pick<Waiting, 'state' | 'endedAt'>, now: Date) {
  return state === 'left' && endedAt !== null && now.getTime() - Date.parse(endedAt) <= returnMinutes * 60_000
}

function compare(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0
}
