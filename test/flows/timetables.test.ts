import { beforeEach, describe, expect, test } from 'vitest'
import { putHolidays } from '../../functions/features/calendar/calendar-store.ts'
import { eventsSince, positionAt } from '../../functions/features/events/event-store.ts'
import { transact } from '../../functions/table/transact.ts'
import type { Problem } from '../../shared/errors.ts'
import type { MatchAnswer, Seeker } from '../../shared/matching/index.ts'
import type { OpportunityDraft } from '../../shared/opportunity.ts'
import type { Placement } from '../../shared/placement.ts'
import { type TimetableEffect, type TimetableException, type TimetableLayer, usualWeek } from '../../shared/timetable.ts'
import { needDraft } from '../support/need-draft.ts'
import { daypartIn, type SmallWorld, smallWorld } from '../support/small-world.ts'

const freeSpace = ['mon-morning', 'fri-morning', 'fri-afternoon'] as const
/** Friday 12 March 2027 is free, the Tuesday before it has lessons. */
const [friday, tuesday] = [daypartIn(11), daypartIn(8)]
const dateOfDay = (days: number) => daypartIn(days).slice(0, 10)

let world: SmallWorld
let place: Awaited<ReturnType<SmallWorld['addSchool']>>
let administrator: Awaited<ReturnType<SmallWorld['addStaff']>>
let mentor: Awaited<ReturnType<SmallWorld['addStaff']>>
let student: Awaited<ReturnType<SmallWorld['addStudent']>>
let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>

beforeEach(async () => {
  world = await smallWorld()
  place = await world.addSchool(undefined, undefined, freeSpace)
  administrator = await world.addStaff(place, 'administrator')
  mentor = await world.addStaff(place, 'mentor')
  student = await world.addStudent(place)
  employer = await world.addEmployer()
})

const on = (...dayparts: string[]): Partial<OpportunityDraft> => ({ schedule: { mode: 'all', count: dayparts.length, dayparts } })

async function claim(...dayparts: string[]) {
  const { id } = await world.addOpportunity(employer, on(...dayparts))
  return student.ask<Placement & Problem>('POST', '/placements', { opportunityId: id, needId: null, motivation: '' })
}

const exception = (
  from: string,
  kind: TimetableException['kind'],
  change: Partial<TimetableException> = {},
): TimetableException => ({
  from,
  until: from,
  parts: ['morning', 'afternoon'],
  kind,
  ...change,
})
const groupWeek = () => [usualWeek(freeSpace, '2026-08-01')]
const path = () => `/groups/${place.group.id}/timetable`
const ofStudent = () => `/students/${student.student.id}/timetable`

describe('a claim', () => {
  test('on free space goes through; on a lesson it is refused and says which half-day and what stands there', async () => {
    expect((await claim(friday)).status).toBe(201)
    const { status, body } = await claim(tuesday, daypartIn(14))
    expect([status, body.code]).toEqual([409, 'not-free'])
    expect(body.errors).toEqual([{ path: '/dayparts/0', rule: 'lesson', message: `${tuesday}: lesson` }])
  })

  test('outside the timetable goes through: a Saturday, a holiday', async () => {
    const spring = [{ name: 'Voorjaarsvakantie', from: dateOfDay(7), until: dateOfDay(9) }]
    await transact(world.table, world.services.newToken(), putHolidays({ NO: [], MI: [], ZU: spring }, 'now'))
    expect((await claim(daypartIn(12))).status).toBe(201)
    expect((await claim(tuesday)).status).toBe(201)
  })

  test('on a day that is kept for practice goes through', async () => {
    const slots = { ...usualWeek(freeSpace, '2026-08-01').slots, 'tue-morning': { kind: 'stage', word: 'Praktijkdag' } }
    const patterns = [{ from: '2026-08-01', until: null, slots }]
    expect((await administrator.ask('PUT', path(), { patterns, exceptions: [], version: 1 })).status).toBe(200)
    expect((await claim(tuesday)).status).toBe(201)
  })

  test('is refused in a test week, and after a change of the timetable at once', async () => {
    const tests = exception(dateOfDay(7), 'test-week', { until: dateOfDay(11), word: 'Toetsweek' })
    const changed = await administrator.ask('PUT', path(), { patterns: groupWeek(), exceptions: [tests], version: 1 })
    expect(changed.status).toBe(200)
    const { body } = await claim(friday)
    expect([body.code, body.errors?.[0]?.rule, body.errors?.[0]?.message]).toEqual([
      'not-free',
      'test-week',
      `${friday}: Toetsweek`,
    ])
  })

  test('of a student whose group has no timetable is not held up by it', async () => {
    const other = await world.addStudent(await world.addSchool('Zonder rooster'))
    const { id } = await world.addOpportunity(employer, on(tuesday))
    expect((await other.ask('POST', '/placements', { opportunityId: id, needId: null, motivation: '' })).status).toBe(201)
  })
})

