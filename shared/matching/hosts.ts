import type { ListedOpportunity } from './answer.ts'
import { withRoom } from './bits.ts'
import { type Columns, type Counts, hostBits, inSixteenBits, type Pools, unknownDays } from './columns.ts'
import { cellOf, nowhere } from './grid.ts'

/** Gives hosts their numbers, an organisation at a place for an audience being one, and knows how soon organisations answer. */
export class Hosts {
  readonly #columns: Columns
  readonly #pools: Pools
  readonly #counts: Counts
  #numbers: Map<string, number> | undefined
  #ofOrganisation: Map<string, { numbers: number[]; days: number }> | undefined
  /** Whether it is known of any organisation; undefined as long as nobody asked. */
  #knowsDays: boolean | undefined

  constructor(columns: Columns, pools: Pools, counts: Counts) {
    this.#columns = columns
    this.#pools = pools
    this.#counts = counts
  }

  /** The number of a card's host, a new one when need be. */
  numberOf(card: ListedOpportunity) {
    const pools = this.#pools
    const columns = this.#columns
    const organisation = this.#organisationOf(card)
    const audience = inSixteenBits(pools.audiences.intern(card.audience.schoolIds.join('\n')))
    const site = card.location.mode === 'site' ? card.location.place : undefined
    const place = pools.places.intern(site ? `${site.label}\n${site.city}` : '')
    const numbers = this.#hostNumbers()
    const key = keyOf(organisation, place, audience, site?.lat ?? 0, site?.lon ?? 0)
    const known = numbers.get(key)
    if (known !== undefined) return known
    const host = this.#counts.hosts++
    if (host > hostBits) throw new RangeError('an index holds at most 1,048,576 hosts')
    numbers.set(key, host)
    columns.hostLat = withRoom(columns.hostLat, host + 1)
    columns.hostLat[host] = site?.lat ?? 0
    columns.hostLon = withRoom(columns.hostLon, host + 1)
    columns.hostLon[host] = site?.lon ?? 0
    columns.hostCell = withRoom(columns.hostCell, host + 1)
    columns.hostCell[host] = cellOfCard(card)
    columns.hostOrganisation = withRoom(columns.hostOrganisation, host + 1)
    columns.hostOrganisation[host] = organisation
    columns.hostPlace = withRoom(columns.hostPlace, host + 1)
    columns.hostPlace[host] = place
    columns.hostAudience = withRoom(columns.hostAudience, host + 1)
    columns.hostAudience[host] = audience
    return host
  }

  setResponseDays(organisationId: string, days: number | null) {
    const known = this.#organisations().get(organisationId) ?? { numbers: [], days: unknownDays }
    this.#organisations().set(organisationId, known)
    this.#knowsDays = true
    known.days = days === null ? unknownDays : Math.min(days, unknownDays - 1)
    for (const number of known.numbers) this.#columns.responseDays[number] = known.days
  }

  /** Per organisation that is known to answer, the days that it takes. */
  responseDays() {
    const days = new Map<string, number>()
    for (const [id, known] of this.#organisations()) if (known.days !== unknownDays) days.set(id, known.days)
    return days
  }

  /** An organisation has a number for each name that it had. */
  #organisationOf({ organisationId, organisationName, region }: ListedOpportunity) {
    const { organisations } = this.#pools
    const columns = this.#columns
    const before = organisations.count
    const number = organisations.intern(`${organisationId}\n${organisationName}\n${region}`)
    if (number < before) return number
    columns.responseDays = withRoom(columns.responseDays, number + 1)
    columns.responseDays[number] = unknownDays
    this.#knowsDays ??= columns.responseDays.subarray(0, before).some((days) => days !== unknownDays)
    if (this.#knowsDays) {
      const known = this.#organisations().get(organisationId)
      columns.responseDays[number] = known?.days ?? unknownDays
      if (!known?.numbers.includes(number)) this.#file(organisationId, number)
    }
    return number
  }

  /** Made when first asked, so that loading a snapshot makes nothing. */
  #organisations() {
    if (!this.#ofOrganisation) {
      this.#ofOrganisation = new Map()
      const { organisations } = this.#pools
      for (let number = 0; number < organisations.count; number++) {
        const [id = ''] = organisations.at(number).split('\n', 1)
        this.#file(id, number)
      }
    }
    return this.#ofOrganisation
  }

  #file(organisationId: string, number: number) {
    const days = this.#columns.responseDays[number] as number
    const known = this.#ofOrganisation?.get(organisationId)
    if (!known) this.#ofOrganisation?.set(organisationId, { numbers: [number], days })
    else {
      known.numbers.push(number)
      // What is known of one of its names is known of it.
      known.days = Math.min(known.days, days)
    }
  }

  #hostNumbers() {
    if (!this.#numbers) {
      this.#numbers = new Map()
      const { hostOrganisation, hostPlace, hostAudience, hostLat, hostLon } = this.#columns
      for (let host = 0; host < this.#counts.hosts; host++) {
        const key = keyOf(
          hostOrganisation[host] as number,
          hostPlace[host] as number,
          hostAudience[host] as number,
          hostLat[host] as number,
          hostLon[host] as number,
        )
        this.#numbers.set(key, host)
      }
    }
    return this.#numbers
  }
}

export function cellOfCard({ location }: ListedOpportunity) {
  return location.mode === 'site' ? cellOf(location.place.lat, location.place.lon) : nowhere
}

function keyOf(organisation: number, place: number, audience: number, lat: number, lon: number) {
  return `${organisation},${place},${audience},${lat},${lon}`
}
