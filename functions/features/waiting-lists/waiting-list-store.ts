import * as v from 'valibot'
import { dateOf } from '../../../shared/daypart.ts'
import { isInLine, Waiting } from '../../../shared/waiting-list.ts'
import type { Table } from '../../table/client.ts'
import { getItem, queryAll } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'
import { type StudentRef, studentPartition } from '../students/student-store.ts'

// Serves: the line of one opportunity, read consistently, and one student's place in it. One student stands in it once.
const linePartition = (opportunityId: string) => `OPPORTUNITY#${opportunityId}#LINE`
const key = (ref: StudentRef, opportunityId: string) => ({ pk: linePartition(opportunityId), sk: studentPartition(ref) })
// Serves: "which offers of this school are over, and who waits for a day that came?" (sweeper). Sparse: who is in line.
const duePartition = (schoolId: string) => `SCHOOL#${schoolId}#WAITING`
// Serves: "what do I wait for?"
const ownPartition = (ref: StudentRef) => `${studentPartition(ref)}#WAITING`

/** What ended is of no use after some weeks. */
const keptSeconds = 30 * 24 * 3600

export async function lineOf(table: Table, opportunityId: string) {
  const items = await queryAll(table, { partition: linePartition(opportunityId), consistent: true })
  return items.map((item) => v.parse(Waiting, item.data))
}

export async function waitingOf(table: Table, ref: StudentRef, opportunityId: string) {
  const item = await getItem(table, key(ref, opportunityId), { consistent: true })
  return item && { waiting: v.parse(Waiting, item.data), intent: v.parse(v.string(), item.intent) }
}

export async function waitingOfStudent(table: Table, ref: StudentRef) {
  const items = await queryAll(table, { index: 'gsi2', partition: ownPartition(ref) })
  return items.map((item) => v.parse(Waiting, item.data))
}

/** Offers whose time is over, and who waits for half-days of which the first has come. */
export async function waitingDue(table: Table, schoolId: string, now: Date) {
  const range = { from: '0', to: now.toISOString() }
  const items = await queryAll(table, { index: 'gsi1', partition: duePartition(schoolId), range })
  return items.map((item) => v.parse(Waiting, item.data))
}

export function putNewWaiting(waiting: Waiting, intent: string, otherwise: () => Error): Step {
  return { put: itemOf(waiting, intent), condition: absent(otherwise) }
}

export function replaceWaiting(waiting: Waiting, readVersion: number, intent: string): Step {
  return { put: itemOf(waiting, intent), condition: unchanged(readVersion) }
}

function itemOf(waiting: Waiting, intent: string) {
  const ref = { schoolId: waiting.schoolId, studentId: waiting.studentId }
  const lists = isInLine(waiting)
    ? {
        gsi1pk: duePartition(ref.schoolId),
        gsi1sk: waiting.until ?? dateOf(waiting.dayparts[0] ?? ''),
        gsi2pk: ownPartition(ref),
        gsi2sk: waiting.joinedAt,
      }
    : { expiresAt: Math.floor(Date.parse(waiting.endedAt ?? waiting.joinedAt) / 1000) + keptSeconds }
  return { ...key(ref, waiting.opportunityId), ...lists, intent, data: waiting }
}
