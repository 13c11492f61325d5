import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Engine, startEngine } from '../../functions/local/engine.ts'
import type { OpportunityCard } from '../../shared/opportunity.ts'
import type { Me } from '../../shared/person.ts'
import { startServer } from '../support/server-process.ts'
import { type Person, signIn } from '../support/sign-in.ts'
import { draft } from '../support/small-world.ts'

/** How long another process may lag behind (issue: "within 5 seconds elsewhere"). */
const patienceMs = 5000

let folder: string
let engine: Engine
const servers: Awaited<ReturnType<typeof startServer>>[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'praktijkplein-two-'))
  engine = await startEngine({ dataDir: folder })
  const { endpoint } = engine
  // The first fills the store; the second finds it filled.
  for (const name of ['one', 'two']) {
    servers.push(await startServer({ DATA_DIR: join(folder, name), SEED: 'demo', DYNAMODB_ENDPOINT: endpoint }))
  }
})

afterAll(async () => {
  for (const { kill } of servers) await kill()
  await engine.stop()
  rmSync(folder, { recursive: true, maxRetries: 10, retryDelay: 100 })
})

async function titlesOf(student: Person) {
  const { body } = await student.get('/api/opportunities?limit=100&q=vlaggenmast')
  return (body as { items: OpportunityCard[] }).items.map(({ title }) => title)
}

async function within(ms: number, holds: () => Promise<boolean>) {
  const until = Date.now() + ms
  while (Date.now() < until) {
    if (await holds()) return true
    await delay(100)
  }
  return false
}

test('what one process publishes and closes, another shows within five seconds', async () => {
  const [here = '', there = ''] = servers.map(({ url }) => url)
  const employer = await signIn(here, 'werkgever1@demo.example')
  const student = await signIn(there, 'student1@demo.example')
  expect(((await student.get('/api/me')).body as Me).membership.role).toBe('student')
  expect(await titlesOf(student)).toEqual([])

  const title = 'Schilder de vlaggenmast'
  const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  const body = draft({ title, schedule: { mode: 'all', count: 1, dayparts: [`${soon}:morning`] } })
  const made = (await employer.post('/api/opportunities', body)).body as OpportunityCard
  const open = (await employer.post(`/api/opportunities/${made.id}/publish`, { version: made.version })).body as OpportunityCard
  expect(await within(patienceMs, async () => (await titlesOf(student)).includes(title))).toBe(true)

  await employer.post(`/api/opportunities/${made.id}/close`, { version: open.version })
  expect(await within(patienceMs, async () => (await titlesOf(student)).length === 0)).toBe(true)
})
