import type { Placement, PlacementState } from '../../../shared/placement.ts'
import type { PlacementChecks, PlacementPoints } from '../../../shared/placement-checks.ts'
import { api, read } from '../../lib/api.ts'
import { query } from '../../lib/router/query.ts'
import type { Found } from './judge.ts'

export type Decision = 'approve' | 'decline' | 'ask' | 'reconsider'

const mostPages = 5

/** Everything that waits for a decision, the oldest first. A school that lets more wait sees the oldest of them. */
export const getRequests = query(async () => {
  const requests: Requests = { items: [], points: [] }
  let cursor: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const answer: Requests & { cursor: string | null } = await inState('requested', cursor)
    requests.items.push(...answer.items)
    requests.points.push(...answer.points)
    cursor = answer.cursor
    if (cursor === null) break
  }
  return requests
}, 'queue-requests')

/** Requests, and what an approval of each would meet. */
export type Requests = { items: Placement[]; points: PlacementPoints[] }

const decidedStates = ['approved', 'declined', 'cancelled'] as const

/** What was decided, the latest decision first. */
export const getDecided = query(async () => {
  const lists = await Promise.all(decidedStates.map((state) => inState(state, null)))
  return lists.flatMap(({ items }) => items).toSorted((a, b) => (decidedAt(a) < decidedAt(b) ? 1 : -1))
}, 'queue-decided')

/** One placement by its id: a link from a message may lead to one that has left the queue. */
export const getPlacement = query((id: string) => read(api.placements[':id'].$get({ param: { id } })), 'queue-placement')

/** What an approval would meet now; with a recognition that is due, it is asked for. */
export const getChecks = query((id: string) => read(api.placements[':id'].checks.$get({ param: { id } })), 'queue-checks')

export const getStudent = query((id: string) => read(api.students[':id'].$get({ param: { id } })), 'queue-student')
export const getOpportunity = query((id: string) => read(api.opportunities[':id'].$get({ param: { id } })), 'queue-opportunity')
export const getSchool = query(() => read(api.school.$get()), 'queue-school')

export function decide(decision: Decision, { id, version }: Pick<Placement, 'id' | 'version'>, text = '') {
  return read(api.placements[':id'][decision].$post({ param: { id }, json: { version, text } }))
}

export function approveTogether(requests: readonly Pick<Placement, 'id' | 'version'>[]) {
  return read(api.placements.approvals.$post({ json: { items: requests.map(({ id, version }) => ({ id, version })) } }))
}

export function lastEvent(placement: Placement) {
  return placement.history.at(-1)
}

function decidedAt(placement: Placement) {
  return lastEvent(placement)?.at ?? placement.requestedAt
}

function inState(state: PlacementState, cursor: string | null) {
  return read(api.placements.$get({ query: { state, limit: '100', ...(cursor !== null && { cursor }) } }))
}

/** What the page of one request shows beside the request itself. */
export async function getCase(placement: Placement) {
  const [known, opportunity, { school }, checks, { workingTimeOf }] = await Promise.all([
    getStudent(placement.studentId),
    getOpportunity(placement.opportunityId),
    getSchool(),
    getChecks(placement.id),
    // The list needs none of the rules on working time.
    import('./working-time.ts'),
  ])
  return { ...known, opportunity, school, ...foundIn(checks), workingTime: checks.hours && workingTimeOf(checks.hours) }
}
export type Case = Awaited<ReturnType<typeof getCase>>

/** The checks of one request, as the list has them of all. */
function foundIn({ hours, recognition, time }: PlacementChecks): { found: Found } {
  const broken = hours && hours.broken.length + hours.barred.length > 0
  const conditions = hours && hours.conditions.length + hours.supervised.length > 0
  return { found: { recognition, time, hours: hours && (broken ? 'broken' : conditions ? 'conditions' : 'within') } }
}
