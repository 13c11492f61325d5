import type { Competency } from '../../../shared/competency.ts'
import type { Certainty } from '../../../shared/learning-need.ts'
import type { OpportunityKind } from '../../../shared/opportunity.ts'
import type { PlacementState } from '../../../shared/placement.ts'
import type { Sector, Trait } from '../../../shared/sector.ts'
import { defineWords } from '../locale.ts'
import nl from './terms.nl.ts'

/** The words of the field that stand on every card: what the codes of shared/ are called on screen. */
export type TermWords = {
  kind: Record<OpportunityKind, string>
  sector: Record<Sector, string>
  trait: Record<Trait, string>
  competency: Record<Competency, string>
  certainty: Record<Certainty, string>
  state: Record<PlacementState, string>
}

export const terms = defineWords<TermWords>(nl, () => import('./terms.en.ts'))
