import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type WeekSlot, weekSlotOf } from '../../shared/daypart.ts'
import type { OpportunityCard } from '../../shared/opportunity.ts'
import type { Placement } from '../../shared/placement.ts'
import { depth } from '../support/depth.ts'
import { startServer } from '../support/server-process.ts'
import { type Person, signIn } from '../support/sign-in.ts'

let dataDir: string
let kill = async () => {}

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'praktijkplein-kill-'))
})

afterAll(async () => {
  await kill()
  rmSync(dataDir, { recursive: true, maxRetries: 10, retryDelay: 100 })
})

async function start() {
  const started = await startServer({ DATA_DIR: dataDir, SEED: 'demo' })
  kill = started.kill
  return started.url
}

/** Claims one opportunity after the other until the server is gone, and tells which were confirmed. */
async function claimUntilKilled(student: Person, offer: readonly OpportunityCard[], confirmed: Map<string, Placement>) {
  for (const { id, schedule } of offer) {
    const dayparts = schedule.dayparts.slice(0, schedule.count)
    const claim = { opportunityId: id, needId: null, motivation: 'Graag', dayparts }
    const answer = await student.post('/api/placements', claim, `claim-${id}`).catch(() => undefined)
    if (!answer) return
    expect(answer.status).toBeLessThan(500)
    if (answer.status === 201) confirmed.set(id, answer.body as Placement)
  }
}

async function stateOf(student: Person) {
  const { body } = await student.get('/api/student/start')
  return (body as { placements: Placement[] }).placements
}

/** What is open in time that the student's timetable leaves free: the rest is refused. */
async function offerFor(student: Person) {
  const { freeSpace } = (await student.get('/api/student/start')).body as { freeSpace: WeekSlot[] }
  const { items } = (await student.get('/api/opportunities?limit=100')).body as { items: OpportunityCard[] }
  return items.flatMap(({ schedule, ...card }) => {
    const dayparts = schedule.dayparts.filter((daypart) => freeSpace.includes(weekSlotOf(daypart)))
    return dayparts.length < schedule.count ? [] : [{ ...card, schedule: { ...schedule, dayparts } }]
  })
}

test('a server that is killed loses nothing that it confirmed, and never doubles it', { timeout: 120_000 * depth }, async () => {
  const confirmed = new Map<string, Placement>()
  for (let round = 0; round < 4 * depth; round++) {
    const url = await start()
    const student = await signIn(url, 'student5@demo.example')
    const known = await stateOf(student)
    for (const [opportunityId, placement] of confirmed) {
      expect(known.find((held) => held.opportunityId === opportunityId)).toEqual(placement)
    }
    const offer = await offerFor(student)
    const claiming = claimUntilKilled(student, offer, confirmed)
    await delay(50 + 45 * round)
    await kill()
    await claiming
  }

  const url = await start()
  const student = await signIn(url, 'student5@demo.example')
  const known = await stateOf(student)
  expect(known.length).toBeGreaterThanOrEqual(confirmed.size)
  expect(confirmed.size).toBeGreaterThan(0)
  for (const placement of known) {
    // What was carried out without an answer getting through answers the retry with the same placement.
    const { opportunityId, dayparts } = placement
    const again = await student.post(
      '/api/placements',
      { opportunityId, needId: null, motivation: 'Graag', dayparts },
      `claim-${opportunityId}`,
    )
    expect([again.status, again.body]).toEqual([201, placement])
  }
  // Half-days and placements were written together: no half-day is held twice, none is held for nothing.
  const held = known.flatMap(({ dayparts }) => dayparts)
  expect(new Set(held).size).toBe(held.length)
})
