import * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import { emptyLayer, TimetableLayer } from '../../../shared/timetable.ts'
import type { Table } from '../../table/client.ts'
import { queryAll } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'

const prefix = 'TIMETABLE#'
// Serves: the timetables of a school and of all its groups in one query. What is a student's own stands with the student.
const key = (schoolId: string, groupId: string | null) => ({ pk: `SCHOOL#${schoolId}`, sk: `${prefix}${groupId ?? ''}` })

export type SchoolTimetables = { school: TimetableLayer; groups: ReadonlyMap<string, TimetableLayer> }

export async function timetablesOfSchool(
  table: Table,
  schoolId: string,
  options: { consistent?: boolean } = {},
): Promise<SchoolTimetables> {
  const items = await queryAll(table, { partition: key(schoolId, null).pk, range: { beginsWith: prefix }, ...options })
  const layers = new Map(items.map(({ sk, data }) => [sk.slice(prefix.length), v.parse(TimetableLayer, data)]))
  const school = layers.get('') ?? emptyLayer
  layers.delete('')
  return { school, groups: layers }
}

/** Replaces the timetable of a group, or of the school; `readVersion` is 0 where there was none. */
export function putTimetable(schoolId: string, groupId: string | null, layer: TimetableLayer, readVersion: number): Step {
  const put = { ...key(schoolId, groupId), data: layer }
  return { put, condition: readVersion === 0 ? absent(() => new Refusal('stale')) : unchanged(readVersion) }
}

export function removeTimetable(schoolId: string, groupId: string): Step {
  return { delete: key(schoolId, groupId) }
}
