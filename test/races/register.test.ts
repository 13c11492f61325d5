import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holidaysOfRegion } from '../../functions/features/calendar/calendar-store.ts'
import { eventsSince, positionAt } from '../../functions/features/events/event-store.ts'
import { organisationById } from '../../functions/features/organisations/organisation-store.ts'
import { recognitionOf, recognitionsOf } from '../../functions/features/recognitions/recognition-store.ts'
import { depth } from '../support/depth.ts'
import { testEngine } from '../support/engine.ts'
import { type SmallWorld, smallWorld } from '../support/small-world.ts'

const run = promisify(execFile)
const crebos = Array.from({ length: 60 }, (_, i) => String(25_000 + i))

/** The command itself, against the engine of the tests. */
describe('npm run register', () => {
  let world: SmallWorld
  let folder: string
  let organisationId: string

  beforeAll(async () => {
    world = await smallWorld()
    await world.addSchool()
    organisationId = (await world.addEmployer()).organisation.id
    folder = await mkdtemp(join(tmpdir(), 'praktijkplein-register-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const env = { ...process.env, AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
  const command = (what: string, file: string) => [
    'infra/registers.ts',
    what,
    file,
    '--table',
    world.table.name,
    '--endpoint',
    testEngine().endpoint,
  ]

  async function fileOf(lines: string[]) {
    const file = join(folder, `${crypto.randomUUID()}.csv`)
    await writeFile(file, lines.join('\r\n'))
    return file
  }
  const register = (until: string) =>
    fileOf(['organisatie;crebo;van;tot', ...crebos.map((crebo) => `${organisationId};${crebo};2026-08-01;${until}`)])

  /** What it printed, and whether it ended well. */
  async function registers(what: string, file: string) {
    return run(process.execPath, command(what, file), { env }).then(
      ({ stdout }) => ({ ok: true, said: stdout.trim() }),
      (error: { stderr: string }) => ({ ok: false, said: error.stderr.trim() }),
    )
  }
  const known = () =>
    recognitionsOf(
      world.table,
      crebos.map((crebo) => ({ organisationId, crebo })),
    )
  async function events() {
    const all = (await eventsSince(world.table, 'arnhem-nijmegen', positionAt(0))).events
    return all.filter(({ subject }) => subject === 'recognition')
  }

  test('takes a register over once, however often it is run', async () => {
    const file = await register('')
    expect(await registers('recognitions', file)).toEqual({
      ok: true,
      said: '60 recognitions changed, 0 as they were, 0 rows of organisations that are not ours.',
    })
    expect(await registers('recognitions', file)).toMatchObject({
      said: expect.stringContaining('0 recognitions changed, 60 as'),
    })
    expect(await known()).toHaveLength(60)
    expect(await events()).toHaveLength(60)
  })

  test('killed at any moment it loses no event of what it wrote, and running it again completes it', async () => {
    for (let round = 0; round < 3 * depth; round++) {
      const before = (await events()).length
      const until = `2030-01-${String(10 + round).padStart(2, '0')}`
      const file = await register(until)
      const child = spawn(process.execPath, command('recognitions', file), { env, stdio: 'ignore' })
      const ended = once(child, 'exit')
      // Until it has begun to write, and a little longer.
      while (child.exitCode === null && (await events()).length === before) await delay(1)
      await delay(5 * round)
      child.kill('SIGKILL')
      await ended
      const written = (await known()).filter(({ periods }) => periods[0]?.until === until)
      expect((await events()).length - before).toBe(written.length)
      expect((await registers('recognitions', file)).ok).toBe(true)
      expect((await known()).every(({ periods }) => periods[0]?.until === until)).toBe(true)
      expect((await events()).length - before).toBe(60)
    }
  })

  test('names bad rows, and then imports nothing', async () => {
    const before = await known()
    const file = await fileOf([
      'organisatie;crebo;van',
      `${organisationId};25000;2027-01-01`,
      `${organisationId};kok;2027-01-01`,
      `org_01j00000000000000000000000;25000;2027-01-01`,
    ])
    const { ok, said } = await registers('recognitions', file)
    expect(ok).toBe(false)
    expect(said.split('\n')).toEqual([
      'row 3, column crebo: not-a-crebo (kok)',
      'row 4, column organisation: unknown-organisation (org_01j00000000000000000000000)',
      'Nothing is imported.',
    ])
    expect(await known()).toEqual(before)
  })

  test('learns numbers from a row with both, knows organisations by them, and passes over those of others', async () => {
    const both = await fileOf(['organisatie;leerbedrijf_id;crebo;van', `${organisationId};100004;25180;2027-01-01`])
    await registers('recognitions', both)
    expect((await organisationById(world.table, organisationId))?.leerbedrijfId).toBe('100004')
    const national = await fileOf(['leerbedrijf_id;crebo;van', '100004;25656;2027-01-01', '100005;25656;2027-01-01'])
    expect((await registers('recognitions', national)).said).toBe(
      '1 recognitions changed, 0 as they were, 1 rows of organisations that are not ours.',
    )
    expect(await recognitionOf(world.table, { organisationId, crebo: '25656' })).toMatchObject({
      periods: [{ from: '2027-01-01' }],
    })
  })

  test('imports holidays of all three regions together, or none', async () => {
    const head = 'StartDate;EndDate;Type;Name;Groups'
    const nothing = await fileOf(['Naam;Van;Tot', 'Voorjaarsvakantie;2027-02-20;2027-02-28'])
    expect((await registers('holidays', nothing)).said).toContain('row 1, column StartDate: missing-column')
    const two = await fileOf([head, '2027-02-20;2027-02-28;School;NL Voorjaarsvakantie;NO,MI'])
    expect((await registers('holidays', two)).said).toContain('Not every region has holidays')
    expect(await holidaysOfRegion(world.table, 'NO')).toBeUndefined()
    // A bad row is named and left out; the rest need not wait for it.
    const rows = ['2027-02-20;2027-02-28;School;NL Voorjaarsvakantie,EN Spring;NO,MI,ZU', '2027-02-30;x;School;NL Nooit;ZU']
    expect(await registers('holidays', await fileOf([head, ...rows]))).toEqual({
      ok: true,
      said: 'Holidays: 1 in NO, 1 in MI, 1 in ZU.\nLeft out, and counted as school weeks:\nrow 3, column StartDate: bad-date (2027-02-30)',
    })
    expect((await holidaysOfRegion(world.table, 'ZU'))?.holidays).toEqual([
      { from: '2027-02-20', until: '2027-02-28', name: 'Voorjaarsvakantie' },
    ])
  })
})
