import { localDateOf } from '../../../shared/daypart.ts'
import { lastDate, type OpportunityCard } from '../../../shared/opportunity.ts'
import type { Table } from '../../table/client.ts'
import { type EventPosition, eventsSince, positionAt } from '../events/event-store.ts'
import { cardsById, openOpportunityIds } from './opportunity-store.ts'

/** Hears of every opportunity that came, changed or went: how it is now, and how it was. */
type Listener = (card: OpportunityCard | undefined, before: OpportunityCard | undefined) => void

/**
 * The open opportunities of a region in the memory of this process. Loaded once; from then on every answer first
 * reads what happened since, so that it is right at once after a change, wherever that was made.
 */
export class OpenOffer {
  readonly cards = new Map<string, OpportunityCard>()
  readonly #table: Table
  readonly #region: string
  readonly #now: () => Date
  readonly #listener: Listener
  #position: EventPosition | undefined
  #running: Promise<void> | undefined
  #next: Promise<void> | undefined

  constructor(table: Table, region: string, now: () => Date, listener: Listener) {
    this.#table = table
    this.#region = region
    this.#now = now
    this.#listener = listener
  }

  /** Brings the memory up to date with everything committed before the call. Calls at the same time share a read. */
  fresh(): Promise<void> {
    if (!this.#running) {
      this.#running = this.#catchUp().finally(() => {
        this.#running = undefined
      })
      return this.#running
    }
    // The read under way may have begun before the caller's own change: only the one after it is sure to see that.
    this.#next ??= this.#running
      .catch(() => {})
      .then(() => {
        this.#next = undefined
        return this.fresh()
      })
    return this.#next
  }

  async #catchUp() {
    if (!this.#position) {
      const start = positionAt(this.#now().getTime())
      this.#place(await cardsById(this.#table, await openOpportunityIds(this.#table, this.#region)))
      this.#position = start
    }
    const { events, position } = await eventsSince(this.#table, this.#region, this.#position)
    const touched = new Set(events.flatMap((event) => ('opportunityId' in event ? [event.opportunityId] : [])))
    this.#place(await cardsById(this.#table, [...touched]))
    this.#position = position
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
