import { beforeAll, describe, expect, test } from 'vitest'
import { putNewPlacement } from '../../functions/features/placements/placement-store.ts'
import { noCounts, putStudent } from '../../functions/features/students/student-store.ts'
import { rebuildWeeks } from '../../functions/features/weeks/refresh-weeks.ts'
import { weekOfSchool } from '../../functions/features/weeks/week-store.ts'
import type { Table } from '../../functions/table/client.ts'
import { type Step, transact } from '../../functions/table/transact.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { addDays } from '../../shared/daypart.ts'
import type { LearningNeed } from '../../shared/learning-need.ts'
import type { Student } from '../../shared/person.ts'
import { type Placement, whoAndWhat } from '../../shared/placement.ts'
import type { HostWeek, RoomsWeek, SchoolWeek, StudentWeek } from '../../shared/week.ts'
import type { WhatIf } from '../../shared/what-if.ts'
import { needDraft } from '../support/need-draft.ts'
import { daypartIn, type SmallWorld, smallWorld, testDay } from '../support/small-world.ts'

const nextWeek = addDays(testDay, 7)
const week = (path: string, date = nextWeek) => `${path}?week=${date}`

/** The table as the app gets it, with the names of the reads that were sent since `clear`. */
function watched(table: Table) {
  const reads: string[] = []
  const send = table.client.send.bind(table.client)
  table.client.send = (async (command: Parameters<typeof send>[0]) => {
    const name = command.constructor.name.replace('Command', '')
    if (name === 'Query' || name === 'Get' || name === 'BatchGet') reads.push(name)
    return send(command)
  }) as typeof table.client.send
  return reads
}

