import type { Placement, PlacementState } from '../../../shared/placement.ts'
import { api, read } from '../../lib/api.ts'
import { query } from '../../lib/router/query.ts'

export type Decision = 'approve' | 'decline' | 'ask' | 'reconsider'

const mostPages = 5

/** Everything that waits for a decision, the oldest first. A school that lets more wait sees the oldest of them. */
export const getRequests = query(async () => {
  const items: Placement[] = []
  let cursor: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const answer: { items: Placement[]; cursor: string | null } = await inState('requested', cursor)
    items.push(...answer.items)
    cursor = answer.cursor
    if (cursor === null) break
  }
  return items
}, 'queue-requests')

const decidedStates = ['approved', 'declined', 'cancelled'] as const

/** What was decided, the latest decision first. */
export const getDecided = query(async () => {
  const lists = await Promise.all(decidedStates.map((state) => inState(state, null)))
  return lists.flatMap(({ items }) => items).toSorted((a, b) => (decidedAt(a) < decidedAt(b) ? 1 : -1))
}, 'queue-decided')

/** One placement by its id: a link from a message may lead to one that has left the queue. */
export const getPlacement = query((id: string) => read(api.placements[':id'].$get({ param: { id } })), 'queue-placement')

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
  const [known, opportunity, { school, groups }, { workingTimeOf }] = await Promise.all([
    getStudent(placement.studentId),
    getOpportunity(placement.opportunityId),
    getSchool(),
    // The list needs none of the rules on working time.
    import('./working-time.ts'),
  ])
  const group = groups.find(({ id }) => id === placement.student.groupId)
  // What is done at school or from home is no work.
  const onSite = opportunity.location.mode === 'site'
  const workingTime = onSite ? workingTimeOf(placement, school.daypartTimes, group?.freeSpace) : undefined
  return { ...known, opportunity, school, workingTime }
}
export type Case = Awaited<ReturnType<typeof getCase>>