describe('matching', () => {
  const matches = async () => {
    const { body: need } = await student.ask<{ id: string }>('POST', '/learning-needs', {
      ...needDraft,
      weekSlots: [],
      maxKm: 50,
    })
    return (await student.ask<MatchAnswer>('GET', `/learning-needs/${need.id}/matches`)).body
  }

  test('knows lessons, tests and what is freed; a near miss says what would have to be freed', async () => {
    const [free, inLesson, inTests] = [
      await world.addOpportunity(employer, on(friday)),
      await world.addOpportunity(employer, on(tuesday)),
      await world.addOpportunity(employer, on(daypartIn(18))),
    ]
    const tests = exception(dateOfDay(14), 'test-week', { until: dateOfDay(18) })
    await administrator.ask('PUT', path(), { patterns: groupWeek(), exceptions: [tests], version: 1 })
    const before = await matches()
    expect(before.hits.map(({ id }) => id)).toEqual([free.id])
    const near = new Map(before.nearMisses.map(({ id, change }) => [id, change]))
    expect(near.get(inLesson.id)).toEqual({ kind: 'free-slots', slots: ['tue-morning'] })
    expect(near.has(inTests.id)).toBe(true)
    const freed = { patterns: [], exceptions: [exception(dateOfDay(8), 'free-open', { parts: ['morning'] })], version: 0 }
    expect((await mentor.ask('PUT', ofStudent(), freed)).status).toBe(200)
    expect(new Set((await matches()).hits.map(({ id }) => id))).toEqual(new Set([free.id, inLesson.id]))
    expect((await claimOf(inLesson.id)).status).toBe(201)
  })

  const claimOf = (id: string) => student.ask('POST', '/placements', { opportunityId: id, needId: null, motivation: '' })

  test('is not overruled by a need that names a lesson', async () => {
    const { id } = await world.addOpportunity(employer, on(tuesday))
    const { body: need } = await student.ask<{ id: string }>('POST', '/learning-needs', {
      ...needDraft,
      weekSlots: ['tue-morning', 'fri-morning'],
      maxKm: 50,
    })
    const { hits, nearMisses } = (await student.ask<MatchAnswer>('GET', `/learning-needs/${need.id}/matches`)).body
    expect([hits.map((hit) => hit.id), nearMisses.map((near) => near.id)]).toEqual([[], [id]])
    const { body: seeker } = await student.ask<Seeker>('GET', '/student/seeker')
    expect([seeker.freeSlots, seeker.opened]).toEqual([[...freeSpace], []])
  })
})

