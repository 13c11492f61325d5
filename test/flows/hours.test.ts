import { beforeEach, describe, expect, test } from 'vitest'
import type { LogOutcome } from '../../functions/features/hours/log-half-days.ts'
import type { HoursOfPlacement, HoursRow } from '../../functions/features/hours/read-hours.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import type { Problem } from '../../shared/errors.ts'
import type { Said, StudentLog, WorkedWeek } from '../../shared/hours.ts'
import type { Notification } from '../../shared/notification.ts'
import type { OpportunityDraft } from '../../shared/opportunity.ts'
import type { Student } from '../../shared/person.ts'
import type { Placement } from '../../shared/placement.ts'
import { lawOnly, type RequiredHours } from '../../shared/required-hours.ts'
import { type Answer, daypartIn, type SmallWorld, smallWorld } from '../support/small-world.ts'

/** Monday 8 March 2027, and the dayparts of a stage of two weeks on Monday and Tuesday. */
const monday = '2027-03-08'
const week1 = [7, 8].flatMap((days) => [daypartIn(days), daypartIn(days, 'afternoon')])
const week2 = [14, 15].flatMap((days) => [daypartIn(days), daypartIn(days, 'afternoon')])
const dayparts = [...week1, ...week2]
const [monMorning = '', monAfternoon = '', tueMorning = '', tueAfternoon = ''] = week1

const worked = (daypart: string, change: object = {}): Said =>
  ({
    kind: 'worked',
    from: daypart.endsWith('morning') ? '09:00' : '13:00',
    until: daypart.endsWith('morning') ? '12:30' : '16:30',
    breakMinutes: 0,
    what: '',
    ...change,
  }) as Said
const ill: Said = { kind: 'absent', whose: 'ill', note: '' }

let world: SmallWorld
let school: Awaited<ReturnType<SmallWorld['addSchool']>>
let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>
let coordinator: Awaited<ReturnType<SmallWorld['addStaff']>>

beforeEach(async () => {
  world = await smallWorld()
  school = await world.addSchool()
  employer = await world.addEmployer()
  coordinator = await world.addStaff(school, 'coordinator')
})

/** A student who has been approved for a stage, on the evening of its first week. */
async function stage(change: Partial<OpportunityDraft> = {}, about: Partial<Student> = {}) {
  const schedule = { mode: 'all' as const, count: dayparts.length, dayparts }
  const opportunity = await world.addOpportunity(employer, { kind: 'stage', schedule, seats: 5, ...change })
  const programme = { level: 'mbo-2', year: 1, route: 'bol' } as const
  const student = await world.addStudent(school, { birthDate: '2007-01-15', programme, ...about })
  const claimed = await student.ask<Placement>('POST', '/placements', {
    opportunityId: opportunity.id,
    needId: null,
    motivation: '',
  })
  const placement = (await coordinator.ask<Placement>('POST', `/placements/${claimed.body.id}/approve`, { version: 1 })).body
  expect(placement.state).toBe('approved')
  return { placement, student }
}

type Staged = Awaited<ReturnType<typeof stage>>

function goTo(moment: string) {
  world.clock.now = new Date(moment)
}

let revisions = 0
function logOf({ placement }: Staged, daypart: string, said: Said = worked(daypart), seen: string[] = []): StudentLog {
  return { placementId: placement.id, daypart, revision: `revision-${++revisions}`, seen, said }
}

const send = async ({ student }: Staged, ...items: StudentLog[]) =>
  (await student.renewed<{ items: LogOutcome[] }>('POST', '/student/hours', { items })).body.items
const codes = (outcomes: readonly LogOutcome[]) => outcomes.map(({ code }) => code)
const read = async ({ student, placement }: Staged) =>
  (await student.renewed<HoursOfPlacement>('GET', `/placements/${placement.id}/hours`)).body
const weekOf = async (staged: Staged, at = monday) => {
  const found = (await read(staged)).weeks.find((week) => week.monday === at)
  if (!found) throw new Error('no such week')
  return found
}
const states = ({ halfDays }: WorkedWeek) => halfDays.map(({ state }) => state)

