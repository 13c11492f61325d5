import type { Group, School } from '../../../shared/school.ts'
import type { HolidayRegion } from '../../../shared/school-calendar.ts'
import { emptyLayer } from '../../../shared/timetable.ts'
import { holidaysOfRegion, type RegionHolidays } from '../calendar/calendar-store.ts'
import type { Demand } from '../learning-needs/demand.ts'
import { schoolWithGroups } from '../schools/school-store.ts'
import { type SchoolTimetables, timetablesOfSchool } from '../timetables/timetable-store.ts'
import type { OfferSources } from './open-offer.ts'
import type { RegionOffer } from './region-offer.ts'

/** What a school is and when it has holidays changes a few times a year: a few minutes late is soon enough. */
const keptMs = 5 * 60_000

/**
 * What this process holds in memory: of every region that it was asked about, and of their schools, timetables and holidays. The
 * matching engine is loaded when it is first asked for: most of what the API does goes without.
 */
export class Market {
  readonly #sources: OfferSources
  readonly #regions = new Map<string, RegionOffer>()
  readonly #demands = new Map<string, Demand>()
  readonly #schools: Kept<{ school: School; groups: Group[] }>
  readonly #holidays: Kept<RegionHolidays, HolidayRegion>
  readonly #timetables: Kept<SchoolTimetables>

  constructor(sources: OfferSources) {
    this.#sources = sources
    this.#schools = new Kept(sources.now, (schoolId) => schoolWithGroups(sources.table, schoolId))
    this.#holidays = new Kept(sources.now, (region: HolidayRegion) => holidaysOfRegion(sources.table, region))
    this.#timetables = new Kept(sources.now, (schoolId) => timetablesOfSchool(sources.table, schoolId))
  }

  /** The open offer of a region, up to date: see `RegionTail`. */
  async fresh(region: string) {
    const { RegionOffer } = await import('./region-offer.ts')
    const known = this.#regions.get(region) ?? new RegionOffer(this.#sources, region)
    this.#regions.set(region, known)
    await known.offer.fresh()
    return known
  }

  /** What the students of a region ask for, to be counted. */
  async demand(region: string) {
    const { Demand } = await import('../learning-needs/demand.ts')
    const known = this.#demands.get(region) ?? new Demand(this.#sources.table, region, this.#sources.now, this)
    this.#demands.set(region, known)
    return known
  }

  async school(schoolId: string) {
    return (await this.#schools.get(schoolId))?.school
  }

  /** The groups of a school. */
  async groups(schoolId: string) {
    return (await this.#schools.get(schoolId))?.groups ?? []
  }

  /** The holidays of a school's region; undefined when they, or the region, are not known. */
  async holidays({ holidayRegion }: Pick<School, 'holidayRegion'>) {
    return holidayRegion ? (await this.#holidays.get(holidayRegion))?.holidays : undefined
  }

  /** What the school and its groups say of their half-days. */
  async timetables(schoolId: string): Promise<SchoolTimetables> {
    return (await this.#timetables.get(schoolId)) ?? { school: emptyLayer, groups: new Map() }
  }

  /** For who changed a school or its timetables: this process reads them anew. */
  forgetSchool(schoolId: string) {
    this.#schools.forget(schoolId)
    this.#timetables.forget(schoolId)
  }
}

/** Values that are read again when they have been kept for some minutes, and so is what was not there. */
class Kept<T, K extends string = string> {
  readonly #now: () => Date
  readonly #read: (key: K) => Promise<T | undefined>
  readonly #values = new Map<K, { value: T | undefined; readAt: number }>()
  #forgotten = 0

  constructor(now: () => Date, read: (key: K) => Promise<T | undefined>) {
    this.#now = now
    this.#read = read
  }

  async get(key: K) {
    const now = this.#now().getTime()
    const known = this.#values.get(key)
    if (known && Math.abs(now - known.readAt) < keptMs) return known.value
    const forgotten = this.#forgotten
    const value = await this.#read(key)
    // What was read while it changed may be what it was.
    if (forgotten === this.#forgotten) this.#values.set(key, { value, readAt: now })
    return value
  }

  forget(key: K) {
    this.#forgotten++
    this.#values.delete(key)
  }
}
