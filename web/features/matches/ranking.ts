import type { WeekSlot } from '../../../shared/daypart.ts'
import type { LearningNeedDraft } from '../../../shared/learning-need.ts'
import type { MatchAnswer } from '../../../shared/matching/answer.ts'
import { api, read } from '../../lib/api.ts'
import { query } from '../../lib/router/query.ts'

const mostNearMisses = 6

/** Near misses take as long as the rest: who asks without them has the list sooner. */
export type Ranking = {
  rank: (draft: LearningNeedDraft, limit: number, nearMisses: boolean, freed: readonly WeekSlot[]) => MatchAnswer
}

/**
 * The one source of what fits: everything open in the region and what is known of the student, loaded once, with the
 * engine in a chunk of its own. From then on every question is answered in the browser.
 */
export const getRanking = query(async (): Promise<Ranking> => {
  const [{ decode, freeing, match, TextIndex, understand, withCards }, snapshot, seeker] = await Promise.all([
    import('./engine.ts'),
    api.opportunities.index.$get().then((answer) => answer.arrayBuffer()),
    read(api.student.seeker.$get()),
  ])
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
  const rank: Ranking['rank'] = (draft, limit, nearMisses, freed) => {
    const options = { limit, nearMisses: nearMisses ? mostNearMisses : 0, text, understood: understood(draft) }
    return withCards(index, match(index, freed.length > 0 ? freeing(seeker, freed) : seeker, draft, options))
  }
  return { rank }
}, 'ranking')

/** A function that keeps its last answer for as long as it is asked the same. */
function remembered<Question, Answer>(keyOf: (question: Question) => string, answer: (question: Question) => Answer) {
  let last: { key: string; answer: Answer } | undefined
  return (question: Question) => {
    const key = keyOf(question)
    if (last?.key !== key) last = { key, answer: answer(question) }
    return last.answer
  }
}
