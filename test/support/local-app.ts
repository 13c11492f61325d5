import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalOptions, startLocal } from '../../functions/local/app-server.ts'
import { buildWeb } from '../../functions/local/build-web.ts'
import type { LogEntry } from '../../functions/services.ts'
import { signIn, visit } from './sign-in.ts'

/**
 * All that `npm start` starts, on a free port with a folder of its own. What goes wrong behind an answer is in `errors`.
 * Stop it when done: that removes the folder too.
 */
export async function localApp({ seed = 'demo', ...options }: Partial<Pick<LocalOptions, 'seed' | 'now'>> = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'praktijkplein-test-'))
  const errors: LogEntry[] = []
  const app = await startLocal({
    ...options,
    port: 0,
    dataDir,
    seed,
    webFolder: await buildWeb(),
    log: (entry) => {
      if (entry.level === 'error') errors.push(entry)
    },
  })
  return {
    url: app.url,
    services: app.services,
    outbox: app.outbox,
    errors,
    visit: () => visit(app.url),
    signIn: (mail: string) => signIn(app.url, mail),
    async stop() {
      await app.stop()
      await rm(dataDir, { recursive: true })
    },
  }
}

export type TestApp = Awaited<ReturnType<typeof localApp>>