describe('a change', () => {
  const lessonOnFriday = () => [{ ...groupWeek()[0], slots: { ...groupWeek()[0]?.slots, 'fri-morning': { kind: 'lesson' } } }]

  test('says beforehand what it touches, and is not saved over a placement that nobody accepted', async () => {
    const { body: placement } = await claim(friday)
    const change = { patterns: lessonOnFriday(), exceptions: [], version: 1 }
    const effect = (await administrator.ask<TimetableEffect>('POST', `${path()}/check`, change)).body
    expect(effect).toEqual({
      touched: 1,
      inTheWay: [placement.id],
      conflicts: [
        {
          placementId: placement.id,
          studentName: student.student.name,
          title: placement.opportunity.title,
          halfDays: [{ daypart: friday, kind: 'lesson' }],
        },
      ],
    })
    const refused = await administrator.ask<Problem>('PUT', path(), change)
    expect([refused.status, refused.body.code]).toEqual([409, 'timetable-conflict'])
    expect(refused.body.errors?.map(({ path: where, rule }) => [where, rule])).toEqual([['/accepts', 'conflict']])
    expect((await claim(daypartIn(18))).status).toBe(201)
    const accepted = await administrator.ask<TimetableLayer & Problem>('PUT', path(), { ...change, accepts: [placement.id] })
    // The second placement came in between, and has not been looked at.
    expect([accepted.status, accepted.body.code]).toEqual([409, 'timetable-conflict'])
    const { body: seen } = await administrator.ask<TimetableEffect>('POST', `${path()}/check`, change)
    const accepts = seen.inTheWay
    expect((await administrator.ask<TimetableLayer>('PUT', path(), { ...change, accepts })).body.version).toBe(2)
    const coordinator = await world.addStaff(place, 'coordinator')
    type List = { points: { id: string; time: { inLesson: { daypart: string }[] } }[] }
    const { body: queue } = await coordinator.ask<List>('GET', '/placements?state=requested')
    expect(queue.points.find(({ id }) => id === placement.id)?.time.inLesson.map(({ daypart }) => daypart)).toEqual([friday])
  })

  test('goes with one event, and a stale one changes nothing', async () => {
    const change = { patterns: groupWeek(), exceptions: [exception(dateOfDay(9), 'day-off')], version: 1 }
    expect((await administrator.ask('PUT', path(), change)).status).toBe(200)
    expect((await administrator.ask<Problem>('PUT', path(), change)).body.code).toBe('stale')
    const { events } = await eventsSince(world.table, place.school.region, positionAt(0))
    const changed = events.filter(({ subject }) => subject === 'timetable')
    expect(changed).toMatchObject([
      { kind: 'changed', groupId: place.group.id, studentId: null, actorId: administrator.person.id },
    ])
  })

  test('of the school reaches every group, and says where its holidays lie', async () => {
    const christmas = [{ name: 'Testvakantie', from: dateOfDay(10), until: dateOfDay(12) }]
    await transact(world.table, world.services.newToken(), putHolidays({ NO: christmas, MI: [], ZU: [] }, 'now'))
    const change = {
      patterns: [],
      exceptions: [exception(dateOfDay(4), 'lesson', { word: 'Projectdag' })],
      version: 0,
      region: 'NO',
    }
    expect((await administrator.ask('PUT', '/school/timetable', change)).status).toBe(200)
    expect((await claim(daypartIn(4))).body.code).toBe('not-free')
    type Start = { freeSpace: string[]; halfDays: { daypart: string; kind: string; word?: string }[] }
    const { body: start } = await student.ask<Start>('GET', '/student/start')
    expect(start.freeSpace).toEqual([...freeSpace])
    expect(start.halfDays.filter(({ daypart }) => daypart.startsWith(dateOfDay(4)))).toMatchObject([
      { kind: 'lesson', word: 'Projectdag' },
      { kind: 'lesson', word: 'Projectdag' },
    ])
    expect(start.halfDays.find(({ daypart }) => daypart === friday)).toMatchObject({ kind: 'holiday', word: 'Testvakantie' })
  })

  test('of one student stays with that student, through a recount of what the student does', async () => {
    const other = await world.addStudent(place)
    const own = {
      patterns: [{ from: '2026-08-01', until: null, slots: { 'tue-morning': { kind: 'free-open' } } }],
      exceptions: [],
    }
    expect((await mentor.ask('PUT', ofStudent(), { ...own, version: 0 })).status).toBe(200)
    expect((await claim(tuesday)).status).toBe(201)
    const { id } = await world.addOpportunity(employer, on(tuesday))
    const ask = { opportunityId: id, needId: null, motivation: '' }
    expect((await other.ask<Problem>('POST', '/placements', ask)).body.code).toBe('not-free')
    expect((await mentor.ask<Problem>('PUT', ofStudent(), { ...own, version: 0 })).body.code).toBe('stale')
    const { body } = await mentor.ask<{ own: TimetableLayer }>('GET', ofStudent())
    expect(body.own).toEqual({ ...own, version: 1 })
    // Undone: the placement on Tuesday would come to lie in a lesson again.
    const undo = await mentor.ask<Problem>('PUT', ofStudent(), { patterns: [], exceptions: [], version: 1 })
    expect([undo.status, undo.body.code]).toEqual([409, 'timetable-conflict'])
  })
})

