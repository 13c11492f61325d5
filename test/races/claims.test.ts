import { beforeAll, describe, expect, test } from 'vitest'
import { opportunityById } from '../../functions/features/opportunities/opportunity-store.ts'
import { placementsInState, studentWithNeedsAndPlacements } from '../../functions/features/placements/placement-store.ts'
import type { Placement } from '../../shared/placement.ts'
import { daypartIn, draft, type SmallWorld, smallWorld } from '../support/small-world.ts'

type Refused = { code: string }

describe('claims at the same moment', () => {
  let world: SmallWorld
  let place: Awaited<ReturnType<SmallWorld['addSchool']>>
  let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>

  beforeAll(async () => {
    world = await smallWorld()
    place = await world.addSchool()
    employer = await world.addEmployer()
  })

  const claim = (opportunityId: string) => ({ opportunityId, needId: null, motivation: 'Ik wil dit graag proberen.' })

  test('two hundred students on thirty seats: thirty are in, the rest hear that it is full', async () => {
    const opportunity = await world.addOpportunity(employer, { seats: 30 })
    const students = []
    for (let i = 0; i < 200; i++) students.push(await world.addStudent(place))
    const answers = await Promise.all(
      students.map(({ ask }) => ask<Placement & Refused>('POST', '/placements', claim(opportunity.id))),
    )
    const outcomes = Object.groupBy(answers, ({ status, body }) => (status === 201 ? 'in' : `${status} ${body.code}`))
    expect(Object.fromEntries(Object.entries(outcomes).map(([name, list]) => [name, list?.length]))).toEqual({
      in: 30,
      '409 opportunity-full': 170,
    })
    const found = await opportunityById(world.table, opportunity.id)
    expect(found?.taken.taken).toBe(30)
    const stored = await placementsInState(world.table, place.school.id, 'requested', { limit: 100 })
    expect(stored.items.filter(({ opportunityId }) => opportunityId === opportunity.id)).toHaveLength(30)
    expect(world.errors).toEqual([])
  })

  test('seats per half-day: each half-day fills up on its own', async () => {
    const dayparts = [daypartIn(21), daypartIn(22), daypartIn(23)]
    const opportunity = await world.addOpportunity(employer, { seats: 3, schedule: { mode: 'any', count: 1, dayparts } })
    const students = []
    for (let i = 0; i < 24; i++) students.push(await world.addStudent(place))
    const answers = await Promise.all(
      students.map(({ ask }, i) =>
        ask<Placement>('POST', '/placements', { ...claim(opportunity.id), dayparts: [dayparts[i % 2] as string] }),
      ),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(6)
    const found = await opportunityById(world.table, opportunity.id)
    expect(found?.opportunity.fullDayparts).toEqual(dayparts.slice(0, 2))
    expect(found?.opportunity.seatsLeft).toBe(3)
  })

  test('a hundred half-days at once are one claim, and one too many is refused when it is offered', async () => {
    const dayparts = Array.from({ length: 40 }, (_, day) =>
      ['morning', 'afternoon', 'evening'].map((part) => `${daypartIn(40 + day).slice(0, 10)}:${part}`),
    ).flat()
    const schedule = { mode: 'block' as const, count: 100, dayparts }
    // From home: at a place of work the rules on working time would stop it long before.
    const opportunity = await world.addOpportunity(employer, { seats: 1, schedule, location: { mode: 'remote' } })
    const students = [await world.addStudent(place), await world.addStudent(place)]
    const answers = await Promise.all(
      students.map(({ ask }) =>
        ask<Refused>('POST', '/placements', { ...claim(opportunity.id), dayparts: dayparts.slice(5, 105) }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    const offered = await employer.ask('POST', '/opportunities', draft({ schedule: { ...schedule, count: 101 } }))
    expect(offered.status).toBe(422)
  })

  test('one student, one half-day, one thing: of eight claims at once on the same half-day one is in', async () => {
    const opportunities = []
    for (let i = 0; i < 8; i++) {
      opportunities.push(await world.addOpportunity(employer, { schedule: { mode: 'all', count: 1, dayparts: [daypartIn(30)] } }))
    }
    const { ask, student } = await world.addStudent(place)
    const answers = await Promise.all(opportunities.map(({ id }) => ask<Refused>('POST', '/placements', claim(id))))
    expect(answers.map(({ status, body }) => (status === 201 ? 'in' : body.code)).toSorted()).toEqual([
      ...Array(7).fill('daypart-taken'),
      'in',
    ])
    const known = await studentWithNeedsAndPlacements(world.table, { schoolId: place.school.id, studentId: student.id })
    expect(known?.placements).toHaveLength(1)
    expect(known?.agenda.taken).toHaveLength(1)
  })

  test('a claim whose answer got lost, sent again many times at once, makes one placement', async () => {
    const opportunity = await world.addOpportunity(employer, { seats: 5 })
    const { ask } = await world.addStudent(place)
    const headers = { 'idempotency-key': 'the-same-intent' }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ask<Placement>('POST', '/placements', claim(opportunity.id), headers)),
    )
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id} ${body.version}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect((await opportunityById(world.table, opportunity.id))?.taken.taken).toBe(1)
    const other = await ask<Refused>('POST', '/placements', claim(opportunity.id))
    expect([other.status, other.body.code]).toEqual([409, 'already-claimed'])
  })

  test('claiming, taking back and claiming again by many at once never loses or invents a seat', async () => {
    const opportunity = await world.addOpportunity(employer, { seats: 4 })
    const students = []
    for (let i = 0; i < 12; i++) students.push(await world.addStudent(place))
    await Promise.all(
      students.map(async ({ ask }) => {
        for (let round = 0; round < 3; round++) {
          const claimed = await ask<Placement>('POST', '/placements', claim(opportunity.id))
          if (claimed.status === 201) {
            await ask('POST', `/placements/${claimed.body.id}/withdraw`, { version: claimed.body.version })
          }
        }
      }),
    )
    expect((await opportunityById(world.table, opportunity.id))?.taken.taken).toBe(0)
    const claims = await Promise.all(students.map(({ ask }) => ask('POST', '/placements', claim(opportunity.id))))
    expect(claims.filter(({ status }) => status === 201)).toHaveLength(4)
    expect(world.errors).toEqual([])
  })

  test('two coordinators decide the same request at once: one decision stands, the other hears of it', async () => {
    const [first, second] = [await world.addStaff(place, 'coordinator'), await world.addStaff(place, 'coordinator')]
    const opportunity = await world.addOpportunity(employer)
    const { ask } = await world.addStudent(place)
    const { body: request } = await ask<Placement>('POST', '/placements', claim(opportunity.id))
    const answers = await Promise.all([
      first.ask<Refused>('POST', `/placements/${request.id}/approve`, { version: request.version }),
      second.ask<Refused>('POST', `/placements/${request.id}/decline`, { version: request.version, text: 'Nu niet' }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('stale')
  })
})
