import { transfer, wrap } from 'comlink'
import type { MatchAnswer } from '../../../shared/matching/answer.ts'
import { api, read } from '../../lib/api.ts'
import { Failure } from '../../lib/failure.ts'
import { query } from '../../lib/router/query.ts'
import type { Engine, Rank } from './engine.ts'

export type Ranking = { rank: (...question: Parameters<Rank>) => Promise<MatchAnswer> }

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
  return { rank: (...question) => engine.rank(...question) }
}, 'ranking')
