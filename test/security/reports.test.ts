import { beforeEach, describe, expect, test } from 'vitest'
import { queryAll } from '../../functions/table/query.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import { tableAccess } from '../../infra/table-access.ts'
import type { Problem } from '../../shared/errors.ts'
import type { Notification } from '../../shared/notification.ts'
import type { Report } from '../../shared/report.ts'
import { allows, onlyWith } from '../support/only-with.ts'
import { type SmallWorld, smallWorld } from '../support/small-world.ts'

let world: SmallWorld
let place: Awaited<ReturnType<SmallWorld['addSchool']>>
let student: Awaited<ReturnType<SmallWorld['addStudent']>>
let classmate: Awaited<ReturnType<SmallWorld['addStudent']>>
let adviser: Awaited<ReturnType<SmallWorld['addStaff']>>
let otherAdviser: Awaited<ReturnType<SmallWorld['addStaff']>>

type Mine = { advisers: string[]; items: Report[] }
type Listed = { items: Report[]; cursor: string | null }
const draft = (change: object = {}) => ({
  text: 'Ze lachen om mijn hoofddoek.',
  where: 'De bakkerij',
  anonymous: true,
  ...change,
})
/** The workers, each with the rights that it has on AWS. */
const withRightsOf = (name: 'outbox' | 'sweeper') => ({
  ...world.services,
  table: onlyWith(tableAccess[name], world.table),
})
const drain = () => new OutboxWorker(withRightsOf('outbox')).drain()

beforeEach(async () => {
  world = await smallWorld()
  place = await world.addSchool()
  student = await world.addStudent(place, { name: 'Samira Testman' })
  classmate = await world.addStudent(place)
  adviser = await world.addStaff(place, 'adviser')
  otherAdviser = await world.addStaff(await world.addSchool('Elders'), 'adviser')
})

async function report(change: object = {}) {
  const { status, body } = await student.ask<Report>('POST', '/reports/mine', draft(change))
  expect(status).toBe(201)
  return body
}

