import { beforeEach, describe, expect, test } from 'vitest'
import { movePlacement } from '../../functions/features/placements/move-placement.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import { tableAccess } from '../../infra/table-access.ts'
import type { ContactMoments } from '../../shared/contact-moment.ts'
import type { Problem } from '../../shared/errors.ts'
import type { EvaluationPage } from '../../shared/evaluation.ts'
import type { Notification } from '../../shared/notification.ts'
import type { Placement } from '../../shared/placement.ts'
import { onlyWith } from '../support/only-with.ts'
import { type Answer, daypartIn, type SmallWorld, smallWorld } from '../support/small-world.ts'

/** Four weeks, Monday 8 March to Friday 2 April 2027. */
const dayparts = [7, 9, 14, 21, 28, 32].map((days) => daypartIn(days))

let world: SmallWorld
let school: Awaited<ReturnType<SmallWorld['addSchool']>>
let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>
let student: Awaited<ReturnType<SmallWorld['addStudent']>>
let coordinator: Awaited<ReturnType<SmallWorld['addStaff']>>
let mentor: Awaited<ReturnType<SmallWorld['addStaff']>>
let placement: Placement

beforeEach(async () => {
  world = await smallWorld()
  school = await world.addSchool()
  employer = await world.addEmployer()
  coordinator = await world.addStaff(school, 'coordinator')
  mentor = await world.addStaff(school, 'mentor')
  student = await world.addStudent(school, { birthDate: '2007-01-15' })
  const schedule = { mode: 'all' as const, count: dayparts.length, dayparts }
  const opportunity = await world.addOpportunity(employer, { kind: 'stage', schedule })
  const claim = { opportunityId: opportunity.id, needId: null, motivation: '' }
  const claimed = await student.ask<Placement>('POST', '/placements', claim)
  placement = (await coordinator.ask<Placement>('POST', `/placements/${claimed.body.id}/approve`, { version: 1 })).body
  expect(placement.state).toBe('approved')
})

const goTo = (moment: string) => {
  world.clock.now = new Date(moment)
}
/** The workers, each with the rights that it has on AWS. */
const withRightsOf = (name: 'outbox' | 'sweeper') => ({
  ...world.services,
  table: onlyWith(tableAccess[name], world.table),
})
const drain = () => new OutboxWorker(withRightsOf('outbox')).drain()
type Someone = Pick<typeof mentor, 'renewed'>
const newsOf = async (someone: Someone) =>
  (await someone.renewed<{ items: Notification[] }>('GET', '/notifications')).body.items.map(({ kind }) => kind)
const list = async (someone: Someone) =>
  (await someone.renewed<{ items: ContactMoments[] }>('GET', '/contact-moments')).body.items

