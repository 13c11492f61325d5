import { Hono } from 'hono'
import * as v from 'valibot'
import { Deadlines } from '../../../shared/deadlines.ts'
import { Refusal } from '../../../shared/errors.ts'
import { Group, School } from '../../../shared/school.ts'
import type { Env } from '../../api/env.ts'
import { body, route, schoolMemberOf } from '../../api/route.ts'
import { deadlinesOf } from './deadlines-store.ts'
import { schoolWithGroups } from './school-store.ts'
import { setDeadlines } from './set-deadlines.ts'

const SchoolWithGroups = v.object({ school: School, groups: v.array(Group) })

export const schoolRoutes = new Hono<Env>()
  .get(
    '/school',
    route({ action: 'school.read', summary: 'My school and its groups', answers: { 200: SchoolWithGroups } }),
    async (c) => {
      const found = await schoolWithGroups(c.get('services').table, schoolMemberOf(c).schoolId)
      if (!found) throw new Refusal('not-found')
      return c.json(found)
    },
  )
  .get(
    '/school/deadlines',
    route({
      action: 'deadlines.read',
      summary: 'How long people of my school may take to answer each other',
      answers: { 200: Deadlines },
    }),
    async (c) => c.json(await deadlinesOf(c.get('services').table, schoolMemberOf(c).schoolId)),
  )
  .put(
    '/school/deadlines',
    route({
      action: 'deadlines.change',
      summary: 'Set how long people of my school may take; what was asked before keeps its day',
      answers: { 200: Deadlines },
      refusals: ['bad-json', 'invalid-input', 'stale'],
    }),
    body(Deadlines),
    async (c) => c.json(await setDeadlines(c.get('services'), schoolMemberOf(c).schoolId, c.req.valid('json'))),
  )