function weekPath({ placement }: Staged, move: string, at = monday) {
  return `/organisations/${employer.organisation.id}/placements/${placement.id}/weeks/${at}/${move}`
}
const byEmployer = <T = WorkedWeek>(staged: Staged, move: string, body: object): Promise<Answer<T>> =>
  employer.renewed<T>('POST', weekPath(staged, move), body)

const drain = () => new OutboxWorker(world.services).drain()

/** A week of which everything is logged, on its Tuesday evening. */
async function loggedWeek() {
  const staged = await stage()
  goTo('2027-03-09T18:00:00Z')
  expect(codes(await send(staged, ...week1.map((daypart) => logOf(staged, daypart))))).toEqual([null, null, null, null])
  return { staged, week: await weekOf(staged) }
}

describe('logging', () => {
  test('a half-day with what was done; it arrives once however often it is sent', async () => {
    const staged = await stage()
    goTo('2027-03-08T12:00:00Z')
    const log = logOf(staged, monMorning, worked(monMorning, { what: 'Deeg gemaakt' }))
    expect(codes(await send(staged, log))).toEqual([null])
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(staged, log)))
    for (const answer of answers) expect(codes(answer)).toEqual([null])
    const { weeks, here, times } = await read(staged)
    expect(weeks).toHaveLength(1)
    expect(weeks[0]).toMatchObject({ monday, version: 1, studentName: 'Test Leerling' })
    expect(weeks[0]?.halfDays).toMatchObject([{ daypart: monMorning, state: 'logged', by: 'student', said: log.said }])
    expect(here.years).toEqual([{ schoolYear: 2026, logged: 210, confirmed: 0, disputed: 0 }])
    expect(times).toEqual(school.school.daypartTimes)
  })

  test('an earlier one that comes late, after it was changed, changes nothing', async () => {
    const staged = await stage()
    goTo('2027-03-08T12:00:00Z')
    const first = logOf(staged, monMorning)
    const second = logOf(staged, monMorning, worked(monMorning, { until: '11:00' }), [first.revision])
    expect(codes(await send(staged, first, second))).toEqual([null, null])
    expect(codes(await send(staged, first))).toEqual([null])
    expect((await weekOf(staged)).halfDays[0]).toMatchObject({ revision: second.revision, said: second.said })
  })

  test('two hundred half-days at once after weeks without a connection', { timeout: 60_000 }, async () => {
    const many = Array.from({ length: 200 }, (_, i) => daypartIn(7 + Math.floor(i / 2), i % 2 ? 'afternoon' : 'morning'))
    const staged = await stage({ schedule: { mode: 'all', count: many.length, dayparts: many } })
    goTo('2027-06-20T12:00:00Z')
    const logs = many.map((daypart) => logOf(staged, daypart))
    // Twice at the same moment: the page and the worker behind it both saw that there was a connection.
    const answers = await Promise.all([send(staged, ...logs), send(staged, ...logs)])
    for (const answer of answers) expect(codes(answer)).toEqual(many.map(() => null))
    const { weeks } = await read(staged)
    const halfDays = weeks.flatMap((week) => week.halfDays)
    expect(halfDays.map(({ daypart }) => daypart)).toEqual(many)
    expect(halfDays.every(({ earlier }) => earlier.length === 0)).toBe(true)
    expect(world.errors).toEqual([])
  })

  test('what someone else changed in between is shown, and neither is lost', async () => {
    const staged = await stage()
    goTo('2027-03-09T18:00:00Z')
    const phone = logOf(staged, monMorning)
    const laptop = logOf(staged, monMorning, ill)
    expect(codes(await send(staged, phone))).toEqual([null])
    const [conflict] = await send(staged, laptop)
    expect(conflict).toMatchObject({ code: 'stale', standing: { revision: phone.revision, said: phone.said } })
    expect((await weekOf(staged)).halfDays[0]?.revision).toBe(phone.revision)
    // Having seen it, the student decides.
    expect(codes(await send(staged, { ...laptop, seen: [phone.revision] }))).toEqual([null])
    expect((await weekOf(staged)).halfDays[0]).toMatchObject({ said: ill, earlier: [{ revision: phone.revision }] })
  })

  test('each half-day gets its own answer, with field and rule', async () => {
    const staged = await stage()
    goTo('2027-03-08T12:30:00Z')
    const outcomes = await send(
      staged,
      logOf(staged, monMorning),
      logOf(staged, monAfternoon, worked(monAfternoon, { from: '12:00' })),
      logOf(staged, tueMorning),
      logOf(staged, daypartIn(9)),
      logOf(staged, monAfternoon, worked(monAfternoon, { breakMinutes: 210 })),
      logOf({ ...staged, placement: { ...staged.placement, id: `plc_${'0'.repeat(26)}_${'0'.repeat(26)}` } }, monMorning),
    )
    expect(outcomes.map(({ code, errors }) => [code, ...errors.map(({ path, rule }) => `${path} ${rule}`)])).toEqual([
      [null],
      ['invalid-input', '/said/from overlaps'],
      ['invalid-input', '/daypart future'],
      ['invalid-input', '/daypart not-in-placement'],
      ['invalid-input', '/said/breakMinutes break-too-long'],
      ['not-found'],
    ])
    expect((await weekOf(staged)).halfDays).toHaveLength(1)
  })

  test('bad input is refused as a whole, with the field, and changes nothing', async () => {
    const staged = await stage()
    goTo('2027-03-08T12:30:00Z')
    const bad = { ...logOf(staged, monMorning), said: { ...worked(monMorning), until: '25:00' } }
    const answer = await staged.student.renewed<Problem>('POST', '/student/hours', { items: [logOf(staged, monMorning), bad] })
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, '/items/1/said/until'])
    const none = await staged.student.renewed<Problem>('POST', '/student/hours', { items: [] })
    expect(none.status).toBe(422)
    expect((await read(staged)).weeks).toEqual([])
  })

  test('nothing is logged where the school has not said yes, or where no hours are kept', async () => {
    const assignment = await stage({ kind: 'assignment' })
    goTo('2027-03-09T18:00:00Z')
    expect(codes(await send(assignment, logOf(assignment, monMorning)))).toEqual(['wrong-state'])
    goTo('2027-03-01T09:00:00Z')
    const cancelled = await stage()
    await coordinator.renewed('POST', `/placements/${cancelled.placement.id}/cancel`, { version: 2, text: 'Ziek' })
    goTo('2027-03-09T18:00:00Z')
    expect(codes(await send(cancelled, logOf(cancelled, monMorning)))).toEqual(['wrong-state'])
  })

  test('somebody else’s hours are not there', async () => {
    const { staged } = await loggedWeek()
    const other = await world.addStudent(school)
    const [outcome] = (
      await other.ask<{ items: LogOutcome[] }>('POST', '/student/hours', { items: [logOf(staged, monMorning, ill)] })
    ).body.items
    expect(outcome?.code).toBe('not-found')
    const stranger = await world.addEmployer('Ander Bedrijf')
    const elsewhere = await world.addStaff(await world.addSchool('Ander Plein'), 'coordinator')
    const path = `/placements/${staged.placement.id}/hours`
    for (const { ask } of [other, elsewhere]) expect((await ask('GET', path)).status).toBe(404)
    const weeks = `/organisations/${employer.organisation.id}`
    expect((await stranger.ask('GET', `${weeks}/weeks`)).status).toBe(404)
    expect((await stranger.ask('GET', `${weeks}/placements/${staged.placement.id}/hours`)).status).toBe(404)
    expect((await stranger.ask('POST', weekPath(staged, 'confirm'), { version: 1 })).status).toBe(404)
  })
})

