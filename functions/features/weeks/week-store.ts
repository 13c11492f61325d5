import * as v from 'valibot'
import { bitsOfWeek, daypartsOfBits, WeekEntry } from '../../../shared/week.ts'
import type { Table } from '../../table/client.ts'
import { type Item, queryAll } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'
import { type StudentRef, studentIdOf, studentPartition } from '../students/student-store.ts'

/*
 * What a student has in one week, as a small item of its own: the week of a whole school is one query of these, where the
 * placements would be a query per state with all that they carry. It follows from the placements and can be made anew from
 * them. A week in which nothing is left stays as an empty item outside the index: nobody needs the right to remove it.
 */

const prefix = 'WEEK#'
// Serves: "which weeks were written of this student?", behind the range that the start page reads.
const key = (ref: StudentRef, monday: string) => ({ pk: studentPartition(ref), sk: `${prefix}${monday}` })
// Serves: "who of this school is where in this week?"
const schoolPartition = (schoolId: string, monday: string) => `SCHOOL#${schoolId}#WEEK#${monday}`

/** In a fixed order and with half-days as bits: five hundred of them are one answer of the table. */
const { opportunityId, title, organisationName, kind, state } = WeekEntry.entries
const Stored = v.object({
  entries: v.array(v.tuple([opportunityId, title, organisationName, kind, state, v.number()])),
  version: v.number(),
})

export type KeptWeek = { monday: string; entries: WeekEntry[]; version: number }

function parseWeek(monday: string, data: unknown): KeptWeek {
  const { entries, version } = v.parse(Stored, data)
  return {
    monday,
    version,
    entries: entries.map(([opportunityId, title, organisationName, kind, state, bits]) => ({
      opportunityId,
      title,
      organisationName,
      kind,
      state,
      dayparts: daypartsOfBits(monday, bits),
    })),
  }
}

export async function weeksOfStudent(table: Table, ref: StudentRef) {
  const items = await queryAll(table, { partition: studentPartition(ref), range: { beginsWith: prefix }, consistent: true })
  return items.map(({ sk, data }) => parseWeek(sk.slice(prefix.length), data))
}

/** What the students of a school have in one week, by the student; who has nothing is not in it. */
export async function weekOfSchool(table: Table, schoolId: string, monday: string) {
  const items = await queryAll(table, { index: 'gsi2', partition: schoolPartition(schoolId, monday) })
  return new Map(items.map(({ pk, data }: Item) => [studentIdOf(pk), parseWeek(monday, data).entries]))
}

/** Another worker wrote this week at the same moment: look again. */
export class WeekMoved extends Error {}

export function putWeekOfStudent(ref: StudentRef, { monday, entries, version }: KeptWeek): Step {
  const stored = entries.map(({ opportunityId, title, organisationName, kind, state, dayparts }) => [
    opportunityId,
    title,
    organisationName,
    kind,
    state,
    bitsOfWeek(monday, dayparts),
  ])
  const put = {
    ...key(ref, monday),
    ...(entries.length > 0 && { gsi2pk: schoolPartition(ref.schoolId, monday), gsi2sk: ref.studentId }),
    data: { entries: stored, version: version + 1 },
  }
  if (version === 0) return { put, condition: absent(() => new WeekMoved()) }
  return { put, condition: { ...unchanged(version), otherwise: () => new WeekMoved() } }
}
