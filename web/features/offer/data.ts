import type { OfferedOpportunity, Opportunity, OpportunityDraft, OpportunityMove } from '../../../shared/opportunity.ts'
import type { EmployerPlacement } from '../../../shared/placement.ts'
import { api, read } from '../../lib/api.ts'
import { query, revalidate } from '../../lib/router/query.ts'

type Page<Item> = { items: Item[]; cursor: string | null }

const mostPages = 10

/** A list to its end: one organisation's own is never long. */
async function all<Item>(page: (query: { limit: string; cursor?: string }) => Promise<Page<Item>>) {
  const items: Item[] = []
  let cursor: string | null = null
  for (let turn = 0; turn < mostPages; turn++) {
    const answer: Page<Item> = await page({ limit: '100', ...(cursor !== null && { cursor }) })
    items.push(...answer.items)
    cursor = answer.cursor
    if (cursor === null) break
  }
  return items
}

export const getOffer = query(
  (organisationId: string) =>
    all<OfferedOpportunity>((query) =>
      read(api.organisations[':id'].opportunities.$get({ param: { id: organisationId }, query })),
    ),
  'offer',
)

export const getComing = query(
  (organisationId: string) =>
    all<EmployerPlacement>((query) => read(api.organisations[':id'].placements.$get({ param: { id: organisationId }, query }))),
  'offer-coming',
)

export const getOpportunity = query((id: string) => read(api.opportunities[':id'].$get({ param: { id } })), 'offer-opportunity')

export const getOrganisation = query((id: string) => read(api.organisations[':id'].$get({ param: { id } })), 'offer-organisation')

function refresh() {
  return revalidate([getOffer.key, getOpportunity.key])
}

export async function createOpportunity(draft: OpportunityDraft, header: { 'idempotency-key': string }) {
  const made = await read(api.opportunities.$post({ json: draft, header }))
  await refresh()
  return made
}

export async function changeOpportunity(id: string, version: number, draft: OpportunityDraft) {
  const changed = await read(api.opportunities[':id'].$put({ param: { id }, json: { ...draft, version } }))
  await refresh()
  return changed
}

export async function moveOpportunity({ id, version }: Pick<Opportunity, 'id' | 'version'>, move: OpportunityMove) {
  const moved = await read(api.opportunities[':id'][move].$post({ param: { id }, json: { version } }))
  await refresh()
  return moved
}

/** How many open needs a draft would serve, and what would make it serve more. */
export function readAudience(draft: OpportunityDraft) {
  return read(api.opportunities.audience.$post({ json: draft }))
}
export type Audience = Awaited<ReturnType<typeof readAudience>>
export type Widening = Audience['widenings'][number]
