import { OpportunityIndex, TextIndex } from '../../../shared/matching/index.ts'
import type { OpportunityCard } from '../../../shared/opportunity.ts'
import type { School } from '../../../shared/school.ts'
import { Demand } from '../learning-needs/demand.ts'
import { schoolById } from '../schools/school-store.ts'
import { type OfferSources, OpenOffer } from './open-offer.ts'

/** Names, places and clock times of a school change a few times a year: a few minutes late is soon enough. */
const schoolKeptMs = 5 * 60_000

/** What this process holds in memory: of every region that it was asked about, and of their schools. */
export class Market {
  readonly #sources: OfferSources
  readonly #regions = new Map<string, RegionOffer>()
  readonly #demands = new Map<string, Demand>()
  readonly #schools = new Map<string, { school: School; readAt: number }>()

  constructor(sources: OfferSources) {
    this.#sources = sources
  }

  /** The open offer of a region, up to date with everything that was committed before the call. */
  async fresh(region: string) {
    const known = this.#regions.get(region) ?? new RegionOffer(this.#sources, region)
    this.#regions.set(region, known)
    await known.offer.fresh()
    return known
  }

  /** What the students of a region ask for, to be counted. */
  demand(region: string) {
    const known = this.#demands.get(region) ?? new Demand(this.#sources.table, region, this.#sources.now)
    this.#demands.set(region, known)
    return known
  }

  async school(schoolId: string) {
    const now = this.#sources.now().getTime()
    const known = this.#schools.get(schoolId)
    if (known && Math.abs(now - known.readAt) < schoolKeptMs) return known.school
    const school = await schoolById(this.#sources.table, schoolId)
    if (school) this.#schools.set(schoolId, { school, readAt: now })
    return school
  }
}

/** Rows that went leave a hole behind; when holes outnumber what is there, the index is made anew. */
const slack = 1000

class RegionOffer {
  readonly offer: OpenOffer
  index = new OpportunityIndex()
  text = new TextIndex(this.index)
  /** Changes with every change of the offer. */
  revision = 0

  constructor(sources: OfferSources, region: string) {
    this.offer = new OpenOffer(sources, region, {
      restored: (index) => this.#hold(index),
      changed: (card, before) => this.#follow(card, before),
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
    else this.index.upsert(card)
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
