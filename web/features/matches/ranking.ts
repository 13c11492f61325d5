import { transfer, wrap } from 'comlink'
import type { LearningNeedDraft } from '../../../shared/learning-need.ts'
import type { MatchAnswer } from '../../../shared/matching/answer.ts'
import { api, read } from '../../lib/api.ts'
import { Failure } from '../../lib/failure.ts'
import { query } from '../../lib/router/query.ts'
import type { Engine } from './engine.ts'

/** Near misses take as long as the rest: who asks without them has the list sooner. */
export type Ranking = { rank: (draft: LearningNeedDraft, limit: number, nearMisses: boolean) => Promise<MatchAnswer> }

let running: Worker | undefined

/**
 * The one source of what fits: everything open in the region and what is known of the student, loaded once, with the
 * engine in a worker beside the page. From then on every question is answered in the browser.
 */
export const getRanking = query(async (): Promise<Ranking> => {
  running?.terminate()
  const worker = new Worker(new URL('./engine.ts', import.meta.url), { type: 'module' })
  running = worker
  const engine = wrap<Engine>(worker)
  const stopped = new Promise<never>((_, fail) => worker.addEventListener('error', () => fail(new Failure('unreachable'))))
  const loaded = Promise.all([
    api.opportunities.index.$get().then((answer) => answer.arrayBuffer()),
    read(api.student.seeker.$get()),
  ]).then(([snapshot, seeker]) => engine.load(transfer(snapshot, [snapshot]), seeker))
  await Promise.race([loaded, stopped])
  return { rank: (draft, limit, nearMisses) => engine.rank(draft, limit, nearMisses) }
}, 'ranking')