describe('the week of each role', () => {
  let world: SmallWorld
  let outbox: OutboxWorker
  let place: Awaited<ReturnType<SmallWorld['addSchool']>>
  let student: Awaited<ReturnType<SmallWorld['addStudent']>>
  let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>
  let coordinator: Awaited<ReturnType<SmallWorld['addStaff']>>
  let mentor: Awaited<ReturnType<SmallWorld['addStaff']>>

  beforeAll(async () => {
    world = await smallWorld()
    outbox = new OutboxWorker(world.services)
    place = await world.addSchool('Het Testplein', 'arnhem-nijmegen', ['mon-morning', 'tue-morning', 'fri-morning'])
    student = await world.addStudent(place)
    employer = await world.addEmployer()
    coordinator = await world.addStaff(place, 'coordinator')
    mentor = await world.addStaff(place, 'mentor')
  })

  const claim = async (opportunityId: string, dayparts?: string[]) =>
    (await student.ask<Placement>('POST', '/placements', { opportunityId, needId: null, motivation: 'Leuk', dayparts })).body

  test('what a student asks for stands in all weeks that it touches, and is gone when it is taken back', async () => {
    const dayparts = [daypartIn(7), daypartIn(14)]
    const { id } = await world.addOpportunity(employer, { kind: 'hybrid', schedule: { mode: 'all', count: 2, dayparts } })
    const placement = await claim(id)
    await outbox.drain()

    const own = (await student.ask<StudentWeek>('GET', week('/student/week', daypartIn(9).slice(0, 10)))).body
    expect(own).toMatchObject({ monday: nextWeek, needId: null, talks: [] })
    expect(own.entries).toMatchObject([
      { placementId: placement.id, dayparts: [daypartIn(7)], state: 'requested', mayMove: false },
    ])
    expect(own.halfDays.find(({ daypart }) => daypart === daypartIn(8))).toMatchObject({ kind: 'free-open' })
    expect(own.halfDays.find(({ daypart }) => daypart === daypartIn(9))).toMatchObject({ kind: 'lesson' })

    for (const staff of [coordinator, mentor]) {
      const { status, body } = await staff.ask<SchoolWeek>('GET', week('/school/week'))
      expect(status).toBe(200)
      expect(body.students.find((one) => one.id === student.student.id)?.going).toEqual([
        { opportunityId: id, state: 'requested', dayparts: [daypartIn(7)] },
      ])
      expect(body.opportunities.map(({ opportunityId }) => opportunityId)).toEqual([id])
      expect(body.groups).toMatchObject([{ id: place.group.id, name: 'M4A' }])
    }
    const { body: school } = await coordinator.ask<SchoolWeek>('GET', week('/school/week'))
    expect(school.environments).toMatchObject([{ opportunityId: id, seats: 2, dayparts: [daypartIn(7)], full: [] }])

    const { body: host } = await employer.ask<HostWeek>('GET', week(`/organisations/${employer.organisation.id}/week`))
    // Before the school has said yes there is no name.
    expect(host.offers).toMatchObject([
      { opportunityId: id, coming: [{ studentName: null }], left: [{ daypart: daypartIn(7), seats: 1 }] },
    ])

    await student.ask('POST', `/placements/${placement.id}/withdraw`, { version: placement.version })
    await outbox.drain()
    const { body: after } = await coordinator.ask<SchoolWeek>('GET', week('/school/week', addDays(nextWeek, 7)))
    expect(after.students.flatMap(({ going }) => going)).toEqual([])
    expect(await weekOfSchool(world.table, place.school.id, nextWeek)).toEqual(new Map())
  })

  test('seats of half-days that are chosen are counted for each', async () => {
    const dayparts = [daypartIn(35), daypartIn(36), daypartIn(39)]
    const { id } = await world.addOpportunity(employer, { seats: 1, schedule: { mode: 'any', count: 1, dayparts } })
    await claim(id, [daypartIn(36)])
    const { body } = await employer.ask<HostWeek>(
      'GET',
      week(`/organisations/${employer.organisation.id}/week`, addDays(testDay, 35)),
    )
    expect(body.offers.find(({ opportunityId }) => opportunityId === id)?.left).toEqual([
      { daypart: daypartIn(35), seats: 1 },
      { daypart: daypartIn(36), seats: 0 },
      { daypart: daypartIn(39), seats: 1 },
    ])
  })

  test('a request moves to other half-days, and only to such as fit; what does not fit changes nothing', async () => {
    const mover = await world.addStudent(place)
    // Tuesdays and Fridays are free, Wednesdays are lessons.
    const [tuesday, wednesday, friday, later] = [daypartIn(50), daypartIn(51), daypartIn(53), daypartIn(57)]
    const dayparts = [tuesday, wednesday, friday, later]
    const schedule = { mode: 'any' as const, count: 2, dayparts }
    const { id } = await world.addOpportunity(employer, { seats: 1, schedule })
    const asked = { opportunityId: id, needId: null, motivation: 'Leuk' }
    const { body: placement } = await mover.ask<Placement>('POST', '/placements', { ...asked, dayparts: [tuesday, friday] })
    const move = (to: string[], version = placement.version) =>
      mover.ask<Placement & { code: string }>('PUT', `/placements/${placement.id}/half-days`, { dayparts: to, version })
    const standing = async () => (await mover.ask<Placement>('GET', `/placements/${placement.id}`)).body.dayparts

    expect((await move([wednesday, friday])).body.code).toBe('not-free')
    expect((await move([tuesday])).body.code).toBe('invalid-input')
    expect((await move([tuesday, later], 7)).body.code).toBe('stale')
    const other = await world.addOpportunity(employer, { schedule: { mode: 'all', count: 1, dayparts: [later] } })
    const { body: elsewhere } = await mover.ask<Placement>('POST', '/placements', { ...asked, opportunityId: other.id })
    expect((await move([tuesday, later])).body.code).toBe('daypart-taken')
    await mover.ask('POST', `/placements/${elsewhere.id}/withdraw`, { version: elsewhere.version })
    expect(await standing()).toEqual([tuesday, friday])

    const moved = await move([later, tuesday])
    expect([moved.status, moved.body.dayparts, moved.body.version]).toEqual([200, [tuesday, later], placement.version + 1])
    const seats = (
      await employer.ask<HostWeek>('GET', week(`/organisations/${employer.organisation.id}/week`, tuesday.slice(0, 10)))
    ).body
    expect(seats.offers.find(({ opportunityId }) => opportunityId === id)?.left).toEqual([
      { daypart: tuesday, seats: 0 },
      { daypart: wednesday, seats: 1 },
      { daypart: friday, seats: 1 },
    ])
    // What was left can be taken by somebody else, and is full then.
    expect((await student.ask('POST', '/placements', { ...asked, dayparts: [friday, later] })).status).toBe(409)
    const third = await world.addStudent(place)
    const { id: single } = await world.addOpportunity(employer, { seats: 1, schedule: { ...schedule, count: 1 } })
    await third.ask('POST', '/placements', { ...asked, opportunityId: single, dayparts: [friday] })
    const { body: mine } = await student.ask<Placement>('POST', '/placements', {
      ...asked,
      opportunityId: single,
      dayparts: [later],
    })
    const full = { dayparts: [friday], version: mine.version }
    expect((await student.ask<{ code: string }>('PUT', `/placements/${mine.id}/half-days`, full)).body.code).toBe(
      'opportunity-full',
    )

    await outbox.drain()
    const goes = async (date: string) =>
      (await coordinator.ask<SchoolWeek>('GET', week('/school/week', date.slice(0, 10)))).body.students
        .find((one) => one.id === mover.student.id)
        ?.going.flatMap((going) => going.dayparts)
    expect([await goes(tuesday), await goes(later)]).toEqual([[tuesday], [later]])
    // And back: the way of an undo.
    expect((await move([tuesday, friday], placement.version + 1)).status).toBe(200)
    await coordinator.ask('POST', `/placements/${placement.id}/approve`, { version: placement.version + 2 })
    expect((await move([tuesday, later], placement.version + 3)).body.code).toBe('wrong-state')
  })

  test('what would fit if a lesson were not there is told, and changes nothing', async () => {
    const lesson = daypartIn(44, 'afternoon')
    const { id } = await world.addOpportunity(employer, {
      title: 'Bak mee met de woensdagploeg',
      schedule: { mode: 'all', count: 1, dayparts: [lesson] },
    })
    const ask = () => student.ask<WhatIf>('GET', `/student/what-if?daypart=${lesson}`)
    expect((await ask()).body).toEqual({ daypart: lesson, needId: null, cards: [], total: 0 })
    const { body: need } = await student.ask<LearningNeed>('POST', '/learning-needs', needDraft)
    const { body } = await ask()
    expect(body).toMatchObject({ needId: need.id, total: 1, cards: [{ opportunityId: id }] })
    expect((await student.ask<WhatIf>('GET', `/student/what-if?daypart=${daypartIn(45, 'afternoon')}`)).body.total).toBe(0)
    expect((await student.ask('POST', '/placements', { opportunityId: id, needId: null, motivation: 'Leuk' })).status).toBe(409)
  })

  test('rooms say when they are kept, and nothing of whom for', async () => {
    const admin = await world.addStaff(place, 'administrator')
    const { body: room } = await admin.ask<{ id: string }>('POST', '/rooms', { name: 'Spreekkamer 1' })
    const times = { date: addDays(nextWeek, 1), part: 'morning', from: '10:00', until: '10:40', minutes: 20 }
    await mentor.ask('POST', '/dialogue-times', { ...times, place: 'room', roomId: room.id, confidential: true })
    const { body } = await coordinator.ask<RoomsWeek>('GET', week('/school/week/rooms'))
    const date = addDays(nextWeek, 1)
    expect(body.rooms).toEqual([
      {
        id: room.id,
        name: 'Spreekkamer 1',
        kept: [
          { date, from: '10:00', until: '10:20' },
          { date, from: '10:20', until: '10:40' },
        ],
      },
    ])
    const { body: own } = await mentor.ask<SchoolWeek>('GET', week('/school/week'))
    expect(own.talks).toMatchObject([
      { dialogueId: null, date, from: '10:00', roomName: 'Spreekkamer 1' },
      { dialogueId: null, date, from: '10:20' },
    ])
  })

  test('a week is of its own school, role and organisation, and must be a date', async () => {
    const elsewhere = await world.addSchool('Ander plein')
    const outsider = await world.addStaff(elsewhere, 'coordinator')
    const { body } = await outsider.ask<SchoolWeek>('GET', week('/school/week'))
    expect([body.students, body.opportunities]).toEqual([[], []])
    expect((await student.ask('GET', week('/school/week'))).status).toBe(403)
    expect((await coordinator.ask('GET', week('/student/week'))).status).toBe(403)
    const other = await world.addEmployer('Slagerij Proef')
    expect((await other.ask('GET', week(`/organisations/${employer.organisation.id}/week`))).status).toBe(404)
    for (const bad of ['2027-02-30', 'nu', '']) {
      const { status, body: problem } = await student.ask<{ errors: { path: string }[] }>('GET', week('/student/week', bad))
      expect([status, problem.errors[0]?.path]).toEqual([422, '/week'])
    }
  })
})

