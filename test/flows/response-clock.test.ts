import { beforeEach, describe, expect, test } from 'vitest'
import { putHolidays } from '../../functions/features/calendar/calendar-store.ts'
import { opportunityById } from '../../functions/features/opportunities/opportunity-store.ts'
import { waitsOf } from '../../functions/features/response-clock/wait-store.ts'
import { transact } from '../../functions/table/transact.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { writeSnapshots } from '../../functions/workers/snapshots.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import type { Deadlines } from '../../shared/deadlines.ts'
import type { Problem } from '../../shared/errors.ts'
import type { LearningNeed } from '../../shared/learning-need.ts'
import type { MatchAnswer } from '../../shared/matching/index.ts'
import type { Notification } from '../../shared/notification.ts'
import type { OpportunityPage } from '../../shared/opportunity.ts'
import type { Placement } from '../../shared/placement.ts'
import { needDraft } from '../support/need-draft.ts'
import { daypartIn, type SmallWorld, smallWorld } from '../support/small-world.ts'

let world: SmallWorld
let place: Awaited<ReturnType<SmallWorld['addSchool']>>
let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>
let coordinator: Awaited<ReturnType<SmallWorld['addStaff']>>

beforeEach(async () => {
  world = await smallWorld()
  place = await world.addSchool()
  employer = await world.addEmployer()
  coordinator = await world.addStaff(place, 'coordinator')
})

type Asker = { renewed: Awaited<ReturnType<SmallWorld['addStaff']>>['renewed'] }

const drain = () => new OutboxWorker(world.services).drain()
const on = (days: number) => ({ schedule: { mode: 'all' as const, count: 1, dayparts: [daypartIn(days)] } })
const claim = (opportunityId: string) => ({ opportunityId, needId: null, motivation: 'Graag.' })

/** Days after the test day, at a quarter past nine in the morning. */
function clockAt(days: number, time = '08:15') {
  world.clock.now = new Date(Date.parse(`2027-03-01T${time}:00Z`) + days * 86_400_000)
}

async function swept() {
  await sweep(world.services)
  await drain()
}

async function request(days = 40, student?: Awaited<ReturnType<SmallWorld['addStudent']>>) {
  const who = student ?? (await world.addStudent(place))
  const opportunity = await world.addOpportunity({ ...employer, ask: employer.renewed }, on(days))
  const { status, body } = await who.renewed<Placement>('POST', '/placements', claim(opportunity.id))
  expect(status).toBe(201)
  return { who, opportunity, placement: body }
}

async function told(who: Asker) {
  const { body } = await who.renewed<{ items: Notification[] }>('GET', '/notifications')
  return body.items.map(({ kind, title, until, path }) => ({ kind, title, until, path }))
}

const move = <T = Placement>(who: Asker, to: string, { id, version }: Placement, text = 'Daarom.') =>
  who.renewed<T>('POST', `/placements/${id}/${to}`, { version, text })

