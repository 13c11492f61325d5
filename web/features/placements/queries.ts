import type { ClaimDraft, Placement } from '../../../shared/placement.ts'
import { api, read } from '../../lib/api.ts'
import type { IntentHeader } from '../../lib/intent.ts'
import { rereadWhenStale } from '../../lib/reread.ts'
import { query, revalidate } from '../../lib/router/query.ts'
import { getStart } from '../../lib/student.ts'

export const getPlacement = query((id: string) => read(api.placements[':id'].$get({ param: { id } })), 'placement')

/** `header` carries the key of this intent: asking twice can't make two. */
export async function claimPlace(draft: ClaimDraft, header: IntentHeader) {
  const placement = await read(api.placements.$post({ json: draft, header }))
  await refresh()
  return placement
}

/** Takes a request or place back, answers a question, or asks again. `text` is the answer. */
export async function movePlacement(placement: Placement, move: 'withdraw' | 'answer' | 'claim', text = '') {
  const path = api.placements[':id']
  const body = { param: { id: placement.id }, json: { version: placement.version, text } }
  const moved = await rereadWhenStale(read(path[move].$post(body)), refresh)
  await refresh()
  return moved
}

/** A move changes what the start page, the placement and the seats of its opportunity show. */
async function refresh() {
  await revalidate([getStart.key, getPlacement.key, 'opportunity', 'matches', 'ranking'])
}
