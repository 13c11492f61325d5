import { expose } from 'comlink'
import type { WeekSlot } from '../../../shared/daypart.ts'
import type { LearningNeedDraft } from '../../../shared/learning-need.ts'
import type { MatchAnswer } from '../../../shared/matching/answer.ts'
import { match, withCards } from '../../../shared/matching/match.ts'
import { freeing, type Seeker } from '../../../shared/matching/seeker.ts'
import { decode } from '../../../shared/matching/snapshot.ts'
import { TextIndex } from '../../../shared/matching/text-index.ts'
import { understand } from '../../../shared/matching/understand.ts'

/* The matching engine as the page needs it, in a worker: while it ranks, the page goes on. */

const mostNearMisses = 6

/** Near misses take as long as the rest: who asks without them has the list sooner. */
export type Rank = (draft: LearningNeedDraft, limit: number, nearMisses: boolean, freed: readonly WeekSlot[]) => MatchAnswer
let ranker: Rank | undefined

const engine = {
  load(snapshot: ArrayBuffer, seeker: Seeker) {
    ranker = rankerOf(snapshot, seeker)
  },
  rank(...question: Parameters<Rank>) {
    if (!ranker) throw new Error('nothing was loaded yet')
    return ranker(...question)
  },
}
export type Engine = typeof engine
expose(engine)

function rankerOf(snapshot: ArrayBuffer, seeker: Seeker): Rank {
  const index = decode(new Uint8Array(snapshot))
  const words = new TextIndex(index)
  // Words change less often than controls move: what was read in them and found for them last is kept.
  const understood = remembered(
    ({ question, occupation, ratherNot }: LearningNeedDraft) => JSON.stringify([question, occupation, ratherNot.text]),
    understand,
  )
  const text = {
    search: remembered(
      (terms: readonly string[]) => terms.join(' '),
      (terms) => words.search(terms),
    ),
  }
  return (draft, limit, nearMisses, freed) => {
    const options = { limit, nearMisses: nearMisses ? mostNearMisses : 0, text, understood: understood(draft) }
    return withCards(index, match(index, freed.length > 0 ? freeing(seeker, freed) : seeker, draft, options))
  }
}

/** A function that keeps its last answer for as long as it is asked the same. */
function remembered<Question, Answer>(keyOf: (question: Question) => string, answer: (question: Question) => Answer) {
  let last: { key: string; answer: Answer } | undefined
  return (question: Question) => {
    const key = keyOf(question)
    if (last?.key !== key) last = { key, answer: answer(question) }
    return last.answer
  }
}
