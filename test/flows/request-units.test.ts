import { beforeAll, describe, expect, test } from 'vitest'
import { emptyReflection } from '../../shared/experience.ts'
import type { LearningNeed } from '../../shared/learning-need.ts'
import type { Opportunity } from '../../shared/opportunity.ts'
import type { Placement } from '../../shared/placement.ts'
import { measured } from '../support/measured.ts'
import { needDraft } from '../support/need-draft.ts'
import { daypartIn, draft, type SmallWorld, smallWorld } from '../support/small-world.ts'

const usualMotivation =
  'Ik wil weten of dit werk iets voor mij is. Mijn oom heeft een bakkerij en daar help ik soms op zaterdag. Nu wil ik ' +
  'zien hoe het in een grote bakkerij gaat, met machines, en hoe de monteurs een storing oplossen.'

const experience = {
  source: 'event',
  placementId: null,
  title: 'Open dag van de bakkersopleiding',
  where: 'Het Testplein',
  startedOn: '2027-01-15',
  endedOn: '2027-01-15',
  sector: 'food',
  workProcesses: [],
  reflection: { ...emptyReflection, results: usualMotivation.repeat(4) },
  sharedWithMentor: true,
}

const weekly = (days: number) => [0, 7, 14, 21].map((later) => daypartIn(days + later))

/*
 * A warm process and a student in the middle of a year: three needs, two placements, a dossier of six; nothing happened
 * in the region within the last minute. Request units as the table reports them, of whole requests.
 */
describe('request units', () => {
  let world: SmallWorld
  let units: ReturnType<typeof measured>['units']
  let student: Awaited<ReturnType<SmallWorld['addStudent']>>
  let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>
  let need: LearningNeed
  let whoAsks: number

  beforeAll(async () => {
    world = await smallWorld({
      through: (table) => {
        const meter = measured(table)
        units = meter.units
        return meter.table
      },
    })
    const place = await world.addSchool()
    student = await world.addStudent(place)
    employer = await world.addEmployer()
    for (let i = 0; i < 3; i++) need = (await student.ask<LearningNeed>('POST', '/learning-needs', needDraft)).body
    for (const days of [11, 10]) await claim(days)
    for (let i = 0; i < 6; i++) await student.ask('POST', '/experiences', experience)
    for (let i = 0; i < 20; i++) await world.addOpportunity(employer, schedule(25))
    world.clock.now = new Date(world.clock.now.getTime() + 60_000)
    await world.addOpportunity(employer, schedule(26))
    await student.ask('GET', `/learning-needs/${need.id}/matches`)
    world.clock.now = new Date(world.clock.now.getTime() + 60_000)
    // An open route reads the session and nothing else.
    whoAsks = (await units(() => student.ask('GET', '/issuers'))).read
  })

  const schedule = (days: number) => ({ schedule: { mode: 'all' as const, count: 1, dayparts: [daypartIn(days)] } })

  async function claim(days: number, { motivation = usualMotivation, dayparts = weekly(days) } = {}) {
    const { id } = await world.addOpportunity(employer, {
      title: 'Help mee met het koelen van de nieuwe broodlijn',
      schedule: { mode: 'all', count: dayparts.length, dayparts },
    })
    return units(() => student.ask<Placement>('POST', '/placements', { opportunityId: id, needId: need.id, motivation }))
  }

  test('to know who asks takes half a read unit', () => {
    expect(whoAsks).toBe(0.5)
  })

  test('the start page takes at most 2 read units, who asks included', async () => {
    const { read, write, answer, parts } = await units(() => student.ask('GET', '/student/start'))
    expect([answer.status, write]).toEqual([200, 0])
    expect(read, JSON.stringify(parts)).toBeLessThanOrEqual(2)
  })

  test('matches take at most 2 read units, who asks included', async () => {
    const { read, write, answer, parts } = await units(() => student.ask('GET', `/learning-needs/${need.id}/matches`))
    expect([answer.status, write]).toEqual([200, 0])
    expect(read, JSON.stringify(parts)).toBeLessThanOrEqual(2)
  })

  test('right after a change they take as much again, where a cheap read could lag behind it', async () => {
    const headers = { cookie: `${await student.cookie()}; changed=1` }
    const { read, parts } = await units(() => world.anonymous('GET', `/learning-needs/${need.id}/matches`, undefined, headers))
    expect(read, JSON.stringify(parts)).toBeLessThanOrEqual(3)
  })

  test('a claim on four half-days takes at most 10 write units, the two lists that show it included', async () => {
    expect(usualMotivation.length).toBeGreaterThan(200)
    const { write, answer, parts } = await claim(9)
    expect(answer.status).toBe(201)
    expect(write, JSON.stringify(parts)).toBeLessThanOrEqual(10)
  })

  test('so does a claim on a stage of five weeks, a whole day each', async () => {
    const days = Array.from({ length: 5 * 7 }, (_, day) => 56 + day).filter((day) => day % 7 < 5)
    const stage = days.flatMap((day) => [daypartIn(day), daypartIn(day, 'afternoon')])
    const { write, answer, parts } = await claim(50, { dayparts: stage })
    expect(answer.status).toBe(201)
    expect(write, JSON.stringify(parts)).toBeLessThanOrEqual(10)
  })

  test('the longest motivation brings the placement over 1 KB: 2 units more in the table and 1 in each list', async () => {
    const { write, answer, parts } = await claim(14, { motivation: `${usualMotivation} `.repeat(3).slice(0, 600) })
    expect(answer.status).toBe(201)
    expect(write, JSON.stringify(parts)).toBe(14)
  })

  test('publishing takes at most 6 write units', async () => {
    const { body } = await employer.ask<Opportunity>('POST', '/opportunities', draft(schedule(39)))
    const { write, answer, parts } = await units(() => employer.ask('POST', `/opportunities/${body.id}/publish`, { version: 1 }))
    expect(answer.status).toBe(200)
    expect(write, JSON.stringify(parts)).toBeLessThanOrEqual(6)
  })
})
