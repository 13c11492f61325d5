import * as v from 'valibot'
import { LearningNeed } from '../../../shared/learning-need.ts'
import type { Table } from '../../table/client.ts'
import { getItem, getItems, type Item, queryAll, queryPage } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'
import type { StudentOfRegion } from '../students/student-event.ts'
import { type StudentRef, schoolIdOf, studentPartition } from '../students/student-store.ts'

// Serves: "the needs of this student, oldest first", as part of the student's start range.
export const needPrefix = 'LEARNING-NEED#'
const key = (ref: StudentRef, needId: string) => ({ pk: studentPartition(ref), sk: `${needPrefix}${needId}` })

// Serves: "what do students of this region ask for?", read once when a process starts. Sparse: open needs only.
const openPartition = (region: string) => `REGION#${region}#NEEDS`

type OfSchool = { need: LearningNeed; schoolId: string }

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

export async function openNeedsOfRegion(table: Table, region: string): Promise<OfSchool[]> {
  const items = await queryAll(table, { index: 'gsi2', partition: openPartition(region) })
  return items.map(ofSchool)
}

/** Needs by whose they are and id, in no particular order. */
export async function needsById(table: Table, refs: readonly (StudentRef & { entityId: string })[]): Promise<OfSchool[]> {
  const keys = new Map(refs.map((ref) => [ref.entityId, key(ref, ref.entityId)]))
  return (await getItems(table, [...keys.values()], { consistent: true })).map(ofSchool)
}

function ofSchool(item: Item): OfSchool {
  return { need: parseNeed(item.data), schoolId: schoolIdOf(item.pk) }
}

export function putNewNeed(ref: StudentOfRegion, need: LearningNeed): Step {
  return { put: itemOf(ref, need), condition: absent(() => new Error('this need exists')) }
}

export function replaceNeed(ref: StudentOfRegion, need: LearningNeed, readVersion: number): Step {
  return { put: itemOf(ref, need), condition: unchanged(readVersion) }
}

function itemOf(ref: StudentOfRegion, need: LearningNeed) {
  const listed = need.status === 'open' && { gsi2pk: openPartition(ref.region), gsi2sk: need.id }
  return { ...key(ref, need.id), ...listed, data: need }
}
