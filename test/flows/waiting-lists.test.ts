import { beforeEach, describe, expect, test } from 'vitest'
import { opportunityById } from '../../functions/features/opportunities/opportunity-store.ts'
import { lineOf } from '../../functions/features/waiting-lists/waiting-list-store.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import type { Problem } from '../../shared/errors.ts'
import type { OfferedOpportunity, OpportunityDraft, OpportunityPage } from '../../shared/opportunity.ts'
import type { Placement } from '../../shared/placement.ts'
import type { WaitingWithPlace } from '../../shared/waiting-list.ts'
import { daypartIn, type SmallWorld, smallWorld } from '../support/small-world.ts'

let world: SmallWorld
let place: Awaited<ReturnType<SmallWorld['addSchool']>>
let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>

beforeEach(async () => {
  world = await smallWorld()
  place = await world.addSchool()
  employer = await world.addEmployer()
})

type Student = Awaited<ReturnType<SmallWorld['addStudent']>>

const days = [9, 10, 11, 12].map((day) => daypartIn(day))
const drain = () => new OutboxWorker(world.services).drain()

function later(hours: number) {
  world.clock.now = new Date(world.clock.now.getTime() + hours * 3_600_000)
}

async function students(count: number) {
  return Promise.all(Array.from({ length: count }, () => world.addStudent(place)))
}

const claim = (opportunityId: string, dayparts?: string[]) => ({ opportunityId, needId: null, motivation: '', dayparts })
const claimed = async (who: Student, opportunityId: string, dayparts?: string[]) => {
  const { status, body } = await who.renewed<Placement>('POST', '/placements', claim(opportunityId, dayparts))
  expect(status, JSON.stringify(body)).toBe(201)
  return body
}
const join = (who: Student, opportunityId: string, dayparts?: string[]) =>
  who.renewed<WaitingWithPlace & Problem>('POST', '/waiting-lists', claim(opportunityId, dayparts))
const mine = async (who: Student, opportunityId: string) =>
  (await who.renewed<WaitingWithPlace & Problem>('GET', `/waiting-lists/${opportunityId}`)).body
const step = (who: Student, opportunityId: string, to: 'accept' | 'leave' | 'return', version: number) =>
  who.renewed<Placement & Problem>('POST', `/waiting-lists/${opportunityId}/${to}`, { version })
const giveBack = (who: Student, { id, version }: Placement) => who.renewed('POST', `/placements/${id}/withdraw`, { version })

const full = (change: Partial<OpportunityDraft> = {}) => world.addOpportunity(employer, { seats: 1, ...change })
const choice = (mode: 'any' | 'block', count: number) => ({ schedule: { mode, count, dayparts: days } })

