import { localDateOf } from '../../../shared/daypart.ts'
import type { OpportunityIndex } from '../../../shared/matching/index.ts'
import { lastDate, type OpportunityCard } from '../../../shared/opportunity.ts'
import type { Services } from '../../services.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { RegionTail } from '../events/region-tail.ts'
import { usualDaysInRegion, usualDaysOfEach } from '../response-clock/wait-store.ts'
import { unpackOffer } from './offer-snapshot.ts'
import { cardsById, openOpportunityIds } from './opportunity-store.ts'

type Listener = {
  /** Everything at once, from a snapshot. */
  restored(index: OpportunityIndex): void
  /** An opportunity came, changed or went: how it is now, and how it was. */
  changed(card: OpportunityCard | undefined, before: OpportunityCard | undefined): void
  /** In how many days an organisation usually answers has changed; null: that is not known any more. */
  waited(organisationId: string, days: number | null): void
}

export type OfferSources = Pick<Services, 'table' | 'now' | 'snapshots'>

/** The open opportunities of a region in the memory of this process. */
export class OpenOffer {
  readonly cards = new Map<string, OpportunityCard>()
  /** In how many days organisations usually answer, as far as that is known. */
  readonly usualDays = new Map<string, number>()
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
      load: async () => {
        const [usualDays, ids] = await Promise.all([usualDaysInRegion(table, region, now()), openOpportunityIds(table, region)])
        for (const [organisationId, days] of usualDays) this.#wait(organisationId, days)
        this.#place(await cardsById(table, ids))
      },
      follow: async (events) => {
        const touched = new Set(events.flatMap((event) => ('opportunityId' in event ? [event.opportunityId] : [])))
        const waited = new Set(events.flatMap((event) => (isOfWaits(event) ? [event.organisationId] : [])))
        const [cards, usualDays] = await Promise.all([cardsById(table, [...touched]), usualDaysOfEach(table, [...waited], now())])
        for (const organisationId of waited) this.#wait(organisationId, usualDays.get(organisationId) ?? null)
        this.#place(cards)
      },
    })
  }

  fresh() {
    return this.#tail.fresh()
  }

  #restore({ cards, index, usualDays }: NonNullable<ReturnType<typeof unpackOffer>>) {
    for (const card of cards) this.cards.set(card.id, card)
    for (const [organisationId, days] of usualDays) this.usualDays.set(organisationId, days)
    this.#listener.restored(index)
    // Some may be over since the snapshot was made.
    this.#place(cards)
  }

  #wait(organisationId: string, days: number | null) {
    if (days === null) this.usualDays.delete(organisationId)
    else this.usualDays.set(organisationId, days)
    this.#listener.waited(organisationId, days)
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

function isOfWaits(event: DomainEvent): event is Extract<DomainEvent, { subject: 'organisation' }> {
  return event.subject === 'organisation' && event.kind === 'waits'
}
