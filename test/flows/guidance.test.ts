import { beforeEach, describe, expect, test } from 'vitest'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import type { Problem } from '../../shared/errors.ts'
import type { GuidanceOverview, OwnAsk, TheoryAnswer } from '../../shared/guidance.ts'
import type { LearningNeed } from '../../shared/learning-need.ts'
import type { Notification } from '../../shared/notification.ts'
import type { Opportunity, OpportunityPage } from '../../shared/opportunity.ts'
import type { Placement } from '../../shared/placement.ts'
import { needDraft } from '../support/need-draft.ts'
import { daypartIn, draft, type SmallWorld, smallWorld } from '../support/small-world.ts'

let world: SmallWorld
let school: Awaited<ReturnType<SmallWorld['addSchool']>>
let student: Awaited<ReturnType<SmallWorld['addStudent']>>
let mentor: Awaited<ReturnType<SmallWorld['addStaff']>>
let worker: OutboxWorker

const process = '25180/B1-K1-W2'
const topic = { kind: 'work-process', workProcess: process }
const key = 'wp-25180-B1-K1-W2'
const offer = {
  title: 'Mise-en-place: zo plan je je ochtend',
  subject: 'Kok',
  sector: 'hospitality',
  workProcesses: [process],
  tasks: ['We maken samen een planning'],
  why: '',
  location: 'school',
  schedule: { mode: 'all', count: 1, dayparts: [daypartIn(5)] },
  seats: 12,
  part: null,
  answers: [],
}

beforeEach(async () => {
  world = await smallWorld()
  school = await world.addSchool()
  student = await world.addStudent(school)
  mentor = await world.addStaff(school, 'mentor')
  worker = new OutboxWorker(world.services)
})

type Someone = Pick<typeof mentor, 'ask'>
const ask = (who: Someone = student, change: object = {}) =>
  who.ask<OwnAsk & Problem>('POST', '/guidance/asks', { topic, sentence: 'Hoe begin ik?', ...change })
const overview = async (who: Someone = mentor) => (await who.ask<GuidanceOverview>('GET', '/guidance')).body
const give = (change: object = {}, who: Someone = mentor) =>
  who.ask<Opportunity & Pick<Problem, 'code' | 'errors'>>('POST', '/guidance', { ...offer, ...change })
const claim = (opportunityId: string, who: Someone = student) =>
  who.ask<Placement & Problem>('POST', '/placements', { opportunityId, needId: null, motivation: '' })
const newsOf = async (who: Someone) =>
  (await who.ask<{ items: Notification[] }>('GET', '/notifications')).body.items.map(({ kind }) => kind)

describe('asking together', () => {
  test('the same work process is one request; students see how many ask, guides whose students they guide', async () => {
    const elsewhere = { school: school.school, group: { ...school.group, id: world.services.newId('group') } }
    const other = await world.addStudent(elsewhere, { name: 'Iemand Anders' })
    expect((await ask()).status).toBe(201)
    const joined = await ask(other, { sentence: 'Wat komt eerst?' })
    expect(joined.body).toMatchObject({ key, count: 2, sentence: 'Wat komt eerst?' })
    expect(JSON.stringify(joined.body)).not.toContain(student.person.name)
    const { requests } = await overview()
    expect(requests).toMatchObject([{ key, count: 2, asks: [{ student: { id: student.person.id } }, { student: null }] }])
    const coordinator = await world.addStaff(school, 'coordinator')
    expect((await overview(coordinator)).requests[0]?.asks.map((one) => one.student?.id)).toEqual([
      student.person.id,
      other.person.id,
    ])
  })

  test('themes meet whatever their case, accents and punctuation, and most asked comes first', async () => {
    const other = await world.addStudent(school)
    await ask()
    await ask(student, { topic: { kind: 'theme', theme: 'Één breuk optellen' } })
    const joined = await ask(other, { topic: { kind: 'theme', theme: 'een breuk, optellen!' } })
    expect(joined.body.count).toBe(2)
    expect((await overview()).requests.map((request) => request.count)).toEqual([2, 1])
  })

  test('asking twice is asking once; taking it back can be undone where it stood', async () => {
    const first = (await ask()).body
    expect((await ask(student, { sentence: 'Anders gezegd.' })).body).toMatchObject({ count: 1, askedAt: first.askedAt })
    const withdraw = () => student.ask<OwnAsk>('POST', `/guidance/asks/${key}/withdraw`, {})
    expect((await withdraw()).body.count).toBe(0)
    expect((await withdraw()).status).toBe(200)
    expect((await overview()).requests).toEqual([])
    const back = await student.ask<OwnAsk>('POST', `/guidance/asks/${key}/restore`, {})
    expect(back.body).toMatchObject({ count: 1, sentence: 'Anders gezegd.', askedAt: first.askedAt })
    expect((await overview()).requests).toHaveLength(1)
  })

  test('the same intent gets the same answer, another body under it is refused', async () => {
    const header = { 'idempotency-key': 'ask-for-it-once' }
    const body = { topic, sentence: 'Hoe begin ik?' }
    expect((await student.ask('POST', '/guidance/asks', body, header)).status).toBe(201)
    expect((await student.ask<OwnAsk>('POST', '/guidance/asks', body, header)).body.count).toBe(1)
    const reused = await student.ask<Problem>('POST', '/guidance/asks', { ...body, sentence: 'Iets anders' }, header)
    expect(reused.body.code).toBe('idempotency-key-reused')
  })

  test('more than ten questions at the same time are refused', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, i) => ask(student, { topic: { kind: 'theme', theme: `thema ${i}` } })))
    const refused = await ask()
    expect(refused.body).toMatchObject({ code: 'invalid-input', errors: [{ path: '/topic', rule: 'too-many' }] })
    expect((await overview()).requests).toHaveLength(10)
  })
})

