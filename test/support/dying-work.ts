import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import type { Table } from '../../functions/table/client.ts'
import type { DyingWork } from './dying-worker.ts'

const workerFile = fileURLToPath(new URL('dying-worker.ts', import.meta.url))

type Work = Omit<DyingWork, 'endpoint' | 'tableName'>

/** Starts a process that waits for its work. It does that until it dies, and answers whether it was killed before it was done. */
export function startToDie() {
  const child = fork(workerFile, { execArgv: [] })
  return async (table: Table, work: Work) => {
    child.send({ endpoint: inject('endpoint'), tableName: table.name, ...work } satisfies DyingWork)
    const [code, signal] = await once(child, 'exit')
    if (signal === null && code !== 0) throw new Error(`the worker failed: ${code}`)
    return signal === 'SIGKILL'
  }
}

export const dieAtWork = (table: Table, work: Work) => startToDie()(table, work)
