import type { LearningNeedDraft } from '../learning-need.ts'
import { opportunityKinds } from '../opportunity.ts'
import { languages, levels } from '../programme.ts'
import { withRoom } from './bits.ts'
import { hostBits, record, recordWords } from './columns.ts'
import { chooseOf, locationOf, modeOf, processesOf, site } from './flags.ts'
import { allows, freeTables } from './free-table.ts'
import { type Circle, cellsWithin, circleAround, hundredthsOfKm, type Origin, originAt, sideOf } from './grid.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import { agePlane, firstWord, plane, yearPlane, youngest } from './planes.ts'
import type { Seeker } from './seeker.ts'
import { fullBit } from './stored-daypart.ts'
import { ageAt, elsewhere, firstFit, onSite, type Week, weekOf } from './times.ts'

/** The hard side of a need, made ready for one index. */
export type Constraints = {
  week: Week
  origin: Origin
  /** The farthest that the student travels, in whole hundredths of a kilometre, as distances are counted. */
  most: number
  /** Tells of most places at a glance whether they are near enough. */
  circle: Circle
  /** Planes that a row must have. `ageNow` may be lacking where `ageSoon` is there: the birthday decides. */
  level: number
  year: number
  ageNow: number
  ageSoon: number
  /** Planes of which a row must have one; no kinds at all means any kind. */
  kinds: number[]
  languages: number[]
  schoolId: string
  admissions: Uint8Array
  excluded: Set<number>
}

export const noPlane = -1

export function constraintsOf(index: OpportunityIndex, seeker: Seeker, need: LearningNeedDraft): Constraints {
  const from = need.travelFrom === 'home' && seeker.home ? seeker.home : seeker.school
  const origin = originAt(from.lat, from.lon)
  // A hair more, for limits such as 29.03 that no number holds exactly.
  const most = Math.floor(need.maxKm * 100 + 1e-6)
  const week = weekOf(index, seeker, need)
  const today = week.tomorrow - 3
  return {
    week,
    origin,
    circle: circleAround(origin, most / 100),
    most,
    level: plane.level + levels.indexOf(seeker.level),
    year: yearPlane(seeker.year),
    ageNow: planeOfAge(ageAt(week, today)),
    ageSoon: planeOfAge(ageAt(week, Math.max(today, index.counts.lastDaypart))),
    kinds: need.kinds.map((kind) => plane.kind + opportunityKinds.indexOf(kind)),
    languages: [plane.anyLanguage, ...seeker.languages.map((language) => plane.language + languages.indexOf(language))],
    schoolId: seeker.schoolId,
    admissions: admissionsOf(index, seeker.schoolId),
    excluded: rowsOf(index, seeker.excluded),
  }
}

function rowsOf(index: OpportunityIndex, ids: readonly string[]) {
  const rows = new Set<number>()
  for (const id of ids) {
    const row = index.rowOf(id)
    if (row >= 0) rows.add(row)
  }
  return rows
}

function planeOfAge(age: number) {
  return age < youngest ? noPlane : agePlane(age)
}

/** Per school, what is known of each audience: 0 not looked at yet, 1 admits it, 2 doesn't. Audiences never change. */
const admissions = new WeakMap<OpportunityIndex, Map<string, Uint8Array>>()

function admissionsOf(index: OpportunityIndex, schoolId: string) {
  let bySchool = admissions.get(index)
  if (!bySchool) {
    bySchool = new Map()
    admissions.set(index, bySchool)
  }
  const known = bySchool.get(schoolId) ?? new Uint8Array(0)
  const roomy = withRoom(known, index.pools.audiences.count)
  if (roomy !== known) bySchool.set(schoolId, roomy)
  return roomy
}

/** Rows `[from, to)` that can be near enough; of those, `[nearFrom, nearTo)` surely are, when that was asked. */
export type Stretch = { from: number; to: number; nearFrom: number; nearTo: number }

/** The rows without travel, those in cells within a number of kilometres, and the tail. */
export function stretchesWithin(index: OpportunityIndex, origin: Origin, km: number, sure: boolean): Stretch[] {
  const { sorted, rows } = index.counts
  const withoutTravel = firstRowInCell(index, 1, 0)
  const stretches: Stretch[] = []
  if (withoutTravel > 0) stretches.push({ from: 0, to: withoutTravel, nearFrom: 0, nearTo: withoutTravel })
  let to = withoutTravel
  for (const cells of cellsWithin(origin, km)) {
    const from = firstRowInCell(index, cells.first, to)
    to = firstRowInCell(index, cells.last + 1, from)
    if (from === to) continue
    const some = sure && cells.from <= cells.to
    const nearFrom = some ? firstRowInCell(index, cells.from, from) : to
    const nearTo = some ? firstRowInCell(index, cells.to + 1, nearFrom) : to
    stretches.push({ from, to, nearFrom, nearTo })
  }
  if (sorted < rows) stretches.push({ from: sorted, to: rows, nearFrom: rows, nearTo: rows })
  return stretches
}

