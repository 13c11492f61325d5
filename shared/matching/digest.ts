import type { LearningNeedDraft } from '../learning-need.ts'
import type { Hit } from './answer.ts'
import { type MatchOptions, match } from './match.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import type { Seeker } from './seeker.ts'

export type Asking = { seeker: Seeker; need: LearningNeedDraft }

/** The best few for each of many students, one after the other, so that nothing but the answer in hand is kept. */
export function* digest<A extends Asking>(
  index: OpportunityIndex,
  askings: Iterable<A>,
  options: MatchOptions = {},
): Generator<{ asking: A; hits: Hit[] }> {
  for (const asking of askings) {
    yield { asking, hits: match(index, asking.seeker, asking.need, { limit: 3, ...options, counted: false }).hits }
  }
}
