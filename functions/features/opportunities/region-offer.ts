import { OpportunityIndex, TextIndex } from '../../../shared/matching/index.ts'
import type { OpportunityCard } from '../../../shared/opportunity.ts'
import { type OfferSources, OpenOffer } from './open-offer.ts'

/** Rows that went leave a hole behind; when holes outnumber what is there, the index is made anew. */
const slack = 1000

/** The open offer of a region in the memory of this process, ready for matching and searching. */
export class RegionOffer {
  readonly offer: OpenOffer
  index = new OpportunityIndex()
  text = new TextIndex(this.index)
  /** Changes with every change of the offer. */
  revision = 0

  constructor(sources: OfferSources, region: string) {
    this.offer = new OpenOffer(sources, region, {
      restored: (index) => this.#hold(index),
      changed: (card, before) => this.#follow(card, before),
      waited: (organisationId, days) => {
        this.revision++
        this.index.setResponseDays(organisationId, days)
      },
    })
  }

  /** Opportunities that hold every word of a query, with how well they do. */
  find(query: string) {
    return new Map(this.text.find(query).map(({ row, score }) => [this.index.idOf(row), score]))
  }

  #follow(card: OpportunityCard | undefined, before: OpportunityCard | undefined) {
    this.revision++
    if (!card) this.index.remove(before?.id ?? '')
    else if (before?.version === card.version) this.index.setSeats(card.id, card.seatsLeft, card.fullDayparts)
    else {
      this.index.upsert(card)
      // A snapshot's index knows only organisations that offered something then.
      if (!before) this.index.setResponseDays(card.organisationId, this.offer.usualDays.get(card.organisationId) ?? null)
    }
    if (this.index.counts.rows > 2 * this.index.size + slack) {
      this.#hold(this.index.compacted())
    }
  }

  #hold(index: OpportunityIndex) {
    this.revision++
    this.index = index
    this.text = new TextIndex(index)
  }
}
