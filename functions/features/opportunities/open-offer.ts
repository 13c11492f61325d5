import { localDateOf } from '../../../shared/daypart.ts'
import type { OpportunityIndex } from '../../../shared/matching/index.ts'
import { lastDate, type OpportunityCard } from '../../../shared/opportunity.ts'
import type { Services } from '../../services.ts'
import { RegionTail } from '../events/region-tail.ts'
import { unpackOffer } from './offer-snapshot.ts'
import { cardsById, openOpportunityIds } from './opportunity-store.ts'

type Listener = {
  /** Everything at once, from a snapshot. */
  restored(index: OpportunityIndex): void
  /** An opportunity came, changed or went: how it is now, and how it was. */
  changed(card: OpportunityCard | undefined, before: OpportunityCard | undefined): void
}

export type OfferSources = Pick<Services, 'table' | 'now' | 'snapshots'>

/** The open opportunities of a region in the memory of this process. */
export class OpenOffer {
  readonly cards = new Map<string, OpportunityCard>()
  readonly #now: () => Date
  readonly #listener: Listener
  readonly #tail: RegionTail

  constructor({ table, now, snapshots }: OfferSources, region: string, listener: Listener) {
    this.#now = now
    this.#listener = listener
    this.#tail = new RegionTail(table, region, now, {
      restore: async () => {
        const bytes = await snapshots.read(region)
        const snapshot = bytes && unpackOffer(bytes, { region, now: now() })
        return snapshot && { anchor: snapshot.anchor, keep: () => this.#restore(snapshot) }
      },
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

  #restore({ cards, index }: { cards: readonly OpportunityCard[]; index: OpportunityIndex }) {
    for (const card of cards) this.cards.set(card.id, card)
    this.#listener.restored(index)
    // Some may be over since the snapshot was made.
    this.#place(cards)
  }

  #place(cards: readonly OpportunityCard[]) {
    const today = localDateOf(this.#now())
    for (const card of cards) {
      const before = this.cards.get(card.id)
      if (card.status === 'open' && lastDate(card.schedule) >= today) {
        this.cards.set(card.id, card)
        if (card !== before) this.#listener.changed(card, before)
      } else if (this.cards.delete(card.id)) {
        this.#listener.changed(undefined, before)
      }
    }
  }
}
