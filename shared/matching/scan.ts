import { sectors } from '../sector.ts'
import { hostBits, record, recordWords } from './columns.ts'
import { admits, type Constraints, gate, noPlane, oldEnough, stretchesWithin } from './constraints.ts'
import { chooseOf, locationOf, modeOf, processesOf, sectorOf, site } from './flags.ts'
import { hundredthsOfKm } from './grid.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import { firstWord } from './planes.ts'
import { fixedPoints, openPoints, type Scoring } from './score.ts'
import { elsewhere, firstFit, onSite } from './times.ts'
import { Top } from './top.ts'

export type Ranked = { row: number; score: number }

/** Rows that pass every hard constraint, in no order. */
export function rowsThatFit(index: OpportunityIndex, constraints: Constraints) {
  const rows: number[] = []
  walk(index, constraints, undefined, rows)
  return rows
}

/**
 * How many rows fit, and those that can come into the list: the best, or where variety counts the best of each sector.
 * When the number isn't `counted` (it is then too low), rows that can't come into the list any more are not even tested.
 */
export function scan(
  index: OpportunityIndex,
  constraints: Constraints,
  scoring: Scoring,
  limit: number,
  counted: boolean,
): { total: number; pool: Ranked[] } {
  const { sector, kind, side } = scoring.weights.variety
  const varied = sector + kind + side > 0
  const before = (a: number, b: number) => index.ids.newestFirst(a, b)
  const tops = Array.from({ length: varied ? sectors.length : 1 }, () => new Top(limit, before))
  const total = walk(index, constraints, { scoring, tops, varied, counted }, undefined)
  const pool = tops.flatMap((top) => top.best())
  if (varied) pool.sort((a, b) => b.score - a.score || before(a.row, b.row))
  return { total, pool }
}

type Ranking = { scoring: Scoring; tops: Top[]; varied: boolean; counted: boolean }

/** The rows that pass every hard constraint: the one pass over what is near enough, which keeps all that it needs in hand. */
function walk(index: OpportunityIndex, constraints: Constraints, ranking: Ranking | undefined, found: number[] | undefined) {
  const { words } = index.planes
  const { records, lists, hostLat, hostLon } = index.columns
  const { week, origin, most, excluded, ageNow } = constraints
  const race = ranking && raceOf(index, ranking, week.tomorrow)
  const early = ranking !== undefined && !ranking.counted
  let count = 0
  // Rows of one host stand together: what holds for the host is asked once.
  let known = -1
  let distance = -1
  let welcome = false
  for (const [from, to] of stretchesWithin(index, origin, constraints.maxKm)) {
    const last = (to - 1) >>> 5
    for (let word = from >>> 5; word <= last; word++) {
      let bits = gate(words, word, constraints)
      if (bits === 0) continue
      if (word === from >>> 5) bits &= -1 << (from & 31)
      if (word === last) bits &= -1 >>> (31 - ((to - 1) & 31))
      const old = ageNow === noPlane ? 0 : (words[firstWord(word) + (ageNow << 4)] as number)
      for (; bits !== 0; bits &= bits - 1) {
        const bit = bits & -bits
        const row = (word << 5) + 31 - Math.clz32(bit)
        if (early && race && !race.canWin(row)) continue
        const at = row * recordWords
        const flags = records[at + record.flags] as number
        const there = locationOf(flags) === site
        const host = (records[at + record.host] as number) & hostBits
        if (host !== known) {
          known = host
          distance = there ? hundredthsOfKm(origin, hostLat[host] as number, hostLon[host] as number) : -1
          welcome = distance <= most && admits(index, host, constraints)
        }
        if (!welcome) continue
        const start = records[at + record.start] as number
        const end = (records[at + recordWords + record.start] as number) - processesOf(flags)
        const begin = firstFit(lists, start, end, modeOf(flags), chooseOf(flags), week, there ? onSite : elsewhere)
        if (begin < 0 || ((old & bit) === 0 && !oldEnough(index, row, constraints))) continue
        if (excluded.size > 0 && excluded.has(row)) continue
        count++
        found?.push(row)
        if (race && (early || race.canWin(row))) race.enter(row, end, distance, lists[begin] as number)
      }
    }
  }
  return count
}

/** Who may still come into the list, and who does. */
function raceOf(index: OpportunityIndex, { scoring, tops, varied }: Ranking, tomorrow: number) {
  const { records, activities } = index.columns
  const { rest, signature } = scoring
  const restWithout = rest - scoring.mostForProcesses
  const floors = new Float64Array(tops.length).fill(Number.NEGATIVE_INFINITY)
  // What `canWin` found of the row that it was asked about last.
  let lane = 0
  let fixed = 0

  function canWin(row: number) {
    const at = row * recordWords
    const flags = records[at + record.flags] as number
    lane = varied ? sectorOf(flags) : 0
    fixed = fixedPoints(
      scoring,
      flags,
      scoring.byActivities ? (activities[row] as number) : 0,
      records[at + record.traitsAndOccupation] as number,
    )
    const open = (records[at + record.host] as number) & signature ? rest : restWithout
    return fixed + open >= (floors[lane] as number)
  }

  function enter(row: number, end: number, distance: number, entry: number) {
    const score = fixed + openPoints(index, row, end, scoring, distance, entry, tomorrow)
    if (score < (floors[lane] as number)) return
    const top = tops[lane] as Top
    top.offer(row, score)
    floors[lane] = top.floor
  }

  return { canWin, enter }
}
