import { Hono } from 'hono'
import * as v from 'valibot'
import { may } from '../../../shared/access.ts'
import { LocalDate, mondayOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { OrganisationId } from '../../../shared/id.ts'
import { HostWeek, RoomsWeek, SchoolWeek, StudentWeek } from '../../../shared/week.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, path, query, route, schoolMemberOf, studentRefOf } from '../../api/route.ts'
import { readHostWeek, readRoomsWeek, readSchoolWeek, readStudentWeek } from './read-week.ts'

/** Any day of a week names it. */
const week = query(v.object({ week: v.pipe(LocalDate, v.transform(mondayOf)) }))

export const weekRoutes = new Hono<Env>()
  .get(
    '/student/week',
    route({
      action: 'week.own',
      summary: 'My week in half-days: lessons, free space, places and talks',
      answers: { 200: StudentWeek },
      refusals: ['invalid-input', 'not-found'],
    }),
    week,
    async (c) => {
      const { week: monday } = c.req.valid('query')
      const options = { consistent: c.get('consistent') }
      return c.json(await readStudentWeek(c.get('services'), studentRefOf(c), schoolMemberOf(c), monday, options))
    },
  )
  .get(
    '/school/week',
    route({
      action: 'week.school',
      summary: 'Where the students of my school, or of my groups, are in a week',
      answers: { 200: SchoolWeek },
      refusals: ['invalid-input', 'not-found'],
    }),
    week,
    async (c) =>
      c.json(await readSchoolWeek(c.get('services'), actorOf(c).personId, schoolMemberOf(c), c.req.valid('query').week)),
  )
  .get(
    '/school/week/rooms',
    route({
      action: 'week.school',
      summary: 'When the rooms of my school are kept for talks in a week',
      answers: { 200: RoomsWeek },
      refusals: ['invalid-input'],
    }),
    week,
    async (c) => c.json(await readRoomsWeek(c.get('services'), schoolMemberOf(c).schoolId, c.req.valid('query').week)),
  )
  .get(
    '/organisations/:id/week',
    route({
      action: 'week.host',
      summary: 'Who comes when in a week, and the seats that are left',
      answers: { 200: HostWeek },
      refusals: ['invalid-input', 'not-found'],
    }),
    path({ id: OrganisationId }),
    week,
    async (c) => {
      const { id: organisationId } = c.req.valid('param')
      if (!may(actorOf(c), 'week.host', { organisationId })) throw new Refusal('not-found')
      return c.json(await readHostWeek(c.get('services'), organisationId, c.req.valid('query').week))
    },
  )
