import { sectors } from '../sector.ts'
import { admits, type Constraints, gate, noPlane, oldEnough, stretchesWithin } from './constraints.ts'
import { chooseOf, modeOf, processesOf, sectorOf } from './flags.ts'
import { hundredthsOfKm, nowhere } from './grid.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import { planeCount } from './planes.ts'
import { type Scoring, scoreOf } from './score.ts'
import { elsewhere, firstFit, onSite } from './times.ts'
import { Top } from './top.ts'

export type Ranked = { row: number; score: number }

/**
 * The rows that fit, with what was found out about each: `hundredths` of a kilometre (negative without travel) and
 * where in `lists` the earliest choice of half-days begins. Scratch that every scan fills anew: a scan runs to its end.
 */
const fits = { rows: new Uint32Array(1024), hundredths: new Int32Array(1024), begins: new Uint32Array(1024) }

/** Fills `fits`, and says how many there are. */
function collect(index: OpportunityIndex, constraints: Constraints) {
  const { words } = index.planes
  const { flags, lists, listStart, host, hostCell, hostLat, hostLon } = index.columns
  const { week, origin, excluded } = constraints
  const most = constraints.maxKm * 100
  const { ageNow } = constraints
  let count = 0
  // Rows of one host stand together: what holds for the host is asked once.
  let known = -1
  let distance = -1
  let welcome = false
  for (const [from, to] of stretchesWithin(index, origin, constraints.maxKm)) {
    makeRoom(count + to - from)
    const { rows, hundredths, begins } = fits
    const last = (to - 1) >>> 5
    for (let word = from >>> 5; word <= last; word++) {
      let bits = gate(words, word, constraints)
      if (bits === 0) continue
      if (word === from >>> 5) bits &= -1 << (from & 31)
      if (word === last) bits &= -1 >>> (31 - ((to - 1) & 31))
      const old = ageNow === noPlane ? 0 : (words[word * planeCount + ageNow] as number)
      for (; bits !== 0; bits &= bits - 1) {
        const bit = bits & -bits
        const row = (word << 5) + 31 - Math.clz32(bit)
        const at = host[row] as number
        if (at !== known) {
          known = at
          distance = hostCell[at] === nowhere ? -1 : hundredthsOfKm(origin, hostLat[at] as number, hostLon[at] as number)
          welcome = distance <= most && admits(index, at, constraints)
        }
        if (!welcome) continue
        const facts = flags[row] as number
        const start = listStart[row] as number
        const end = (listStart[row + 1] as number) - processesOf(facts)
        const begin = firstFit(lists, start, end, modeOf(facts), chooseOf(facts), week, distance < 0 ? elsewhere : onSite)
        if (begin < 0 || ((old & bit) === 0 && !oldEnough(index, row, constraints))) continue
        if (excluded.size > 0 && excluded.has(row)) continue
        rows[count] = row
        hundredths[count] = distance
        begins[count] = begin
        count++
      }
    }
  }
  return count
}

function makeRoom(length: number) {
  if (fits.rows.length >= length) return
  const room = Math.max(length, fits.rows.length * 2)
  const { rows, hundredths, begins } = fits
  fits.rows = new Uint32Array(room)
  fits.rows.set(rows)
  fits.hundredths = new Int32Array(room)
  fits.hundredths.set(hundredths)
  fits.begins = new Uint32Array(room)
  fits.begins.set(begins)
}

/** Rows that pass every hard constraint, in no order. */
export function rowsThatFit(index: OpportunityIndex, constraints: Constraints) {
  return [...fits.rows.subarray(0, collect(index, constraints))]
}

/** How many rows fit, and those that can come into the list: the best, or where variety counts the best of each sector. */
export function scan(
  index: OpportunityIndex,
  constraints: Constraints,
  scoring: Scoring,
  limit: number,
): { total: number; pool: Ranked[] } {
  const { variety } = scoring.weights
  const { flags } = index.columns
  const varied = variety.sector + variety.kind + variety.side > 0
  const before = (a: number, b: number) => index.ids.newestFirst(a, b)
  const tops = Array.from({ length: varied ? sectors.length : 1 }, () => new Top(limit, before))
  const { tomorrow } = constraints.week
  const total = collect(index, constraints)
  const { rows, hundredths, begins } = fits
  for (let at = 0; at < total; at++) {
    const row = rows[at] as number
    const top = tops[varied ? sectorOf(flags[row] as number) : 0] as Top
    const { floor } = top
    const score = scoreOf(index, row, scoring, hundredths[at] as number, begins[at] as number, tomorrow, floor)
    if (score >= floor) top.offer(row, score)
  }
  const pool = tops.flatMap((top) => top.best())
  if (varied) pool.sort((a, b) => b.score - a.score || before(a.row, b.row))
  return { total, pool }
}