describe('a request', () => {
  test('says until when an answer comes: five school days, before the first half-day, holidays apart', async () => {
    expect((await request()).placement.answerBy).toBe('2027-03-08')
    expect((await request(3)).placement.answerBy).toBe('2027-03-03')
    await transact(
      world.table,
      world.services.newToken(),
      putHolidays(
        { NO: [], MI: [], ZU: [{ from: '2027-03-04', until: '2027-03-07', name: 'Lang weekend' }] },
        world.clock.now.toISOString(),
      ),
    )
    clockAt(0, '09:00')
    expect((await request()).placement.answerBy).toBe('2027-03-10')
  })

  test('a question gives the student as long, the answer gives the school as long again', async () => {
    const { who, placement } = await request()
    clockAt(2)
    const asked = (await move(coordinator, 'ask', placement)).body
    expect(asked.answerBy).toBe('2027-03-10')
    clockAt(3)
    const answered = (await move(who, 'answer', asked)).body
    expect(answered.answerBy).toBe('2027-03-11')
    expect((await move(coordinator, 'approve', answered)).body.answerBy).toBeNull()
  })

  test('the queue has first what expires first', async () => {
    const later = await request(40)
    const sooner = await request(3)
    const { body } = await coordinator.ask<{ items: Placement[] }>('GET', '/placements?state=requested')
    expect(body.items.map(({ id }) => id)).toEqual([sooner.placement.id, later.placement.id])
  })

  test('that nobody answers expires: seat and half-days are free, student and coordinators hear so, and it can be asked for again', async () => {
    const { who, opportunity, placement } = await request()
    clockAt(7, '22:30')
    await swept()
    const read = () => who.renewed<Placement>('GET', `/placements/${placement.id}`)
    expect((await read()).body.state).toBe('requested')
    clockAt(7, '23:05')
    await swept()
    await swept()
    const expired = (await read()).body
    expect([expired.state, expired.answerBy, expired.history.at(-1)]).toEqual([
      'expired',
      null,
      expect.objectContaining({ move: 'expire', by: 'clock', to: 'expired' }),
    ])
    expect((await opportunityById(world.table, opportunity.id))?.taken.taken).toBe(0)
    expect((await told(who)).map(({ kind }) => kind)).toEqual(['placement-expired'])
    expect((await told(coordinator)).filter(({ kind }) => kind === 'request-expired')).toEqual([
      expect.objectContaining({ path: `/queue/${placement.id}` }),
    ])
    // The half-day is the student's again, and so is the way back.
    const again = await move(who, 'claim', expired, '')
    expect([again.status, again.body.state, again.body.answerBy]).toEqual([200, 'requested', '2027-03-16'])
    expect(world.errors).toEqual([])
  })

  test('that expired can be looked at again by the school', async () => {
    const { placement } = await request()
    clockAt(9)
    await swept()
    const { body } = await coordinator.renewed<{ items: Placement[] }>('GET', '/placements?state=expired')
    const [expired] = body.items
    expect(expired?.id).toBe(placement.id)
    const back = expired && (await move(coordinator, 'reconsider', expired))
    expect([back?.status, back?.body.state, back?.body.answerBy]).toEqual([200, 'requested', '2027-03-17'])
  })

  test('that was a question to the student tells the student whose answer it was', async () => {
    const { who, placement } = await request()
    await move(coordinator, 'ask', placement)
    clockAt(8)
    await swept()
    expect((await told(who)).map(({ kind }) => kind)).toContain('question-expired')
  })

  test('is decided at the very moment that it expires by one of the two, and holds its seat or does not', async () => {
    for (let round = 0; round < 5; round++) {
      const { opportunity, placement } = await request()
      world.clock.now = new Date(world.clock.now.getTime() + 9 * 86_400_000)
      const cookie = { cookie: await coordinator.cookie() }
      const approve = world.anonymous<Placement>('POST', `/placements/${placement.id}/approve`, { version: 1 }, cookie)
      const [{ status }] = await Promise.all([approve, sweep(world.services)])
      const { body } = await coordinator.renewed<Placement>('GET', `/placements/${placement.id}`)
      expect([status === 200 ? 'approved' : 'expired', status === 200 || status === 409]).toEqual([body.state, true])
      const found = await opportunityById(world.table, opportunity.id)
      expect(found?.taken.taken).toBe(body.state === 'approved' ? 1 : 0)
    }
    expect(world.errors).toEqual([])
  })

  test('makes room for who waits when it expires', async () => {
    const opportunity = await world.addOpportunity(employer, { ...on(40), seats: 1 })
    const [first, second] = [await world.addStudent(place), await world.addStudent(place)]
    await first.ask('POST', '/placements', claim(opportunity.id))
    expect((await second.ask('POST', '/waiting-lists', claim(opportunity.id))).status).toBe(201)
    clockAt(8)
    await swept()
    expect((await second.renewed<{ state: string }>('GET', `/waiting-lists/${opportunity.id}`)).body.state).toBe('offered')
  })
})

describe('reminders', () => {
  const due = async (who: Asker) => (await told(who)).filter(({ kind }) => kind.endsWith('-due'))

  test('come on the third day and on the last, in the daytime, once, and not for what was decided', async () => {
    const { placement } = await request()
    const decided = await request()
    await move(coordinator, 'decline', decided.placement)
    clockAt(2)
    await swept()
    expect(await due(coordinator)).toEqual([])
    clockAt(3, '05:30')
    await swept()
    expect(await due(coordinator)).toEqual([])
    clockAt(3)
    await swept()
    await swept()
    const expected = {
      kind: 'request-due',
      title: 'Test de nieuwe broodautomaat',
      until: '2027-03-08',
      path: `/queue/${placement.id}`,
    }
    expect(await due(coordinator)).toEqual([expected])
    for (const day of [4, 5, 6]) {
      clockAt(day)
      await swept()
    }
    expect(await due(coordinator)).toHaveLength(1)
    clockAt(7)
    await swept()
    expect(await due(coordinator)).toEqual([expected, expected])
    expect(world.errors).toEqual([])
  })

  test('of several are one message that says how many; a question reminds the student', async () => {
    for (let i = 0; i < 3; i++) await request()
    const asked = await request()
    await move(coordinator, 'ask', asked.placement)
    clockAt(3)
    await swept()
    expect(await due(coordinator)).toEqual([{ kind: 'requests-due', title: '3', until: '2027-03-08', path: '/queue' }])
    expect(await due(asked.who)).toEqual([
      expect.objectContaining({ kind: 'answer-due', until: '2027-03-08', path: `/placements/${asked.placement.id}` }),
    ])
  })

  test('two sweepers at once remind once', async () => {
    await request()
    clockAt(3)
    await Promise.all([sweep(world.services), sweep(world.services), sweep(world.services)])
    await drain()
    expect(await due(coordinator)).toHaveLength(1)
  })

  test('none reach another school', async () => {
    const other = await world.addSchool('Het Andere')
    const stranger = await world.addStaff(other, 'coordinator')
    await request()
    clockAt(3)
    await swept()
    expect([(await due(stranger)).length, (await due(coordinator)).length]).toEqual([0, 1])
  })
})

