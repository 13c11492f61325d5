import * as v from 'valibot'
import { Experience } from '../../../shared/experience.ts'
import type { Table } from '../../table/client.ts'
import { getItem, queryAll, queryPage } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'
import { type StudentRef, studentPartition } from '../students/student-store.ts'

/*
 * Removing is reversible: a removed experience moves out of the dossier's range to `REMOVED-EXPERIENCE#` and goes
 * for good after a month.
 */
const keptSeconds = 31 * 24 * 3600

// Serves: "the dossier of this student, newest first". Sorts before the start range, see `studentPartition`.
const key = (ref: StudentRef, id: string) => ({ pk: studentPartition(ref), sk: `EXPERIENCE#${id}` })
// Serves: the way back. Sorts behind the start range.
const removedKey = (ref: StudentRef, id: string) => ({ pk: studentPartition(ref), sk: `UNDO#EXPERIENCE#${id}` })

const dossier = (ref: StudentRef) => ({
  partition: studentPartition(ref),
  range: { beginsWith: 'EXPERIENCE#' },
  newestFirst: true,
})

export async function experienceById(table: Table, ref: StudentRef, id: string) {
  const item = await getItem(table, key(ref, id), { consistent: true })
  return item && v.parse(Experience, item.data)
}

export async function removedExperienceById(table: Table, ref: StudentRef, id: string) {
  const item = await getItem(table, removedKey(ref, id), { consistent: true })
  return item && v.parse(Experience, item.data)
}

export async function experiencesOf(table: Table, ref: StudentRef, page: { limit: number; cursor?: string | undefined }) {
  const { items, cursor } = await queryPage(table, { ...dossier(ref), consistent: true }, page)
  return { items: items.map((item) => v.parse(Experience, item.data)), cursor }
}

export async function everyExperienceOf(table: Table, ref: StudentRef) {
  const items = await queryAll(table, dossier(ref))
  return items.map((item) => v.parse(Experience, item.data))
}

/** Only what the student shares with the mentor leaves the store. */
export async function sharedExperiencesOf(table: Table, ref: StudentRef) {
  return (await everyExperienceOf(table, ref)).filter((experience) => experience.sharedWithMentor)
}

export function putNewExperience(ref: StudentRef, experience: Experience): Step {
  return {
    put: { ...key(ref, experience.id), data: experience },
    condition: absent(() => new Error('this experience exists')),
  }
}

export function replaceExperience(ref: StudentRef, experience: Experience, readVersion: number): Step {
  return { put: { ...key(ref, experience.id), data: experience }, condition: unchanged(readVersion) }
}

export function removeExperience(ref: StudentRef, experience: Experience, now: Date): Step[] {
  const expiresAt = Math.floor(now.getTime() / 1000) + keptSeconds
  return [
    { delete: key(ref, experience.id), condition: unchanged(experience.version) },
    { put: { ...removedKey(ref, experience.id), data: experience, expiresAt } },
  ]
}

export function restoreExperience(ref: StudentRef, experience: Experience): Step[] {
  return [
    { delete: removedKey(ref, experience.id), condition: unchanged(experience.version) },
    { put: { ...key(ref, experience.id), data: experience } },
  ]
}