describe('where half-days are chosen', () => {
  test('one waits for the half-days that are full, and is offered them when all of them are free', async () => {
    const { id } = await full(choice('any', 2))
    const [a, b, c] = (await students(3)) as [Student, Student, Student]
    const [d0, d1, d2, d3] = days as [string, string, string, string]
    const first = await claimed(a, id, [d0, d1])
    const second = await claimed(b, id, [d2, d3])
    expect((await join(c, id, [d1, d2])).status).toBe(201)
    await giveBack(a, first)
    await drain()
    // One of the two is still taken.
    expect((await mine(c, id)).state).toBe('waiting')
    // Nobody else gets the one that came free, and the other that did is for everybody.
    const [d] = (await students(1)) as [Student]
    expect((await d.renewed<Problem>('POST', '/placements', claim(id, [d0, d1]))).body.code).toBe('opportunity-full')
    await giveBack(b, second)
    await drain()
    const offered = await mine(c, id)
    expect([offered.state, offered.dayparts]).toEqual(['offered', [d1, d2]])
    expect((await step(c, id, 'accept', offered.version)).body.dayparts).toEqual([d1, d2])
    await claimed(d, id, [d0, d3])
    const found = await opportunityById(world.table, id)
    expect(Object.values(found?.taken.takenBy ?? {})).toEqual([1, 1, 1, 1])
    expect([found?.line.waiting, Object.values(found?.line.waitingBy ?? {})]).toEqual([0, [0, 0]])
    expect(world.errors).toEqual([])
  })

  test('who comes later but can use what is free is not held up by who waits for something else', async () => {
    const { id } = await full(choice('any', 1))
    const [d0, d1] = days as [string, string]
    const [a, b, c, e] = (await students(4)) as [Student, Student, Student, Student]
    await claimed(a, id, [d0])
    const second = await claimed(b, id, [d1])
    expect((await join(c, id, [d0])).status).toBe(201)
    later(1)
    expect((await join(e, id, [d1])).status).toBe(201)
    await giveBack(b, second)
    await drain()
    expect([(await mine(c, id)).state, (await mine(e, id)).state]).toEqual(['waiting', 'offered'])
  })

  test('a block is waited for as a whole; what has room needs no waiting, what is no choice is refused', async () => {
    const { id } = await full(choice('block', 2))
    const [d0, d1, d2, d3] = days as [string, string, string, string]
    const [a, b] = (await students(2)) as [Student, Student]
    await claimed(a, id, [d0, d1])
    expect((await join(b, id, [d2, d3])).body.code).toBe('room-left')
    for (const wrong of [[d0], [d0, d2], [d0, d1, d2], [daypartIn(30), d0], undefined]) {
      const refused = await join(b, id, wrong)
      expect([refused.status, refused.body.errors?.[0]], String(wrong)).toEqual([
        422,
        expect.objectContaining({ path: '/dayparts', rule: 'schedule' }),
      ])
    }
    expect((await join(b, id, [d1, d2])).status).toBe(201)
    expect(await lineOf(world.table, id)).toHaveLength(1)
  })
})

describe('every refusal says what it is', () => {
  test('of getting in, taking, leaving and coming back', async () => {
    const { id } = await full()
    const [a, b, c] = (await students(3)) as [Student, Student, Student]
    expect((await join(b, id)).body.code).toBe('room-left')
    const placement = await claimed(a, id)
    expect((await join(a, id)).body.code).toBe('already-claimed')
    expect((await join(b, id)).status).toBe(201)
    expect((await join(b, id)).body.code).toBe('already-claimed')
    expect((await step(b, id, 'accept', 1)).body.code).toBe('not-offered')
    expect((await step(b, id, 'accept', 7)).body.code).toBe('stale')
    expect((await step(b, id, 'return', 1)).body.code).toBe('not-in-line')
    expect((await step(b, id, 'leave', 1)).status).toBe(200)
    expect((await step(b, id, 'leave', 2)).body.code).toBe('not-in-line')
    expect((await step(b, id, 'accept', 2)).body.code).toBe('not-in-line')
    expect((await step(b, id, 'return', 2)).status).toBe(200)
    await step(b, id, 'leave', 3)
    later(0.2)
    expect((await step(b, id, 'return', 4)).body.code).toBe('return-over')
    expect((await join(c, id)).status).toBe(201)
    await giveBack(a, placement)
    await drain()
    const { version } = await mine(c, id)
    later(25)
    expect((await step(c, id, 'accept', version)).body.code).toBe('offer-over')
    await sweep(world.services)
    expect((await step(c, id, 'accept', version + 1)).body.code).toBe('offer-over')
    expect(world.errors).toEqual([])
  })

  test.each([
    ['/opportunityId', { opportunityId: 'opp_1' }, 422],
    ['/needId', { needId: 'need_1' }, 422],
    ['/motivation', { motivation: 'x'.repeat(601) }, 422],
    ['/dayparts', { dayparts: [] }, 422],
    ['/dayparts/0', { dayparts: ['2027-02-30:morning'] }, 422],
    ['/because', { because: 'I want to' }, 422],
  ])('a bad %s changes nothing', async (path, change, status) => {
    const { id } = await full()
    const [a, b] = (await students(2)) as [Student, Student]
    await claimed(a, id)
    const refused = await b.ask<Problem>('POST', '/waiting-lists', { ...claim(id), ...change })
    expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([status, path])
    const broken = await b.ask<Problem>('POST', '/waiting-lists', '{"opportunityId":')
    expect([broken.status, broken.body.code]).toEqual([400, 'bad-json'])
    expect((await b.ask<Problem>('POST', `/waiting-lists/${id}/accept`, { version: '1' })).status).toBe(422)
    expect(await lineOf(world.table, id)).toEqual([])
    expect((await opportunityById(world.table, id))?.line.version).toBe(0)
  })
})

