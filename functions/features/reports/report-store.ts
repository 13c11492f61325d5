import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import { Report } from '../../../shared/report.ts'
import type { Table } from '../../table/client.ts'
import { getItem, getItems, queryAll, queryPage } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'

/*
 * Reports stand under a prefix of their own, outside the partitions of schools, people and students, to which the function
 * that answers requests alone has rights: no worker, no export, no list of what is kept about a student meets them.
 */

// Serves: the adviser's page, newest first (by day, then by an id that says nothing), and one report of it.
const schoolPartition = (schoolId: string) => `REPORTS#${schoolId}`
const prefix = 'REPORT#'
const key = (schoolId: string, on: string, id: string) => ({ pk: schoolPartition(schoolId), sk: `${prefix}${on}#${id}` })
// Serves: "which report is this?", which the list's order does not tell.
const dayKey = (schoolId: string, id: string) => ({ pk: `${schoolPartition(schoolId)}#DAYS`, sk: id })
// Serves: "which are mine?" for a student. The report says nothing of it, and the partition does not name the student.
const reporterPartition = (schoolId: string, studentId: string) =>
  `${schoolPartition(schoolId)}#REPORTER#${createHash('sha256').update(`reporter ${schoolId} ${studentId}`).digest('base64url')}`

const Pointer = v.object({ on: v.string(), id: v.string(), said: v.string() })
const Day = v.object({ on: v.string() })
type Reporter = { schoolId: string; studentId: string }

/** One report: made by a student with one key. Known to nobody who does not have both. */
export function reportIdOf({ schoolId, studentId }: Reporter, intentKey: string) {
  return `rep_${createHash('sha256').update(`report ${schoolId} ${studentId} ${intentKey}`).digest('base64url')}`
}

export function saidHash(said: unknown) {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url')
}

/** The one who reported is the one for whom it stands here. */
export async function ownReport(table: Table, reporter: Reporter, id: string, today: string) {
  const item = await getItem(table, ownKey(reporter, id), { consistent: true })
  if (!item) return undefined
  const pointer = v.parse(Pointer, item.data)
  const report = await reportAt(table, reporter.schoolId, pointer.on, id, today)
  return report && { report, said: pointer.said }
}

/** Newest first. */
export async function ownReports(table: Table, reporter: Reporter, today: string) {
  const { schoolId, studentId } = reporter
  const pointers = await queryAll(table, { partition: reporterPartition(schoolId, studentId), consistent: true })
  const keys = pointers.map(({ data }) => v.parse(Pointer, data)).map(({ on, id }) => key(schoolId, on, id))
  const items = await getItems(table, keys, { consistent: true })
  const reports = items.map((item) => v.parse(Report, item.data)).filter((report) => report.keptUntil >= today)
  return reports.toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
}

export async function reportById(table: Table, schoolId: string, id: string, today: string) {
  const item = await getItem(table, dayKey(schoolId, id), { consistent: true })
  return item && reportAt(table, schoolId, v.parse(Day, item.data).on, id, today)
}

export async function reportsOf(table: Table, schoolId: string, page: Parameters<typeof queryPage>[2], today: string) {
  const query = { partition: schoolPartition(schoolId), range: { beginsWith: prefix }, newestFirst: true, consistent: true }
  const { items, cursor } = await queryPage(table, query, page)
  // The table takes its time to remove what is over, and one on a single machine never does.
  return { items: items.map((item) => v.parse(Report, item.data)).filter((report) => report.keptUntil >= today), cursor }
}

export function putNewReport(reporter: Reporter, report: Report, said: string, otherwise: () => Error): Step[] {
  const { on, id } = report
  const { schoolId } = reporter
  const expiresAt = expiryOf(report)
  return [
    { put: { ...ownKey(reporter, id), data: { on, id, said }, expiresAt }, condition: absent(otherwise) },
    { put: { ...key(schoolId, on, id), data: report, expiresAt }, condition: absent(otherwise) },
    { put: { ...dayKey(schoolId, id), data: { on }, expiresAt } },
  ]
}

/** Of two who write at once the second hears that it is `stale`. */
export function replaceReport(schoolId: string, report: Report): Step {
  return {
    put: {
      ...key(schoolId, report.on, report.id),
      data: { ...report, version: report.version + 1 },
      expiresAt: expiryOf(report),
    },
    condition: unchanged(report.version),
  }
}

export function alreadyReported() {
  return new Refusal('stale')
}

const ownKey = ({ schoolId, studentId }: Reporter, id: string) => ({ pk: reporterPartition(schoolId, studentId), sk: id })

async function reportAt(table: Table, schoolId: string, on: string, id: string, today: string) {
  const item = await getItem(table, key(schoolId, on, id), { consistent: true })
  const report = item && v.parse(Report, item.data)
  return report && report.keptUntil >= today ? report : undefined
}

function expiryOf({ keptUntil }: Report) {
  return Math.floor(Date.parse(`${keptUntil}T23:59:59Z`) / 1000)
}