describe('the answer', () => {
  test('an offer closes the requests that it answers and tells who asked, once', async () => {
    await ask()
    await worker.drain()
    const made = await give({ answers: [key] })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ status: 'open', kind: 'guidance', organisationName: school.school.name })
    expect((await overview()).requests).toEqual([])
    await worker.drain()
    await new OutboxWorker(world.services).drain()
    expect(await newsOf(student)).toEqual(['guidance-offered'])
    const mail = world.mails.find(({ to }) => to.address === student.person.mail)
    expect(mail === undefined || mail.subject.includes(offer.title)).toBe(true)
  })

  test('who was too late to answer hears so, and nothing is offered twice', async () => {
    await ask()
    await give({ answers: [key] })
    const late = await give({ answers: [key] })
    expect(late.body.code).toBe('stale')
    expect((await overview()).offers).toHaveLength(1)
  })

  test('withdrawn, it asks again for who has no seat; undone, it is the answer again with who joined since', async () => {
    const other = await world.addStudent(school)
    const third = await world.addStudent(school)
    await ask()
    await ask(other)
    const made = (await give({ answers: [key] })).body
    await worker.drain()
    expect((await claim(made.id)).body.state).toBe('approved')
    const closed = await mentor.ask<Opportunity>('POST', `/guidance/${made.id}/withdraw`, { version: made.version })
    expect(closed.body.status).toBe('closed')
    expect((await overview()).requests).toMatchObject([{ key, count: 1, asks: [{ student: { id: other.person.id } }] }])
    await worker.drain()
    expect(await newsOf(other)).toEqual(['guidance-withdrawn', 'guidance-offered'])
    expect(await newsOf(student)).toEqual(['guidance-offered'])
    await ask(third)
    const again = await mentor.ask<Opportunity>('POST', `/guidance/${made.id}/restore`, { version: closed.body.version })
    expect(again.body.status).toBe('open')
    expect((await overview()).requests).toEqual([])
    await worker.drain()
    expect(await newsOf(third)).toEqual(['guidance-offered'])
    const stale = await mentor.ask<Problem>('POST', `/guidance/${made.id}/withdraw`, { version: made.version })
    expect(stale.body.code).toBe('stale')
  })

  test('a place in guidance of the own school needs no approval, also when it is taken again', async () => {
    const coordinator = await world.addStaff(school, 'coordinator')
    const made = (await give({ part: { crebo: '25180', code: 'K0125', name: 'Gezonde leefstijl' } })).body
    const placement = (await claim(made.id)).body
    expect(placement).toMatchObject({ state: 'approved', answerBy: null, concerns: [] })
    expect(placement.opportunity.part).toEqual({ crebo: '25180', code: 'K0125', name: 'Gezonde leefstijl' })
    const left = await student.ask<Placement>('POST', `/placements/${placement.id}/withdraw`, { version: placement.version })
    expect(left.body.state).toBe('withdrawn')
    const back = await student.ask<Placement>('POST', `/placements/${placement.id}/claim`, { version: left.body.version })
    expect(back.body.state).toBe('approved')
    await worker.drain()
    expect(await newsOf(coordinator)).toEqual([])
    expect((await overview()).offers).toMatchObject([{ coming: 1, students: [{ id: student.person.id }] }])
    const page = await student.ask<OpportunityPage>('GET', `/opportunities/${made.id}`)
    expect(page.body.part?.code).toBe('K0125')
  })

  test('what another organisation offers still needs the school’s yes', async () => {
    const employer = await world.addEmployer()
    const { id } = await world.addOpportunity(employer, { kind: 'guidance' })
    expect((await claim(id)).body.state).toBe('requested')
  })
})

