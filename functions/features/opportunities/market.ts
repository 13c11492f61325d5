import { OpportunityIndex, TextIndex } from '../../../shared/matching/index.ts'
import type { OpportunityCard } from '../../../shared/opportunity.ts'
import type { Group, School } from '../../../shared/school.ts'
import type { HolidayRegion } from '../../../shared/school-calendar.ts'
import { holidaysOfRegion, type RegionHolidays } from '../calendar/calendar-store.ts'
import { Demand } from '../learning-needs/demand.ts'
import { schoolWithGroups } from '../schools/school-store.ts'
import { type OfferSources, OpenOffer } from './open-offer.ts'

/** What a school is and when it has holidays changes a few times a year: a few minutes late is soon enough. */
const keptMs = 5 * 60_000

/** What this process holds in memory: of every region that it was asked about, and of their schools and holidays. */
export class Market {
  readonly #sources: OfferSources
  readonly #regions = new Map<string, RegionOffer>()
  readonly #demands = new Map<string, Demand>()
  readonly #schools: Kept<{ school: School; groups: Group[] }>
  readonly #holidays: Kept<RegionHolidays, HolidayRegion>

  constructor(sources: OfferSources) {
    this.#sources = sources
    this.#schools = new Kept(sources.now, (schoolId) => schoolWithGroups(sources.table, schoolId))
    this.#holidays = new Kept(sources.now, (region: HolidayRegion) => holidaysOfRegion(sources.table, region))
  }

  /** The open offer of a region, up to date: see `RegionTail`. */
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
    return (await this.#schools.get(schoolId))?.school
  }

  /** The groups of a school, with the half-days that their timetables leave open. */
  async groups(schoolId: string) {
    return (await this.#schools.get(schoolId))?.groups ?? []
  }

  /** The holidays of a school's region; undefined when they, or the region, are not known. */
  async holidays({ holidayRegion }: Pick<School, 'holidayRegion'>) {
    return holidayRegion ? (await this.#holidays.get(holidayRegion))?.holidays : undefined
  }
}

/** Values that are read again when they have been kept for some minutes, and so is what was not there. */
class Kept<T, K extends string = string> {
  readonly #now: () => Date
  readonly #read: (key: K) => Promise<T | undefined>
  readonly #values = new Map<K, { value: T | undefined; readAt: number }>()

  constructor(now: () => Date, read: (key: K) => Promise<T | undefined>) {
    this.#now = now
    this.#read = read
  }

  async get(key: K) {
    const now = this.#now().getTime()
    const known = this.#values.get(key)
    if (known && Math.abs(now - known.readAt) < keptMs) return known.value
    const value = await this.#read(key)
    this.#values.set(key, { value, readAt: now })
    return value
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