describe('how long people may take', () => {
  test('is the administrator’s to set, within bounds, as it was looked at', async () => {
    const administrator = await world.addStaff(place, 'administrator')
    const student = await world.addStudent(place)
    const usual = (await administrator.ask<Deadlines>('GET', '/school/deadlines')).body
    expect(usual).toEqual({ version: 0, answerDays: 5, offerHours: 24 })
    const set = (change: Partial<Deadlines>, who: typeof administrator = administrator) =>
      who.ask<Deadlines & Problem>('PUT', '/school/deadlines', { ...usual, ...change })
    for (const who of [coordinator, student, employer]) expect((await set({ answerDays: 3 }, who)).status).toBe(403)
    for (const [field, value] of [
      ['answerDays', 0],
      ['answerDays', 21],
      ['answerDays', 2.5],
      ['offerHours', 0],
      ['offerHours', 169],
      ['offerHours', '24'],
    ] as const) {
      const refused = await set({ [field]: value })
      expect([refused.status, refused.body.errors?.[0]?.path], `${field} ${value}`).toEqual([422, `/${field}`])
    }
    expect((await administrator.ask<Deadlines>('GET', '/school/deadlines')).body).toEqual(usual)
    expect((await set({ answerDays: 3, offerHours: 48 })).body).toEqual({ version: 1, answerDays: 3, offerHours: 48 })
    expect((await set({ answerDays: 4 })).body.code).toBe('stale')
    expect((await coordinator.ask<Deadlines>('GET', '/school/deadlines')).body.answerDays).toBe(3)
    expect((await request()).placement.answerBy).toBe('2027-03-04')
    const stranger = await world.addStaff(await world.addSchool('Het Andere'), 'administrator')
    expect((await stranger.ask<Deadlines>('GET', '/school/deadlines')).body).toEqual(usual)
  })
})

describe('how long students wait for an answer', () => {
  async function answered(hours: readonly number[]) {
    for (const each of hours) {
      const { placement } = await request()
      world.clock.now = new Date(world.clock.now.getTime() + each * 3_600_000)
      expect((await move(coordinator, 'approve', placement)).status).toBe(200)
    }
    await drain()
  }
  const shown = async (id: string) => (await coordinator.renewed<OpportunityPage>('GET', `/opportunities/${id}`)).body

  test('is said from five answers on, of the organisation itself, and counted once', async () => {
    const { id } = await world.addOpportunity(employer, on(50))
    const elsewhere = await world.addOpportunity(await world.addEmployer('Elders'), on(50))
    await answered([1, 30, 30, 60])
    expect((await shown(id)).usualDays).toBeNull()
    await answered([40])
    expect([(await shown(id)).usualDays, (await shown(elsewhere.id)).usualDays]).toEqual([2, null])
    const kept = await waitsOf(world.table, employer.organisation.id)
    // A worker that begins anew follows everything once more.
    await new OutboxWorker({ ...world.services }).drain()
    expect(await waitsOf(world.table, employer.organisation.id)).toEqual(kept)
    expect(Object.keys(kept?.waits ?? {})).toHaveLength(5)
    world.clock.now = new Date(world.clock.now.getTime() + 91 * 86_400_000)
    expect((await shown(id)).usualDays).toBeNull()
  })

  test('reaches matching: in a process that runs, in one that starts, and in one that starts from a snapshot', async () => {
    const student = await world.addStudent(place)
    const need = (await student.ask<LearningNeed>('POST', '/learning-needs', needDraft)).body
    const { id } = await world.addOpportunity(employer, on(25))
    const reason = async () => {
      const { body } = await student.renewed<MatchAnswer>('GET', `/learning-needs/${need.id}/matches`)
      const hit = body.hits.find(({ card }) => card.id === id)
      return hit?.reasons.find(({ kind }) => kind === 'response')
    }
    expect(await reason()).toBeUndefined()
    await answered([1, 1, 1, 1, 1])
    world.clock.now = new Date(world.clock.now.getTime() + 60_000)
    expect(await reason()).toMatchObject({ days: 1 })
    const { Market } = await import('../../functions/features/opportunities/market.ts')
    const { region } = place.school
    const daysIn = async (market: InstanceType<typeof Market>) =>
      (await market.fresh(region)).offer.usualDays.get(employer.organisation.id)
    const { memorySnapshots } = await import('../support/memory-snapshots.ts')
    expect(await daysIn(new Market({ ...world.services, snapshots: memorySnapshots() }))).toBe(1)
    await writeSnapshots(world.services)
    const restored = new Market(world.services)
    expect(await daysIn(restored)).toBe(1)
    // Of an organisation that offers something for the first time since.
    const fresh = await world.addOpportunity({ ...employer, ask: employer.renewed }, on(26))
    const { index } = await restored.fresh(region)
    expect(index.columns.responseDays[index.organisation(index.rowOf(fresh.id))]).toBe(1)
  })
})
