import * as v from 'valibot'
import { Group, School } from '../../../shared/school.ts'
import type { Table } from '../../table/client.ts'
import { getItem, queryAll } from '../../table/query.ts'
import type { Step } from '../../table/transact.ts'

// Serves: a school with its groups in one query.
const schoolKey = (schoolId: string) => ({ pk: `SCHOOL#${schoolId}`, sk: 'SCHOOL' })
const groupKey = (schoolId: string, groupId: string) => ({ pk: `SCHOOL#${schoolId}`, sk: `SCHOOL#GROUP#${groupId}` })
// Serves: "which schools are there?", asked by the workers alone.
const allSchools = 'SCHOOLS'

export async function schoolById(table: Table, schoolId: string) {
  const item = await getItem(table, schoolKey(schoolId))
  return item && v.parse(School, item.data)
}

export async function schoolWithGroups(table: Table, schoolId: string, options: { consistent?: boolean } = {}) {
  const [school, ...groups] = await queryAll(table, {
    partition: schoolKey(schoolId).pk,
    range: { beginsWith: schoolKey(schoolId).sk },
    ...options,
  })
  if (!school) return undefined
  return { school: v.parse(School, school.data), groups: groups.map((item) => v.parse(Group, item.data)) }
}

export async function everySchool(table: Table) {
  const items = await queryAll(table, { index: 'gsi2', partition: allSchools })
  return items.map((item) => v.parse(School, item.data))
}

export function putSchool(school: School): Step {
  return { put: { ...schoolKey(school.id), gsi2pk: allSchools, gsi2sk: school.id, data: school } }
}

/** Where the school holidays lie. */
export function changeHolidayRegion(schoolId: string, region: School['holidayRegion']): Step {
  return {
    update: schoolKey(schoolId),
    expression: 'SET #data.#region = :region',
    names: { '#data': 'data', '#region': 'holidayRegion' },
    values: { ':region': region },
  }
}

export function putGroup(group: Group): Step {
  return { put: { ...groupKey(group.schoolId, group.id), data: group } }
}

export function removeGroup({ schoolId, id }: Pick<Group, 'schoolId' | 'id'>): Step {
  return { delete: groupKey(schoolId, id) }
}