describe('the week of a school with 500 students', () => {
  test('is three queries beside who asks, and the same when it is made anew', { timeout: 120_000 }, async () => {
    let reads: string[] = []
    const world = await smallWorld({
      through: (table) => {
        reads = watched(table)
        return table
      },
    })
    const place = await world.addSchool('Het Grote Plein', 'arnhem-nijmegen', ['mon-morning', 'fri-morning'])
    const coordinator = await world.addStaff(place, 'coordinator')
    const employer = await world.addEmployer()
    const dayparts = [0, 1, 2, 3, 4].flatMap((day) => [daypartIn(7 + day), daypartIn(7 + day, 'afternoon')])
    const first = await world.addOpportunity(employer, { schedule: { mode: 'all', count: 10, dayparts }, seats: 500 })
    const { body: opportunity } = await employer.ask<Parameters<typeof whoAndWhat>[1]>('GET', `/opportunities/${first.id}`)
    const steps: Step[] = []
    for (let at = 0; at < 500; at++) {
      const student = studentOf(place, world, at)
      steps.push(putStudent({ student, ...noCounts }), putNewPlacement(placementOf(student, opportunity, dayparts), null))
    }
    for (let start = 0; start < steps.length; start += 100) {
      await transact(world.table, world.services.newToken(), steps.slice(start, start + 100))
    }
    await rebuildWeeks(world.services, place.school.id)

    const ask = () => coordinator.ask<SchoolWeek>('GET', week('/school/week'))
    await ask()
    reads.length = 0
    await coordinator.ask('GET', '/issuers')
    const whoAsks = reads.length
    reads.length = 0
    const { status, body } = await ask()
    expect(status).toBe(200)
    expect(reads.slice(whoAsks)).toEqual(['Query', 'Query', 'Query'])
    expect(body.students.length).toBe(500)
    expect(body.students.every(({ going }) => going[0]?.dayparts.length === 10)).toBe(true)

    await rebuildWeeks(world.services, place.school.id)
    expect((await ask()).body).toEqual(body)
  })
})

function studentOf(
  { school, group }: Awaited<ReturnType<SmallWorld['addSchool']>>,
  { services }: SmallWorld,
  at: number,
): Student {
  return {
    id: services.newId('person'),
    schoolId: school.id,
    region: school.region,
    groupId: group.id,
    groupName: group.name,
    name: `Leerling ${at}`,
    birthDate: '2010-01-15',
    programme: { level: group.level, year: group.year },
    languages: ['nl'],
    home: null,
    guardians: [],
  }
}

function placementOf(student: Student, opportunity: Parameters<typeof whoAndWhat>[1], dayparts: string[]): Placement {
  const at = '2027-02-20T10:00:00.000Z'
  return {
    ...whoAndWhat(student, opportunity, null),
    experienceId: null,
    state: 'approved',
    dayparts,
    motivation: 'Ik wil weten of dit werk iets voor mij is.',
    question: null,
    concerns: [],
    history: [
      { at, move: 'claim', to: 'requested', by: 'student', byName: student.name, text: null },
      { at, move: 'approve', to: 'approved', by: 'coordinator', byName: 'Test coordinator', text: null },
    ],
    requestedAt: at,
    version: 2,
    answerBy: null,
  }
}
