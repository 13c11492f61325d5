import { competencies } from '../competency.ts'
import { daypartNumber, daypartOfNumber } from '../daypart.ts'
import { guidanceLevels, type Location, type OpportunityCard, opportunityKinds } from '../opportunity.ts'
import { sectors, traits } from '../sector.ts'
import { activitiesOf } from './activities.ts'
import type { ListedOpportunity } from './answer.ts'
import { maskOf, withRoom, wordAt, wordsOf } from './bits.ts'
import {
  type Columns,
  type Counts,
  hostBits,
  inSixteenBits,
  newColumns,
  newPools,
  type Pools,
  record,
  recordWords,
  signatureOf,
} from './columns.ts'
import * as flag from './flags.ts'
import { cellOfCard, Hosts } from './hosts.ts'
import { Planes, plane } from './planes.ts'
import { RowIds } from './row-ids.ts'
import { daypartEpoch, fullBit, slotOf } from './stored-daypart.ts'

/**
 * All open opportunities of a region, in columns. Rows that change are marked dead and written anew at the end;
 * `compacted` makes a fresh index once that tail grows long.
 */
export class OpportunityIndex {
  readonly columns: Columns
  readonly pools: Pools
  readonly ids: RowIds
  readonly planes: Planes
  /** `rows` counts dead ones too. The first `sorted` rows stand in the order of their cells. */
  readonly counts: Counts
  #live = 0
  readonly #hosts: Hosts

  constructor(
    columns: Columns = newColumns(),
    pools: Pools = newPools(),
    ids = new RowIds(),
    planes = new Planes(),
    counts: Counts = { rows: 0, sorted: 0, hosts: 0, firstDaypart: fullBit, lastDaypart: 0, slots: 0 },
    live = 0,
  ) {
    this.columns = columns
    this.pools = pools
    this.ids = ids
    this.planes = planes
    this.counts = counts
    this.#live = live
    this.#hosts = new Hosts(columns, pools, counts)
  }

  /**
   * An index of the cards that are open, and in how many days each organisation usually answers as far as that is known.
   * The order of the cards makes no difference to any answer.
   */
  static from(cards: Iterable<OpportunityCard | ListedOpportunity>, responseDays: ReadonlyMap<string, number> = new Map()) {
    const index = new OpportunityIndex()
    for (const [organisationId, days] of responseDays) index.setResponseDays(organisationId, days)
    const newest = new Map(Array.from(cards, (card) => [card.id, card]))
    const open = [...newest.values()].filter(isOpen).map((card) => ({ card, cell: cellOfCard(card) }))
    // Within a cell, rows of one organisation stand together; the id makes the order a total one.
    open.sort((a, b) => a.cell - b.cell || order(a.card.organisationId, b.card.organisationId) || order(a.card.id, b.card.id))
    for (const { card } of open) index.#append(card)
    index.counts.sorted = index.counts.rows
    return index
  }

  /** How many opportunities it holds. */
  get size() {
    return this.#live
  }

  /** Adds an opportunity or replaces what stood under its id; one that is not open is removed. */
  upsert(card: OpportunityCard | ListedOpportunity) {
    this.remove(card.id)
    if (isOpen(card)) this.#append(card)
  }

  /** Whether there was anything to remove. */
  remove(id: string) {
    const row = this.rowOf(id)
    if (row < 0) return false
    this.planes.set(row, plane.live, false)
    this.#live--
    return true
  }

  /** Seats as they stand now. For an id that the index doesn't hold, nothing happens. */
  setSeats(id: string, seatsLeft: number, fullDayparts: readonly string[] = []) {
    const row = this.rowOf(id)
    if (row < 0) return
    this.#setSeats(row, seatsLeft, fullDayparts)
  }

  /** In how many days this organisation usually answers; null when nobody knows. Also for one that comes later. */
  setResponseDays(organisationId: string, days: number | null) {
    this.#hosts.setResponseDays(organisationId, days)
  }

