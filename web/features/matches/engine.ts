import { OpportunityIndex } from '../../../shared/matching/opportunity-index.ts'
import type { OpportunityCard } from '../../../shared/opportunity.ts'

/* The matching engine as the page needs it, in a chunk of its own. */
export { match, withCards } from '../../../shared/matching/match.ts'
export { seekerOf } from '../../../shared/matching/seeker.ts'
export { TextIndex } from '../../../shared/matching/text-index.ts'

export function indexOf(cards: readonly OpportunityCard[]) {
  return OpportunityIndex.from(cards)
}
