import { sectors } from '../sector.ts'
import { admits, type Constraints, gate, noPlane, oldEnough, stretchesWithin } from './constraints.ts'
import { chooseOf, locationOf, modeOf, processesOf, sectorOf, site } from './flags.ts'
import { hundredthsOfKm } from './grid.ts'
import { hostBits, type OpportunityIndex, record, recordWords } from './opportunity-index.ts'
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

/** The one pass over the rows that are near enough; the hot path, so that it keeps all it needs in hand. */
function walk(index: OpportunityIndex, constraints: Constraints, ranking: Ranking | undefined, found: number[] | undefined) {
  const { words } = index.planes
  const { records, activities, lists, hostLat, hostLon } = index.columns
  const { week, origin, most, excluded, ageNow } = constraints
  const early = ranking !== undefined && !ranking.counted
  const mostWithProcesses = ranking?.scoring.rest ?? 0
  const mostWithout = ranking ? mostWithProcesses - ranking.scoring.mostForProcesses : 0
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
        const at = row * recordWords
        const flags = records[at + record.flags] as number
        const top = ranking?.tops[ranking.varied ? sectorOf(flags) : 0]
        let fixed = 0
        let ceiling = 0
        if (ranking && top) {
          fixed = fixedPoints(
            ranking.scoring,
            flags,
            activities[row] as number,
            records[at + record.traitsAndOccupation] as number,
          )
          ceiling = fixed + ((records[at + record.host] as number) & ranking.scoring.signature ? mostWithProcesses : mostWithout)
          if (early && ceiling < top.floor) continue
        }
        const host = (records[at + record.host] as number) & hostBits
        if (host !== known) {
          known = host
          distance = locationOf(flags) === site ? hundredthsOfKm(origin, hostLat[host] as number, hostLon[host] as number) : -1
          welcome = distance <= most && admits(index, host, constraints)
        }
        if (!welcome) continue
        const end = (records[at + recordWords + record.start] as number) - processesOf(flags)
        const begin = firstFit(
          lists,
          records[at + record.start] as number,
          end,
          modeOf(flags),
          chooseOf(flags),
          week,
          locationOf(flags) === site ? onSite : elsewhere,
        )
        if (begin < 0 || ((old & bit) === 0 && !oldEnough(index, row, constraints))) continue
        if (excluded.size > 0 && excluded.has(row)) continue
        count++
        found?.push(row)
        if (!ranking || !top) continue
        const { floor } = top
        if (ceiling < floor) continue
        const score = fixed + openPoints(index, row, end, ranking.scoring, distance, lists[begin] as number, week.tomorrow)
        if (score >= floor) top.offer(row, score)
      }
    }
  }
  return count
}