describe('the employer', () => {
  test('confirms a week in one go; after that it is fixed, and can be taken back', async () => {
    const { staged, week } = await loggedWeek()
    const list = async () =>
      (await employer.renewed<{ items: WorkedWeek[] }>('GET', `/organisations/${employer.organisation.id}/weeks`)).body.items
    expect(await list()).toEqual([week])

    const confirmed = await byEmployer(staged, 'confirm', { version: week.version })
    expect(states(confirmed.body)).toEqual(Array(4).fill('confirmed'))
    expect(confirmed.body.halfDays[0]?.verdict).toMatchObject({ by: 'employer', byName: 'Test Werkgever' })
    expect(await list()).toEqual([])
    // The answer got lost, or the button was tapped twice.
    expect(await byEmployer(staged, 'confirm', { version: week.version })).toMatchObject({ status: 200, body: confirmed.body })

    const seen = [confirmed.body.halfDays[0]?.revision ?? '']
    const [late] = await send(staged, logOf(staged, monMorning, ill, seen))
    expect(late).toMatchObject({ code: 'wrong-state', standing: { state: 'confirmed' } })

    const back = await byEmployer(staged, 'withdraw', { version: confirmed.body.version })
    expect(states(back.body)).toEqual(Array(4).fill('logged'))
    expect(await list()).toHaveLength(1)
  })

  test('takes a verdict back only for a week, and only their own', async () => {
    const { staged, week } = await loggedWeek()
    const { body } = await byEmployer(staged, 'confirm', { version: week.version })
    goTo('2027-03-16T18:00:01Z')
    expect((await byEmployer<Problem>(staged, 'withdraw', { version: body.version })).body.code).toBe('wrong-state')
  })

  test('says what is not right, and why; the student says it again', async () => {
    const { staged, week } = await loggedWeek()
    const silent = await byEmployer<Problem>(staged, 'dispute', { version: week.version, dayparts: [tueMorning] })
    expect([silent.status, silent.body.errors]).toMatchObject([422, [{ path: '/text', rule: 'required' }]])
    const reason = { dayparts: [tueMorning], text: 'Dinsdagochtend begon je om tien uur' }
    const disputed = await byEmployer(staged, 'dispute', { version: week.version, ...reason })
    expect(states(disputed.body)).toEqual(['logged', 'logged', 'disputed', 'logged'])
    // The rest may be confirmed meanwhile.
    const rest = await byEmployer(staged, 'confirm', { version: disputed.body.version })
    expect(states(rest.body)).toEqual(['confirmed', 'confirmed', 'disputed', 'confirmed'])
    const standing = rest.body.halfDays[2]
    expect(standing?.verdict?.text).toBe(reason.text)
    expect(
      codes(await send(staged, logOf(staged, tueMorning, worked(tueMorning, { from: '10:00' }), [standing?.revision ?? '']))),
    ).toEqual([null])
    expect(states(await weekOf(staged))).toEqual(['confirmed', 'confirmed', 'logged', 'confirmed'])
  })

  test('confirms what they saw: of the student’s change and the verdict one wins', async () => {
    for (let round = 0; round < 5; round++) {
      goTo('2027-03-01T09:00:00Z')
      const { staged, week } = await loggedWeek()
      const change = logOf(staged, monMorning, ill, [week.halfDays[0]?.revision ?? ''])
      const [verdict, outcomes] = await Promise.all([
        byEmployer<WorkedWeek & Problem>(staged, 'confirm', { version: week.version }),
        send(staged, change),
      ])
      const now = await weekOf(staged)
      if (verdict.status === 200) {
        expect(codes(outcomes)).toEqual(['wrong-state'])
        expect(states(now)).toEqual(Array(4).fill('confirmed'))
      } else {
        expect([verdict.body.code, codes(outcomes)]).toEqual(['stale', [null]])
        expect(states(now)).toEqual(Array(4).fill('logged'))
      }
    }
  })

  test('reports who stayed away, which the student can contradict', async () => {
    const { staged } = await loggedWeek()
    goTo('2027-03-15T12:00:00Z')
    const path = `/organisations/${employer.organisation.id}/placements/${staged.placement.id}/half-days`
    const [morning = ''] = week2
    const absent = { daypart: morning, revision: 'no-show-1', seen: [], said: { kind: 'absent', whose: 'no-show', note: '' } }
    const reported = await employer.renewed<WorkedWeek>('POST', path, absent)
    expect(reported.body.halfDays).toMatchObject([{ by: 'employer', said: { whose: 'no-show' } }])
    expect(await employer.renewed<WorkedWeek>('POST', path, absent)).toMatchObject({ status: 200, body: reported.body })

    const unseen = logOf(staged, morning)
    expect((await send(staged, unseen))[0]).toMatchObject({ code: 'stale', standing: { by: 'employer' } })
    expect(codes(await send(staged, { ...unseen, seen: ['no-show-1'] }))).toEqual([null])
    expect((await weekOf(staged, '2027-03-15')).halfDays[0]).toMatchObject({ by: 'student', earlier: [{ by: 'employer' }] })

    // What the employer has not seen is not overwritten either.
    const blind = { ...absent, revision: 'no-show-2' }
    expect((await employer.renewed<Problem>('POST', path, blind)).body.code).toBe('stale')
    // The student's words are the student's: an employer who disagrees disputes.
    const nothing = { daypart: morning, revision: 'taken-back-1', seen: [unseen.revision], said: { kind: 'nothing' } }
    expect((await employer.renewed<Problem>('POST', path, nothing)).body.code).toBe('wrong-state')
    const [, afternoon = ''] = week2
    await employer.renewed('POST', path, { ...absent, daypart: afternoon, revision: 'no-show-3' })
    const [erased] = await send(staged, logOf(staged, afternoon, { kind: 'nothing' }, ['no-show-3']))
    expect(erased?.code).toBe('wrong-state')
    const own = { ...nothing, daypart: afternoon, seen: ['no-show-3'] }
    expect((await employer.renewed<WorkedWeek>('POST', path, own)).body.halfDays[1]?.said.kind).toBe('nothing')
    const illness = { ...absent, revision: 'employer-ill-1', said: { kind: 'absent', whose: 'ill', note: '' } }
    expect((await employer.renewed<Problem>('POST', path, illness)).status).toBe(422)
  })
})