/** The first of the sorted rows, `low` or later, in this cell or a later one. */
function firstRowInCell(index: OpportunityIndex, cell: number, low: number) {
  const { sorted } = index.counts
  // Most often it is not far.
  let step = 64
  for (; low + step < sorted && cellOfRow(index, low + step) < cell; step *= 2) low += step
  let high = Math.min(low + step, sorted)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (cellOfRow(index, middle) < cell) low = middle + 1
    else high = middle
  }
  return low
}

function cellOfRow({ columns: { hostCell, records } }: OpportunityIndex, row: number) {
  return hostCell[(records[row * recordWords + record.host] as number) & hostBits] as number
}

/**
 * The rows of one word of planes that pass every constraint that has a plane. Their ages may still be to come, and that
 * they have half-days in the right part of the week doesn't say that those are free.
 */
export function gate(words: Int32Array, word: number, constraints: Constraints) {
  const at = firstWord(word)
  const { week } = constraints
  if (constraints.ageSoon === noPlane) return 0
  let rows =
    (words[at + (plane.live << 4)] as number) &
    (words[at + (plane.seats << 4)] as number) &
    (words[at + (constraints.level << 4)] as number) &
    (words[at + (constraints.year << 4)] as number) &
    (words[at + (constraints.ageSoon << 4)] as number)
  if (rows === 0) return 0
  if (constraints.kinds.length > 0) rows &= either(words, at, constraints.kinds)
  if (rows === 0) return 0
  const all = words[at + (plane.all << 4)] as number
  rows &= (all & ~either(words, at, week.busy)) | (~all & either(words, at, week.free))
  return rows && rows & either(words, at, constraints.languages)
}

/** The rows that have one of some planes. */
export function either(words: Int32Array, at: number, planes: readonly number[]) {
  let rows = 0
  for (let i = 0; i < planes.length; i++) rows |= words[at + ((planes[i] as number) << 4)] as number
  return rows
}

/** Whether the student is old enough on the first of a row's half-days that is not past. */
export function oldEnough(index: OpportunityIndex, row: number, constraints: Constraints) {
  const { ageNow, week } = constraints
  if (ageNow !== noPlane && index.planes.has(row, ageNow)) return true
  const { records, lists } = index.columns
  const first = (lists[records[row * recordWords + record.start] as number] as number) & ~fullBit
  return Math.max(first, week.tomorrow) >= ageDay(index, row, week)
}

/** The half-day from which the student has the least age of a row. */
export function ageDay(index: OpportunityIndex, row: number, week: Week) {
  return week.birthdays[index.planes.minAge(row)] ?? Number.POSITIVE_INFINITY
}

/**
 * Fills `rows` with what stands in some stretches and passes every constraint that has a plane; answers how many those
 * are. `within`: only what is within reach.
 */
export function gather(
  index: OpportunityIndex,
  constraints: Constraints,
  stretches: readonly Stretch[],
  rows: Uint32Array,
  within: boolean,
) {
  const { words } = index.planes
  const { ageNow } = constraints
  let count = 0
  for (const { from, to, nearFrom, nearTo } of stretches) {
    const last = (to - 1) >>> 5
    for (let word = from >>> 5; word <= last; word++) {
      let bits = gate(words, word, constraints) & rowsOfWord(word, from, to)
      if (within && bits !== 0) {
        // Most rows are near, for every school and for the student's age: only the others are looked at one by one.
        const at = firstWord(word)
        const grown = ageNow === noPlane ? 0 : (words[at + (ageNow << 4)] as number)
        for (let rest = bits & ~rowsOfWord(word, nearFrom, nearTo); rest !== 0; rest &= rest - 1)
          if (!isNear(index, rowOf(word, rest), constraints)) bits &= ~(rest & -rest)
        for (let rest = bits & ~(words[at + (plane.everySchool << 4)] as number); rest !== 0; rest &= rest - 1)
          if (!admits(index, index.host(rowOf(word, rest)), constraints)) bits &= ~(rest & -rest)
        for (let rest = bits & ~grown; rest !== 0; rest &= rest - 1)
          if (!oldEnough(index, rowOf(word, rest), constraints)) bits &= ~(rest & -rest)
      }
      for (; bits !== 0; bits &= bits - 1) rows[count++] = rowOf(word, bits)
    }
  }
  return count
}

