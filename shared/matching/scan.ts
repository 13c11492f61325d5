import { withRoom } from './bits.ts'
import { type Constraints, fitAt, isWithinReach, travel } from './constraints.ts'
import { sectorOf } from './flags.ts'
import { gather, keepFree, stretchesWithin } from './gather.ts'
import { Lanes } from './lanes.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import { fixedPointsOf, placePoints, type Scoring, timePoints } from './score.ts'
import { noFloor, type Ranked } from './top.ts'

/*
 * Rows that are still in play and what is sure of their scores. Kept between questions, so that one makes no garbage; what
 * is done with them goes row by row in short loops.
 */
let rows = new Uint32Array(0)
let points = new Int32Array(0)
let picked = new Uint32Array(0)
/** How many rows have how many points, in steps of eight. */
const steps = new Uint32Array(512)
const lowest = -2048
/** How many rows come into a varied list before it is seen anew what the next ones must be able to score. */
const batch = 32

/**
 * How many rows fit, and those that can come into the list: the best, or where variety counts also what variety can
 * lift into it. When the number isn't `counted`, only rows that can come into the list are tested to the end.
 */
export function scan(
  index: OpportunityIndex,
  constraints: Constraints,
  scoring: Scoring,
  limit: number,
  counted: boolean,
): { total: number; pool: Ranked[] } {
  const total = counted ? fitting(index, constraints).length : inPlay(index, constraints, false)
  return { total, pool: rank(index, constraints, scoring, total, limit, counted) }
}

/** Rows that pass every hard constraint, in a list that holds until the next question. */
export function fitting(index: OpportunityIndex, constraints: Constraints) {
  const within = inPlay(index, constraints, true)
  return rows.subarray(0, keepFree(index, constraints, rows, within))
}

function inPlay(index: OpportunityIndex, constraints: Constraints, within: boolean) {
  const stretches = stretchesWithin(index, constraints.origin, constraints.most / 100, within)
  let most = 0
  for (const { from, to } of stretches) most += to - from
  rows = withRoom(rows, most)
  return gather(index, constraints, stretches, rows, within)
}

/** The best of the first `count` rows in play; unless all of them are `fit`, those that can come in are tested. */
function rank(
  index: OpportunityIndex,
  constraints: Constraints,
  scoring: Scoring,
  count: number,
  limit: number,
  fit: boolean,
): Ranked[] {
  const { week, origin, excluded } = constraints
  const { rest, weights } = scoring
  const lanes = new Lanes(limit, scoring, index.ids)
  points = withRoom(points, count)
  fixedPointsOf(index, scoring, rows, points, count, lanes.lifted)
  // Those that look best go first: from then on it is known what the others must be able to score.
  const list = rows
  const hopes = points
  let below = -noFloor
  for (const least of stages(hopes, count, fit ? limit : 4 * limit + 16, lanes.isVaried)) {
    let floor = Math.max(least, lanes.lowest() - rest)
    const some = pick(hopes, count, floor, below)
    let offered = 0
    for (let of = 0; of < some; of++) {
      const at = picked[of] as number
      const hoped = hopes[at] as number
      if (hoped < floor) continue
      const row = list[at] as number
      const sector = sectorOf(index.flags(row))
      const bar = lanes.floor(sector)
      const fixed = hoped - lanes.liftOf(sector)
      if (fixed + rest < bar) continue
      const there = fixed + placePoints(index, row, scoring, travel(index, row, origin))
      if (there + weights.soon < bar) continue
      if (!fit && (excluded.has(row) || !isWithinReach(index, row, constraints))) continue
      const begin = fitAt(index, row, week)
      if (begin < 0) continue
      lanes.offer(row, there + timePoints(index, scoring, begin, week.tomorrow), sector)
      if (!lanes.isVaried || ++offered % batch === 0) floor = Math.max(floor, lanes.lowest() - rest)
    }
    below = least
  }
  return lanes.best()
}

/** Notes in `picked` which of the first `count` have points from `floor` to `below`, and answers how many those are. */
function pick(points: Int32Array, count: number, floor: number, below: number) {
  picked = withRoom(picked, count + 1)
  const into = picked
  let some = 0
  for (let at = 0; at < count; at++) {
    const hoped = points[at] as number
    into[some] = at
    // One more when both differences are negative: a sum instead of a guess at each row.
    some += ((floor - 1 - hoped) & (hoped - below)) >>> 31
  }
  return some
}

/** Points that about `some` rows have at least, for a varied list also what eight times as many have, then all. */
function stages(hopes: Int32Array, count: number, some: number, isVaried: boolean) {
  steps.fill(0)
  for (let at = 0; at < count; at++) {
    const step = ((hopes[at] as number) - lowest) >> 3
    steps[step] = (steps[step] as number) + 1
  }
  const stages: number[] = []
  let reached = 0
  let step = steps.length
  for (let wanted = some; wanted <= (isVaried ? 8 * some : some); wanted *= 8) {
    while (reached < wanted && step > 0) reached += steps[--step] as number
    stages.push(step > 0 ? step * 8 + lowest : noFloor)
  }
  stages.push(noFloor)
  return stages
}