describe('contact moments', () => {
  const path = (rest = '') => `/placements/${placement.id}/contact-moments${rest}`
  const hostPath = () => `/organisations/${employer.organisation.id}/placements/${placement.id}/contact-moments`
  const move = <T = ContactMoments>(time: string, by: string, body: object, who: Someone = mentor) =>
    who.renewed<T>('POST', path(`/${time}/${by}`), body)
  const plan = { daypart: daypartIn(8), place: 'workplace' }
  const held = { on: '2027-03-08', place: 'phone', present: ['student', 'mentor'], note: 'Goed begonnen.' }

  test('three follow from the period; student, school and employer see them', async () => {
    const weeks = ['2027-03-08', '2027-03-15', '2027-03-29']
    for (const who of [student, mentor, coordinator]) {
      const { body } = await who.ask<ContactMoments>('GET', path())
      expect(body.moments.map(({ time, monday, state }) => [time, monday, state.kind])).toEqual(
        ['start', 'middle', 'end'].map((time, at) => [time, weeks[at], 'due']),
      )
    }
    expect((await employer.ask<ContactMoments>('GET', hostPath())).body.moments).toHaveLength(3)
    await drain()
    expect((await list(mentor)).map(({ placementId }) => placementId)).toEqual([placement.id])
    expect((await list(coordinator)).map(({ student: { name } }) => name)).toEqual(['Test Leerling'])
    expect(await newsOf(mentor)).not.toContain('contact-due')
  })

  test('planned, held with a note for all, skipped with a reason; settled ones stand in no list', async () => {
    await drain()
    const planned = await move('start', 'plan', { ...plan, version: 1 })
    expect(planned.body.moments[0]).toMatchObject({ state: { kind: 'planned', ...plan }, by: { personId: mentor.person.id } })
    await drain()
    expect([await newsOf(student), await newsOf(employer)].map((kinds) => kinds[0])).toEqual([
      'contact-planned',
      'contact-planned',
    ])
    expect(await newsOf(mentor)).not.toContain('contact-planned')
    expect((await list(mentor))[0]?.version).toBe(2)
    goTo('2027-03-09T16:00:00Z')
    expect((await move('start', 'hold', { ...held, version: 2 })).body.moments[0]?.state).toEqual({ kind: 'held', ...held })
    await move('middle', 'skip', { reason: 'Student ziek', version: 3 }, coordinator)
    const last = await move('end', 'hold', { ...held, place: 'workplace', version: 4 })
    expect(last.body.version).toBe(5)
    await drain()
    expect(await list(mentor)).toEqual([])
    expect(await newsOf(student)).toContain('contact-held')
    const seen = (await employer.renewed<ContactMoments>('GET', hostPath())).body
    expect(seen.moments[0]?.state).toMatchObject({ note: 'Goed begonnen.' })
    const reopened = await move('end', 'reopen', { version: 5 })
    expect(reopened.body.moments[2]?.state).toEqual({ kind: 'due' })
    expect(await list(coordinator)).toHaveLength(1)
    expect(world.errors).toEqual([])
  })

  test('of two at once one is told it is stale; the same twice is one', async () => {
    const both = await Promise.all([
      move('start', 'plan', { ...plan, version: 1 }),
      move<Problem>('middle', 'plan', { ...plan, version: 1 }, coordinator),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const now = (await mentor.ask<ContactMoments>('GET', path())).body
    const again = { ...plan, place: 'school', version: now.version }
    const twice = await Promise.all([move('end', 'plan', again), move('end', 'plan', again)])
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect((await mentor.ask<ContactMoments>('GET', path())).body.version).toBe(now.version + 1)
  })

  test('the mentor is reminded once, a week before the due week ends, of what is not planned', async () => {
    await drain()
    goTo('2027-03-06T08:00:00Z')
    await sweep(withRightsOf('sweeper'))
    await drain()
    expect(await newsOf(mentor)).not.toContain('contact-due')
    goTo('2027-03-07T08:00:00Z')
    await Promise.all([sweep(withRightsOf('sweeper')), sweep(withRightsOf('sweeper'))])
    await drain()
    await sweep(withRightsOf('sweeper'))
    await drain()
    expect((await newsOf(mentor)).filter((kind) => kind === 'contact-due')).toHaveLength(1)
    // Reminding made nothing stale.
    expect((await move('middle', 'plan', { ...plan, daypart: daypartIn(15), version: 1 })).status).toBe(200)
    goTo('2027-03-14T08:00:00Z')
    await sweep(withRightsOf('sweeper'))
    await drain()
    expect((await newsOf(mentor)).filter((kind) => kind === 'contact-due')).toHaveLength(1)
  })

  test('a cancelled stage leaves the lists', async () => {
    await drain()
    await move('start', 'plan', { ...plan, version: 1 })
    const cancel = { version: placement.version, text: 'Bedrijf dicht' }
    expect((await coordinator.ask('POST', `/placements/${placement.id}/cancel`, cancel)).status).toBe(200)
    await drain()
    expect(await list(coordinator)).toEqual([])
    expect((await student.ask('GET', path())).status).toBe(404)
    expect((await move<Problem>('end', 'skip', { reason: 'x', version: 2 })).body.code).toBe('wrong-state')
  })

  test('what can not be says which field and which rule', async () => {
    const refused = async (time: string, by: string, body: object) => {
      const { status, body: problem } = await move<Problem>(time, by, body)
      return [status, problem.code, problem.errors?.[0]?.path, problem.errors?.[0]?.rule]
    }
    const past = { ...plan, daypart: daypartIn(-1), version: 1 }
    expect(await refused('start', 'plan', past)).toEqual([422, 'invalid-input', '/daypart', 'past'])
    expect(await refused('start', 'hold', { ...held, version: 1 })).toEqual([422, 'invalid-input', '/on', 'future'])
    const nobody = { ...held, on: '2027-03-01', present: [], version: 1 }
    expect(await refused('start', 'hold', nobody)).toEqual([422, 'invalid-input', '/present', 'min_length'])
    expect(await refused('start', 'skip', { reason: ' ', version: 1 })).toEqual([422, 'invalid-input', '/reason', 'min_length'])
    expect((await refused('later', 'skip', { reason: 'x', version: 1 }))[0]).toBe(404)
    expect((await move('start', 'plan', { ...plan, version: 1 }, student)).status).toBe(403)
    const elsewhere = await world.addStaff(await world.addSchool('Elders', 'arnhem-nijmegen'), 'coordinator')
    expect((await move('start', 'plan', { ...plan, version: 1 }, elsewhere)).status).toBe(404)
    const otherEmployer = await world.addEmployer('Anders')
    expect((await otherEmployer.ask('GET', hostPath())).status).toBe(404)
    expect((await mentor.ask<ContactMoments>('GET', path())).body.version).toBe(1)
  })
})

describe('evaluation', () => {
  const path = (rest = '') => `/placements/${placement.id}/evaluation${rest}`
  const hostPath = () => `/organisations/${employer.organisation.id}/placements/${placement.id}/evaluation`
  const items = [
    { about: 'Probeer de automaat uit', level: 'alone', example: 'Vond zelf de fout in lade 3.' },
    { about: 'Schrijf op wat misgaat', level: 'not-seen', example: '' },
  ]
  const draft = (change: object = {}) => ({ items, tip: 'Vraag eerder om hulp.', version: 0, ...change })
  const give = <T = EvaluationPage>(body: object, who: Someone = employer): Promise<Answer<T>> =>
    who.renewed<T>('PUT', hostPath(), body)
  const guest = <T = EvaluationPage>(secret: string, method: string, body?: object) =>
    world.anonymous<T>(method, '/guest/evaluation', body, { 'x-guest-link': secret })
  const secrets = () =>
    world.mails.flatMap(({ subject, text }) =>
      subject.startsWith('Hoe ging het') ? (/guest#([\w-]+)/.exec(text)?.[1] ?? []) : [],
    )

  /** The clock's own move: that its agreement is signed is tested elsewhere. */
  const start = async () => {
    goTo('2027-03-08T06:00:00Z')
    const clock = { as: 'clock', personId: null, name: null } as const
    await movePlacement(world.services, placement, 'start', clock, { version: placement.version, text: '' })
    await drain()
  }

  test('given, changed, each version kept; the student reads it and answers', async () => {
    expect((await give<Problem>(draft())).status).toBe(404)
    await start()
    const page = (await employer.renewed<EvaluationPage>('GET', hostPath())).body
    expect(page).toMatchObject({ agreed: items.map(({ about }) => about), current: null, mayWrite: true })
    expect((await give(draft())).status).toBe(200)
    await drain()
    expect(await newsOf(student)).toContain('evaluation-given')
    const read = (await student.renewed<EvaluationPage>('GET', path())).body
    expect(read.current).toMatchObject({ items, version: 1, answer: null, organisationName: 'Bakkerij Proef' })
    const answered = await student.renewed<EvaluationPage>('POST', path('/answer'), { text: 'Fijn om te lezen', version: 1 })
    expect(answered.body.current?.answer?.text).toBe('Fijn om te lezen')
    const changed = await give(draft({ tip: 'Ga zo door.', version: 1 }))
    expect(changed.body.current).toMatchObject({ version: 2, tip: 'Ga zo door.', answer: null })
    expect(changed.body.earlier).toMatchObject([{ version: 1, answer: { text: 'Fijn om te lezen' } }])
    expect((await mentor.renewed<EvaluationPage>('GET', path())).body.earlier).toHaveLength(1)
    goTo('2027-04-05T08:00:00Z')
    await sweep(withRightsOf('sweeper'))
    expect((await give<Problem>(draft({ version: 2 }))).body.code).toBe('wrong-state')
    expect((await student.renewed<EvaluationPage>('GET', path())).body.mayWrite).toBe(false)
    await drain()
    expect(world.errors).toEqual([])
  })

  test('of two at once one counts; sent twice it is one version', async () => {
    await start()
    const answers = await Promise.all([give(draft()), give(draft()), give(draft({ tip: 'Anders' }))])
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1)
    expect(answers.filter(({ status }) => status === 409).length).toBeGreaterThanOrEqual(1)
    const { current, earlier } = (await student.renewed<EvaluationPage>('GET', path())).body
    expect([current?.version, earlier]).toEqual([1, []])
    const again = { ...draft(), tip: current?.tip }
    expect((await give(again)).body.current?.version).toBe(1)
  })

  test('in the last week a link is mailed, once, and once more; without an account it is given by it', async () => {
    await start()
    goTo('2027-03-26T08:00:00Z')
    await sweep(withRightsOf('sweeper'))
    await drain()
    expect(secrets()).toEqual([])
    goTo('2027-03-28T08:00:00Z')
    await Promise.all([sweep(withRightsOf('sweeper')), sweep(withRightsOf('sweeper'))])
    await drain()
    await sweep(withRightsOf('sweeper'))
    // Followed again after a crash it is mailed once.
    await drain()
    expect(secrets()).toHaveLength(1)
    goTo('2027-04-05T08:00:00Z')
    for (let round = 0; round < 3; round++) {
      await sweep(withRightsOf('sweeper'))
      await drain()
    }
    expect(secrets()).toHaveLength(2)
    const [first = '', second = ''] = secrets()
    expect((await guest(first, 'GET')).body).toMatchObject({ studentName: 'Test Leerling', mayWrite: true })
    // After the last day a first one is still welcome; changing it is not.
    expect((await guest(second, 'PUT', draft())).status).toBe(200)
    expect((await guest<Problem>(first, 'PUT', draft({ tip: 'Nee', version: 1 }))).body.code).toBe('wrong-state')
    expect((await guest('x'.repeat(43), 'GET')).status).toBe(404)
    goTo('2027-05-05T08:00:00Z')
    expect((await guest<Problem>(second, 'GET')).body.code).toBe('link-expired')
    expect(world.errors).toEqual([])
  })

  test('whoever gave it is not asked', async () => {
    await start()
    await give(draft())
    goTo('2027-03-30T08:00:00Z')
    await sweep(withRightsOf('sweeper'))
    await drain()
    expect(secrets()).toEqual([])
  })

  test('what can not be says which field and which rule', async () => {
    await start()
    const refused = async (change: object) => {
      const { status, body } = await give<Problem>(draft(change))
      return [status, body.errors?.[0]?.path, body.errors?.[0]?.rule]
    }
    expect(await refused({ items: items.map((item) => ({ ...item, example: '' })) })).toEqual([422, '/items', 'check'])
    expect(await refused({ items: items.slice(0, 1) })).toEqual([422, '/items', 'incomplete'])
    const other = [...items, { about: 'Koffie halen', level: 'alone', example: '' }]
    expect(await refused({ items: other })).toEqual([422, '/items/2/about', 'not-agreed'])
    const marks = [{ ...items[0], level: '8' }, items[1]]
    expect(await refused({ items: marks })).toEqual([422, '/items/0/level', 'picklist'])
    expect((await give(draft(), student)).status).toBe(403)
    expect((await (await world.addEmployer('Anders')).ask('PUT', hostPath(), draft())).status).toBe(404)
    expect((await student.renewed<EvaluationPage>('GET', path())).body.current).toBeNull()
  })
})
