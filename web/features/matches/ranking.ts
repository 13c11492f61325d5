import type { LearningNeedDraft } from '../../../shared/learning-need.ts'
import type { MatchAnswer } from '../../../shared/matching/answer.ts'
import { api, read } from '../../lib/api.ts'
import { query } from '../../lib/router/query.ts'

const mostNearMisses = 6

export type Ranking = { rank: (draft: LearningNeedDraft, limit: number) => MatchAnswer }

/**
 * The one source of what fits: everything open in the region and what is known of the student, loaded once, with the
 * engine in a chunk of its own. From then on every question is answered in the browser.
 */
export const getRanking = query(async (): Promise<Ranking> => {
  const [{ decode, match, TextIndex, withCards }, snapshot, seeker] = await Promise.all([
    import('./engine.ts'),
    api.opportunities.index.$get().then((answer) => answer.arrayBuffer()),
    read(api.student.seeker.$get()),
  ])
  const index = decode(new Uint8Array(snapshot))
  const text = new TextIndex(index)
  return {
    rank: (draft, limit) => withCards(index, match(index, seeker, draft, { limit, nearMisses: mostNearMisses, text })),
  }
}, 'ranking')
