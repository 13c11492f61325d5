import type { LearningNeedDraft } from '../learning-need.ts'
import type { Hit, MatchAnswer, Matches, Understood } from './answer.ts'
import { constraintsOf, fitAt, travel } from './constraints.ts'
import { hitOf } from './explain.ts'
import { nearMissesOf } from './near-misses.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import { fitting, scan } from './scan.ts'
import { scoringOf, type WordScores } from './score.ts'
import type { Seeker } from './seeker.ts'
import { spread } from './spread.ts'
import type { TextIndex } from './text-index.ts'
import { understand } from './understand.ts'

export type MatchOptions = {
  /** How many hits to give; 20 unless told. */
  limit?: number
  /** Whether the total is wanted; without it a long list of students is served faster. */
  counted?: boolean
  /** How many near misses to give; none unless told. */
  nearMisses?: number
  /** Finds the need's own words in titles, tasks and organisations. */
  text?: Pick<TextIndex, 'search'>
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
  const { total, pool } = scan(index, constraints, scoring, limit, options.counted ?? true)
  const ranked = spread(index, pool, scoring, limit)
  const { week, origin } = constraints
  const hits: Hit[] = []
  for (const { row } of ranked) hits.push(hitOf(index, row, scoring, week, travel(index, row, origin), fitAt(index, row, week)))
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

/** Rows that pass every hard constraint. */
export function fittingRows(index: OpportunityIndex, seeker: Seeker, need: LearningNeedDraft) {
  return Array.from(fitting(index, constraintsOf(index, seeker, need)))
}

function lookUp(
  text: Pick<TextIndex, 'search'>,
  understood: Understood,
): { understood: Understood; words: WordScores | undefined } {
  const { scores, unknown } = text.search(understood.terms)
  return { understood: { ...understood, unknown }, words: scores.size > 0 ? scores : undefined }
}