/** The first of some rows of a word. */
export function rowOf(word: number, bits: number) {
  return (word << 5) + 31 - Math.clz32(bits & -bits)
}

/** Of the 32 rows of a word, those in `[from, to)`, as bits. */
function rowsOfWord(word: number, from: number, to: number) {
  const first = word << 5
  if (from <= first && to >= first + 32) return -1
  if (from >= first + 32 || to <= first || from >= to) return 0
  const start = from > first ? -1 << (from & 31) : -1
  return to < first + 32 ? start & ~(-1 << (to & 31)) : start
}

/** Whether a row that has the planes is also near enough, for the student's school, and in time for the student's age. */
export function isWithinReach(index: OpportunityIndex, row: number, constraints: Constraints) {
  return isNear(index, row, constraints) && admits(index, index.host(row), constraints) && oldEnough(index, row, constraints)
}

function isNear(index: OpportunityIndex, row: number, { circle, origin, most }: Constraints) {
  const { hostLat, hostLon } = index.columns
  if (locationOf(index.flags(row)) !== site) return true
  const host = index.host(row)
  const lat = hostLat[host] as number
  const lon = hostLon[host] as number
  const side = sideOf(circle, lat, lon)
  return side > 0 || (side === 0 && hundredthsOfKm(origin, lat, lon) <= most)
}

/** Keeps of the first `count` rows, all within reach, those that the student isn't kept from and can come to. */
export function keepFree(index: OpportunityIndex, { week, excluded }: Constraints, rows: Uint32Array, count: number) {
  const { records, lists } = index.columns
  const { onSite, elsewhere } = freeTables(week)
  let kept = 0
  for (let n = 0; n < count; n++) {
    const row = rows[n] as number
    const at = row * recordWords
    const flags = records[at + record.flags] as number
    const start = records[at + record.start] as number
    const end = (records[at + recordWords + record.start] as number) - processesOf(flags)
    rows[kept] = row
    kept += allows(modeOf(flags), chooseOf(flags), lists, start, end, locationOf(flags) === site ? onSite : elsewhere)
  }
  return excluded.size > 0 ? withoutThose(excluded, rows, kept) : kept
}

function withoutThose(excluded: ReadonlySet<number>, rows: Uint32Array, count: number) {
  let kept = 0
  for (let n = 0; n < count; n++) {
    const row = rows[n] as number
    if (!excluded.has(row)) rows[kept++] = row
  }
  return kept
}

export function mayJoin(index: OpportunityIndex, row: number, constraints: Constraints) {
  return !constraints.excluded.has(row) && admits(index, index.host(row), constraints)
}

/** Whether a host's audience takes in the student's school. */
export function admits(index: OpportunityIndex, host: number, constraints: Constraints) {
  const audience = index.columns.hostAudience[host] as number
  return (constraints.admissions[audience] || admission(index, audience, constraints)) === 1
}

function admission(index: OpportunityIndex, audience: number, { schoolId, admissions }: Constraints) {
  // Ids are equally long: none is a part of another.
  const schools = index.pools.audiences.shared(audience)
  const known = schools === '' || schools.includes(schoolId) ? 1 : 2
  admissions[audience] = known
  return known
}

/** Distance to a row in hundredths of a kilometre; -1 where nobody has to travel. */
export function travel(index: OpportunityIndex, row: number, origin: Origin) {
  const { hostLat, hostLon } = index.columns
  if (locationOf(index.flags(row)) !== site) return -1
  const at = index.host(row)
  return hundredthsOfKm(origin, hostLat[at] as number, hostLon[at] as number)
}

/** Which blockers count at a row: age rules hold at a place of work alone. */
export function blockersAt(flags: number) {
  return locationOf(flags) === site ? onSite : elsewhere
}

/** Where the earliest choice of half-days begins in `lists`, -1 when none fits; `forgiven` blockers don't count. */
export function fitAt(index: OpportunityIndex, row: number, week: Week, forgiven = 0) {
  const { records, lists } = index.columns
  const at = row * recordWords
  const flags = records[at + record.flags] as number
  const start = records[at + record.start] as number
  const end = (records[at + recordWords + record.start] as number) - processesOf(flags)
  return firstFit(lists, start, end, modeOf(flags), chooseOf(flags), week, blockersAt(flags) & ~forgiven)
}