describe('who may', () => {
  test('students read their own and change nothing; mentors reach their own groups; another school finds nobody', async () => {
    const change = { patterns: [], exceptions: [], version: 0 }
    const elsewhere = await world.addSchool('Elders')
    const [stranger, otherMentor] = [await world.addStaff(elsewhere, 'administrator'), await world.addStaff(elsewhere, 'mentor')]
    expect((await student.ask('PUT', path(), change)).status).toBe(403)
    expect((await student.ask('PUT', ofStudent(), change)).status).toBe(403)
    expect((await student.ask('GET', '/school/timetables')).status).toBe(403)
    expect((await student.ask<{ patterns: unknown[] }>('GET', '/student/timetable')).body.patterns).toHaveLength(1)
    expect((await mentor.ask('PUT', path(), change)).status).toBe(403)
    expect((await stranger.ask('PUT', path(), change)).status).toBe(404)
    expect((await otherMentor.ask('GET', ofStudent())).status).toBe(404)
    expect((await otherMentor.ask('PUT', ofStudent(), change)).status).toBe(404)
    const { body } = await stranger.ask<{ groups: unknown[] }>('GET', '/school/timetables')
    expect(body.groups).toEqual([])
  })

  test('bad input names the field and the rule, and changes nothing', async () => {
    const wrong: [unknown, string][] = [
      [{ patterns: [...groupWeek(), ...groupWeek()], exceptions: [], version: 1 }, '/patterns'],
      [
        { patterns: [], exceptions: [exception('2027-03-02', 'day-off', { until: '2027-03-01' })], version: 1 },
        '/exceptions/0/until',
      ],
      [{ patterns: [], exceptions: [exception('2027-02-30', 'day-off')], version: 1 }, '/exceptions/0/from'],
      [{ patterns: [], exceptions: [exception('2027-03-02', 'lesson', { parts: [] })], version: 1 }, '/exceptions/0/parts'],
      [
        {
          patterns: [{ from: '2027-03-01', until: null, slots: { 'mon-night': { kind: 'lesson' } } }],
          exceptions: [],
          version: 1,
        },
        '/patterns/0/slots/mon-night',
      ],
      [{ patterns: [], exceptions: [], version: 1, accepts: ['x'] }, '/accepts/0'],
    ]
    for (const [change, where] of wrong) {
      const { status, body } = await administrator.ask<Problem>('PUT', path(), change)
      expect([status, body.errors?.[0]?.path], JSON.stringify(change)).toEqual([422, where])
    }
    const { body } = await administrator.ask<{ groups: { timetable: TimetableLayer }[] }>('GET', '/school/timetables')
    expect(body.groups[0]?.timetable.version).toBe(1)
    expect(world.errors).toEqual([])
  })
})
