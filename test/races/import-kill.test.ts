import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Import, KnownEntry } from '../../shared/import/import.ts'
import { depth } from '../support/depth.ts'
import { startServer } from '../support/server-process.ts'
import { type Person, signIn } from '../support/sign-in.ts'

let dataDir: string
let kill = async () => {}

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'praktijkplein-import-kill-'))
})

afterAll(async () => {
  await kill()
  rmSync(dataDir, { recursive: true, maxRetries: 10, retryDelay: 100 })
})

async function administrator() {
  const started = await startServer({ DATA_DIR: dataDir, SEED: 'demo' })
  kill = started.kill
  return { url: started.url, person: await signIn(started.url, 'beheer@demo.example') }
}

const size = 400
const rows = Array.from({ length: size }, (_, i) => ({
  number: `K${i}`,
  name: `Student ${i}`,
  mail: `k${i}@leerling.example`,
  group: `K${i % 4}`,
  birthDate: '2010-05-01',
  age: null,
  level: 'mbo-2',
  year: 1,
  crebo: null,
  route: null,
  languages: null,
  home: null,
  guardians: null,
}))

/** Sends rows from where the import stands until it is done or the server is gone. */
async function send(person: Person, one: Import) {
  let now: Import | undefined = one
  while (now && now.state === 'running') {
    const batch: { from: number; [field: string]: unknown } = {
      kind: 'students',
      from: now.next,
      rows: rows.slice(now.next, now.next + 100),
    }
    const answer: Awaited<ReturnType<Person['post']>> | undefined = await person
      .post(`/api/imports/${one.id}/rows`, batch)
      .catch(() => undefined)
    if (answer) expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    now = (answer?.body as { import: Import } | undefined)?.import
  }
  return now
}

async function knownOf(person: Person) {
  const found: KnownEntry[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const { body } = await person.get(`/api/imports/known/students?limit=100${cursor && `&cursor=${cursor}`}`)
    const page = body as { items: KnownEntry[]; cursor: string | null }
    found.push(...page.items)
    cursor = page.cursor
  }
  return found.filter(({ key }) => key.startsWith('#k'))
}

test('a server that is killed in the middle of an import leaves nobody half and makes nobody twice', {
  timeout: 180_000 * depth,
}, async () => {
  const first = await administrator()
  const draft = { kind: 'students', fileName: 'k.csv', fileHash: 'c'.repeat(64), mapping: {}, rows: size, makeGroups: true }
  let one = (await first.person.post('/api/imports', draft)).body as Import
  let person = first.person
  let cuts = 0
  while (one.state === 'running') {
    const sending = send(person, one)
    await delay(250 + 200 * cuts++)
    await kill()
    await sending
    const next = await administrator()
    person = next.person
    one = (await person.get(`/api/imports/${one.id}`)).body as Import
    const known = await knownOf(person)
    // Whoever is there is whole: everyone of the list can come in, once.
    expect(new Set(known.map(({ key }) => key)).size).toBe(known.length)
    expect(known.length).toBeGreaterThanOrEqual(one.next)
    for (const { key } of known.slice(-3)) {
      const student = await signIn(next.url, `${key.slice(1)}@leerling.example`)
      expect((await student.get('/api/student/start')).status).toBe(200)
    }
  }
  expect(cuts).toBeGreaterThan(1)
  expect(one.counts).toEqual({ new: size, changed: 0, same: 0, refused: 0 })
  expect((await knownOf(person)).length).toBe(size)
})
