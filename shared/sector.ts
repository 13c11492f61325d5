import * as v from 'valibot'

/** Sectors of work in which opportunities are offered and wishes are stated. */
export const sectors = [
  'care',
  'childcare',
  'hospitality',
  'food',
  'retail',
  'logistics',
  'construction',
  'installation',
  'engineering',
  'mobility',
  'green',
  'animals',
  'ict',
  'media',
  'office',
  'events',
  'beauty',
  'safety',
  'sport',
] as const
export const Sector = v.picklist(sectors)
export type Sector = v.InferOutput<typeof Sector>

/** What a student can be curious about without knowing a sector yet. */
export const interests = ['people', 'making', 'outdoors', 'digital', 'caring', 'organising', 'cooking', 'creating'] as const
export const Interest = v.picklist(interests)
export type Interest = v.InferOutput<typeof Interest>

/** The sectors in which an interest is lived out. */
export const sectorsOfInterest: Record<Interest, readonly Sector[]> = {
  people: ['care', 'childcare', 'hospitality', 'retail', 'beauty', 'events', 'office', 'sport', 'safety'],
  making: ['construction', 'installation', 'engineering', 'mobility', 'food'],
  outdoors: ['green', 'animals', 'construction', 'sport', 'safety'],
  digital: ['ict', 'media', 'office', 'engineering'],
  caring: ['care', 'childcare', 'animals', 'beauty'],
  organising: ['events', 'office', 'logistics', 'retail'],
  cooking: ['hospitality', 'food'],
  creating: ['media', 'beauty', 'events', 'construction'],
}

/** What a place brings that some students would rather not meet. Offered on an opportunity, declined in a need. */
export const traits = [
  'heights',
  'animals',
  'camera',
  'strangers',
  'phone',
  'body-care',
  'blood',
  'noise',
  'dirt',
  'crowds',
  'outdoors',
  'lifting',
  'early-start',
  'alone',
] as const
export const Trait = v.picklist(traits)
export type Trait = v.InferOutput<typeof Trait>
