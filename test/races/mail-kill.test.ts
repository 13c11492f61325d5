import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Mail } from '../../functions/services.ts'
import type { Notification } from '../../shared/notification.ts'
import type { Placement } from '../../shared/placement.ts'
import { depth } from '../support/depth.ts'
import { dieAtWork } from '../support/dying-work.ts'
import type { DyingWork } from '../support/dying-worker.ts'
import { daypartIn, type SmallWorld, smallWorld } from '../support/small-world.ts'

const folder = mkdtempSync(join(tmpdir(), 'praktijkplein-mail-kill-'))
let world: SmallWorld

beforeAll(async () => {
  world = await smallWorld()
})
afterAll(() => rmSync(folder, { recursive: true }))

const work = (options: Pick<DyingWork, 'now' | 'mailFile' | 'steps'>) => dieAtWork(world.table, options)

test('killed after any step, what happened is told once in the app and mailed: never not, at most once more, under one Message-ID', {
  timeout: 120_000 * depth,
}, async () => {
  let killed = true
  let steps = 0
  const doubles: number[] = []
  while (killed) {
    steps++
    const place = await world.addSchool()
    const [coordinator, student, employer] = [
      await world.addStaff(place, 'coordinator'),
      await world.addStudent(place),
      await world.addEmployer(),
    ]
    await coordinator.ask('PUT', '/mail-choices/requests', { choice: 'at-once' })
    const { id } = await world.addOpportunity(employer, { schedule: { mode: 'all', count: 1, dayparts: [daypartIn(11)] } })
    const claim = { opportunityId: id, needId: null, motivation: 'Graag.' }
    const { body: placement } = await student.ask<Placement>('POST', '/placements', claim)

    const mailFile = join(folder, String(steps))
    killed = await work({ now: world.clock.now.toISOString(), mailFile, steps })
    await work({ now: new Date(world.clock.now.getTime() + 120_000).toISOString(), mailFile, steps: null })

    const { body } = await coordinator.ask<{ items: Notification[] }>('GET', '/notifications')
    expect(body.items.map(({ placementId }) => placementId)).toEqual([placement.id])
    const mails = readFileSync(mailFile, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Mail)
      .filter(({ to }) => to.address === coordinator.person.mail)
    expect(mails.length).toBeOneOf([1, 2])
    expect(new Set(mails.map(({ headers }) => headers?.['Message-ID'])).size).toBe(1)
    if (mails.length === 2) doubles.push(steps)
    world.clock.now = new Date(world.clock.now.getTime() + 180_000)
  }
  // Telling, counting, moving the bookmark, taking the mail, sending it, and saying so.
  expect(steps).toBeGreaterThanOrEqual(6)
  // A second one goes out only after a death between sending and saying so.
  expect(doubles).toHaveLength(1)
})
