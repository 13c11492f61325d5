import { sectors } from '../sector.ts'
import { hostBits, record, recordWords } from './columns.ts'
import { admits, type Constraints, gate, noPlane, oldEnough, stretchesWithin } from './constraints.ts'
import { chooseOf, locationOf, modeOf, processesOf, sectorOf, site } from './flags.ts'
import { hundredthsOfKm } from './grid.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import { firstWord } from './planes.ts'
import { ceilingOfOpen, fixedPoints, openPoints, type Scoring } from './score.ts'
import { elsewhere, firstFit, onSite } from './times.ts'
import { Top } from './top.ts'

export type Ranked = { row: number; score: number }

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
  const tops = Array.from({ length: varied ? sectors.length : 1 }, () => new Top(limit, index.ids))
  const total = walk(index, constraints, scoring, tops, varied ? allSectors : 0, counted)
  return { total, pool: tops.flatMap((top) => top.best()) }
}

const allSectors = 31

/**
 * The one pass over what is near enough, which fills `tops` and counts; it keeps all that it needs in hand. `sectorBits`
 * is 0 where all sectors share one top.
 */
function walk(
  index: OpportunityIndex,
  constraints: Constraints,
  scoring: Scoring,
  tops: readonly Top[],
  sectorBits: number,
  counted: boolean,
) {
  const { words } = index.planes
  const { records, activities, lists, hostLat, hostLon } = index.columns
  const { week, origin, most, excluded, ageNow } = constraints
  const { restBySignature } = scoring
  const least = restBySignature[0] as number
  const floors = new Float64Array(tops.length).fill(Number.NEGATIVE_INFINITY)
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
        const lane = sectorOf(flags) & sectorBits
        const signed = records[at + record.host] as number
        const fixed = fixedPoints(scoring, flags, activities[row] as number, records[at + record.traitsAndOccupation] as number)
        const floor = floors[lane] as number
        const open = restBySignature[signed >>> 24] as number
        const wins = fixed + open >= floor
        if (!counted) {
          if (!wins) continue
          // The signature lets work processes hope for all they can get: looking at them costs less than the rest.
          if (open > least && fixed + ceilingOfOpen(index, row, flags, scoring) < floor) continue
        }
        const there = locationOf(flags) === site
        const host = signed & hostBits
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
        if (!wins) continue
        const score = fixed + openPoints(index, row, end, scoring, distance, lists[begin] as number, week.tomorrow)
        if (score < floor) continue
        const top = tops[lane] as Top
        top.offer(row, score)
        floors[lane] = top.floor
      }
    }
  }
  return count
}
