import type { Competency } from '../../../shared/competency.ts'
import type { ExperienceSource } from '../../../shared/experience.ts'
import type { GuidanceLevel, OpportunityStatus } from '../../../shared/opportunity.ts'
import type { Language, Level } from '../../../shared/programme.ts'
import type { Interest } from '../../../shared/sector.ts'
import { defineWords } from '../locale.ts'
import nl from './more-terms.nl.ts'

/** The words of the field that a page asks for by itself, apart from those on every card. */
export type MoreTermWords = {
  interest: Record<Interest, string>
  competencyQuestion: Record<Competency, string>
  guidance: Record<GuidanceLevel, string>
  level: Record<Level, string>
  language: Record<Language, string>
  status: Record<OpportunityStatus, string>
  source: Record<ExperienceSource, string>
}

export const moreTerms = defineWords<MoreTermWords>(nl, () => import('./more-terms.en.ts'))
