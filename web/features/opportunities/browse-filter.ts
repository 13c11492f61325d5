import { type WeekSlot, weekSlots } from '../../../shared/daypart.ts'
import { type OpportunityKind, opportunityKinds } from '../../../shared/opportunity.ts'
import { type Sector, sectors } from '../../../shared/sector.ts'
import type { BrowseFilter } from './queries.ts'

type Search = Record<string, string | string[] | undefined>

/** The filters as they stand in the address; what it can't mean is left out. */
export function filterFrom(search: Search): BrowseFilter {
  const kind = known<OpportunityKind>(opportunityKinds, search.kind)
  const sector = known<Sector>(sectors, search.sector)
  const daypart = known<WeekSlot>(weekSlots, search.daypart)
  const maxKm = Number(search.maxKm)
  const q = typeof search.q === 'string' ? search.q.trim().slice(0, 100) : ''
  return {
    ...(q !== '' && { q }),
    ...(kind.length > 0 && { kind }),
    ...(sector.length > 0 && { sector }),
    ...(daypart.length > 0 && { daypart }),
    ...(Number.isInteger(maxKm) && maxKm >= 1 && maxKm <= 200 && { maxKm: String(maxKm) }),
  }
}

/** How many filters are on, the words aside. */
export function countOf({ kind = [], sector = [], daypart = [], maxKm }: BrowseFilter) {
  return kind.length + sector.length + daypart.length + (maxKm ? 1 : 0)
}

/** Several values stand in one parameter, so that an address stays readable. */
export function inAddress(values: readonly string[]) {
  return values.length > 0 ? values.join(',') : undefined
}

function known<Value extends string>(all: readonly Value[], given: string | string[] | undefined): Value[] {
  const named = typeof given === 'string' ? given.split(',') : (given ?? [])
  return all.filter((value) => named.includes(value))
}