describe('who may see and do what', () => {
  test('a line is its students’ own: other schools and roles see nothing and take nothing', async () => {
    const { id } = await full()
    const [a, b] = (await students(2)) as [Student, Student]
    const stranger = await world.addStudent(await world.addSchool('Het Andere'))
    const placement = await claimed(a, id)
    await join(b, id)
    await giveBack(a, placement)
    await drain()
    const { version } = await mine(b, id)
    for (const who of [stranger, a]) {
      expect((await who.ask('GET', `/waiting-lists/${id}`)).status).toBe(404)
      for (const to of ['accept', 'leave', 'return'] as const) expect((await step(who, id, to, version)).status).toBe(404)
      expect((await who.ask<{ items: unknown[] }>('GET', '/waiting-lists')).body.items).toEqual([])
    }
    for (const role of ['coordinator', 'mentor', 'team-leader', 'administrator', 'adviser'] as const) {
      const { ask } = await world.addStaff(place, role)
      expect([(await ask('GET', '/waiting-lists')).status, (await ask('GET', `/waiting-lists/${id}`)).status]).toEqual([403, 403])
    }
    expect((await employer.ask('GET', `/waiting-lists/${id}`)).status).toBe(403)
    expect((await world.anonymous('GET', '/waiting-lists')).status).toBe(401)
    expect((await mine(b, id)).state).toBe('offered')
  })

  test('what is for one school can’t be waited for from another', async () => {
    const { id } = await full({ audience: { schoolIds: [place.school.id], levels: [], minYear: 1, minAge: 14, languages: [] } })
    const [a] = (await students(1)) as [Student]
    await claimed(a, id)
    const stranger = await world.addStudent(await world.addSchool('Het Andere'))
    expect((await join(stranger, id)).body.code).toBe('not-for-you')
    expect(await lineOf(world.table, id)).toEqual([])
  })

  test('the employer sees how many wait, never who; nobody else sees how many', async () => {
    const { id } = await full()
    const [a, b, c] = (await students(3)) as [Student, Student, Student]
    await claimed(a, id)
    await join(b, id)
    await join(c, id)
    const [own, asStudent, asOther] = await Promise.all(
      [employer, c, await world.addEmployer('Elders')].map((who) => who.ask<OpportunityPage>('GET', `/opportunities/${id}`)),
    )
    expect([own?.body.waiting, asStudent?.body.waiting, asOther?.body.waiting]).toEqual([2, null, null])
    const list = await employer.ask<{ items: OfferedOpportunity[] }>(
      'GET',
      `/organisations/${employer.organisation.id}/opportunities`,
    )
    expect(list.body.items.map((card) => card.waiting)).toEqual([2])
    for (const body of [own?.body, list.body]) expect(JSON.stringify(body)).not.toContain(b.student.id)
  })
})

test('an offer stands as long as the student’s school says', async () => {
  const administrator = await world.addStaff(place, 'administrator')
  await administrator.ask('PUT', '/school/deadlines', { version: 0, answerDays: 5, offerHours: 3 })
  const { id } = await full()
  const [a, b] = (await students(2)) as [Student, Student]
  const placement = await claimed(a, id)
  await join(b, id)
  await giveBack(a, placement)
  await drain()
  const offered = await mine(b, id)
  expect(offered.until).toBe(new Date(world.clock.now.getTime() + 3 * 3_600_000).toISOString())
  later(3.01)
  expect((await step(b, id, 'accept', offered.version)).body.code).toBe('offer-over')
})