describe('school', () => {
  const atSchool = <T = WorkedWeek>(staged: Staged, move: string, body: object) =>
    coordinator.renewed<T>('POST', `/placements/${staged.placement.id}/weeks/${monday}/${move}`, body)

  test('reopens what was confirmed and settles what is disputed, with a reason', async () => {
    const { staged, week } = await loggedWeek()
    const disputed = await byEmployer(staged, 'dispute', { version: week.version, dayparts: [monMorning], text: 'Te laat' })
    const confirmed = await byEmployer(staged, 'confirm', { version: disputed.body.version })
    expect((await atSchool<Problem>(staged, 'reopen', { version: confirmed.body.version })).body.errors?.[0]?.path).toBe('/text')
    const reopened = await atSchool(staged, 'reopen', {
      version: confirmed.body.version,
      dayparts: [tueAfternoon],
      text: 'Dit was een lesdag',
    })
    expect(states(reopened.body)).toEqual(['disputed', 'confirmed', 'confirmed', 'logged'])
    const settled = await atSchool(staged, 'settle', { version: reopened.body.version, text: 'Samen besproken' })
    expect(states(settled.body)).toEqual(['confirmed', 'confirmed', 'confirmed', 'logged'])
  })

  test('sees how far students are, in one list; mentors only their groups', async () => {
    const { staged, week } = await loggedWeek()
    await byEmployer(staged, 'confirm', { version: week.version, dayparts: [monMorning, monAfternoon] })
    goTo('2027-03-17T09:00:00Z')
    await drain()
    const { body } = await coordinator.renewed<{ items: HoursRow[] }>('GET', '/hours')
    expect(body.items).toHaveLength(1)
    expect(body.items[0]).toMatchObject({
      student: { id: staged.placement.studentId },
      requirement: { hours: 450, span: 'programme', years: 2, source: 'law' },
      progress: { confirmed: 420, logged: 420, disputed: 0, behind: 0, planned: 840, required: 27_000, missing: 25_320 },
    })
    goTo('2027-03-22T09:00:00Z')
    expect((await read(staged)).progress).toMatchObject({ behind: 840, planned: 0 })

    const mentor = await world.addStaff(school, 'mentor')
    const otherMentor = await world.addStaff(
      { ...school, group: { ...school.group, id: world.services.newId('group') } },
      'mentor',
    )
    const students = async (person: typeof mentor) => (await person.ask<{ items: HoursRow[] }>('GET', '/hours')).body.items.length
    expect([await students(mentor), await students(otherMentor)]).toEqual([1, 0])
    expect((await staged.student.renewed('GET', '/hours')).status).toBe(403)
  })

  test('hears which rules on working time the hours break, and nothing logged is lost for it', async () => {
    const staged = await stage({}, { birthDate: '2010-06-01' })
    goTo('2027-03-09T21:00:00Z')
    const long = [worked(monMorning, { from: '07:00' }), worked(monAfternoon, { until: '18:00' })] as const
    expect(codes(await send(staged, logOf(staged, monMorning, long[0]), logOf(staged, monAfternoon, long[1])))).toEqual([
      null,
      null,
    ])
    const { broken, here } = await read(staged)
    expect(broken).toMatchObject([{ measure: 'day', limit: 9, actual: 10.5, from: monday }])
    expect(here.years[0]?.logged).toBe(630)
    await drain()
    const { body } = await coordinator.renewed<{ items: HoursRow[] }>('GET', '/hours')
    expect(body.items.find(({ student }) => student.id === staged.placement.studentId)?.placements[0]?.brokenRules).toBe(1)
  })

  test('sets what it asks for; the law is what nobody set', async () => {
    const staged = await stage()
    const administrator = await world.addStaff(school, 'administrator')
    const own: RequiredHours = { ...lawOnly, figures: [{ level: 'mbo-2', route: 'bol', year: 1, hours: 200 }] }
    expect((await coordinator.ask('PUT', '/school/required-hours', own)).status).toBe(403)
    expect((await coordinator.ask<RequiredHours>('GET', '/school/required-hours')).body).toEqual(lawOnly)
    const set = await administrator.ask<RequiredHours>('PUT', '/school/required-hours', own)
    expect(set.body).toEqual({ ...own, version: 1 })
    expect((await administrator.ask<Problem>('PUT', '/school/required-hours', own)).body.code).toBe('stale')
    expect((await administrator.ask('PUT', '/school/required-hours', { ...own, version: 1, figures: [] })).status).toBe(200)
    expect((await read(staged)).requirement).toMatchObject({ hours: 450, source: 'law' })
    const twice = { ...own, version: 2, figures: [...own.figures, ...own.figures] }
    expect((await administrator.ask<Problem>('PUT', '/school/required-hours', twice)).body.errors?.[0]?.path).toBe('/figures')
  })
})

