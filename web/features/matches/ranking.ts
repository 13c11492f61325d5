import { query } from '@solidjs/router'
import type { LearningNeedDraft } from '../../../shared/learning-need.ts'
import type { MatchAnswer } from '../../../shared/matching/answer.ts'
import { api, read } from '../../lib/api.ts'
import { today } from '../../lib/dates.ts'
import { getStart } from '../../lib/student.ts'

const mostHits = 40
const mostNearMisses = 6

export type Ranking = { rank: (draft: LearningNeedDraft) => MatchAnswer }

/**
 * The one source of what fits: everything open in the region and what is known of the student, loaded once, with the
 * engine in a chunk of its own. From then on every question is answered in the browser.
 */
export const getRanking = query(async (): Promise<Ranking> => {
  const [{ indexOf, match, seekerOf, TextIndex, withCards }, cards, start, experiences] = await Promise.all([
    import('./engine.ts'),
    everything((cursor) => read(api.opportunities.$get({ query: cursor ? { cursor } : {} }))),
    getStart(),
    everything((cursor) => read(api.experiences.$get({ query: cursor ? { cursor } : {} }))),
  ])
  const index = indexOf(cards)
  const text = new TextIndex(index)
  const seeker = seekerOf(start.student, start.school, start.placements, experiences, today())
  return {
    rank: (draft) => withCards(index, match(index, seeker, draft, { limit: mostHits, nearMisses: mostNearMisses, text })),
  }
}, 'ranking')

async function everything<Item>(page: (cursor: string | null) => Promise<{ items: Item[]; cursor: string | null }>) {
  const items: Item[] = []
  let cursor: string | null = null
  do {
    const next: { items: Item[]; cursor: string | null } = await page(cursor)
    items.push(...next.items)
    cursor = next.cursor
  } while (cursor)
  return items
}
