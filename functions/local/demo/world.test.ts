import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { missingIn, waitingFor } from '../../../shared/agreement.ts'
import { canonicalJson } from '../../../shared/canonical-json.ts'
import { addDays, ageOn, dateOf, mondayOf, weekdayOf } from '../../../shared/daypart.ts'
import { Dialogue } from '../../../shared/dialogue.ts'
import { Room } from '../../../shared/dialogue-time.ts'
import { Experience, isReflectedOn } from '../../../shared/experience.ts'
import { StudentHours, WorkedWeek } from '../../../shared/hours.ts'
import { placementIdOf } from '../../../shared/id.ts'
import { LearningNeed, NewLearningNeed } from '../../../shared/learning-need.ts'
import { Notification } from '../../../shared/notification.ts'
import { firstDate, fitsSchedule, lastDate, Opportunity, opportunityKinds, seatsPerDaypart } from '../../../shared/opportunity.ts'
import { Organisation } from '../../../shared/organisation.ts'
import { Membership, Person, Student } from '../../../shared/person.ts'
import { canMove, holdsSeat, Placement, placementMoves, placementStates } from '../../../shared/placement.ts'
import { workProcessTitle } from '../../../shared/qualifications.ts'
import { recognitionDay, recognitionNeededBy, recognitionOn } from '../../../shared/recognition.ts'
import { RequiredHours } from '../../../shared/required-hours.ts'
import { Group, School } from '../../../shared/school.ts'
import { sectors } from '../../../shared/sector.ts'
import { placeIn, Waiting } from '../../../shared/waiting-list.ts'
import { itemOf, versionOf } from '../../features/agreements/agreement-store.ts'
import { sha256 } from '../../features/agreements/new-version.ts'
import { demoAccounts } from './accounts.ts'
import { isChristmasHoliday } from './setting.ts'
import { type DemoWorld, demoWorld } from './world.ts'

const monday = '2026-11-23'
/** Days of the week and of the year on which something could go wrong. */
const days = [monday, '2026-12-20', '2027-01-02', '2027-02-28', '2027-06-11', '2027-10-31']

function worldOn(today: string, seed = 7) {
  return demoWorld({ today, now: new Date(`${today}T11:00:00Z`), seed })
}

function personOf(world: DemoWorld, mail: string) {
  const person = world.people.find((one) => one.mail === mail)
  if (person === undefined) throw new Error(`no ${mail}`)
  return person
}

function placementsOf(world: DemoWorld, mail: string) {
  const { id } = personOf(world, mail)
  return world.placements.filter(({ studentId }) => studentId === id)
}

test('the same day and seed give the same world, another seed or day another', () => {
  expect(worldOn(monday)).toEqual(worldOn(monday))
  expect(worldOn(monday, 8)).not.toEqual(worldOn(monday))
  const first = (today: string) => worldOn(today).opportunities.find(({ status }) => status === 'open')?.schedule.dayparts[0]
  expect(first('2027-06-11')).not.toBe(first(monday))
})

