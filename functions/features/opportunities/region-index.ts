import { createHash } from 'node:crypto'
import { encode, OpportunityIndex } from '../../../shared/matching/index.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Services } from '../../services.ts'
import { maySee } from './read-opportunity.ts'

type Snapshot = { revision: number; bytes: Uint8Array<ArrayBuffer>; tag: string }

/** Kept per region and audience until the offer changes: everyone of one school may see the same. */
const snapshots = new WeakMap<object, Map<string, Snapshot>>()

/**
 * The open offer of the actor's region as the matching engine's snapshot, without what the actor may not see, and a
 * tag that names these very bytes.
 */
export async function regionIndex(services: Services, actor: Actor): Promise<Snapshot> {
  const { membership } = actor
  const region = await services.market.fresh(membership.region)
  const ofRegion = snapshots.get(region) ?? new Map<string, Snapshot>()
  snapshots.set(region, ofRegion)
  const audience = membership.role === 'employer' ? membership.organisationId : membership.schoolId
  const known = ofRegion.get(audience)
  if (known?.revision === region.revision) return known
  const { revision } = region
  const { cards, usualDays } = region.offer
  const visible = [...cards.values()].filter((card) => maySee(actor, card))
  const bytes = encode(OpportunityIndex.from(visible, usualDays))
  const made = { revision, bytes, tag: `"${createHash('sha256').update(bytes).digest('base64url')}"` }
  ofRegion.set(audience, made)
  return made
}