  /** The row of an opportunity, -1 when it isn't here. */
  rowOf(id: string) {
    const row = this.ids.find(id)
    return row >= 0 && this.planes.has(row, plane.live) ? row : -1
  }

  idOf(row: number) {
    return this.ids.at(row)
  }

  *rows() {
    for (let row = 0; row < this.counts.rows; row++) if (this.planes.has(row, plane.live)) yield row
  }

  /** Where a row's half-days stand in `columns.lists`. */
  daypartsOf(row: number): [start: number, end: number] {
    return [this.#word(row, record.start), this.listEnd(row) - flag.processesOf(this.flags(row))]
  }

  /** Where a row's run in `columns.lists` ends, its work processes being the last of it. */
  listEnd(row: number) {
    return this.#word(row + 1, record.start)
  }

  flags(row: number) {
    return this.#word(row, record.flags)
  }

  host(row: number) {
    return this.#word(row, record.host) & hostBits
  }

  organisation(row: number) {
    return this.columns.hostOrganisation[this.host(row)] as number
  }

  traits(row: number) {
    return this.#word(row, record.traitsAndOccupation) & 0xffff
  }

  occupation(row: number) {
    return this.#word(row, record.traitsAndOccupation) >>> 16
  }

  #word(row: number, word: number) {
    return this.columns.records[row * recordWords + word] as number
  }

  daypartAt(entry: number) {
    return daypartOfNumber((entry & ~fullBit) + daypartEpoch)
  }

  workProcessesOf(row: number) {
    const [, end] = this.daypartsOf(row)
    const codes = this.columns.lists.subarray(end, this.listEnd(row))
    return Array.from(codes, (code) => this.pools.processes.shared(code))
  }

  /** Ids of the schools that may see a row; empty for all. */
  schoolsOf(audience: number) {
    const ids = this.pools.audiences.shared(audience)
    return ids === '' ? [] : ids.split('\n')
  }

  /** A row as its card, decoded from the columns. */
  card(row: number): ListedOpportunity {
    const { columns, pools } = this
    const flags = this.flags(row)
    const host = this.host(row)
    const [seats, title, ...tasks] = pools.texts.at(row).split('\n') as [string, string, ...string[]]
    const [organisationId, organisationName, region] = pools.organisations
      .shared(columns.hostOrganisation[host] as number)
      .split('\n') as [string, string, string]
    const [start, end] = this.daypartsOf(row)
    const entries = Array.from(columns.lists.subarray(start, end))
    const { levels, languages, minAge, minYear } = this.planes.admission(row)
    return {
      id: this.ids.at(row),
      organisationId,
      organisationName,
      region,
      kind: wordAt(opportunityKinds, flag.kindOf(flags)),
      title,
      sector: wordAt(sectors, flag.sectorOf(flags)),
      occupation: pools.occupations.shared(this.occupation(row)),
      tasks,
      workProcesses: this.workProcessesOf(row),
      competencies: wordsOf(competencies, flag.competenciesOf(flags)),
      traits: wordsOf(traits, this.traits(row)),
      location: this.#locationOf(flag.locationOf(flags), host),
      schedule: {
        mode: wordAt(flag.scheduleModes, flag.modeOf(flags)),
        count: flag.chooseOf(flags),
        dayparts: entries.map((entry) => this.daypartAt(entry)),
      },
      seats: Number(seats),
      audience: { schoolIds: this.schoolsOf(columns.hostAudience[host] as number), levels, languages, minAge, minYear },
      guidance: wordAt(guidanceLevels, flag.guidanceOf(flags)),
      seatsLeft: columns.seatsLeft[row] as number,
      fullDayparts: entries.filter((entry) => entry & fullBit).map((entry) => this.daypartAt(entry)),
    }
  }

