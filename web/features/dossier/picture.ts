import { type Competency, competencies } from '../../../shared/competency.ts'
import type { Experience, ExperienceSource } from '../../../shared/experience.ts'
import type { OpportunityKind } from '../../../shared/opportunity.ts'

/**
 * Who vouches for an experience: the student alone, or also the school, which placed the student there. What a mentor
 * or guide says of it is not recorded yet.
 */
export const provenances = ['confirmed', 'told'] as const
export type Provenance = (typeof provenances)[number]

export function provenanceOf({ source }: Pick<Experience, 'source'>): Provenance {
  return source === 'placement' ? 'confirmed' : 'told'
}

/** Per competency, how many experiences say something about it, by who vouches for them. */
export function bricksOf(experiences: readonly Experience[]) {
  return competencies.map((competency) => {
    const about = experiences.filter(({ reflection }) => reflection.competencies[competency] !== '')
    return {
      competency,
      confirmed: about.filter((experience) => provenanceOf(experience) === 'confirmed').length,
      told: about.filter((experience) => provenanceOf(experience) === 'told').length,
    }
  })
}

/** The competencies that an experience says something about. */
export function competenciesIn({ reflection }: Pick<Experience, 'reflection'>): Competency[] {
  return competencies.filter((competency) => reflection.competencies[competency] !== '')
}

/** How often per kind of opportunity or source of one's own, most first. */
export function originsOf(experiences: readonly Experience[]) {
  const counts = new Map<OpportunityKind | ExperienceSource, number>()
  for (const { opportunityKind, source } of experiences) {
    const origin = opportunityKind ?? source
    counts.set(origin, (counts.get(origin) ?? 0) + 1)
  }
  return [...counts].map(([origin, count]) => ({ origin, count })).sort((a, b) => b.count - a.count)
}

/** The sentence that a card shows: what the student wrote first. */
export function firstWords({ reflection }: Pick<Experience, 'reflection'>) {
  const { competencies: said, starr, goals, results, evaluation, followUp } = reflection
  return [evaluation, results, ...Object.values(starr), ...Object.values(said), followUp, goals].find((text) => text !== '')
}