describe('the conversation', () => {
  test('reported without a name, answered, answered again, closed and opened', async () => {
    const made = await report()
    await drain()
    const { items } = (await adviser.ask<Listed>('GET', '/reports')).body
    expect(items).toEqual([made])
    expect(made).toMatchObject({ who: null, on: '2027-03-01', keptUntil: '2029-03-01', status: 'open' })
    expect(JSON.stringify(items)).not.toContain('Samira')
    expect(JSON.stringify(items)).not.toContain(student.person.id)

    const answered = await adviser.ask<Report>('POST', `/reports/${made.id}/messages`, { text: 'Dank je.', version: 1 })
    expect(answered.body.messages[1]).toEqual({ by: 'adviser', name: 'Test adviser', text: 'Dank je.', on: '2027-03-01' })
    const mine = (await student.ask<Mine>('GET', '/reports/mine')).body
    expect(mine).toEqual({ advisers: ['Test adviser'], items: [answered.body] })
    const closed = await adviser.ask<Report>('POST', `/reports/${made.id}/close`, { version: 2 })
    expect(closed.body.status).toBe('closed')
    const more = await student.ask<Report>('POST', `/reports/mine/${made.id}/messages`, { text: 'Het is weer zo.', version: 3 })
    expect(more.body).toMatchObject({ status: 'open', version: 4 })
    const stale = await adviser.ask<Problem>('POST', `/reports/${made.id}/close`, { version: 3 })
    expect(stale.body.code).toBe('stale')
    expect((await adviser.ask<Report>('POST', `/reports/${made.id}/close`, { version: 4 })).body.status).toBe('closed')
    expect((await adviser.ask<Report>('POST', `/reports/${made.id}/reopen`, { version: 5 })).body.status).toBe('open')
    expect(world.errors).toEqual([])
  })

  test('with a name, when the student wants that', async () => {
    expect((await report({ anonymous: false })).who).toEqual({ name: 'Samira Testman', groupName: 'M4A' })
  })

  test('sent twice it is one, also at the same moment; another text with the same key is refused', async () => {
    const key = { 'idempotency-key': 'a-key-of-its-own' }
    const sent = await Promise.all([1, 2, 3].map(() => student.ask<Report>('POST', '/reports/mine', draft(), key)))
    expect(new Set(sent.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    expect((await adviser.ask<Listed>('GET', '/reports')).body.items).toHaveLength(1)
    const other = await student.ask<Problem>('POST', '/reports/mine', draft({ text: 'Iets anders' }), key)
    expect(other.body.code).toBe('idempotency-key-reused')
    const { id } = sent[0]?.body ?? { id: '' }
    const said = { text: 'Nog iets', version: 1 }
    const twice = await Promise.all([1, 2].map(() => student.ask<Report>('POST', `/reports/mine/${id}/messages`, said)))
    expect(twice.map(({ status }) => status)).toContain(200)
    expect((await student.ask<Mine>('GET', '/reports/mine')).body.items[0]?.messages).toHaveLength(2)
  })

  test('after two years nobody reads it', async () => {
    const made = await report()
    world.clock.now = new Date('2029-03-01T20:00:00Z')
    expect((await adviser.renewed<Listed>('GET', '/reports')).body.items).toHaveLength(1)
    world.clock.now = new Date('2029-03-02T08:00:00Z')
    expect((await adviser.renewed<Listed>('GET', '/reports')).body.items).toEqual([])
    expect((await student.renewed<Mine>('GET', '/reports/mine')).body.items).toEqual([])
    const answer = await adviser.renewed<Problem>('POST', `/reports/${made.id}/messages`, { text: 'Hoi', version: 1 })
    expect(answer.status).toBe(404)
  })

  test('what can not be says which field and which rule; where nobody would read it, it is refused', async () => {
    const refused = async (change: object) => {
      const { status, body } = await student.ask<Problem>('POST', '/reports/mine', draft(change))
      return [status, body.errors?.[0]?.path, body.errors?.[0]?.rule]
    }
    expect(await refused({ text: '  ' })).toEqual([422, '/text', 'min_length'])
    expect(await refused({ text: 'a'.repeat(4001) })).toEqual([422, '/text', 'max_length'])
    expect(await refused({ anonymous: 'yes' })).toEqual([422, '/anonymous', 'boolean'])
    const lonely = await world.addStudent(await world.addSchool('Zonder'))
    expect((await lonely.ask<Problem>('POST', '/reports/mine', draft())).body.code).toBe('wrong-state')
    for (let count = 0; count < 10; count++) await report()
    expect((await student.ask<Problem>('POST', '/reports/mine', draft())).body.code).toBe('too-often')
  })
})

describe('nobody else', () => {
  const everyone = async () => ({
    classmate,
    coordinator: await world.addStaff(place, 'coordinator'),
    mentor: await world.addStaff(place, 'mentor'),
    teamLeader: await world.addStaff(place, 'team-leader'),
    administrator: await world.addStaff(place, 'administrator'),
    employer: await world.addEmployer(),
    otherAdviser,
  })

  test('can read, answer or close it; the answer is the same whether there is one or not', async () => {
    const others = await everyone()
    const { id } = await report()
    const unknown = `rep_${'x'.repeat(43)}`
    for (const [who, { ask }] of Object.entries(others)) {
      const list = await ask<Problem & Listed>('GET', '/reports')
      if (who === 'otherAdviser') expect(list.body.items).toEqual([])
      else expect([who, list.status]).toEqual([who, 403])
      const asks: [string, object][] = [
        ['messages', { text: 'Hoi', version: 1 }],
        ['close', { version: 1 }],
        ['reopen', { version: 1 }],
      ]
      for (const [path, body] of asks) {
        const [real, none] = await Promise.all([id, unknown].map((one) => ask<Problem>('POST', `/reports/${one}/${path}`, body)))
        expect([who, path, real?.status]).toEqual([who, path, who === 'otherAdviser' ? 404 : 403])
        expect({ ...real?.body, correlationId: '' }).toEqual({ ...none?.body, correlationId: '' })
      }
      const [own, none] = await Promise.all(
        [id, unknown].map((one) => ask<Problem>('POST', `/reports/mine/${one}/messages`, { text: 'Hoi', version: 1 })),
      )
      expect([403, 404]).toContain(own?.status)
      expect({ ...own?.body, correlationId: '' }).toEqual({ ...none?.body, correlationId: '' })
    }
    expect((await classmate.ask<Mine>('GET', '/reports/mine')).body.items).toEqual([])
    expect((await world.anonymous('GET', '/reports')).status).toBe(401)
    // The adviser has no other door: not to students, not to placements.
    for (const path of ['/students', '/placements?state=requested', '/contact-moments', `/students/${student.person.id}`]) {
      expect([path, (await adviser.ask('GET', path)).status]).toEqual([path, 403])
    }
    expect((await adviser.ask<Listed>('GET', '/reports')).body.items[0]).toMatchObject({ version: 1, status: 'open' })
  })

  test('sees anything of it: no message, event, list of a person or of a student says that there is one', async () => {
    const others = await everyone()
    const before = await partitions()
    const made = await report({ anonymous: false })
    await adviser.ask('POST', `/reports/${made.id}/messages`, { text: 'Dank je.', version: 1 })
    await drain()
    await sweep(withRightsOf('sweeper'))
    await drain()
    for (const { ask } of [...Object.values(others), student]) {
      expect((await ask<{ items: Notification[] }>('GET', '/notifications')).body.items).toEqual([])
    }
    // What stands about the student and the school is what stood before.
    expect(await partitions()).toEqual(before)

    const [event, ...more] = await queryAll(world.table, {
      partition: `EVENTS#${place.school.region}`,
      range: { beginsWith: 'evt_' },
    })
    expect(more).toEqual([])
    expect(event?.data).toEqual({
      id: event?.sk,
      at: '2027-03-01T08:00:00.000Z',
      actorId: null,
      region: place.school.region,
      subject: 'report',
      kind: 'waiting',
      schoolId: place.school.id,
    })
    const told = (await adviser.ask<{ items: Notification[] }>('GET', '/notifications')).body.items
    expect(told).toMatchObject([{ kind: 'report-waiting', title: '', text: null, studentName: null, placementId: null }])
    expect(JSON.stringify(told)).not.toContain(student.person.id)
    expect((await otherAdviser.ask<{ items: Notification[] }>('GET', '/notifications')).body.items).toEqual([])
  })

  test('no worker has a right to its partition', () => {
    const pk = `REPORTS#${'sch_1'}`
    for (const [name, access] of Object.entries(tableAccess)) {
      for (const action of ['read', 'write', 'remove'] as const) {
        const expected = name === 'api' && action !== 'remove'
        for (const one of [pk, `${pk}#DAYS`, `${pk}#REPORTER#x`]) {
          expect([name, action, allows(access, { action, pk: one })]).toEqual([name, action, expected])
        }
      }
    }
  })

  const partitions = async () => {
    const keys: string[] = []
    for (const partition of [
      `PERSON#${student.person.id}`,
      `SCHOOL#${place.school.id}#STUDENT#${student.person.id}`,
      `SCHOOL#${place.school.id}`,
    ]) {
      keys.push(...(await queryAll(world.table, { partition, consistent: true })).map(({ sk }) => sk))
    }
    return keys
  }
})
