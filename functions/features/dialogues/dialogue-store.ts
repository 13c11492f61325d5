import * as v from 'valibot'
import { Dialogue, DialogueRecord } from '../../../shared/dialogue.ts'
import { Refusal } from '../../../shared/errors.ts'
import { studentOfDialogueId } from '../../../shared/id.ts'
import type { Table } from '../../table/client.ts'
import { getItem, queryAll } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'
import { type StudentRef, studentPartition } from '../students/student-store.ts'

// Serves: one dialogue, and "all dialogues of this student". Sorts before the start range: it grows for years.
const prefix = 'DIALOGUE#'
const key = (ref: StudentRef, id: string) => ({ pk: studentPartition(ref), sk: `${prefix}${id}` })
// Serves: what was written down of one dialogue. Outside the list, which needs none of it.
const recordKey = (ref: StudentRef, id: string) => ({ pk: studentPartition(ref), sk: `DIALOGUE-RECORD#${id}` })
// Serves: "was this person reminded of this?" A mark of its own: reminding does not make what people look at stale.
const remindedKey = (ref: StudentRef, id: string, what: string) => ({
  pk: studentPartition(ref),
  sk: `DIALOGUE-REMINDED#${id}#${what}`,
})

// Serves: "who waits for a talk?" for the guides of a group, who asked first on top.
const askedPartition = (schoolId: string, groupId: string) => `SCHOOL#${schoolId}#GROUP#${groupId}#TALKS-ASKED`
// Serves: "which talks has this guide between two dates?"
const guidePartition = (schoolId: string, guideId: string) => `SCHOOL#${schoolId}#GUIDE#${guideId}#TALKS`
// Serves: "which talks of this school are near, and which actions are due?" (sweeper), by that day.
const duePartition = (schoolId: string) => `SCHOOL#${schoolId}#TALKS-DUE`
// Private notes stand in partitions of their own, which no worker may read, no export touches and no other guide's key finds.
const privateKey = (schoolId: string, guideId: string, id: string) => ({
  pk: `PRIVATE-NOTES#${schoolId}#${guideId}`,
  sk: `DIALOGUE#${id}`,
})

export const refOfDialogue = ({ schoolId, student }: Pick<Dialogue, 'schoolId' | 'student'>): StudentRef => ({
  schoolId,
  studentId: student.id,
})

/** A dialogue of this school; whose it is stands in its id. */
export async function dialogueById(table: Table, schoolId: string, id: string) {
  const item = await getItem(table, key({ schoolId, studentId: studentOfDialogueId(id) }, id), { consistent: true })
  return item && v.parse(Dialogue, item.data)
}

/** Newest first: ids sort by when they were made. */
export async function dialoguesOfStudent(table: Table, ref: StudentRef) {
  const query = { partition: studentPartition(ref), range: { beginsWith: prefix }, newestFirst: true, consistent: true }
  return (await queryAll(table, query)).map((item) => v.parse(Dialogue, item.data))
}

export async function dialoguesAskedOf(table: Table, schoolId: string, groupId: string) {
  const items = await queryAll(table, { index: 'gsi1', partition: askedPartition(schoolId, groupId) })
  return items.map((item) => v.parse(Dialogue, item.data))
}

export async function dialoguesOfGuide(table: Table, schoolId: string, guideId: string, from: string, until: string) {
  const query = { index: 'gsi1' as const, partition: guidePartition(schoolId, guideId), range: { from, to: `${until}~` } }
  return (await queryAll(table, query)).map((item) => v.parse(Dialogue, item.data))
}

export async function dialoguesDue(table: Table, schoolId: string, from: string, until: string) {
  const query = { index: 'gsi2' as const, partition: duePartition(schoolId), range: { from, to: `${until}~` } }
  return (await queryAll(table, query)).map((item) => v.parse(Dialogue, item.data))
}

export function putNewDialogue(dialogue: Dialogue): Step {
  return { put: itemOf(dialogue), condition: absent(() => new Error('this dialogue exists')) }
}

export function replaceDialogue(dialogue: Dialogue, readVersion: number): Step {
  return { put: itemOf(dialogue), condition: unchanged(readVersion) }
}

function itemOf(dialogue: Dialogue) {
  return { ...key(refOfDialogue(dialogue), dialogue.id), ...listed(dialogue), ...due(dialogue), data: dialogue }
}

function listed({ schoolId, student, guide, state, time, askedAt }: Dialogue) {
  if (state === 'asked') return { gsi1pk: askedPartition(schoolId, student.groupId), gsi1sk: askedAt }
  if (!guide || !time || state === 'cancelled') return undefined
  return { gsi1pk: guidePartition(schoolId, guide.id), gsi1sk: `${time.date}T${time.from}` }
}

function due({ schoolId, state, time, action }: Dialogue) {
  const day = state === 'planned' ? time?.date : action?.state === 'open' ? action.by : undefined
  return day && { gsi2pk: duePartition(schoolId), gsi2sk: day }
}

export const emptyRecord: DialogueRecord = { notes: '', competencies: [], by: null, version: 0 }

export async function recordOf(table: Table, ref: StudentRef, id: string) {
  const item = await getItem(table, recordKey(ref, id), { consistent: true })
  return item ? v.parse(DialogueRecord, item.data) : emptyRecord
}

export function replaceRecord(ref: StudentRef, id: string, record: DialogueRecord, readVersion: number): Step {
  const put = { ...recordKey(ref, id), data: record }
  return readVersion === 0 ? { put, condition: absent(() => new Refusal('stale')) } : { put, condition: unchanged(readVersion) }
}

const StoredPrivateNotes = v.object({ text: v.string(), version: v.number() })

export async function privateNotesOf(table: Table, schoolId: string, guideId: string, id: string) {
  const item = await getItem(table, privateKey(schoolId, guideId, id), { consistent: true })
  return item ? v.parse(StoredPrivateNotes, item.data) : { text: '', version: 0 }
}

export function replacePrivateNotes(
  schoolId: string,
  guideId: string,
  id: string,
  notes: v.InferOutput<typeof StoredPrivateNotes>,
  readVersion: number,
): Step {
  const put = { ...privateKey(schoolId, guideId, id), data: notes }
  return readVersion === 0 ? { put, condition: absent(() => new Refusal('stale')) } : { put, condition: unchanged(readVersion) }
}

export async function wasReminded(table: Table, ref: StudentRef, id: string, what: string) {
  return (await getItem(table, remindedKey(ref, id, what), { consistent: true })) !== undefined
}

/** Reminded once: of two sweepers at the same moment the second is refused. */
export function putReminded(ref: StudentRef, id: string, what: string): Step {
  return { put: { ...remindedKey(ref, id, what), data: {} }, condition: absent(() => new Refusal('stale')) }
}
