import { may } from '../../../shared/access.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { OpportunityCard, OpportunityPage } from '../../../shared/opportunity.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Services } from '../../services.ts'
import { usualDaysOf } from '../response-clock/wait-store.ts'
import { opportunityById } from './opportunity-store.ts'

/** One opportunity for who may see it. For anyone else it does not exist. */
export async function readOpportunity({ table, now }: Services, actor: Actor, id: string): Promise<OpportunityPage> {
  const found = await opportunityById(table, id)
  if (!found || !maySee(actor, found.opportunity)) throw new Refusal('not-found')
  const { opportunity, line } = found
  const isOwn = may(actor, 'opportunity.change', opportunity)
  return {
    ...opportunity,
    usualDays: await usualDaysOf(table, opportunity.organisationId, now()),
    waiting: isOwn ? line.waiting : null,
  }
}

/** Drafts are for their organisation; what is meant for some schools is for those; the rest is for the region. */
export function maySee({ membership }: Actor, card: Pick<OpportunityCard, 'organisationId' | 'status' | 'region' | 'audience'>) {
  if (membership.role === 'employer')
    return card.organisationId === membership.organisationId || isForAll(card, membership.region)
  const { schoolIds } = card.audience
  return (
    card.status !== 'draft' &&
    card.region === membership.region &&
    (schoolIds.length === 0 || schoolIds.includes(membership.schoolId))
  )
}

function isForAll({ status, region, audience }: Pick<OpportunityCard, 'status' | 'region' | 'audience'>, ownRegion: string) {
  return status === 'open' && region === ownRegion && audience.schoolIds.length === 0
}
