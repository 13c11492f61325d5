import { beforeAll, describe, expect, test } from 'vitest'
import { putHolidays } from '../../functions/features/calendar/calendar-store.ts'
import {
  placementOf,
  replacePlacement,
  studentWithNeedsAndPlacements,
} from '../../functions/features/placements/placement-store.ts'
import { putStudent, studentById } from '../../functions/features/students/student-store.ts'
import { transact } from '../../functions/table/transact.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import type { Problem } from '../../shared/errors.ts'
import type { Opportunity, OpportunityDraft } from '../../shared/opportunity.ts'
import type { Student } from '../../shared/person.ts'
import type { Placement } from '../../shared/placement.ts'
import type { PlacementChecks, PlacementPoints } from '../../shared/placement-checks.ts'
import { daypartIn, type SmallWorld, smallWorld } from '../support/small-world.ts'

const freeSpace = ['mon-morning', 'fri-morning', 'fri-afternoon'] as const
/** 15 all spring; the group has lessons but for Monday morning and Friday: 30 hours less a half-day. */
const young: Partial<Student> = { birthDate: '2011-12-01' }
// Friday 12 March 2027 is eleven days on.
const friday = [daypartIn(11), daypartIn(11, 'afternoon')]
const on = (dayparts: string[]): Partial<OpportunityDraft> => ({ schedule: { mode: 'all', count: dayparts.length, dayparts } })

