import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startEngine } from './engine.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'praktijkplein-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const clientOf = (endpoint: string) =>
  new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })

const tablesAt = async (endpoint: string) => (await clientOf(endpoint).send(new ListTablesCommand({}))).TableNames

const createTable = (endpoint: string) =>
  clientOf(endpoint).send(
    new CreateTableCommand({
      TableName: 'kept',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  )

/** The engine's own pid: the process that has our file on its command line. */
const enginePids = () =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(dataDir) && /^\s*\d+ \S*dynoxide /.test(line))
    .map((line) => Number.parseInt(line, 10))

test('what was written is there after a stop and a start, in files of the owner alone', async () => {
  const first = await startEngine({ dataDir })
  expect(new URL(first.endpoint).hostname).toBe('127.0.0.1')
  await createTable(first.endpoint)
  for (const file of readdirSync(dataDir)) expect(statSync(join(dataDir, file)).mode & 0o077).toBe(0)
  await first.stop()
  expect(readdirSync(dataDir)).toEqual(['table.db'])
  const second = await startEngine({ dataDir })
  expect(await tablesAt(second.endpoint)).toEqual(['kept'])
  await second.stop()
  expect(enginePids()).toEqual([])
})

test('two engines never share a folder', async () => {
  const engine = await startEngine({ dataDir })
  await expect(startEngine({ dataDir })).rejects.toThrow('is in use by process')
  expect(await tablesAt(engine.endpoint)).toEqual([])
  await engine.stop()
})

test('an endpoint of your own is used as it is, and nothing is started', async () => {
  const engine = await startEngine({ dataDir, endpoint: 'http://127.0.0.1:1' })
  expect(engine.endpoint).toBe('http://127.0.0.1:1')
  expect(readdirSync(dataDir)).toEqual([])
  await engine.stop()
})

test('an engine that dies is reported once, and the folder is free again', async () => {
  const lost = Promise.withResolvers<Error>()
  await startEngine({ dataDir, onLost: lost.resolve })
  for (const pid of enginePids()) process.kill(pid, 'SIGKILL')
  expect((await lost.promise).message).toBe('The embedded table stopped unexpectedly: start again.')
  await (await startEngine({ dataDir })).stop()
})

test('no engine outlives a parent that is killed, and what it confirmed is kept', async () => {
  const parent = spawnParent()
  const endpoint = await firstLine(parent)
  await createTable(endpoint)
  expect(enginePids()).toHaveLength(1)
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  await vi.waitFor(() => expect(enginePids()).toEqual([]), { timeout: 10_000 })
  const engine = await startEngine({ dataDir })
  expect(await tablesAt(engine.endpoint)).toEqual(['kept'])
  await engine.stop()
})

function spawnParent() {
  const module = JSON.stringify(new URL('engine.ts', import.meta.url).href)
  const script = `const { startEngine } = await import(${module})
    const engine = await startEngine({ dataDir: ${JSON.stringify(dataDir)} })
    console.log(engine.endpoint)
    setInterval(() => fetch(engine.endpoint), 20)`
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function firstLine(child: ChildProcess) {
  if (!child.stdout) throw new Error('no output to read')
  const [line] = await once(createInterface(child.stdout), 'line')
  return String(line)
}
