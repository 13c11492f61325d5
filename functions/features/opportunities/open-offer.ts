import { localDateOf } from '../../../shared/daypart.ts'
import { lastDate, type OpportunityCard } from '../../../shared/opportunity.ts'
import type { Table } from '../../table/client.ts'
import { RegionTail } from '../events/region-tail.ts'
import { cardsById, openOpportunityIds } from './opportunity-store.ts'

/** Hears of every opportunity that came, changed or went: how it is now, and how it was. */
type Listener = (card: OpportunityCard | undefined, before: OpportunityCard | undefined) => void

/** The open opportunities of a region in the memory of this process. */
export class OpenOffer {
  readonly cards = new Map<string, OpportunityCard>()
  readonly #now: () => Date
  readonly #listener: Listener
  readonly #tail: RegionTail

  constructor(table: Table, region: string, now: () => Date, listener: Listener) {
    this.#now = now
    this.#listener = listener
    this.#tail = new RegionTail(table, region, now, {
      load: async () => this.#place(await cardsById(table, await openOpportunityIds(table, region))),
      follow: async (events) => {
        const touched = new Set(events.flatMap((event) => ('opportunityId' in event ? [event.opportunityId] : [])))
        this.#place(await cardsById(table, [...touched]))
      },
    })
  }

  fresh() {
    return this.#tail.fresh()
  }

  #place(cards: readonly OpportunityCard[]) {
    const today = localDateOf(this.#now())
    for (const card of cards) {
      const before = this.cards.get(card.id)
      if (card.status === 'open' && lastDate(card.schedule) >= today) {
        this.cards.set(card.id, card)
        this.#listener(card, before)
      } else if (this.cards.delete(card.id)) {
        this.#listener(undefined, before)
      }
    }
  }
}