describe('working time', () => {
  let world: SmallWorld
  let place: Awaited<ReturnType<SmallWorld['addSchool']>>
  let coordinator: Awaited<ReturnType<SmallWorld['addStaff']>>
  let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>

  beforeAll(async () => {
    world = await smallWorld()
    place = await world.addSchool(undefined, undefined, freeSpace)
    coordinator = await world.addStaff(place, 'coordinator')
    employer = await world.addEmployer()
  })

  type Asking = Awaited<ReturnType<SmallWorld['addStudent']>>
  const save = (...steps: Parameters<typeof transact>[2]) => transact(world.table, world.services.newToken(), steps)

  async function claim(asking: Asking, change: Partial<OpportunityDraft>, key: string = crypto.randomUUID()) {
    const { id } = await world.addOpportunity(employer, change)
    const body = { opportunityId: id, needId: null, motivation: '' }
    const answer = await asking.ask<Placement & Problem>('POST', '/placements', body, { 'idempotency-key': key })
    return { ...answer, opportunityId: id, rules: answer.body.errors?.map(({ path, rule }) => [path, rule]) }
  }
  const stateOf = async ({ student }: Asking) => {
    const known = await studentWithNeedsAndPlacements(world.table, { schoolId: place.school.id, studentId: student.id })
    return { placements: known?.placements.length, taken: known?.agenda.taken }
  }

  describe('at the claim', () => {
    test('names every rule that is broken with its source, and changes nothing', async () => {
      const asking = await world.addStudent(place, young)
      const dayparts = [...friday, daypartIn(11, 'evening')]
      const { status, body, rules, opportunityId } = await claim(asking, on(dayparts))
      expect([status, body.code]).toEqual([409, 'working-time'])
      const broken = ['week', 'rest', 'day', 'night'].map((measure) => ['/dayparts', `14-15-school-stage.${measure}`])
      expect(rules).toEqual(broken)
      for (const { message } of body.errors ?? []) {
        expect(message).toMatch(/\(Nadere regeling kinderarbeid 3:1, text of 2017, to be checked by a person\)$/)
      }
      expect(await stateOf(asking)).toEqual({ placements: 0, taken: [] })
      const { body: offer } = await employer.ask<Opportunity>('GET', `/opportunities/${opportunityId}`)
      expect(offer.seatsLeft).toBe(2)
    })

    test('counts what the student does elsewhere, but not what happens at school or from home', async () => {
      const [busy, remote] = [await world.addStudent(place, young), await world.addStudent(place, young)]
      // 26 hours of lessons; with Friday 33, with Monday morning 36.5.
      expect((await claim(busy, on(friday))).status).toBe(201)
      const second = await claim(busy, on([daypartIn(7)]))
      expect(second.rules).toEqual([['/dayparts', '14-15-school-stage.week']])
      expect((await stateOf(busy)).placements).toBe(1)
      expect((await claim(busy, { ...on([daypartIn(7)]), location: { mode: 'school' } })).status).toBe(201)

      expect((await claim(remote, { ...on(friday), location: { mode: 'remote' } })).status).toBe(201)
      expect((await claim(remote, on([daypartIn(7)]))).status).toBe(201)
    })

    test('is within the rules again once the other is taken back', async () => {
      const asking = await world.addStudent(place, young)
      const first = await claim(asking, on(friday))
      expect((await claim(asking, on([daypartIn(7)]))).status).toBe(409)
      await asking.ask('POST', `/placements/${first.body.id}/withdraw`, { version: first.body.version })
      expect((await claim(asking, on([daypartIn(7)]))).status).toBe(201)
      // And the first can't be asked for again beside it.
      const again = await asking.ask<Problem>('POST', `/placements/${first.body.id}/claim`, { version: first.body.version + 1 })
      expect([again.status, again.body.code]).toEqual([409, 'working-time'])
      expect((await asking.ask<Placement>('GET', `/placements/${first.body.id}`)).body.state).toBe('withdrawn')
    })

    test('two claims at the same moment don’t pass beside each other', async () => {
      for (let round = 0; round < 4; round++) {
        const asking = await world.addStudent(place, young)
        const answers = await Promise.all([claim(asking, on(friday)), claim(asking, on([daypartIn(7)]))])
        expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
        expect((await stateOf(asking)).placements).toBe(1)
      }
    })

    test('lets nobody under 14 work, and who is 16 in the evening', async () => {
      const thirteen = await world.addStudent(place, { birthDate: '2013-12-01' })
      expect((await claim(thirteen, { ...on([daypartIn(11)]), audience: { ...audience, minAge: 12 } })).rules).toEqual([
        ['/dayparts', '13-school-stage.work'],
      ])
      const sixteen = await world.addStudent(place, { birthDate: '2011-03-12' })
      expect((await claim(sixteen, on([daypartIn(11, 'evening')]))).status).toBe(201)
    })

    test('keeps tasks from who is too young for them, and says which', async () => {
      const asking = await world.addStudent(place, young)
      const restrictedTasks: OpportunityDraft['restrictedTasks'] = ['cash-register', 'needs-expert-supervision', 'noise']
      const refused = await claim(asking, { ...on([daypartIn(11)]), restrictedTasks })
      expect(refused.rules).toEqual([
        ['/opportunityId', 'never-allowed.cash-register'],
        ['/opportunityId', 'never-allowed.noise'],
      ])
      const older = await world.addStudent(place, { birthDate: '2010-12-01' })
      expect((await claim(older, { ...on([daypartIn(11)]), restrictedTasks: ['cash-register'] })).status).toBe(201)
    })

    test('a retry of a claim that went in gets its placement, whatever came after', async () => {
      const asking = await world.addStudent(place, young)
      const key = crypto.randomUUID()
      const { body, opportunityId } = await claim(asking, on(friday), key)
      const retry = await asking.ask<Placement>(
        'POST',
        '/placements',
        { opportunityId, needId: null, motivation: '' },
        { 'idempotency-key': key },
      )
      expect([retry.status, retry.body]).toEqual([201, body])
    })
  })

  describe('at the approval', () => {
    /** A request from before the student's birth date was put right. */
    async function overtaken() {
      const asking = await world.addStudent(place, { birthDate: '2009-01-15' })
      const { body } = await claim(asking, on([...friday, daypartIn(11, 'evening')]))
      expect(body.state, JSON.stringify(body)).toBe('requested')
      const ref = { schoolId: place.school.id, studentId: asking.student.id }
      const summary = await studentById(world.table, ref)
      if (!summary) throw new Error('no summary')
      await save(putStudent({ ...summary, student: { ...summary.student, birthDate: '2011-12-01' } }))
      const stored = await placementOf(world.table, ref, body.opportunityId)
      if (!stored) throw new Error('no placement')
      const placement = { ...stored.placement, student: { ...stored.placement.student, birthDate: '2011-12-01' }, version: 2 }
      await save(replacePlacement(placement, 1, stored.intent))
      return placement
    }

    test('refuses the same, changes nothing, and the queue said so before', async () => {
      const placement = await overtaken()
      type List = { items: Placement[]; points: PlacementPoints[] }
      const { body: list } = await coordinator.ask<List>('GET', '/placements?state=requested&limit=100')
      expect(list.points.find(({ id }) => id === placement.id)).toEqual({
        id: placement.id,
        hours: 'broken',
        recognition: null,
        time: { known: true, inLesson: [] },
      })
      const { body: checks } = await coordinator.ask<PlacementChecks>('GET', `/placements/${placement.id}/checks`)
      expect(new Set(checks.hours?.broken.map(({ measure }) => measure))).toEqual(new Set(['week', 'rest', 'day', 'night']))

      const answer = await coordinator.ask<Problem>('POST', `/placements/${placement.id}/approve`, { version: placement.version })
      expect([answer.status, answer.body.code]).toEqual([409, 'working-time'])
      expect((await coordinator.ask<Placement>('GET', `/placements/${placement.id}`)).body).toEqual(placement)
      type Bulk = { items: { code: string | null; errors: { rule: string }[] }[] }
      const items = [{ id: placement.id, version: placement.version }]
      const { body: bulk } = await coordinator.ask<Bulk>('POST', '/placements/approvals', { items })
      expect(bulk.items[0]?.code).toBe('working-time')
      expect(bulk.items[0]?.errors.map(({ rule }) => rule)).toContain('14-15-school-stage.night')
    })

    test('shows what wants an expert beside it as a condition, and does not refuse it', async () => {
      const asking = await world.addStudent(place, young)
      const { body } = await claim(asking, { ...on([daypartIn(18)]), restrictedTasks: ['needs-expert-supervision'] })
      const { body: checks } = await coordinator.ask<PlacementChecks>('GET', `/placements/${body.id}/checks`)
      expect([checks.hours?.barred, checks.hours?.supervised.map(({ task }) => task)]).toEqual([[], ['needs-expert-supervision']])
      const answer = await coordinator.ask<Placement>('POST', `/placements/${body.id}/approve`, { version: body.version })
      expect([answer.status, answer.body.state]).toEqual([200, 'approved'])
    })

    test('nothing went wrong behind the answers', () => expect(world.errors).toEqual([]))
  })
})

