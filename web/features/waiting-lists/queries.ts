import type { ClaimDraft } from '../../../shared/placement.ts'
import { isInLine, type Waiting, type WaitingWithPlace } from '../../../shared/waiting-list.ts'
import { api, read } from '../../lib/api.ts'
import type { IntentHeader } from '../../lib/intent.ts'
import { rereadWhenStale } from '../../lib/reread.ts'
import { query, revalidate } from '../../lib/router/query.ts'
import { getStart } from '../../lib/student.ts'

/** What I wait for, or am offered. */
export const getWaiting = query(async () => {
  const { items } = await read(api['waiting-lists'].$get())
  return items.filter(isInLine)
}, 'waiting')

/** My place in the line of an opportunity; null when I don't stand in it. */
export const getPlaceInLine = query(async (opportunityId: string): Promise<WaitingWithPlace | null> => {
  const isMine = (await getWaiting()).some((waiting) => waiting.opportunityId === opportunityId)
  return isMine ? read(api['waiting-lists'][':id'].$get({ param: { id: opportunityId } })) : null
}, 'place-in-line')

export async function joinLine(draft: ClaimDraft, header: IntentHeader) {
  await read(api['waiting-lists'].$post({ json: draft, header }))
  await refresh()
}

/** Takes the offered seat. */
export async function acceptSeat(own: Waiting) {
  const placement = await rereadWhenStale(read(api['waiting-lists'][':id'].accept.$post(seen(own))), refresh)
  await refresh()
  return placement
}

export async function leaveLine(own: Waiting) {
  const left = await rereadWhenStale(read(api['waiting-lists'][':id'].leave.$post(seen(own))), refresh)
  await refresh()
  return left
}

/** Back to the old place, a moment later. */
export async function stepBack(own: Waiting) {
  await read(api['waiting-lists'][':id'].return.$post(seen(own)))
  await refresh()
}

function seen({ opportunityId, version }: Waiting) {
  return { param: { id: opportunityId }, json: { version } }
}

async function refresh() {
  await revalidate([getWaiting.key, getPlaceInLine.key, getStart.key, 'opportunity', 'matches', 'ranking'])
}
