import * as v from 'valibot'
import { ContactMoments, dueBy, freshMoments, keepsContact, nextContact } from '../../../shared/contact-moment.ts'
import { dateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { partsOfPlacementId } from '../../../shared/id.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Table } from '../../table/client.ts'
import { getItem, queryAll, queryPage } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'
import { type StudentRef, studentPartition } from '../students/student-store.ts'

// Serves: the contact moments of a placement. Before `HALF-DAYS`, so that start page and claims do not read them.
const key = (ref: StudentRef, opportunityId: string) => ({ pk: studentPartition(ref), sk: `CONTACT-MOMENTS#${opportunityId}` })
// Serves: "what is due, planned or late?" for the mentor of a group, and for the coordinator and the sweeper of a school:
// by the day that its first open moment is due. Stages of which all moments are settled are in neither list.
const groupPartition = (schoolId: string, groupId: string) => `SCHOOL#${schoolId}#GROUP#${groupId}#CONTACT-MOMENTS`
const schoolPartition = (schoolId: string) => `SCHOOL#${schoolId}#CONTACT-MOMENTS`
// Serves: "was the mentor reminded of this moment?" A mark of its own: reminding does not make what people look at stale.
const remindedKey = (ref: StudentRef, opportunityId: string, name: string) => ({
  pk: studentPartition(ref),
  sk: `CONTACT-REMINDED#${opportunityId}#${name}`,
})

export const refOf = ({ schoolId, student }: Pick<ContactMoments, 'schoolId' | 'student'>): StudentRef => ({
  schoolId,
  studentId: student.id,
})

/** What is kept, or what follows from the placement's period while nothing is. */
export async function contactMomentsOf(table: Table, placement: Placement): Promise<ContactMoments> {
  const kept = await keptContactMoments(table, placement, placement.opportunityId)
  return kept ?? freshContactMoments(placement)
}

export async function keptContactMoments(table: Table, ref: StudentRef, opportunityId: string) {
  const item = await getItem(table, key(ref, opportunityId), { consistent: true })
  return item && v.parse(ContactMoments, item.data)
}

export function freshContactMoments({ id, schoolId, organisationId, studentId, student, opportunity, dayparts }: Placement) {
  const from = dateOf(dayparts[0] ?? '')
  const until = dateOf(dayparts.at(-1) ?? '')
  const { name, groupId, groupName } = student
  return {
    placementId: id,
    schoolId,
    organisationId,
    student: { id: studentId, name, groupId, groupName },
    title: opportunity.title,
    organisationName: opportunity.organisationName,
    from,
    until,
    moments: freshMoments(from, until),
    version: 1,
  } satisfies ContactMoments
}

export async function contactMomentsOfGroup(table: Table, schoolId: string, groupId: string) {
  const items = await queryAll(table, { index: 'gsi1', partition: groupPartition(schoolId, groupId) })
  return items.map((item) => v.parse(ContactMoments, item.data))
}

export async function contactMomentsOfSchool(table: Table, schoolId: string, page: Parameters<typeof queryPage>[2]) {
  const { items, cursor } = await queryPage(table, { index: 'gsi2', partition: schoolPartition(schoolId) }, page)
  return { items: items.map((item) => v.parse(ContactMoments, item.data)), cursor }
}

/** Stages of which a moment is due between two days. */
export async function contactMomentsDue(table: Table, schoolId: string, from: string, until: string) {
  const range = { from, to: `${until}~` }
  const items = await queryAll(table, { index: 'gsi2', partition: schoolPartition(schoolId), range })
  return items.map((item) => v.parse(ContactMoments, item.data))
}

/** Writes the moments over what was read. Those of a placement that does not go on wait for nobody and stand in no list. */
export function putContactMoments(contact: ContactMoments, state: Placement['state'], readVersion: number): Step {
  const { opportunityId } = partsOfPlacementId(contact.placementId)
  const next = keepsContact(state) ? nextContact(contact.moments) : undefined
  const place = next && `${dueBy(next)}#${contact.placementId}`
  return {
    put: {
      ...key(refOf(contact), opportunityId),
      ...(place && {
        gsi1pk: groupPartition(contact.schoolId, contact.student.groupId),
        gsi1sk: place,
        gsi2pk: schoolPartition(contact.schoolId),
        gsi2sk: place,
      }),
      data: contact,
    },
    condition: readVersion === 1 ? firstOr(unchanged(readVersion)) : unchanged(readVersion),
  }
}

/** What follows from the placement is version 1, whether it has been written or not. */
function firstOr(condition: ReturnType<typeof unchanged>) {
  return { ...condition, expression: `attribute_not_exists(pk) OR ${condition.expression}` }
}

export async function wasReminded(table: Table, ref: StudentRef, opportunityId: string, name: string) {
  return (await getItem(table, remindedKey(ref, opportunityId, name), { consistent: true })) !== undefined
}

/** Reminded once: of two sweepers at the same moment the second is refused. */
export function putReminded(ref: StudentRef, opportunityId: string, name: string): Step {
  return { put: { ...remindedKey(ref, opportunityId, name), data: {} }, condition: absent(() => new Refusal('stale')) }
}
