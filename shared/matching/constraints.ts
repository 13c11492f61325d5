import type { LearningNeedDraft } from '../learning-need.ts'
import { opportunityKinds } from '../opportunity.ts'
import { languages, levels } from '../programme.ts'
import { withRoom } from './bits.ts'
import { record, recordWords } from './columns.ts'
import { chooseOf, locationOf, modeOf, processesOf, site } from './flags.ts'
import { type Circle, circleAround, hundredthsOfKm, type Origin, originAt, sideOf } from './grid.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import { agePlane, plane, yearPlane, youngest } from './planes.ts'
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

/** Whether a row that has the planes is also near enough, for the student's school, and in time for the student's age. */
export function isWithinReach(index: OpportunityIndex, row: number, constraints: Constraints) {
  return isNear(index, row, constraints) && admits(index, index.host(row), constraints) && oldEnough(index, row, constraints)
}

export function isNear(index: OpportunityIndex, row: number, { circle, origin, most }: Constraints) {
  const { hostLat, hostLon } = index.columns
  if (locationOf(index.flags(row)) !== site) return true
  const host = index.host(row)
  const lat = hostLat[host] as number
  const lon = hostLon[host] as number
  const side = sideOf(circle, lat, lon)
  return side > 0 || (side === 0 && hundredthsOfKm(origin, lat, lon) <= most)
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
