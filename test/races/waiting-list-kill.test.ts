import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { opportunityById } from '../../functions/features/opportunities/opportunity-store.ts'
import { lineOf } from '../../functions/features/waiting-lists/waiting-list-store.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import type { Problem } from '../../shared/errors.ts'
import type { Notification } from '../../shared/notification.ts'
import type { Placement } from '../../shared/placement.ts'
import { depth } from '../support/depth.ts'
import { dieAtWork } from '../support/dying-work.ts'
import type { DyingWork } from '../support/dying-worker.ts'
import { daypartIn, type SmallWorld, smallWorld } from '../support/small-world.ts'

const folder = mkdtempSync(join(tmpdir(), 'praktijkplein-line-kill-'))
let world: SmallWorld

beforeAll(async () => {
  world = await smallWorld()
})
afterAll(() => rmSync(folder, { recursive: true }))

const work = (options: Pick<DyingWork, 'steps' | 'sweeps'>) =>
  dieAtWork(world.table, { now: world.clock.now.toISOString(), mailFile: join(folder, 'mail'), ...options })

function later(hours: number) {
  world.clock.now = new Date(world.clock.now.getTime() + hours * 3_600_000)
}

test('killed after any step, a seat that came free goes to the next in line, once, and to nobody else', {
  timeout: 300_000 * depth,
}, async () => {
  const place = await world.addSchool()
  const killed = { givingBack: true, passingOn: true }
  for (let steps = 1; killed.givingBack || killed.passingOn; steps++) {
    const employer = await world.addEmployer()
    const schedule = { mode: 'all' as const, count: 1, dayparts: [daypartIn(60)] }
    const { id } = await world.addOpportunity(employer, { seats: 1, schedule })
    const [had, next, after, outsider] = await Promise.all(Array.from({ length: 4 }, () => world.addStudent(place)))
    if (!had || !next || !after || !outsider) throw new Error('four students')
    const claim = { opportunityId: id, needId: null, motivation: '' }
    const { body: placement } = await had.ask<Placement>('POST', '/placements', claim)
    for (const { ask } of [next, after]) {
      expect((await ask('POST', '/waiting-lists', claim)).status).toBe(201)
      later(0.01)
    }

    /** Exactly one holder of the seat: a placement, or an offer; or it is free for the line and nobody else. */
    const held = async (states: Record<string, number>) => {
      const [found, line] = await Promise.all([opportunityById(world.table, id), lineOf(world.table, id)])
      const inState = (state: string) => line.filter((one) => one.state === state).length
      expect(found?.taken.taken).toBe(inState('offered'))
      expect(found?.line.waiting).toBe(inState('waiting'))
      expect(Object.fromEntries(Object.keys(states).map((state) => [state, inState(state)]))).toEqual(states)
    }
    const keepsOut = async () => {
      const refused = await outsider.renewed<Problem>('POST', '/placements', claim)
      expect([refused.status, refused.body.code]).toEqual([409, 'opportunity-full'])
    }

    await new OutboxWorker(world.services).drain()
    // Further than a worker looks back: it begins with what comes now.
    later(0.01)
    await had.renewed('POST', `/placements/${placement.id}/withdraw`, { version: placement.version })
    await keepsOut()
    if (killed.givingBack) killed.givingBack = await work({ steps })
    await keepsOut()
    await new OutboxWorker(world.services).drain()
    await held({ offered: 1, waiting: 1 })
    const offers = (await next.renewed<{ items: Notification[] }>('GET', '/notifications')).body.items
    expect(offers.map(({ kind }) => kind)).toEqual(['seat-offered'])

    // Nobody takes it: the clock gives it back, and the same may happen there.
    later(25)
    if (killed.passingOn) killed.passingOn = await work({ steps, sweeps: true })
    await keepsOut()
    await sweep(world.services)
    await new OutboxWorker(world.services).drain()
    await held({ expired: 1, offered: 1, waiting: 0 })
    const [offered] = (await lineOf(world.table, id)).filter(({ state }) => state === 'offered')
    expect(offered?.studentId).toBe(after.student.id)
  }
  expect(world.errors).toEqual([])
})