describe('who hears of it', () => {
  const kinds = async (person: { renewed: Staged['student']['renewed'] }) =>
    (await person.renewed<{ items: Notification[] }>('GET', '/notifications')).body.items
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('absence') || kind.startsWith('hours'))

  test('of an illness today employer, mentor and coordinator; of one that is long over nobody', async () => {
    const staged = await stage()
    const mentor = await world.addStaff(school, 'mentor')
    goTo('2027-03-09T07:00:00Z')
    const today = logOf(staged, tueMorning, ill)
    await send(staged, today, logOf(staged, tueAfternoon, ill))
    await drain()
    for (const person of [employer, mentor, coordinator]) expect(await kinds(person)).toEqual(['absence-ill'])
    expect(await kinds(staged.student)).toEqual([])

    goTo('2027-03-09T07:05:00Z')
    await send(staged, logOf(staged, tueMorning, { kind: 'nothing' }, [today.revision]))
    await drain()
    await new OutboxWorker(world.services).drain()
    for (const person of [employer, mentor, coordinator])
      expect(await kinds(person)).toEqual(['absence-withdrawn', 'absence-ill'])

    goTo('2027-03-12T07:00:00Z')
    await send(staged, logOf(staged, monMorning, ill))
    await drain()
    expect(await kinds(mentor)).toHaveLength(2)
  })

  test('of a no-show the student and school; of a verdict the student, with the reason', async () => {
    const { staged, week } = await loggedWeek()
    await byEmployer(staged, 'dispute', { version: week.version, dayparts: [monMorning], text: 'Je begon om tien uur' })
    goTo('2027-03-15T12:00:00Z')
    const [morning = ''] = week2
    await employer.renewed('POST', `/organisations/${employer.organisation.id}/placements/${staged.placement.id}/half-days`, {
      daypart: morning,
      revision: 'no-show-1',
      seen: [],
      said: { kind: 'absent', whose: 'no-show', note: '' },
    })
    await drain()
    expect(await kinds(staged.student)).toEqual(['absence-reported', 'hours-disputed'])
    expect(await kinds(coordinator)).toEqual(['absence-no-show'])
    expect(await kinds(employer)).toEqual([])
    const { body } = await staged.student.renewed<{ items: Notification[] }>('GET', '/notifications')
    expect(body.items[1]).toMatchObject({ text: 'Je begon om tien uur', path: `/placements/${staged.placement.id}` })
  })
})

