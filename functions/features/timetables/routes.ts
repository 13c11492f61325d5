import { Hono } from 'hono'
import * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import { GroupId } from '../../../shared/id.ts'
import { HolidayRegion } from '../../../shared/school-calendar.ts'
import { Timetable, TimetableLayer } from '../../../shared/timetable.ts'
import type { Env } from '../../api/env.ts'
import { route, schoolMemberOf, studentRefOf } from '../../api/route.ts'
import { RegionHolidays } from '../calendar/calendar-store.ts'
import { schoolById } from '../schools/school-store.ts'
import { studentById } from '../students/student-store.ts'
import { timetablesFor } from './read-timetables.ts'
import { timetablesOfSchool } from './timetable-store.ts'

/** What a school says of its half-days, layer by layer; `holidays` is null when its region or its calendar is not known. */
const SchoolTimetables = v.object({
  school: TimetableLayer,
  groups: v.array(v.object({ groupId: GroupId, timetable: TimetableLayer })),
  region: v.nullable(HolidayRegion),
  holidays: v.nullable(RegionHolidays.entries.holidays),
})

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