  /** A fresh index without dead rows, all of it sorted. */
  compacted() {
    const cards = Array.from(this.rows(), (row) => this.card(row))
    return OpportunityIndex.from(cards, this.#hosts.responseDays())
  }

  #locationOf(mode: number, host: number): Location {
    const name = wordAt(flag.locationModes, mode)
    if (name !== 'site') return { mode: name }
    const [label, city] = this.pools.places.shared(this.columns.hostPlace[host] as number).split('\n') as [string, string]
    return {
      mode: 'site',
      place: { label, city, lat: this.columns.hostLat[host] as number, lon: this.columns.hostLon[host] as number },
    }
  }

  #append(card: OpportunityCard | ListedOpportunity) {
    const { columns, pools, counts } = this
    const row = counts.rows++
    const host = this.#hosts.numberOf(card)
    const flags = flag.packFlags({
      kind: card.kind,
      sector: card.sector,
      guidance: card.guidance,
      mode: card.schedule.mode,
      location: card.location.mode,
      competencies: card.competencies,
      processes: card.workProcesses.length,
      choose: card.schedule.count,
    })
    const occupation = inSixteenBits(pools.occupations.intern(card.occupation))
    columns.records = withRoom(columns.records, (row + 2) * recordWords)
    const at = row * recordWords
    columns.records[at + record.flags] = flags
    columns.records[at + record.host] = host | signatureOf(card.workProcesses)
    columns.records[at + record.traitsAndOccupation] = maskOf(traits, card.traits) | (occupation << 16)
    columns.activities = withRoom(columns.activities, row + 1)
    columns.activities[row] = activitiesOf(card)
    pools.texts.push([card.seats, card.title, ...card.tasks].join('\n'))
    this.planes.makeRoom(row + 1)
    this.planes.admit(row, opportunityKinds.indexOf(card.kind), card.audience)
    this.planes.set(row, plane.live, true)
    this.#appendLists(row, card)
    this.ids.set(row, card.id)
    columns.seatsLeft = withRoom(columns.seatsLeft, row + 1)
    this.#setSeats(row, card.seatsLeft, card.fullDayparts)
    this.#live++
  }

  #appendLists(row: number, card: ListedOpportunity) {
    const { columns, pools, counts } = this
    const start = this.#word(row, record.start)
    const numbers = card.schedule.dayparts.map((daypart) => daypartNumber(daypart) - daypartEpoch)
    const entries = [...numbers, ...card.workProcesses.map((code) => inSixteenBits(pools.processes.intern(code)))]
    columns.lists = withRoom(columns.lists, start + entries.length)
    columns.lists.set(entries, start)
    columns.records[(row + 1) * recordWords + record.start] = start + entries.length
    for (const number of numbers) {
      this.planes.set(row, plane.slot + slotOf(number), true)
      counts.slots |= 1 << slotOf(number)
    }
    this.planes.set(row, plane.all, card.schedule.mode === 'all')
    counts.firstDaypart = Math.min(counts.firstDaypart, numbers[0] ?? fullBit)
    counts.lastDaypart = Math.max(counts.lastDaypart, numbers.at(-1) ?? 0)
  }

  #setSeats(row: number, seatsLeft: number, fullDayparts: readonly string[]) {
    const { columns } = this
    columns.seatsLeft[row] = seatsLeft
    this.planes.set(row, plane.seats, seatsLeft > 0)
    if (flag.modeOf(this.flags(row)) === flag.all) return
    const [start, end] = this.daypartsOf(row)
    if (fullDayparts.length === 0) {
      for (let at = start; at < end; at++) columns.lists[at] = (columns.lists[at] as number) & ~fullBit
      return
    }
    const full = fullDayparts.map((daypart) => daypartNumber(daypart) - daypartEpoch)
    for (let at = start; at < end; at++) {
      const number = (columns.lists[at] as number) & ~fullBit
      columns.lists[at] = full.includes(number) ? number | fullBit : number
    }
  }
}

function isOpen(card: OpportunityCard | ListedOpportunity) {
  return !('status' in card) || card.status === 'open'
}

function order(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0
}
