import { ageOn, dateOfDayNumber } from '../daypart.ts'
import type { LearningNeedDraft } from '../learning-need.ts'
import { opportunityKinds } from '../opportunity.ts'
import { languages, levels } from '../programme.ts'
import { withRoom } from './bits.ts'
import { hostBits, record, recordWords } from './columns.ts'
import { chooseOf, locationOf, modeOf, processesOf, site } from './flags.ts'
import { allows, forget, freeAtSite, freeElsewhere } from './free-table.ts'
import { type Circle, cellsWithin, circleAround, hundredthsOfKm, type Origin, originAt, sideOf } from './grid.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import { agePlane, firstWord, plane, yearPlane, youngest } from './planes.ts'
import type { Seeker } from './seeker.ts'
import { daypartEpoch, fullBit } from './stored-daypart.ts'
import { elsewhere, firstFit, onSite, type Week, weekOf } from './times.ts'

/** The hard side of a need, made ready for one index. */
export type Constraints = {
  week: Week
  origin: Origin
  maxKm: number
  /** The same limit in whole hundredths of a kilometre, as distances are counted. */
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
  const last = dateOfDayNumber(Math.floor((index.counts.lastDaypart + daypartEpoch) / 3))
  const origin = originAt(from.lat, from.lon)
  // A hair more, for limits such as 29.03 that no number holds exactly.
  const most = Math.floor(need.maxKm * 100 + 1e-6)
  return {
    week: weekOf(index, seeker, need),
    origin,
    circle: circleAround(origin, most / 100),
    maxKm: need.maxKm,
    most,
    level: plane.level + levels.indexOf(seeker.level),
    year: yearPlane(seeker.year),
    ageNow: planeOfAge(ageOn(seeker.birthDate, seeker.today)),
    ageSoon: planeOfAge(ageOn(seeker.birthDate, last > seeker.today ? last : seeker.today)),
    kinds: need.kinds.map((kind) => plane.kind + opportunityKinds.indexOf(kind)),
    languages: [plane.anyLanguage, ...seeker.languages.map((language) => plane.language + languages.indexOf(language))],
    schoolId: seeker.schoolId,
    admissions: admissionsOf(index, seeker.schoolId),
    excluded: new Set(seeker.excluded.map((id) => index.rowOf(id)).filter((row) => row >= 0)),
  }
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

/** Stretches of rows `[from, to)` that can be near enough: those without travel, those in cells within `km`, the tail. */
export function stretchesWithin(index: OpportunityIndex, origin: Origin, km: number) {
  const { sorted, rows } = index.counts
  const stretches: [number, number][] = []
  const add = (from: number, to: number) => {
    const last = stretches.at(-1)
    if (last && last[1] === from) last[1] = to
    else if (from < to) stretches.push([from, to])
  }
  add(0, firstRowInCell(index, 1))
  for (const [first, last] of cellsWithin(origin, km)) add(firstRowInCell(index, first), firstRowInCell(index, last + 1))
  add(sorted, rows)
  return stretches
}

function firstRowInCell(index: OpportunityIndex, cell: number) {
  const { hostCell, records } = index.columns
  let low = 0
  let high = index.counts.sorted
  while (low < high) {
    const middle = (low + high) >>> 1
    const host = (records[middle * recordWords + record.host] as number) & hostBits
    if ((hostCell[host] as number) < cell) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The rows of one word of planes that pass every constraint that has a plane. Their ages may still be to come, and that
 * they have half-days in the right part of the week doesn't say that those are free.
 */
export function gate(words: Uint32Array, word: number, constraints: Constraints) {
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
export function either(words: Uint32Array, at: number, planes: readonly number[]) {
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

/** Fills `rows` with what stands in some stretches and passes every constraint that has a plane; answers how many those are. */
export function throughGate(
  index: OpportunityIndex,
  constraints: Constraints,
  stretches: readonly [number, number][],
  rows: Uint32Array,
) {
  const { words } = index.planes
  let count = 0
  for (const [from, to] of stretches) {
    const last = (to - 1) >>> 5
    for (let word = from >>> 5; word <= last; word++) {
      let bits = gate(words, word, constraints)
      if (word === from >>> 5) bits &= -1 << (from & 31)
      if (word === last) bits &= -1 >>> (31 - ((to - 1) & 31))
      for (; bits !== 0; bits &= bits - 1) rows[count++] = (word << 5) + 31 - Math.clz32(bits & -bits)
    }
  }
  return count
}

/** Keeps of the first `count` rows, all through the gate, those that pass what has no plane: school, distance, half-days, age. */
export function keepPassing(index: OpportunityIndex, constraints: Constraints, rows: Uint32Array, count: number) {
  const { records, lists, hostLat, hostLon } = index.columns
  const { words } = index.planes
  const { week, circle, origin, most, ageNow, excluded } = constraints
  const atSite = freeAtSite(week)
  const elsewhere = freeElsewhere(week)
  let kept = 0
  for (let n = 0; n < count; n++) {
    const row = rows[n] as number
    const at = row * recordWords
    const flags = records[at + record.flags] as number
    const host = (records[at + record.host] as number) & hostBits
    const there = locationOf(flags) === site
    if (there) {
      const lat = hostLat[host] as number
      const lon = hostLon[host] as number
      const side = sideOf(circle, lat, lon)
      if (side < 0 || (side === 0 && hundredthsOfKm(origin, lat, lon) > most)) continue
    }
    const start = records[at + record.start] as number
    const end = (records[at + recordWords + record.start] as number) - processesOf(flags)
    if (!allows(modeOf(flags), chooseOf(flags), lists, start, end, there ? atSite : elsewhere)) continue
    const word = firstWord(row >>> 5)
    const bit = 1 << (row & 31)
    if (((words[word + (plane.everySchool << 4)] as number) & bit) === 0 && !admits(index, host, constraints)) continue
    const grown = ageNow !== noPlane && ((words[word + (ageNow << 4)] as number) & bit) !== 0
    if (!grown && !oldEnough(index, row, constraints)) continue
    if (excluded.size > 0 && excluded.has(row)) continue
    rows[kept++] = row
  }
  forget(week)
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
  const schools = index.schoolsOf(audience)
  const known = schools.length === 0 || schools.includes(schoolId) ? 1 : 2
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