describe('theory that helps now', () => {
  test('open guidance on the same work processes that fits the free half-days, the soonest first', async () => {
    const employer = await world.addEmployer()
    const there = await world.addOpportunity(employer, {
      workProcesses: [process],
      schedule: { mode: 'all', count: 1, dayparts: [daypartIn(3)] },
    })
    const placement = (await claim(there.id)).body
    const theory = async () => (await student.ask<TheoryAnswer>('GET', `/guidance/for-placement/${placement.id}`)).body
    expect(await theory()).toEqual({ items: [], workProcesses: [process], asks: [] })
    const later = (await give({ schedule: { mode: 'any', count: 1, dayparts: [daypartIn(3), daypartIn(9)] } })).body
    const sooner = (await give()).body
    await give({ workProcesses: ['25180/B1-K1-W5'] })
    await give({ schedule: { mode: 'all', count: 1, dayparts: [daypartIn(3)] } })
    await ask()
    const found = await theory()
    expect(found.items.map(({ id, dayparts }) => [id, dayparts])).toEqual([
      [sooner.id, [daypartIn(5)]],
      [later.id, [daypartIn(9)]],
    ])
    expect(found.asks).toMatchObject([{ key, count: 1 }])
    const going = (await claim(sooner.id)).body
    expect((await theory()).items[0]).toMatchObject({ id: sooner.id, placementId: going.id })
  })

  test('for a need too, and by sector where there are no work processes', async () => {
    const need = (
      await student.ask<LearningNeed>('POST', '/learning-needs', { ...needDraft, workProcesses: [], sectors: ['hospitality'] })
    ).body
    const made = (await give()).body
    const theory = await student.ask<TheoryAnswer>('GET', `/guidance/for-need/${need.id}`)
    expect(theory.body.items.map(({ id }) => id)).toEqual([made.id])
  })
})

describe('who may what', () => {
  test('another school sees, answers and withdraws nothing', async () => {
    await ask()
    const made = (await give()).body
    const foreign = await world.addSchool('Elders')
    const guide = await world.addStaff(foreign, 'mentor')
    const stranger = await world.addStudent(foreign)
    expect(await overview(guide)).toEqual({ requests: [], offers: [] })
    expect((await give({ answers: [key] }, guide)).body.code).toBe('stale')
    expect((await guide.ask('POST', `/guidance/${made.id}/withdraw`, { version: 1 })).status).toBe(404)
    expect((await stranger.ask('POST', `/guidance/asks/${key}/withdraw`, {})).status).toBe(404)
    expect((await stranger.ask('GET', `/opportunities/${made.id}`)).status).toBe(404)
    expect((await overview()).requests).toHaveLength(1)
  })

  test('roles that have nothing to do with it are refused', async () => {
    const employer = await world.addEmployer()
    const leader = await world.addStaff(school, 'team-leader')
    for (const who of [employer, leader, student]) {
      expect((await who.ask('GET', '/guidance')).status).toBe(403)
      expect((await give({}, who)).status).toBe(403)
    }
    for (const who of [employer, mentor]) expect((await ask(who)).status).toBe(403)
    expect((await world.anonymous('GET', '/guidance')).status).toBe(401)
  })

  test('another student’s placement and need tell nothing', async () => {
    const made = (await give()).body
    const placement = (await claim(made.id)).body
    const need = (await student.ask<LearningNeed>('POST', '/learning-needs', needDraft)).body
    const other = await world.addStudent(school)
    expect((await other.ask('GET', `/guidance/for-placement/${placement.id}`)).status).toBe(404)
    expect((await other.ask('GET', `/guidance/for-need/${need.id}`)).status).toBe(404)
  })
})

describe('bad input names field and rule and changes nothing', () => {
  test.each([
    ['a theme of signs alone', { topic: { kind: 'theme', theme: '???' } }, '/topic/theme'],
    ['a work process that is none', { topic: { kind: 'work-process', workProcess: 'x' } }, '/topic/workProcess'],
    ['no sentence', { sentence: '' }, '/sentence'],
    ['a sentence that is too long', { sentence: 'x'.repeat(241) }, '/sentence'],
    ['something unknown', { name: 'x' }, '/name'],
  ])('asking with %s', async (_, change, path) => {
    const refused = await ask(student, change)
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.map((error) => error.path)).toContain(path)
    expect((await overview()).requests).toEqual([])
  })

  test.each([
    ['a part that is none', { part: { crebo: '25180', code: 'X1', name: 'Iets' } }, '/part/code'],
    ['a place of work', { location: 'site' }, '/location'],
    ['no half-day', { schedule: { mode: 'all', count: 1, dayparts: [] } }, '/schedule/dayparts'],
    ['no seats', { seats: 0 }, '/seats'],
    ['an answer to nothing', { answers: ['x'] }, '/answers/0'],
  ])('offering with %s', async (_, change, path) => {
    const refused = await give(change)
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.map((error) => error.path)).toContain(path)
    expect((await overview()).offers).toEqual([])
  })

  test('what is over can’t be offered, and only guidance counts for a part', async () => {
    expect((await give({ schedule: { mode: 'all', count: 1, dayparts: [daypartIn(-3)] } })).body.code).toBe('opportunity-over')
    const employer = await world.addEmployer()
    const part = { crebo: '25180', code: 'K0125', name: 'Gezonde leefstijl' }
    const refused = await employer.ask<Problem>('POST', '/opportunities', draft({ part }))
    expect(refused.body).toMatchObject({ code: 'invalid-input', errors: [{ path: '/part', rule: 'guidance-only' }] })
    expect((await employer.ask('POST', '/opportunities', draft({ part, kind: 'guidance' }))).status).toBe(201)
  })
})
