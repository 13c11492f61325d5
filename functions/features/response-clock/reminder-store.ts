import type { Table } from '../../table/client.ts'
import { getItem } from '../../table/query.ts'
import { absent, type Step } from '../../table/transact.ts'

// Serves: "were people of this school reminded of their requests today?" (sweeper)
const key = (schoolId: string, date: string) => ({ pk: `SCHOOL#${schoolId}#REMINDED`, sk: date })

const keptSeconds = 7 * 24 * 3600

export class AlreadyReminded extends Error {}

export async function wasReminded(table: Table, schoolId: string, date: string) {
  return (await getItem(table, key(schoolId, date), { consistent: true })) !== undefined
}

export function putReminded(schoolId: string, date: string): Step {
  const expiresAt = Math.floor(Date.parse(`${date}T00:00:00Z`) / 1000) + keptSeconds
  return { put: { ...key(schoolId, date), expiresAt }, condition: absent(() => new AlreadyReminded()) }
}
