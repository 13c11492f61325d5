import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEngine } from './engine.ts'

let dataDir: string
let child: ChildProcess | undefined
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'praktijkplein-'))
})
afterEach(async () => {
  if (child?.exitCode === null && child.kill('SIGKILL')) await once(child, 'close')
  rmSync(dataDir, { recursive: true })
})

/** `npm start` without building the web app, and without the demo. */
function start(env: Record<string, string>) {
  const started = spawn(process.execPath, [fileURLToPath(new URL('start.ts', import.meta.url))], {
    env: { ...process.env, DATA_DIR: dataDir, SEED: 'none', PUBLIC_ORIGIN: 'http://localhost:1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child = started
  return started
}

async function failure(env: Record<string, string>) {
  const started = start(env)
  const [error, [code]] = await Promise.all([text(started.stderr), once(started, 'close')])
  return { code, error: error.trim() }
}

test('a port that is no number is one sentence', async () => {
  expect(await failure({ PORT: 'many' })).toEqual({ code: 1, error: 'PORT is many: choose a number from 1 to 65535.' })
})

test('a port in use is one sentence, and leaves nothing running', async () => {
  const other = createServer().listen(0, 'localhost')
  await once(other, 'listening')
  const address = other.address()
  const port = String(address !== null && typeof address === 'object' && address.port)
  const error = `Port ${port} is in use: stop what uses it, or choose another with PORT.`
  expect(await failure({ PORT: port })).toEqual({ code: 1, error })
  other.close()
  expect(readdirSync(dataDir)).toEqual(['table.db'])
})

test('a data folder that cannot be written is one sentence', async () => {
  writeFileSync(join(dataDir, 'file'), '')
  const { code, error } = await failure({ PORT: '0', DATA_DIR: join(dataDir, 'file', 'data') })
  expect(code).toBe(1)
  expect(error).toMatch(
    /^The data folder .* can't be written \(.*\): make it writable, or choose another folder with DATA_DIR\.$/,
  )
})

test('a data folder in use is one sentence that names the process', async () => {
  const engine = await startEngine({ dataDir })
  const { code, error } = await failure({ PORT: '0' })
  expect(code).toBe(1)
  expect(error).toMatch(new RegExp(`^The data folder .* is in use by process ${process.pid}: stop that process, .*\\.$`))
  await engine.stop()
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops everything and leaves one file', async (signal) => {
  const started = start({ PORT: '0' })
  let said = ''
  for await (const chunk of started.stdout) {
    said += chunk
    if (said.includes('Ctrl-C stops it')) break
  }
  expect(said).toContain('Praktijkplein is at')
  started.kill(signal)
  const [code] = await once(started, 'close')
  expect(code).toBe(0)
  expect(readdirSync(dataDir)).toEqual(['table.db'])
})
