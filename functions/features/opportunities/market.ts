import { OpportunityIndex } from '../../../shared/matching/opportunity-index.ts'
import type { Table } from '../../table/client.ts'
import { OpenOffer } from './open-offer.ts'

type RegionOffer = { offer: OpenOffer; index: OpportunityIndex }

/** What this process holds in memory of every region that it was asked about. */
export class Market {
  readonly #table: Table
  readonly #now: () => Date
  readonly #regions = new Map<string, RegionOffer>()

  constructor(table: Table, now: () => Date) {
    this.#table = table
    this.#now = now
  }

  /** The open offer of a region, up to date with everything that was committed before the call. */
  async fresh(region: string) {
    const known = this.#regions.get(region) ?? this.#open(region)
    await known.offer.fresh()
    return { cards: known.offer.cards, index: known.index, search: (words: string) => new Map<string, number>() }
  }

  #open(region: string) {
    const index = new OpportunityIndex()
    const opened = { index, offer: new OpenOffer(this.#table, region, this.#now, index) }
    this.#regions.set(region, opened)
    return opened
  }
}