const audience: OpportunityDraft['audience'] = { schoolIds: [], levels: [], minYear: 1, minAge: 14, languages: [] }

test('in a holiday of the school’s region lessons don’t count, once the calendar is there', async () => {
  const world = await smallWorld()
  const place = await world.addSchool(undefined, undefined, freeSpace)
  const employer = await world.addEmployer()
  const asking = await world.addStudent(place, young)
  const { id } = await world.addOpportunity(employer, on([daypartIn(7), ...friday]))
  const claim = () => asking.ask<Problem>('POST', '/placements', { opportunityId: id, needId: null, motivation: '' })
  expect((await claim()).body.code).toBe('working-time')
  const spring = [{ name: 'Voorjaarsvakantie', from: '2027-03-06', until: '2027-03-14' }]
  const save = (...steps: Parameters<typeof transact>[2]) => transact(world.table, world.services.newToken(), steps)
  await save(...putHolidays({ NO: [], MI: spring, ZU: [] }, 'now'))
  world.clock.now = new Date(world.clock.now.getTime() + 6 * 60_000)
  // Another region's holiday is none here.
  expect((await claim()).body.code).toBe('working-time')
  await save(...putHolidays({ NO: [], MI: [], ZU: spring }, 'now'))
  world.clock.now = new Date(world.clock.now.getTime() + 6 * 60_000)
  type Calendar = { region: string; holidays: unknown[] }
  expect((await asking.ask<Calendar>('GET', '/school/calendar')).body).toEqual({ region: 'ZU', holidays: spring })
  expect((await claim()).status).toBe(201)
  expect(world.errors).toEqual([])
})

test('an approved placement that came to break a rule does not start by itself, and a coordinator is told', async () => {
  const world = await smallWorld()
  const place = await world.addSchool(undefined, undefined, freeSpace)
  const coordinator = await world.addStaff(place, 'coordinator')
  const employer = await world.addEmployer()
  const asking = await world.addStudent(place, { birthDate: '2010-06-01' })
  const { id } = await world.addOpportunity(employer, on(friday))
  const { body } = await asking.ask<Placement>('POST', '/placements', { opportunityId: id, needId: null, motivation: '' })
  await coordinator.ask('POST', `/placements/${body.id}/approve`, { version: 1 })
  // The employer says only now what the work holds.
  const { body: offer } = await employer.ask<Opportunity>('GET', `/opportunities/${id}`)
  const { kind, title, sector, occupation, tasks, workProcesses, competencies, traits, location, schedule, seats } = offer
  const { guidance, why, role, tools, bring, guide, audience: who, version } = offer
  const card = { kind, title, sector, occupation, tasks, workProcesses, competencies, traits, location, schedule, seats }
  const changed = { ...card, audience: who, guidance, why, role, tools, bring, guide, restrictedTasks: ['noise'], version }
  expect((await employer.ask('PUT', `/opportunities/${id}`, changed)).status).toBe(200)
  world.clock.now = new Date('2027-03-12T06:00:00Z')
  await sweep(world.services)
  await sweep(world.services)
  const outbox = new OutboxWorker(world.services)
  while ((await outbox.drain()) > 0);
  const { body: held } = await coordinator.renewed<Placement>('GET', `/placements/${body.id}`)
  expect([held.state, held.concerns.map((concern) => concern.kind)]).toEqual(['approved', ['working-time']])
  const { body: notes } = await coordinator.renewed<{ items: { kind: string; path: string }[] }>('GET', '/notifications')
  expect(notes.items.filter((note) => note.kind === 'placement-concern').map(({ path }) => path)).toEqual([
    `/placements/${body.id}`,
  ])
  expect(world.errors).toEqual([])
})
