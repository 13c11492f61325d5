import * as v from 'valibot'
import { LearningNeed } from '../../../shared/learning-need.ts'
import type { Table } from '../../table/client.ts'
import { getItem, queryPage } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'
import { type StudentRef, studentPartition } from '../students/student-store.ts'

// Serves: "the needs of this student, oldest first", as part of the student's start range.
export const needPrefix = 'LEARNING-NEED#'
const key = (ref: StudentRef, needId: string) => ({ pk: studentPartition(ref), sk: `${needPrefix}${needId}` })

export function parseNeed(data: unknown) {
  return v.parse(LearningNeed, data)
}

export async function needById(table: Table, ref: StudentRef, needId: string) {
  const item = await getItem(table, key(ref, needId), { consistent: true })
  return item && parseNeed(item.data)
}

export async function needsOfStudent(table: Table, ref: StudentRef, page: { limit: number; cursor?: string | undefined }) {
  const query = { partition: studentPartition(ref), range: { beginsWith: needPrefix }, newestFirst: true, consistent: true }
  const { items, cursor } = await queryPage(table, query, page)
  return { items: items.map((item) => parseNeed(item.data)), cursor }
}

export function putNewNeed(ref: StudentRef, need: LearningNeed): Step {
  return {
    put: { ...key(ref, need.id), data: need },
    condition: absent(() => new Error('this need exists')),
  }
}

export function replaceNeed(ref: StudentRef, need: LearningNeed, readVersion: number): Step {
  return { put: { ...key(ref, need.id), data: need }, condition: unchanged(readVersion) }
}
