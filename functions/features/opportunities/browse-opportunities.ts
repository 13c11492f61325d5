import * as v from 'valibot'
import { WeekSlot, weekSlotOf } from '../../../shared/daypart.ts'
import { firstDate, OpportunityCard, OpportunityKind } from '../../../shared/opportunity.ts'
import type { Actor } from '../../../shared/person.ts'
import { distanceKm, type Place } from '../../../shared/place.ts'
import { Sector } from '../../../shared/sector.ts'
import { pageEntries } from '../../api/route.ts'
import type { Services } from '../../services.ts'
import { maySee } from './read-opportunity.ts'

/** One value or several in the query string; none is an empty list. */
function several<T extends string>(item: v.GenericSchema<T, T>) {
  const list: v.GenericSchema<T | T[], T[]> = v.pipe(
    v.union([item, v.pipe(v.array(item), v.maxLength(30))]),
    v.transform((value) => (Array.isArray(value) ? value : [value])),
  )
  return v.optional(list, [])
}

export const BrowseFilter = v.object({
  ...pageEntries,
  q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100)), ''),
  kind: several(OpportunityKind),
  sector: several(Sector),
  daypart: several(WeekSlot),
  /** Kilometres from the actor's school. */
  maxKm: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(200))),
})
export type BrowseFilter = v.InferOutput<typeof BrowseFilter>

export const BrowseAnswer = v.object({
  items: v.array(OpportunityCard),
  /** How many there are on all pages together. */
  total: v.number(),
  cursor: v.nullable(v.string()),
})

/** Everything open that the actor may see, from memory; by relevance when words are given, else by first day. */
export async function browseOpportunities(
  services: Services,
  actor: Actor,
  filter: BrowseFilter,
): Promise<v.InferOutput<typeof BrowseAnswer>> {
  const { membership } = actor
  const [region, school] = await Promise.all([
    services.market.fresh(membership.region),
    membership.role === 'employer' ? undefined : services.market.school(membership.schoolId),
  ])
  const relevance = filter.q === '' ? undefined : region.find(filter.q)
  const found = [...region.offer.cards.values()]
    .filter((card) => maySee(actor, card) && passes(card, filter, school?.place) && (!relevance || relevance.has(card.id)))
    .map((card) => ({ card, position: positionOf(card, relevance) }))
    .sort((a, b) => (a.position < b.position ? -1 : 1))
  const start = filter.cursor === undefined ? 0 : found.findIndex(({ position }) => position > decoded(filter.cursor ?? ''))
  const rest = start < 0 ? [] : found.slice(start)
  const page = rest.slice(0, filter.limit)
  const last = page.at(-1)
  return {
    items: page.map(({ card }) => card),
    total: found.length,
    cursor: last && rest.length > page.length ? Buffer.from(last.position).toString('base64url') : null,
  }
}

function passes(card: OpportunityCard, filter: BrowseFilter, from: Place | undefined) {
  const { kind, sector, daypart, maxKm } = filter
  if (kind.length > 0 && !kind.includes(card.kind)) return false
  if (sector.length > 0 && !sector.includes(card.sector)) return false
  if (daypart.length > 0 && !card.schedule.dayparts.some((part) => daypart.includes(weekSlotOf(part)))) return false
  if (maxKm === undefined || !from || card.location.mode !== 'site') return true
  return distanceKm(from, card.location.place) <= maxKm
}

/** Sorts, and is the cursor: a place in the list that stands when others come or go. */
function positionOf(card: OpportunityCard, relevance: ReadonlyMap<string, number> | undefined) {
  if (!relevance) return `${firstDate(card.schedule)}#${card.id}`
  // The more relevant, the earlier: as many digits as it takes to sort as text.
  return `${String(1e9 - Math.round((relevance.get(card.id) ?? 0) * 1e4)).padStart(10, '0')}#${card.id}`
}

function decoded(cursor: string) {
  return Buffer.from(cursor, 'base64url').toString()
}
