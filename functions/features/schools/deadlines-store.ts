import * as v from 'valibot'
import { Deadlines, usualDeadlines } from '../../../shared/deadlines.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Table } from '../../table/client.ts'
import { getItem } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'

// Serves: "how long may people of this school take?", beside the school's other settings.
const key = (schoolId: string) => ({ pk: `SCHOOL#${schoolId}#SETTINGS`, sk: 'DEADLINES' })

export async function deadlinesOf(table: Table, schoolId: string) {
  const item = await getItem(table, key(schoolId))
  return item ? v.parse(Deadlines, item.data) : usualDeadlines
}

/** Replaces them as they were looked at. */
export function putDeadlines(schoolId: string, deadlines: Deadlines, readVersion: number): Step {
  return {
    put: { ...key(schoolId), data: deadlines },
    condition: readVersion === 0 ? absent(() => new Refusal('stale')) : unchanged(readVersion),
  }
}
