import type { LearningNeedDraft } from '../learning-need.ts'
import { sectors } from '../sector.ts'
import type { MatchAnswer, Matches, Understood } from './answer.ts'
import { type Constraints, constraintsOf, fitAt, gate, mayJoin, oldEnough, stretchesWithin, travel } from './constraints.ts'
import { hitOf } from './explain.ts'
import { sectorOf } from './flags.ts'
import { nearMissesOf } from './near-misses.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import { type Scoring, scoreOf, scoringOf, type WordScores } from './score.ts'
import type { Seeker } from './seeker.ts'
import { type Ranked, spread } from './spread.ts'
import type { TextIndex } from './text-index.ts'
import { Top } from './top.ts'
import { understand } from './understand.ts'

export type MatchOptions = {
  /** How many hits to give; 20 unless told. */
  limit?: number
  /** How many near misses to give; none unless told. */
  nearMisses?: number
  /** Finds the need's own words in titles, tasks and organisations. */
  text?: TextIndex
  /** How the words were read, when it is known already: `understand(need)` otherwise. */
  understood?: Understood
}

/** What fits a need, best first, and why. */
export function match(index: OpportunityIndex, seeker: Seeker, need: LearningNeedDraft, options: MatchOptions = {}): Matches {
  const limit = options.limit ?? 20
  const read = options.understood ?? understand(need)
  const { understood, words } =
    options.text && read.terms.length > 0 ? lookUp(options.text, read) : { understood: read, words: undefined }
  const constraints = constraintsOf(index, seeker, need)
  const scoring = scoringOf(index, seeker, need, understood, words)
  const { total, pool } = scan(index, constraints, scoring, limit)
  const ranked = spread(index, pool, scoring, limit)
  const hits = ranked.map(({ row }) =>
    hitOf(
      index,
      row,
      scoring,
      seeker,
      constraints.week,
      travel(index, row, constraints.origin),
      fitAt(index, row, constraints.week),
    ),
  )
  const nearMisses = options.nearMisses
    ? nearMissesOf(index, seeker, need, constraints, scoring, {
        limit: options.nearMisses,
        // When the list is full, only what would have stood in it is worth a change.
        floor: hits.length < limit ? Number.NEGATIVE_INFINITY : Math.min(...hits.map(({ score }) => score)),
      })
    : []
  return { total, hits, nearMisses, understood }
}

/** The answer with the cards of its hits: what the API sends and the page shows. */
export function withCards(index: OpportunityIndex, { hits, nearMisses, ...rest }: Matches): MatchAnswer {
  return {
    ...rest,
    hits: hits.map(({ row, ...hit }) => ({ ...hit, card: index.card(row) })),
    nearMisses: nearMisses.map(({ row, ...nearMiss }) => ({ ...nearMiss, card: index.card(row) })),
  }
}

/** Rows that pass every hard constraint, in no order. */
export function fittingRows(index: OpportunityIndex, seeker: Seeker, need: LearningNeedDraft) {
  const rows: number[] = []
  eachFit(index, constraintsOf(index, seeker, need), (row) => rows.push(row))
  return rows
}

function lookUp(text: TextIndex, understood: Understood): { understood: Understood; words: WordScores | undefined } {
  const { scores, unknown } = text.search(understood.terms)
  return { understood: { ...understood, unknown }, words: scores.size > 0 ? scores : undefined }
}

/** How many rows fit, and those that can come into the list: the best, or where variety counts the best of each sector. */
function scan(
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
  let total = 0
  eachFit(index, constraints, (row, hundredths, begin) => {
    total++
    const top = tops[varied ? sectorOf(flags[row] as number) : 0] as Top
    const { floor } = top
    const score = scoreOf(index, row, scoring, hundredths, begin, tomorrow, floor)
    if (score >= floor) top.offer(row, score)
  })
  const pool = tops.flatMap((top) => top.best())
  if (varied) pool.sort((a, b) => b.score - a.score || before(a.row, b.row))
  return { total, pool }
}

function eachFit(
  index: OpportunityIndex,
  constraints: Constraints,
  take: (row: number, hundredths: number, begin: number) => void,
) {
  const { words } = index.planes
  const { week, origin } = constraints
  const most = constraints.maxKm * 100
  for (const [from, to] of stretchesWithin(index, origin, constraints.maxKm)) {
    for (let word = from >>> 5; word <= (to - 1) >>> 5; word++) {
      let bits = gate(words, word, constraints)
      if (word === from >>> 5) bits &= -1 << (from & 31)
      if (word === (to - 1) >>> 5) bits &= -1 >>> (31 - ((to - 1) & 31))
      for (; bits !== 0; bits &= bits - 1) {
        const row = (word << 5) + 31 - Math.clz32(bits & -bits)
        const begin = fitAt(index, row, week)
        if (begin < 0) continue
        const hundredths = travel(index, row, origin)
        if (hundredths > most || !mayJoin(index, row, constraints) || !oldEnough(index, row, constraints)) continue
        take(row, hundredths, begin)
      }
    }
  }
}
