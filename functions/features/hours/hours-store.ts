import * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import { StudentHours, WorkedWeek } from '../../../shared/hours.ts'
import { partsOfPlacementId } from '../../../shared/id.ts'
import { lawOnly, RequiredHours } from '../../../shared/required-hours.ts'
import type { Table } from '../../table/client.ts'
import { getItem, type Item, queryAll, queryPage } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'
import { type StudentRef, studentPartition } from '../students/student-store.ts'

const weeksOf = (opportunityId: string) => `WORKED#${opportunityId}#`
// Serves: "the hours of this placement", by week. Behind `STUDENT`, so that the start page does not read them.
const weekKey = (ref: StudentRef, opportunityId: string, monday: string) => ({
  pk: studentPartition(ref),
  sk: `${weeksOf(opportunityId)}${monday}`,
})
// Serves: "which weeks wait for us?" for an organisation, oldest first. Weeks that wait for nobody are not in it.
const organisationPartition = (organisationId: string) => `ORGANISATION#${organisationId}#WEEKS`
// Serves: "of which weeks should the employer be asked by now?" for the sweeper. Weeks that were asked for are not in it.
const toAskPartition = (schoolId: string) => `SCHOOL#${schoolId}#WEEKS-TO-ASK`

// Serves: "how far is this student?", and the lists of a group and of a school, by name.
const hoursKey = (ref: StudentRef) => ({ pk: studentPartition(ref), sk: 'WORKED' })
const groupPartition = (schoolId: string, groupId: string) => `SCHOOL#${schoolId}#GROUP#${groupId}#HOURS`
const schoolPartition = (schoolId: string) => `SCHOOL#${schoolId}#HOURS`

// Serves: "how many hours does this school ask for?"
const settingsKey = (schoolId: string) => ({ pk: `SCHOOL#${schoolId}#SETTINGS`, sk: 'REQUIRED-HOURS' })

type PageOptions = { limit: number; cursor?: string | undefined }

/** When the employer is asked by mail to confirm a week, and when that was done. */
const Asking = v.object({ from: v.string(), at: v.nullable(v.string()) })
export type KeptWeek = { week: WorkedWeek; asking: v.InferOutput<typeof Asking> }

export async function weekOf(table: Table, ref: StudentRef, opportunityId: string, monday: string) {
  const item = await getItem(table, weekKey(ref, opportunityId, monday), { consistent: true })
  return item && keptWeekOf(item)
}

export async function weeksOfPlacement(table: Table, ref: StudentRef, opportunityId: string) {
  const range = { beginsWith: weeksOf(opportunityId) }
  const items = await queryAll(table, { partition: studentPartition(ref), range, consistent: true })
  return items.map((item) => keptWeekOf(item).week)
}

export async function weeksToConfirm(table: Table, organisationId: string, page: PageOptions) {
  const { items, cursor } = await queryPage(table, { index: 'gsi1', partition: organisationPartition(organisationId) }, page)
  return { items: items.map((item) => keptWeekOf(item).week), cursor }
}

/** Weeks of which the employer should have been asked by now. */
export async function weeksToAsk(table: Table, schoolId: string, now: Date) {
  const range = { from: '0', to: `${now.toISOString()}~` }
  const items = await queryAll(table, { index: 'gsi2', partition: toAskPartition(schoolId), range })
  return items.map((item) => v.parse(WorkedWeek, item.data))
}

/** Writes a week, a new one when nothing was read; of two writers at once the second hears that it is `stale`. */
export function putWeek({ week, asking }: KeptWeek, readVersion: number): Step {
  const { studentId, opportunityId } = partsOfPlacementId(week.placementId)
  const waits = week.halfDays.some(({ said, state }) => said.kind !== 'nothing' && state === 'logged')
  const toConfirm = { gsi1pk: organisationPartition(week.organisationId), gsi1sk: `${week.monday}#${week.placementId}` }
  const toAsk = { gsi2pk: toAskPartition(week.schoolId), gsi2sk: `${asking.from}#${week.placementId}` }
  return {
    put: {
      ...weekKey({ schoolId: week.schoolId, studentId }, opportunityId, week.monday),
      ...(waits && toConfirm),
      ...(waits && asking.at === null && toAsk),
      asking,
      data: week,
    },
    condition: readVersion === 0 ? absent(() => new Refusal('stale')) : unchanged(readVersion),
  }
}

function keptWeekOf({ data, asking }: Item): KeptWeek {
  return { week: v.parse(WorkedWeek, data), asking: v.parse(Asking, asking) }
}

export async function hoursOfStudent(table: Table, ref: StudentRef) {
  const item = await getItem(table, hoursKey(ref), { consistent: true })
  return item && v.parse(StudentHours, item.data)
}

export async function hoursOfGroup(table: Table, schoolId: string, groupId: string) {
  const items = await queryAll(table, { index: 'gsi1', partition: groupPartition(schoolId, groupId) })
  return items.map((item) => v.parse(StudentHours, item.data))
}

export async function hoursOfSchool(table: Table, schoolId: string, page: PageOptions) {
  const { items, cursor } = await queryPage(table, { index: 'gsi2', partition: schoolPartition(schoolId) }, page)
  return { items: items.map((item) => v.parse(StudentHours, item.data)), cursor }
}

export function putHours(hours: StudentHours, readVersion: number): Step {
  const { schoolId, student } = hours
  const byName = `${student.name}#${student.id}`
  return {
    put: {
      ...hoursKey({ schoolId, studentId: student.id }),
      gsi1pk: groupPartition(schoolId, student.groupId),
      gsi1sk: byName,
      gsi2pk: schoolPartition(schoolId),
      gsi2sk: byName,
      data: hours,
    },
    condition: readVersion === 0 ? absent(() => new Refusal('stale')) : unchanged(readVersion),
  }
}

/** What the school set, or the law alone. */
export async function requiredHoursOf(table: Table, schoolId: string) {
  const item = await getItem(table, settingsKey(schoolId))
  return item ? v.parse(RequiredHours, item.data) : lawOnly
}

export function putRequiredHours(schoolId: string, settings: RequiredHours, readVersion: number): Step {
  return {
    put: { ...settingsKey(schoolId), data: settings },
    condition: readVersion === 0 ? absent(() => new Refusal('stale')) : unchanged(readVersion),
  }
}
