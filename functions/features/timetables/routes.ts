import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { may } from '../../../shared/access.ts'
import { Refusal } from '../../../shared/errors.ts'
import { GroupId, PersonId } from '../../../shared/id.ts'
import { HolidayRegion } from '../../../shared/school-calendar.ts'
import { emptyLayer, Timetable, TimetableChange, TimetableEffect, TimetableLayer } from '../../../shared/timetable.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, path, route, schoolMemberOf, studentRefOf } from '../../api/route.ts'
import { RegionHolidays } from '../calendar/calendar-store.ts'
import { schoolById } from '../schools/school-store.ts'
import { studentById } from '../students/student-store.ts'
import { changeOwnTimetable, changeTimetable, effectOfChange, effectOfOwnChange } from './change-timetable.ts'
import { timetablesFor } from './read-timetables.ts'
import { timetablesOfSchool } from './timetable-store.ts'

/** What a school says of its half-days, layer by layer; `holidays` is null when its region or its calendar is not known. */
const SchoolTimetables = v.object({
  school: TimetableLayer,
  groups: v.array(v.object({ groupId: GroupId, timetable: TimetableLayer })),
  region: v.nullable(HolidayRegion),
  holidays: v.nullable(RegionHolidays.entries.holidays),
})

/** `ofGroup`: what stands where nothing is the student's own. */
const StudentTimetable = v.object({ own: TimetableLayer, ofGroup: Timetable })

const SchoolChange = v.strictObject({ ...TimetableChange.entries, region: v.nullable(HolidayRegion) })

const checkRefusals = ['bad-json', 'invalid-input', 'not-found'] as const
const changeRefusals = [...checkRefusals, 'stale', 'timetable-conflict'] as const

export const timetableRoutes = new Hono<Env>()
  .get(
    '/school/timetables',
    route({
      action: 'timetable.read',
      summary: 'The timetables of my school and of its groups, with the school holidays',
      answers: { 200: SchoolTimetables },
      refusals: ['not-found'],
    }),
    async (c) => {
      const { table, market } = c.get('services')
      const { schoolId } = schoolMemberOf(c)
      const [school, { school: ofSchool, groups }] = await Promise.all([
        schoolById(table, schoolId),
        timetablesOfSchool(table, schoolId),
      ])
      if (!school) throw new Refusal('not-found')
      return c.json({
        school: ofSchool,
        groups: Array.from(groups, ([groupId, timetable]) => ({ groupId, timetable })),
        region: school.holidayRegion,
        holidays: (await market.holidays(school)) ?? null,
      })
    },
  )
  .put(
    '/school/timetable',
    route({
      action: 'timetable.change',
      summary: 'Change what holds for the whole school: weeks, exceptions, and where its holidays lie',
      answers: { 200: TimetableLayer },
      refusals: changeRefusals,
    }),
    body(SchoolChange),
    async (c) => {
      const { region, ...change } = c.req.valid('json')
      const whose = { groupId: null, region }
      return c.json(await changeTimetable(c.get('services'), actorOf(c), schoolMemberOf(c).schoolId, whose, change))
    },
  )
  .post(
    '/school/timetable/check',
    route({
      action: 'timetable.change',
      summary: 'What a change for the whole school would touch; nothing is saved',
      answers: { 200: TimetableEffect },
      refusals: checkRefusals,
    }),
    body(SchoolChange),
    async (c) => {
      const { region, ...change } = c.req.valid('json')
      return c.json(await effectOfChange(c.get('services'), schoolMemberOf(c).schoolId, { groupId: null, region }, change))
    },
  )
  .put(
    '/groups/:id/timetable',
    route({
      action: 'timetable.change',
      summary: 'Change the weeks and exceptions of a group',
      answers: { 200: TimetableLayer },
      refusals: changeRefusals,
    }),
    path({ id: GroupId }),
    body(TimetableChange),
    async (c) => {
      const whose = { groupId: c.req.valid('param').id }
      return c.json(await changeTimetable(c.get('services'), actorOf(c), schoolMemberOf(c).schoolId, whose, c.req.valid('json')))
    },
  )
  .post(
    '/groups/:id/timetable/check',
    route({
      action: 'timetable.change',
      summary: 'What a change of the weeks of a group would touch; nothing is saved',
      answers: { 200: TimetableEffect },
      refusals: checkRefusals,
    }),
    path({ id: GroupId }),
    body(TimetableChange),
    async (c) => {
      const whose = { groupId: c.req.valid('param').id }
      return c.json(await effectOfChange(c.get('services'), schoolMemberOf(c).schoolId, whose, c.req.valid('json')))
    },
  )
  .get(
    '/students/:id/timetable',
    route({
      action: 'student.read',
      summary: "A student's timetable: what is their own, and all of it together",
      answers: { 200: StudentTimetable },
      refusals: ['not-found'],
    }),
    path({ id: PersonId }),
    async (c) => {
      const services = c.get('services')
      const { student } = await studentInReach(c, c.req.valid('param').id, 'student.read')
      const timetable = await timetablesFor(services, student.schoolId)
      const ofGroup = timetable({ groupId: student.groupId, ownTimetable: undefined })
      return c.json({ own: student.ownTimetable ?? emptyLayer, ofGroup })
    },
  )
  .put(
    '/students/:id/timetable',
    route({
      action: 'timetable.change-own',
      summary: 'Change where the week of one student differs from that of the group',
      answers: { 200: TimetableLayer },
      refusals: [...changeRefusals, 'busy'],
    }),
    path({ id: PersonId }),
    body(TimetableChange),
    async (c) => {
      const { ref } = await studentInReach(c, c.req.valid('param').id, 'timetable.change-own')
      return c.json(await changeOwnTimetable(c.get('services'), actorOf(c), ref, c.req.valid('json')))
    },
  )
  .post(
    '/students/:id/timetable/check',
    route({
      action: 'timetable.change-own',
      summary: 'What a change for one student would touch; nothing is saved',
      answers: { 200: TimetableEffect },
      refusals: checkRefusals,
    }),
    path({ id: PersonId }),
    body(TimetableChange),
    async (c) => {
      const { ref } = await studentInReach(c, c.req.valid('param').id, 'timetable.change-own')
      return c.json(await effectOfOwnChange(c.get('services'), ref, c.req.valid('json')))
    },
  )
  .get(
    '/student/timetable',
    route({
      action: 'student.start',
      summary: 'My timetable: weeks, and the dates on which something else stands',
      answers: { 200: Timetable },
      refusals: ['not-found'],
    }),
    async (c) => {
      const services = c.get('services')
      const ref = studentRefOf(c)
      const [known, timetable] = await Promise.all([studentById(services.table, ref), timetablesFor(services, ref.schoolId)])
      if (!known) throw new Refusal('not-found')
      return c.json(timetable(known.student))
    },
  )

/** A student whom the actor may see or change. Who may not finds nobody. */
async function studentInReach(c: Context<Env>, studentId: string, action: 'student.read' | 'timetable.change-own') {
  const ref = { schoolId: schoolMemberOf(c).schoolId, studentId }
  const known = await studentById(c.get('services').table, ref)
  const subject = known && { ...ref, groupId: known.student.groupId }
  if (!known || !subject || !may(actorOf(c), action, subject)) throw new Refusal('not-found')
  return { ref, student: known.student }
}
