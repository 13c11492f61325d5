import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { claimDataFolder } from './data-folder.ts'
import { ExitSentence } from './exit-sentence.ts'

export type Engine = { endpoint: string; stop(): Promise<void> }

type EngineOptions = {
  dataDir: string
  /** An engine that runs elsewhere: nothing is started, nothing is locked. */
  endpoint?: string | undefined
  /** Called once when the engine ends without being asked to. */
  onLost?: ((reason: ExitSentence) => void) | undefined
}

/**
 * Runs the engine as a child in a session of its own. It goes when our end of the pipe closes, so it can't outlive us,
 * however we die, and Ctrl-C reaches us first. Windows ends the children of a dead process by itself.
 */
const guard = `
umask 077
exec 3<&0
"$@" </dev/null 3<&- &
engine=$!
{ cat <&3 >/dev/null; kill -TERM $engine; sleep 5; kill -KILL $engine; } &
exec 3<&- 2>/dev/null
wait $engine
kill 0`

/** Starts the embedded table on a free loopback port, with its file in `dataDir`, and answers when it does. */
export async function startEngine({ dataDir, endpoint, onLost }: EngineOptions): Promise<Engine> {
  if (endpoint) return { endpoint, stop: async () => {} }
  const binary = findEngine()
  const folder = claimDataFolder(dataDir)
  try {
    const engine = await runOnFreePort(binary, join(folder.path, 'table.db'))
    let stopping = false
    engine.gone.then(() => {
      folder.release()
      if (!stopping) onLost?.(new ExitSentence(`The embedded table stopped unexpectedly${engine.lastWords()}: start again.`))
    })
    return {
      endpoint: engine.endpoint,
      async stop() {
        stopping = true
        await engine.end()
      },
    }
  } catch (error) {
    folder.release()
    throw error
  }
}

function findEngine() {
  const platform = `${process.platform}-${process.arch}`
  const name = `@dynoxide/${platform}`
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
    return join(manifest, '..', process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide')
  } catch (cause) {
    throw new ExitSentence(
      `There is no embedded table for ${platform} here: run \`npm install --no-save ${name}\`, or point DYNAMODB_ENDPOINT at a DynamoDB-compatible engine.`,
      { cause },
    )
  }
}

async function runOnFreePort(binary: string, file: string) {
  // Between finding a free port and using it, someone else may take it.
  for (let attempt = 1; ; attempt++) {
    const engine = run(binary, file, await freePort())
    if (await engine.answers()) return engine
    await engine.end()
    if (attempt === 5 || !engine.lastWords().includes('already in use')) {
      throw new ExitSentence(`The embedded table did not start${engine.lastWords()}.`)
    }
  }
}

function run(binary: string, file: string, port: number) {
  const command = [binary, 'serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file] as const
  const child =
    process.platform === 'win32'
      ? spawn(command[0], command.slice(1), { stdio: ['pipe', 'ignore', 'pipe'] })
      : spawn('sh', ['-c', guard, 'engine', ...command], { stdio: ['pipe', 'ignore', 'pipe'], detached: true })
  const endpoint = `http://127.0.0.1:${port}`
  const gone = once(child, 'close').then(
    () => true,
    () => true,
  )
  let output = ''
  child.stdin.on('error', () => {})
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-2000)
  })
  return {
    endpoint,
    gone,
    /** True as soon as the engine answers, false when it ended or stayed silent for ten seconds. */
    async answers() {
      for (const deadline = performance.now() + 10_000; performance.now() < deadline; ) {
        const response = await fetch(endpoint, { signal: AbortSignal.timeout(1000) }).catch(() => undefined)
        if (response?.headers.has('x-dynoxide-version')) return child.exitCode === null
        if (await Promise.race([gone, delay(10, false)])) return false
      }
      return false
    },
    async end() {
      child.stdin.end()
      if (process.platform === 'win32') child.kill()
      await gone
    },
    lastWords() {
      const line = output.split('\n').findLast((line) => line.trim() && !/^(Dynoxide listening|Shutting down)/.test(line))
      return line ? ` (${line})` : ''
    },
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return address.port
}
