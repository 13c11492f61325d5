import * as v from 'valibot'
import { Daypart } from './daypart.ts'
import { LearningNeedId, OpportunityId } from './id.ts'
import { OpportunityKind } from './opportunity.ts'

/** What would fit if a half-day of the week were free. Nothing is changed by asking. */
export const WhatIf = v.object({
  daypart: Daypart,
  needId: v.nullable(LearningNeedId),
  /** The first of those that would fit then and don't now. */
  cards: v.array(
    v.object({ opportunityId: OpportunityId, title: v.string(), organisationName: v.string(), kind: OpportunityKind }),
  ),
  total: v.number(),
})
export type WhatIf = v.InferOutput<typeof WhatIf>
