import { kindOf, sectorOf } from './flags.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import { bitCount, type Scoring } from './score.ts'
import type { Ranked } from './top.ts'
import { sidesOf } from './wishes.ts'

/*
 * Variety in the manner of xQuAD (Santos, Macdonald and Ounis, "Exploiting query reformulations for web search result
 * diversification", WWW 2010): a list should cover the aspects that a wish can mean, and an aspect that the list
 * has served counts for less in what comes next. Here each row that serves an aspect leaves half of its weight. Aspects are
 * the sectors, the kinds of opportunity and the organisations and, for who doubts, the sides of the doubt; that is why a
 * row that lets someone compare both sides comes early. Variety decides about the order alone: it is no part of a score.
 */

/** Whether variety counts for anything. */
export function isVaried({ weights }: Scoring) {
  const { sector, kind, side, organisation } = weights.variety
  return sector + kind + side + organisation > 0
}

/** Per sector, what variety gives its first row for the sector alone, and the most that it gives a row at all. */
export function varietyBySector({ weights, wishes, wish }: Scoring) {
  const { sector, kind, side, organisation } = weights.variety
  const { bySector, sides } = sidesOf(wishes)
  const wished = wish.some((points) => points > 0)
  const alone = wish.map((points) => (wished && points === 0 ? sector / 4 : sector))
  return {
    alone: alone.map(Math.floor),
    lift: alone.map((points, at) => {
      const ofSides = sides > 1 ? side * bitCount(bySector[at] as number) : 0
      return Math.ceil(points) + kind + organisation + ofSides
    }),
  }
}

/** The first `limit` of `pool`, in which each sector comes best first, in the order of score plus what each still adds in variety. */
export function spread(index: OpportunityIndex, pool: readonly Ranked[], scoring: Scoring, limit: number): Ranked[] {
  return isVaried(scoring) ? varied(index, pool, scoring, limit) : pool.slice(0, limit)
}

function varied(index: OpportunityIndex, pool: readonly Ranked[], scoring: Scoring, limit: number): Ranked[] {
  const { sector, kind, side, organisation } = scoring.weights.variety
  const { bySector, sides } = sidesOf(scoring.wishes)
  // Variety counts among what is wished for; something quite different still adds a little.
  const wishes = scoring.wish.some((points) => points > 0)
  const left = {
    sectors: Float64Array.from(scoring.wish, (points) => (wishes && points === 0 ? sector / 4 : sector)),
    kinds: new Float64Array(8).fill(kind),
    sides: new Float64Array(32).fill(sides > 1 ? side : 0),
  }
  const organisations = new Map<number, number>()
  const groups = grouped(index, pool)
  const chosen: Ranked[] = []
  while (chosen.length < limit) {
    let best: { group: Group; at: number; row: Ranked } | undefined
    let bestValue = Number.NEGATIVE_INFINITY
    for (const group of groups) {
      let given = (left.sectors[group.sector] as number) + (left.kinds[group.kind] as number)
      for (let bits = bySector[group.sector] as number; bits !== 0; bits &= bits - 1)
        given += left.sides[31 - Math.clz32(bits & -bits)] as number
      for (let at = 0; at < group.rows.length; at++) {
        const row = group.rows[at] as Ranked
        const ofOrganisation = organisations.get(index.organisation(row.row))
        const value = row.score + given + (ofOrganisation ?? organisation)
        if (!best || value > bestValue || (value === bestValue && before(index, row, best.row))) {
          best = { group, at, row }
          bestValue = value
        }
        // What comes after a row of an organisation that is new to the list has less in every way.
        if (ofOrganisation === undefined) break
      }
    }
    if (!best) break
    const { group, at, row } = best
    group.rows.splice(at, 1)
    chosen.push(row)
    halve(left.sectors, group.sector)
    halve(left.kinds, group.kind)
    for (let bits = bySector[group.sector] as number; bits !== 0; bits &= bits - 1)
      halve(left.sides, 31 - Math.clz32(bits & -bits))
    const employer = index.organisation(row.row)
    organisations.set(employer, (organisations.get(employer) ?? organisation) / 2)
  }
  return chosen
}

/** Rows of one sector and kind, which serve the same aspects but for their organisation, best first. */
type Group = { sector: number; kind: number; rows: Ranked[] }

function grouped(index: OpportunityIndex, pool: readonly Ranked[]) {
  const groups = new Map<number, Group>()
  for (const ranked of pool) {
    const flags = index.flags(ranked.row)
    const key = flags & 0xff
    const group = groups.get(key)
    if (group) group.rows.push(ranked)
    else groups.set(key, { sector: sectorOf(flags), kind: kindOf(flags), rows: [ranked] })
  }
  return [...groups.values()]
}

function before(index: OpportunityIndex, a: Ranked, b: Ranked) {
  return a.score > b.score || (a.score === b.score && index.ids.newestFirst(a.row, b.row) < 0)
}

function halve(weights: Float64Array, at: number) {
  weights[at] = (weights[at] as number) / 2
}
