import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { buildWeb } from '../../functions/local/build-web.ts'

const startFile = fileURLToPath(new URL('../../functions/local/start.ts', import.meta.url))

/** `npm start` in a process of its own, on a free port; `kill` gives it no time to say goodbye. */
export async function startServer(env: { DATA_DIR: string; SEED: 'demo' | 'none'; DYNAMODB_ENDPOINT?: string }) {
  await buildWeb()
  const server = spawn(process.execPath, [startFile], {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(server.stdout)) {
    const url = /http:\/\/localhost:\d+/.exec(line)?.[0]
    if (url) return { url, kill: () => kill(server) }
  }
  throw new Error('the server did not start')
}

async function kill(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, 'exit')
  server.kill('SIGKILL')
  await gone
}
