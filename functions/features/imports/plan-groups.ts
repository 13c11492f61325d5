import { isDeepStrictEqual } from 'node:util'
import { sameName } from '../../../shared/import/rows.ts'
import type { Group } from '../../../shared/school.ts'
import { putGroup, schoolWithGroups } from '../schools/school-store.ts'
import { claimKey } from './natural-key-store.ts'
import { type Planner, planned, type Scope, same, schoolOf } from './plan.ts'

export async function groupsByName({ services, ...scope }: Scope) {
  const { schoolId } = schoolOf({ services, ...scope })
  const found = await schoolWithGroups(services.table, schoolId, { consistent: true })
  return new Map((found?.groups ?? []).map((group) => [sameName(group.name), group]))
}

/** A group is found by its name. What the file leaves out stays as it is. */
export const planGroups: Planner<'groups'> = async (scope, rows) => {
  const { schoolId } = schoolOf(scope)
  const known = await groupsByName(scope)
  return rows.map((row) => {
    const key = sameName(row.name)
    const standing = known.get(key)
    const group: Group = {
      ...(standing ?? { id: scope.services.newId('group'), schoolId, name: row.name, freeSpace: [] }),
      level: row.level,
      year: row.year,
      ...(row.freeSpace && { freeSpace: row.freeSpace }),
    }
    if (isDeepStrictEqual(group, standing)) return same
    if (standing) return planned(scope, 'groups', 'changed', group.id, { steps: () => [putGroup(group)] })
    const claim = claimKey(`SCHOOL#${schoolId}`, 'groups', key, { id: group.id })
    return planned(scope, 'groups', 'new', group.id, { keys: [key], steps: () => [claim, putGroup(group)] })
  })
}
