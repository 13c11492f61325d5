import type { Competency } from '../../../shared/competency.ts'
import type { ExperienceSource } from '../../../shared/experience.ts'
import type { Certainty } from '../../../shared/learning-need.ts'
import type { GuidanceLevel, OpportunityKind, OpportunityStatus } from '../../../shared/opportunity.ts'
import type { PlacementState } from '../../../shared/placement.ts'
import type { Language, Level } from '../../../shared/programme.ts'
import type { Interest, Sector, Trait } from '../../../shared/sector.ts'
import { defineWords } from '../locale.ts'
import nl from './terms.nl.ts'

/** The words of the field: what the codes of shared/ are called on screen. */
export type TermWords = {
  kind: Record<OpportunityKind, string>
  sector: Record<Sector, string>
  interest: Record<Interest, string>
  trait: Record<Trait, string>
  competency: Record<Competency, string>
  competencyQuestion: Record<Competency, string>
  certainty: Record<Certainty, string>
  guidance: Record<GuidanceLevel, string>
  level: Record<Level, string>
  language: Record<Language, string>
  state: Record<PlacementState, string>
  status: Record<OpportunityStatus, string>
  source: Record<ExperienceSource, string>
}

export const terms = defineWords<TermWords>(nl, () => import('./terms.en.ts'))
