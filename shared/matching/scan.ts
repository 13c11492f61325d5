import { withRoom } from './bits.ts'
import { type Constraints, fitAt, keepPassing, stretchesWithin, throughGate, travel } from './constraints.ts'
import { sectorOf } from './flags.ts'
import { Lanes } from './lanes.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import { fixedPointsOf, openPoints, type Scoring } from './score.ts'
import { noFloor, type Ranked } from './top.ts'

/*
 * Rows that are still in play, what is sure of their scores, and the few that are looked at next. Kept between questions,
 * so that one makes no garbage; what is done with them goes row by row in short loops.
 */
const rows = { all: new Uint32Array(0), next: new Uint32Array(64) }
const points = { all: new Int32Array(0), next: new Int32Array(64) }
/** How many rows have how many points, in steps of eight. */
const steps = new Uint32Array(512)
const lowest = -2048

/**
 * How many rows fit, and those that can come into the list: the best, or where variety counts also what variety can
 * lift into it. When the number isn't `counted`, only rows that can come into the list are tested.
 */
export function scan(
  index: OpportunityIndex,
  constraints: Constraints,
  scoring: Scoring,
  limit: number,
  counted: boolean,
): { total: number; pool: Ranked[] } {
  const total = counted ? fitting(index, constraints).length : gather(index, constraints)
  return { total, pool: rank(index, constraints, scoring, limit, total, counted) }
}

/** Rows that pass every hard constraint, in a list that holds until the next question. */
export function fitting(index: OpportunityIndex, constraints: Constraints) {
  const count = gather(index, constraints)
  return rows.all.subarray(0, keepPassing(index, constraints, rows.all, count))
}

function gather(index: OpportunityIndex, constraints: Constraints) {
  const stretches = stretchesWithin(index, constraints.origin, constraints.maxKm)
  rows.all = withRoom(
    rows.all,
    stretches.reduce((sum, [from, to]) => sum + to - from, 0),
  )
  return throughGate(index, constraints, stretches, rows.all)
}

/** The best of the first `count` rows in play; unless all of them are `passing`, those that can come in are tested. */
function rank(
  index: OpportunityIndex,
  constraints: Constraints,
  scoring: Scoring,
  limit: number,
  count: number,
  passing: boolean,
): Ranked[] {
  const { week, origin } = constraints
  const lanes = new Lanes(limit, scoring, index.ids)
  points.all = withRoom(points.all, rows.all.length)
  fixedPointsOf(index, scoring, rows.all, points.all, count, lanes.lifted)
  // Those that look best go first: from then on it is known what the others must be able to score.
  let to = -noFloor
  for (const from of stages(points.all, count, passing ? limit : 4 * limit + 16, lanes.isVaried)) {
    for (let at = 0; at < count; ) {
      const floor = Math.max(from, lanes.lowest() - scoring.rest)
      let few = 0
      for (; at < count && few < rows.next.length; at++) {
        const hoped = points.all[at] as number
        if (hoped >= floor && hoped < to) rows.next[few++] = rows.all[at] as number
      }
      if (!passing) few = keepPassing(index, constraints, rows.next, few)
      fixedPointsOf(index, scoring, rows.next, points.next, few)
      for (let of = 0; of < few; of++) {
        const row = rows.next[of] as number
        const fixed = points.next[of] as number
        const sector = sectorOf(index.flags(row))
        if (fixed + scoring.rest < lanes.floor(sector)) continue
        const begin = fitAt(index, row, week)
        const score = fixed + openPoints(index, row, scoring, travel(index, row, origin), begin, week.tomorrow)
        lanes.offer(row, score, sector)
      }
    }
    to = from
  }
  return lanes.best()
}

/** Points that about `some` rows have at least, for a varied list also what eight times as many have, then all. */
function stages(points: Int32Array, count: number, some: number, isVaried: boolean) {
  steps.fill(0)
  for (let at = 0; at < count; at++) {
    const step = ((points[at] as number) - lowest) >> 3
    steps[step] = (steps[step] as number) + 1
  }
  let step = steps.length
  let reached = 0
  const down = (wanted: number) => {
    while (reached < wanted && step > 0) reached += steps[--step] as number
    return step > 0 ? step * 8 + lowest : noFloor
  }
  return isVaried ? [down(some), down(8 * some), noFloor] : [down(some), noFloor]
}