describe('by link, without an account', () => {
  const sent = () => world.mails.filter(({ subject }) => subject.startsWith('Kloppen de uren?'))
  const secretOf = (text: string) => /#([\w-]+)/.exec(text)?.[1] ?? ''
  const guest = <T = WorkedWeek>(secret: string, method: string, path: string, body?: object) =>
    world.anonymous<T>(method, `/guest/hours${path}`, body, { 'x-guest-link': secret })

  test('one mail at the end of the week, with a link that confirms that week alone', async () => {
    const staged = await stage()
    goTo('2027-03-08T13:00:00Z')
    await send(staged, logOf(staged, monMorning))
    await sweep(world.services)
    await drain()
    expect(sent()).toEqual([])

    // The last half-day ends at 16.30; nothing is asked before.
    goTo('2027-03-09T15:29:00Z')
    await sweep(world.services)
    goTo('2027-03-09T15:31:00Z')
    await sweep(world.services)
    await sweep(world.services)
    await drain()
    await new OutboxWorker(world.services).drain()
    // Followed again after a crash it goes out under the same name: that arrives once.
    expect(new Set(sent().map(({ id }) => id)).size).toBe(1)
    const [mail] = sent()
    expect(mail?.subject).not.toContain('Leerling')
    const secret = secretOf(mail?.text ?? '')

    const { body } = await guest<{ week: WorkedWeek }>(secret, 'GET', '')
    expect(body.week).toEqual(await weekOf(staged))
    const confirmed = await guest(secret, 'POST', '/confirm', { version: body.week.version })
    expect(confirmed.body.halfDays[0]).toMatchObject({
      state: 'confirmed',
      verdict: { by: 'employer', byName: 'Test Werkgever' },
    })
    // Whoever confirmed by link takes it back by link, and the account of somebody else does not.
    expect((await byEmployer<Problem>(staged, 'withdraw', { version: confirmed.body.version })).body.code).toBe('wrong-state')
    const back = await guest(secret, 'POST', '/withdraw', { version: confirmed.body.version })
    expect(back.body.halfDays[0]?.state).toBe('logged')
    expect((await guest('x'.repeat(43), 'GET', '')).status).toBe(404)
  })

  test('asks again only when the student answered a dispute', async () => {
    const { staged, week } = await loggedWeek()
    const round = async (moment: string) => {
      goTo(moment)
      await sweep(world.services)
      await drain()
      return new Set(sent().map(({ id }) => id)).size
    }
    expect(await round('2027-03-09T19:01:00Z')).toBe(1)
    const disputed = await byEmployer(staged, 'dispute', { version: week.version, dayparts: [monMorning], text: 'Begon later' })
    expect(await round('2027-03-10T08:00:00Z')).toBe(1)
    await send(
      staged,
      logOf(staged, monMorning, worked(monMorning, { from: '10:00' }), [disputed.body.halfDays[0]?.revision ?? '']),
    )
    expect(await round('2027-03-10T08:30:00Z')).toBe(1)
    expect(await round('2027-03-10T09:01:00Z')).toBe(2)
  })
})
