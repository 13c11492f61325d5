import { beforeAll, describe, expect, test } from 'vitest'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import type { Notification } from '../../shared/notification.ts'
import type { Placement } from '../../shared/placement.ts'
import { type SmallWorld, smallWorld } from '../support/small-world.ts'

type List = { items: Notification[] }

describe('what follows from an event', () => {
  let world: SmallWorld
  let place: Awaited<ReturnType<SmallWorld['addSchool']>>
  let coordinator: Awaited<ReturnType<SmallWorld['addStaff']>>
  let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>

  beforeAll(async () => {
    world = await smallWorld()
    place = await world.addSchool()
    coordinator = await world.addStaff(place, 'coordinator')
    employer = await world.addEmployer()
  })

  async function claim() {
    const { id } = await world.addOpportunity(employer)
    const student = await world.addStudent(place)
    const { body } = await student.ask<Placement>('POST', '/placements', { opportunityId: id, needId: null, motivation: '' })
    return body
  }

  const told = async () => (await coordinator.ask<List>('GET', '/notifications')).body.items

  test('is done at least once and shown once, by however many workers', async () => {
    await claim()
    const workers = Array.from({ length: 3 }, () => new OutboxWorker(world.services))
    await Promise.all(workers.map((worker) => worker.drain()))
    await new OutboxWorker(world.services).drain()
    expect(await told()).toHaveLength(1)
  })

  test('goes on where it stopped when a worker dies half-way', async () => {
    const [first, second] = [await claim(), await claim()]
    // A table that fails at the second write: the process is gone between two steps.
    let writes = 0
    const dying = new OutboxWorker({
      ...world.services,
      newToken: () => {
        writes++
        if (writes > 1) throw new Error('the process is gone')
        return crypto.randomUUID()
      },
    })
    await dying.drain()
    await new OutboxWorker(world.services).drain()
    expect((await told()).map(({ placementId }) => placementId)).toEqual(expect.arrayContaining([first.id, second.id]))
    expect(await told()).toHaveLength(3)
    world.errors.length = 0
  })

  test('an event that can not be followed is passed after five tries, and holds up no other', async () => {
    await claim()
    const worker = new OutboxWorker({
      ...world.services,
      newToken: () => {
        throw new Error('always')
      },
    })
    const triesOf = (eventId: unknown) => world.errors.filter((entry) => entry.eventId === eventId).length
    for (let round = 0; round < 4; round++) await worker.drain()
    const first = world.errors[0]?.eventId
    expect([triesOf(first), world.errors.length]).toEqual([4, 4])
    await worker.drain()
    expect(triesOf(first)).toBe(5)
    expect(world.errors.length).toBeGreaterThan(5)
    world.errors.length = 0
    const after = await claim()
    await new OutboxWorker(world.services).drain()
    expect((await told()).map(({ placementId }) => placementId)).toEqual(expect.arrayContaining([after.id]))
  })

  test('messages are read up to one, and count as unread until then', async () => {
    const unread = async () => (await coordinator.ask<{ unread: number }>('GET', '/me')).body.unread
    const [newest, next] = await told()
    const before = await unread()
    expect(before).toBeGreaterThan(1)
    await coordinator.ask('PUT', '/notifications/read', { upTo: next?.id })
    expect(await unread()).toBe(1)
    await coordinator.ask('PUT', '/notifications/read', { upTo: newest?.id })
    expect(await unread()).toBe(0)
    expect((await told()).every(({ readAt }) => readAt !== null)).toBe(true)
  })
})
