import { Hono } from 'hono'
import * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import { Group, School } from '../../../shared/school.ts'
import type { Env } from '../../api/env.ts'
import { route, schoolMemberOf } from '../../api/route.ts'
import { schoolWithGroups } from './school-store.ts'

const SchoolWithGroups = v.object({ school: School, groups: v.array(Group) })

export const schoolRoutes = new Hono<Env>().get(
  '/school',
  route({ action: 'school.read', summary: 'My school and its groups', answers: { 200: SchoolWithGroups } }),
  async (c) => {
    const found = await schoolWithGroups(c.get('services').table, schoolMemberOf(c).schoolId)
    if (!found) throw new Refusal('not-found')
    return c.json(found)
  },
)
