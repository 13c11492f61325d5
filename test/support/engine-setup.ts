import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEngine } from '../../functions/local/engine.ts'

declare module 'vitest' {
  interface ProvidedContext {
    endpoint: string
  }
}

/** One real engine for all test files of a project: each file makes a table of its own in it. */
export default async function setup(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), 'praktijkplein-test-'))
  const engine = await startEngine({
    dataDir,
    onLost(reason) {
      throw reason
    },
  })
  project.provide('endpoint', engine.endpoint)
  return async () => {
    await engine.stop()
    await rm(dataDir, { recursive: true })
  }
}
