import * as v from 'valibot'
import { Tried, triedNothing } from '../../../shared/matching/seeker.ts'
import { Student, StudentSummary } from '../../../shared/person.ts'
import type { Table } from '../../table/client.ts'
import { getItem, getItems, type Item, queryAll, queryPage } from '../../table/query.ts'
import { type Step, unchanged } from '../../table/transact.ts'

/** Whose data it is: the school is part of every key, so that no read can leave it. */
export type StudentRef = { schoolId: string; studentId: string }

/**
 * The partition in which everything of one student stands. Sort keys are chosen so that the start page is one range,
 * `LEARNING-NEED` to `STUDENT`, while the dossier (`EXPERIENCE#…`), which grows for years, lies outside it.
 */
export const studentPartition = ({ schoolId, studentId }: StudentRef) => `SCHOOL#${schoolId}#STUDENT#${studentId}`

export const schoolIdOf = (partition: string) => partition.split('#')[1] ?? ''
export const studentIdOf = (partition: string) => partition.split('#')[3] ?? ''

// Serves: "the students of this group by name" (mentor).
const groupPartition = (schoolId: string, groupId: string) => `SCHOOL#${schoolId}#GROUP#${groupId}`
// Serves: "the students of this school by name" (coordinator, team leader).
const schoolPartition = (schoolId: string) => `SCHOOL#${schoolId}#STUDENTS`

const StoredSummary = v.object({ ...StudentSummary.entries, version: v.number() })

export async function studentById(table: Table, ref: StudentRef) {
  const item = await getItem(table, { pk: studentPartition(ref), sk: 'STUDENT' })
  return item && v.parse(StoredSummary, item.data)
}

export async function studentsById(table: Table, refs: readonly StudentRef[]) {
  const partitions = [...new Set(refs.map(studentPartition))]
  const items = await getItems(
    table,
    partitions.map((pk) => ({ pk, sk: 'STUDENT' })),
  )
  return new Map(items.map((item) => parseStudent(item.data)).map((student) => [student.id, student]))
}

export function parseStudent(data: unknown): Student {
  return v.parse(StoredSummary, data).student
}

export async function studentsOfGroup(table: Table, schoolId: string, groupId: string) {
  const items = await queryAll(table, { index: 'gsi1', partition: groupPartition(schoolId, groupId) })
  return items.map((item) => v.parse(StudentSummary, item.data))
}

export async function studentsOfSchool(table: Table, schoolId: string, page: { limit: number; cursor?: string | undefined }) {
  const { items, cursor } = await queryPage(table, { index: 'gsi2', partition: schoolPartition(schoolId) }, page)
  return { items: items.map((item) => v.parse(StudentSummary, item.data)), cursor }
}

const Named = v.object({ student: v.pick(Student, ['id', 'name', 'groupId', 'ownTimetable']) })

/** Every student of a school, by name. For a screen that shows all of them at once: nothing else of them is read. */
export async function everyStudentOfSchool(table: Table, schoolId: string) {
  const only = Object.keys(Named.entries.student.entries).map((name) => `data.student.${name}`)
  const items = await queryAll(table, { index: 'gsi2', partition: schoolPartition(schoolId), only })
  return items.map((item) => v.parse(Named, item.data).student)
}

/** Students as they stand now, with what replacing them must keep; those that are not of the school are left out. */
export async function standingById(table: Table, refs: readonly StudentRef[]) {
  const partitions = [...new Set(refs.map(studentPartition))]
  const items = await getItems(
    table,
    partitions.map((pk) => ({ pk, sk: 'STUDENT' })),
    { consistent: true },
  )
  const found = items.map((item) => ({ ...v.parse(StoredSummary, item.data), tried: parseTried(item) }))
  return new Map(found.map(({ version, tried, ...summary }) => [summary.student.id, { summary, version, tried }]))
}

/** The version of a student, and whether nothing else is kept about them. */
export async function bareStudent(table: Table, ref: StudentRef) {
  const items = await queryAll(table, { partition: studentPartition(ref), consistent: true })
  const student = items.find(({ sk }) => sk === 'STUDENT')
  return student && { version: v.parse(StoredSummary, student.data).version, isBare: items.length === 1 }
}

/** The counts of a student of whom nothing is known yet. */
export const noCounts = {
  openNeeds: 0,
  requested: 0,
  approved: 0,
  active: 0,
  completed: 0,
  shared: 0,
  lastActivityAt: null,
} as const satisfies Omit<StudentSummary, 'student'>

/** What the student tried before, as the worker last counted it: beside the student, so that matching need not read the dossier. */
export function parseTried({ tried }: Item): Tried {
  return v.parse(Tried, tried ?? triedNothing)
}

export function putStudent(summary: StudentSummary, tried = triedNothing): Step {
  return { put: itemOf(summary, tried, 1) }
}

/** Replaces the counts of a student; `version` is the one that was read. */
export function replaceSummary(summary: StudentSummary, tried: Tried, version: number): Step {
  return { put: itemOf(summary, tried, version + 1), condition: unchanged(version) }
}

export function removeStudent(ref: StudentRef, version: number): Step {
  return { delete: { pk: studentPartition(ref), sk: 'STUDENT' }, condition: unchanged(version) }
}

function itemOf(summary: StudentSummary, tried: Tried, version: number) {
  const { student } = summary
  const byName = `${student.name}#${student.id}`
  return {
    pk: studentPartition({ schoolId: student.schoolId, studentId: student.id }),
    sk: 'STUDENT',
    gsi1pk: groupPartition(student.schoolId, student.groupId),
    gsi1sk: byName,
    gsi2pk: schoolPartition(student.schoolId),
    gsi2sk: byName,
    data: { ...summary, version },
    tried,
  }
}
