import * as v from 'valibot'
import type { OpportunityDraft } from '../opportunity.ts'
import type { ListedOpportunity } from './answer.ts'
import type { Asking } from './digest.ts'
import { fittingRows } from './match.ts'
import { OpportunityIndex } from './opportunity-index.ts'

/** Below this many, a number could point at someone. */
export const fewest = 5

/** One thing that an employer could change, and how many needs the opportunity would serve then. */
export const Widening = v.object({
  kind: v.picklist(['any-level', 'first-year', 'younger', 'any-language', 'remote', 'fewer-dayparts', 'any-school']),
  /** The least age for `younger`, the number of half-days for `fewer-dayparts`. */
  value: v.nullable(v.number()),
  needs: v.number(),
})
export type Widening = v.InferOutput<typeof Widening>

/** How many needs an opportunity serves, null under five, and which single changes would serve at least five more. */
export const AudienceAnswer = v.object({ needs: v.nullable(v.number()), widenings: v.array(Widening) })
export type AudienceAnswer = v.InferOutput<typeof AudienceAnswer>

type Variant = { widening: Omit<Widening, 'needs'> | undefined; card: ListedOpportunity }

/**
 * The match the other way round. The opportunity and each variant of it become the rows of a small index, so that what
 * serves a student here is exactly what serves a student there. Names nobody, and gives no number under five.
 */
export function audienceOf(opportunity: ListedOpportunity | OpportunityDraft, askings: Iterable<Asking>): AudienceAnswer {
  const variants = variantsOf(asCard(opportunity))
  const index = OpportunityIndex.from(variants.map(({ card }) => card))
  const counts = new Uint32Array(variants.length)
  const numberOfRow = new Map(variants.map(({ card }, number) => [index.rowOf(card.id), number]))
  for (const { seeker, need } of askings) {
    // Someone who turned the opportunity down, or is on it, is not asked again.
    if ('id' in opportunity && seeker.excluded.includes(opportunity.id)) continue
    for (const row of fittingRows(index, seeker, need)) {
      const number = numberOfRow.get(row)
      if (number !== undefined) counts[number] = (counts[number] as number) + 1
    }
  }
  const served = counts[0] as number
  return {
    needs: served < fewest ? null : served,
    widenings: variants
      .flatMap(({ widening }, number) => (widening ? [{ ...widening, needs: counts[number] as number }] : []))
      .filter(({ needs }) => needs - served >= fewest)
      .sort((a, b) => b.needs - a.needs),
  }
}

function asCard(opportunity: ListedOpportunity | OpportunityDraft): ListedOpportunity {
  if ('id' in opportunity) return opportunity
  return {
    ...opportunity,
    id: variantId(0),
    organisationId: '',
    organisationName: '',
    region: '',
    seatsLeft: opportunity.seats,
    fullDayparts: [],
  }
}

function variantsOf(card: ListedOpportunity): Variant[] {
  const { audience, schedule } = card
  const variants: Variant[] = [{ widening: undefined, card }]
  const add = (kind: Widening['kind'], change: Partial<ListedOpportunity>, value: number | null = null) =>
    variants.push({ widening: { kind, value }, card: { ...card, ...change } })
  if (audience.schoolIds.length > 0) add('any-school', { audience: { ...audience, schoolIds: [] } })
  if (audience.levels.length > 0) add('any-level', { audience: { ...audience, levels: [] } })
  if (audience.minYear > 1) add('first-year', { audience: { ...audience, minYear: 1 } })
  if (audience.languages.length > 0) add('any-language', { audience: { ...audience, languages: [] } })
  for (let age = Math.max(audience.minAge - 3, 13); age < audience.minAge; age++)
    add('younger', { audience: { ...audience, minAge: age } }, age)
  if (card.location.mode === 'site') add('remote', { location: { mode: 'remote' } })
  for (const count of [1, 2, 4, 8]) {
    if (count < schedule.count) add('fewer-dayparts', { schedule: { ...schedule, mode: 'any', count } }, count)
  }
  return variants.map((variant, number) => ({
    ...variant,
    card: { ...variant.card, id: variantId(number), seatsLeft: Math.max(card.seatsLeft, 1) },
  }))
}

function variantId(number: number) {
  return `opp_${String(number).padStart(26, '0')}`
}