describe.each(days)('seen from %s', (today) => {
  const world = worldOn(today)
  const opportunityOf = new Map(world.opportunities.map((opportunity) => [opportunity.id, opportunity]))
  const studentOf = new Map(world.students.map((student) => [student.id, student]))

  function both(placement: Placement) {
    const opportunity = opportunityOf.get(placement.opportunityId)
    const student = studentOf.get(placement.studentId)
    if (opportunity === undefined || student === undefined) throw new Error(`${placement.id} hangs in the air`)
    return { opportunity, student }
  }

  test('everything is as its schema says', () => {
    const parse = (schema: v.GenericSchema, items: readonly unknown[]) => {
      expect(items.length).toBeGreaterThan(0)
      for (const item of items) expect(v.parse(schema, item)).toEqual(item)
    }
    parse(School, world.schools)
    parse(Group, world.groups)
    parse(Person, world.people)
    parse(Membership, world.memberships)
    parse(Student, world.students)
    parse(Organisation, world.organisations)
    parse(Opportunity, world.opportunities)
    parse(LearningNeed, world.needs)
    parse(Placement, world.placements)
    parse(Experience, world.experiences)
    parse(Notification, world.notifications)
    parse(Dialogue, world.dialogues.dialogues)
    parse(Room, world.dialogues.rooms)
    for (const need of world.needs) {
      const { id: _, studentId: _s, status: _t, version: _v, createdAt: _c, updatedAt: _u, actionId: _a, ...draft } = need
      expect(v.is(NewLearningNeed, draft), need.question).toBe(true)
    }
  })

  test('it is as large as promised', () => {
    const [first, second] = world.schools
    const sizeOf = (id: string | undefined) => world.students.filter(({ schoolId }) => schoolId === id).length
    expect([sizeOf(first?.id), sizeOf(second?.id)]).toEqual([120, 12])
    expect(world.groups.length).toBe(8)
    expect(world.organisations.length).toBe(40)
    const coming = world.opportunities.filter(({ schedule }) => firstDate(schedule) > today)
    expect(coming.length).toBeGreaterThanOrEqual(155)
    expect(coming.every(({ schedule }) => firstDate(schedule) <= addDays(today, 8 * 7 + 14))).toBe(true)
    expect(new Set(coming.map(({ kind }) => kind)).size).toBe(opportunityKinds.length)
    expect(new Set(coming.map(({ sector }) => sector)).size).toBe(sectors.length)
    expect(new Set(coming.map(({ title }) => title)).size).toBeGreaterThanOrEqual(60)
    expect(new Set(coming.map(({ status }) => status))).toEqual(new Set(['open', 'draft', 'closed']))
    expect(coming.filter(({ status, seatsLeft }) => status === 'open' && seatsLeft === 0).length).toBeGreaterThanOrEqual(3)
    expect(world.needs.length).toBeGreaterThanOrEqual(75)
    expect(world.placements.length).toBeGreaterThanOrEqual(80)
    expect(new Set(world.placements.map(({ state }) => state))).toEqual(new Set(placementStates))
    const queue = world.placements.filter(({ schoolId, state }) => schoolId === first?.id && state === 'requested')
    expect(queue.length).toBeGreaterThanOrEqual(14)
  })

  test('ids and mail addresses are unique', () => {
    // A student is a person, with the person's id.
    const {
      memberOf: _,
      students: _s,
      timetables: _t,
      hours: _h,
      recognitions: _r,
      holidays: _v,
      agreements: _a,
      contacts: _c,
      evaluations: _e,
      reports: _p,
      dialogues: _d,
      guidance: _g,
      waiting: _w,
      waits: _x,
      ...lists
    } = world
    const ids = Object.values(lists).flatMap((items) => items.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(world.people.map(({ mail }) => mail)).size).toBe(world.people.length)
    for (const membership of world.memberships) expect(world.memberOf.get(membership.id)).toBeDefined()
  })

  test('every stage that was approved has an agreement: one waits for a parent, one misses something, what began is signed', () => {
    const stages = world.placements.filter(
      ({ opportunity, state }) => opportunity.kind === 'stage' && ['approved', 'active', 'completed'].includes(state),
    )
    expect(world.agreements.map(({ placementId }) => placementId).toSorted()).toEqual(stages.map(({ id }) => id).toSorted())
    for (const agreement of world.agreements) {
      const placement = stages.find(({ id }) => id === agreement.placementId)
      if (placement?.state !== 'approved') expect(agreement.status, agreement.studentName).toBe('signed')
      const { current } = agreement
      expect(current === null).toBe(agreement.status === 'draft')
      if (!current) continue
      const version = versionOf(current)
      expect(sha256(canonicalJson(version.content))).toBe(version.hash)
      expect(waitingFor(version, today).length > 0).toBe(agreement.status === 'sent')
      expect(missingIn(version.content.facts, version.content.agreed, today)).toEqual([])
      for (const { at } of version.signatures) expect(at <= `${today}T11:00:00.000Z`).toBe(true)
    }
    const items = world.agreements.map((agreement) => itemOf(agreement, new Date(`${today}T11:00:00Z`)))
    expect(items.some((one) => one.status === 'sent' && one.waitingFor.join() === 'guardian')).toBe(true)
    expect(items.some(({ kind, status, missing }) => kind === 'pok' && status === 'draft' && missing.length > 0)).toBe(true)
    expect(items.some(({ kind, status }) => kind === 'pok' && status === 'signed')).toBe(true)
  })

  test('coordinators have recognitions to look at: one that ran out, one that was taken away', () => {
    const concerns = world.placements.flatMap((placement) => placement.concerns.map(({ kind }) => [kind, placement.state]))
    expect(concerns).toContainEqual(['recognition-withdrawn', 'approved'])
    const standings = world.placements
      .filter(({ state }) => state === 'requested')
      .flatMap((placement) => {
        const of = recognitionNeededBy(placement)
        const known = world.recognitions.find(
          ({ organisationId, crebo }) => organisationId === of?.organisationId && crebo === of.crebo,
        )
        return known ? [recognitionOn(known, recognitionDay(placement, today)).verdict] : of ? ['unknown'] : []
      })
    expect(new Set(standings)).toEqual(new Set(['recognised', 'ended']))
  })

  test('what is offered lies on working days outside the holiday, with work processes that exist', () => {
    for (const { title, schedule, workProcesses } of world.opportunities) {
      for (const date of schedule.dayparts.map(dateOf)) {
        expect(['sat', 'sun'], `${title} ${date}`).not.toContain(weekdayOf(date))
        if (date >= today) expect(isChristmasHoliday(date), `${title} ${date}`).toBe(false)
      }
      for (const code of workProcesses) expect(workProcessTitle(code), `${title} ${code}`).toBeDefined()
    }
  })

  test('nobody is in two places in one half-day', () => {
    for (const { id, name } of world.students) {
      const taken = world.placements
        .filter(({ studentId, state }) => studentId === id && holdsSeat(state))
        .flatMap(({ dayparts }) => dayparts)
      expect(new Set(taken).size, name).toBe(taken.length)
    }
  })

  test('no seat is given twice, and the seats left are right', () => {
    for (const { id, title, schedule, seats, seatsLeft, fullDayparts } of world.opportunities) {
      const line = world.waiting.filter(({ opportunityId }) => opportunityId === id)
      const placed = world.placements.filter(({ opportunityId, state }) => opportunityId === id && holdsSeat(state))
      const holding = [...placed, ...line.filter(({ state }) => state === 'offered')]
      const on = (daypart: string) => holding.filter(({ dayparts }) => dayparts.includes(daypart)).length
      const taken = seatsPerDaypart(schedule) ? schedule.dayparts.map(on) : [holding.length]
      expect(Math.max(...taken), title).toBeLessThanOrEqual(seats)
      // Of the roomiest half-days as many as a student takes: the fullest of them says how many still fit.
      const mostRoom = schedule.mode === 'any' ? taken.toSorted((a, b) => a - b).slice(0, schedule.count) : taken
      if (schedule.mode !== 'block') expect(seatsLeft, title).toBe(seats - Math.max(...mostRoom))
      if (seatsPerDaypart(schedule)) expect(fullDayparts).toEqual(schedule.dayparts.filter((daypart) => on(daypart) === seats))
    }
  })

  test('one waits behind somebody for what is full, another is offered the last seat until tomorrow', () => {
    const waitingOf = (mail: string) => world.waiting.filter(({ studentId }) => studentId === personOf(world, mail).id)
    const [waits, ...more] = waitingOf('student2@demo.example')
    const [offered, ...others] = waitingOf('student3@demo.example')
    expect([more, others]).toEqual([[], []])
    const lineAt = (id = '') => world.waiting.filter(({ opportunityId }) => opportunityId === id)
    expect(placeIn(lineAt(waits?.opportunityId), waits?.studentId ?? '')).toBe(2)
    expect([offered?.state, offered?.until?.slice(0, 10)]).toEqual(['offered', addDays(today, 1)])
    expect(lineAt(offered?.opportunityId).length).toBe(2)
    for (const one of world.waiting) {
      expect(v.parse(Waiting, one)).toEqual(one)
      const opportunity = opportunityOf.get(one.opportunityId)
      expect([opportunity?.status, opportunity?.seatsLeft]).toEqual(['open', 0])
      expect(world.placements.some((placement) => placement.id === placementIdOf(one.studentId, one.opportunityId))).toBe(false)
    }
  })

  test('requests have a last day that has not gone by, one of them tomorrow; most organisations are known to answer', () => {
    for (const { state, answerBy } of world.placements) {
      if (state === 'requested') expect((answerBy ?? '') >= today).toBe(true)
      else expect(answerBy).toBeNull()
    }
    const [first] = world.schools
    const waiting = world.placements.filter(({ schoolId, question }) => schoolId === first?.id && question === null)
    expect(waiting.filter(({ answerBy }) => answerBy === addDays(today, 1)).length).toBeGreaterThanOrEqual(1)
    expect(world.waits.filter(({ usual }) => usual.days !== null).length).toBeGreaterThan(world.organisations.length / 2)
    expect(world.waits.some(({ usual }) => usual.days === null)).toBe(true)
  })

  test('who is placed may be there: half-days, age, audience, and one placement on one opportunity', () => {
    for (const placement of world.placements) {
      const { opportunity, student } = both(placement)
      const { audience, schedule } = opportunity
      expect(placement.id).toBe(placementIdOf(student.id, opportunity.id))
      expect(fitsSchedule(schedule, placement.dayparts), placement.id).toBe(true)
      expect(ageOn(student.birthDate, firstDate(schedule))).toBeGreaterThanOrEqual(audience.minAge)
      expect(audience.schoolIds.length === 0 || audience.schoolIds.includes(student.schoolId)).toBe(true)
      expect(audience.levels.length === 0 || audience.levels.includes(student.programme.level)).toBe(true)
      expect(audience.languages.every((language) => student.languages.includes(language))).toBe(true)
      expect(placement.schoolId).toBe(student.schoolId)
      expect(placement.student.groupId).toBe(student.groupId)
      expect(opportunity.status).not.toBe('draft')
    }
  })

  test('every history is one that the state machine allows, in the order of time', () => {
    for (const { history, state, requestedAt, version, question } of world.placements) {
      const [claim, ...rest] = history
      expect(claim).toMatchObject({ move: 'claim', to: 'requested', by: 'student', at: requestedAt })
      let current = 'requested' as Placement['state']
      for (const event of rest) {
        expect(canMove(current, event.move, event.by), `${event.move} from ${current}`).toBe(true)
        expect(event.to).toBe(placementMoves[event.move].to)
        current = event.to
      }
      expect(current).toBe(state)
      expect(version).toBe(history.length)
      expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).toSorted())
      expect(history.every(({ at }) => at < `${today}T00:00:00.000Z`)).toBe(true)
      expect(question).toBe(history.at(-1)?.move === 'ask' ? history.at(-1)?.text : null)
    }
  })

  test('a placement is where it should be in time', () => {
    for (const placement of world.placements) {
      const { opportunity } = both(placement)
      const [begins, ends] = [firstDate(placement), lastDate(placement)]
      expect(placement.requestedAt >= (opportunity.publishedAt ?? '9'), placement.id).toBe(true)
      if (placement.state === 'requested' || placement.state === 'approved') expect(begins > today).toBe(true)
      if (placement.state === 'active') expect(begins < today && ends >= today).toBe(true)
      if (placement.state === 'completed') expect(ends < today && opportunity.status === 'closed').toBe(true)
    }
  })

  test('everything that refers to something refers to something of the same student', () => {
    const needOf = new Map(world.needs.map((need) => [need.id, need]))
    const experienceOf = new Map(world.experiences.map((experience) => [experience.id, experience]))
    const placementOf = new Map(world.placements.map((placement) => [placement.id, placement]))
    for (const { studentId, needId, experienceId } of world.placements) {
      if (needId !== null) expect(needOf.get(needId)?.studentId).toBe(studentId)
      if (experienceId !== null) expect(experienceOf.get(experienceId)?.studentId).toBe(studentId)
    }
    for (const { id, studentId, placementId, source, reflection, createdAt } of world.experiences) {
      expect(placementId === null).toBe(source !== 'placement')
      if (placementId !== null)
        expect(placementOf.get(placementId)).toMatchObject({ studentId, experienceId: id, state: 'completed' })
      expect(isReflectedOn(reflection)).toBe(true)
      expect(createdAt < `${today}T00:00:00.000Z`).toBe(true)
    }
    for (const { organisationId } of world.opportunities)
      expect(world.organisations.some(({ id }) => id === organisationId)).toBe(true)
  })

  test('hours are said of half-days that are over, and counted as the app counts them', () => {
    const placementOf = new Map(world.placements.map((placement) => [placement.id, placement]))
    for (const { week } of world.hours.weeks) {
      expect(v.parse(WorkedWeek, week)).toEqual(week)
      const placement = placementOf.get(week.placementId)
      expect(placement?.studentId).toBe(week.studentId)
      for (const { daypart } of week.halfDays) {
        expect(placement?.dayparts).toContain(daypart)
        expect(mondayOf(dateOf(daypart))).toBe(week.monday)
        expect(dateOf(daypart) < today).toBe(true)
      }
    }
    for (const hours of world.hours.totals) expect(v.parse(StudentHours, hours)).toEqual(hours)
    for (const { required } of world.hours.settings) expect(v.parse(RequiredHours, required)).toEqual(required)
    const [shown] = placementsOf(world, 'student3@demo.example').filter(({ state }) => state === 'active')
    const states = world.hours.weeks
      .filter(({ week }) => week.placementId === shown?.id)
      .map(({ week }) => [...new Set(week.halfDays.map(({ state }) => state))].join(' '))
    expect(states.slice(0, 4)).toEqual(['confirmed', 'confirmed', 'disputed logged', 'logged'])
    const [apprentice] = placementsOf(world, 'yonas.kidane@demo.example')
    expect(world.hours.weeks.filter(({ week }) => week.placementId === apprentice?.id).length).toBeGreaterThan(25)
  })

  test('the people of the sign-in page have something to do', () => {
    const accounts = demoAccounts(world)
    expect(accounts.length).toBe(world.people.length)
    expect(accounts.slice(0, 14).map(({ mail }) => mail)).toContain('coordinator@ander.example')

    const yara = placementsOf(world, 'student1@demo.example')
    expect(yara.map(({ state }) => state).toSorted()).toEqual(['completed', 'completed', 'completed', 'requested'])
    expect(yara.filter(({ state, experienceId }) => state === 'completed' && experienceId === null).length).toBe(1)
    const { id } = personOf(world, 'student1@demo.example')
    expect(world.needs.filter(({ studentId, status }) => studentId === id && status === 'open').length).toBe(1)
    expect(world.experiences.filter(({ studentId }) => studentId === id).length).toBe(4)

    expect(placementsOf(world, 'student2@demo.example')).toEqual([])
    expect(placementsOf(world, 'student3@demo.example').some(({ state }) => state === 'active')).toBe(true)
    expect(placementsOf(world, 'student4@demo.example').some(({ question }) => question !== null)).toBe(true)
    const empty = personOf(world, 'student5@demo.example').id
    expect([...world.needs, ...world.placements, ...world.experiences].some(({ studentId }) => studentId === empty)).toBe(false)

    const lead = personOf(world, 'teamleider@demo.example').id
    const roles = world.memberships.filter((membership) => world.memberOf.get(membership.id) === lead).map(({ role }) => role)
    expect(roles).toEqual(['team-leader', 'mentor'])

    for (const mail of ['werkgever1@demo.example', 'werkgever2@demo.example']) {
      const person = personOf(world, mail).id
      const [membership] = world.memberships.filter((one) => world.memberOf.get(one.id) === person)
      if (membership?.role !== 'employer') throw new Error(`${mail} works for nobody`)
      const { organisationId } = membership
      const states = world.placements.filter((placement) => placement.organisationId === organisationId).map(({ state }) => state)
      expect(states).toContain('requested')
      expect(states).toContain('approved')
    }
  })
})
