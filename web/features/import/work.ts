import { onCleanup } from 'solid-js'
import { Failure } from '../../lib/failure.ts'
import type { Asks, Progress, Reply, Request } from './messages.ts'

type Waiting = {
  resolve(answer: unknown): void
  reject(error: Failure): void
  onProgress?: ((progress: Progress) => void) | undefined
}

/** The worker of this page, which goes with it. */
export function createWork() {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let last = 0

  worker.addEventListener('message', ({ data: reply }: MessageEvent<Reply>) => {
    const one = waiting.get(reply.id)
    if ('progress' in reply) {
      one?.onProgress?.(reply.progress)
      return
    }
    waiting.delete(reply.id)
    if ('answer' in reply) one?.resolve(reply.answer)
    else one?.reject(new Failure(reply.failure))
  })
  worker.addEventListener('error', () => {
    for (const one of waiting.values()) one.reject(new Failure('internal'))
    waiting.clear()
  })
  onCleanup(() => worker.terminate())

  return function ask<Do extends keyof Asks>(
    act: Do,
    what: Asks[Do]['ask'],
    onProgress?: (progress: Progress) => void,
  ): Promise<Asks[Do]['answer']> {
    const id = ++last
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve: (answer) => resolve(answer as Asks[Do]['answer']), reject, onProgress })
      worker.postMessage({ id, do: act, ask: what } as Request)
    })
  }
}

export type Work = ReturnType<typeof createWork>
