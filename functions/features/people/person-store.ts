import * as v from 'valibot'
import { Membership, Person } from '../../../shared/person.ts'
import type { Table } from '../../table/client.ts'
import { getItem, getItems, type Item, queryAll } from '../../table/query.ts'
import { absent, type Step } from '../../table/transact.ts'

export const personPartition = (personId: string) => `PERSON#${personId}`
// Serves: "who is this, and which roles do they hold?" in one query (`PERSON…`), with the sessions behind the
// memberships: "who asks?" is the same query. Intents, notifications and mail sort outside that prefix.
const personKey = (personId: string) => ({ pk: personPartition(personId), sk: 'PERSON' })
const membershipPrefix = 'PERSON#MEMBERSHIP#'
const membershipKey = (personId: string, id: string) => ({ pk: personPartition(personId), sk: `${membershipPrefix}${id}` })
// Serves: "whose mail address is this?" and "who is this subject of this provider?" when someone signs in.
const mailKey = (mail: string) => ({ pk: `MAIL#${mail.toLowerCase()}`, sk: 'MAIL' })
// Serves: "did they ever come in?", in the same transaction that makes that so or takes them away again.
const signedInKey = (personId: string) => ({ pk: personPartition(personId), sk: 'SIGNED-IN' })
const identityKey = (issuerId: string, subject: string) => ({ pk: `IDENTITY#${issuerId}#${subject}`, sk: 'IDENTITY' })

// Serves: "who coordinates stages at this school?" when there is something to tell them.
const coordinatorPartition = (schoolId: string) => `SCHOOL#${schoolId}#COORDINATORS`
// Serves: "who are the mentors of this group?"; a school has few enough to read them all.
const mentorPartition = (schoolId: string) => `SCHOOL#${schoolId}#MENTORS`
// Serves: "who is the confidential adviser of this school?"
const adviserPartition = (schoolId: string) => `SCHOOL#${schoolId}#ADVISERS`
// Serves: "who works at this school?", whatever their role.
const staffPartition = (schoolId: string) => `SCHOOL#${schoolId}#STAFF`
// Serves: "whom do we know at this organisation?"
const employerPartition = (organisationId: string) => `ORGANISATION#${organisationId}#PEOPLE`

const Pointer = v.object({ personId: v.string() })

export async function personWithMemberships(table: Table, personId: string, options: { consistent?: boolean } = {}) {
  const { pk, sk } = personKey(personId)
  return parsePerson(await queryAll(table, { partition: pk, range: { from: sk, to: `${membershipPrefix}~` }, ...options }))
}

/** A person with their roles, and whether nothing else is kept about them. */
export async function barePerson(table: Table, personId: string) {
  const items = await queryAll(table, { partition: personPartition(personId), consistent: true })
  const known = parsePerson(items)
  return known && { ...known, isBare: items.length === 1 + known.memberships.length }
}

export async function peopleById(table: Table, personIds: readonly string[]) {
  const items = await getItems(table, [...new Set(personIds)].map(personKey), { consistent: true })
  return new Map(items.map((item) => v.parse(Person, item.data)).map((person) => [person.id, person]))
}

export function parsePerson(items: readonly Item[]) {
  const person = items.find(({ sk }) => sk === 'PERSON')
  if (!person) return undefined
  const memberships = items.filter(({ sk }) => sk.startsWith(membershipPrefix))
  return { person: v.parse(Person, person.data), memberships: memberships.map((item) => v.parse(Membership, item.data)) }
}

export async function personIdOfMail(table: Table, mail: string) {
  const item = await getItem(table, mailKey(mail))
  return item && v.parse(Pointer, item.data).personId
}

/** Mail address → whose it is; addresses of nobody are left out. */
export async function personIdsOfMails(table: Table, mails: readonly string[]) {
  const keys = new Map(mails.map((mail) => [mailKey(mail).pk, mail]))
  const items = await getItems(table, [...keys.values()].map(mailKey), { consistent: true })
  return new Map(items.map((item) => [keys.get(item.pk) ?? '', v.parse(Pointer, item.data).personId]))
}

export async function personIdOfIdentity(table: Table, issuerId: string, subject: string) {
  const item = await getItem(table, identityKey(issuerId, subject))
  return item && v.parse(Pointer, item.data).personId
}

export function putPerson(person: Person): Step {
  return { put: { ...personKey(person.id), data: person } }
}

/** A mail address belongs to one person. */
export function claimMail(person: Person, otherwise = () => new Error('this mail address belongs to someone else')): Step {
  return { put: { ...mailKey(person.mail), data: { personId: person.id } }, condition: absent(otherwise) }
}

export function releaseMail(mail: string): Step {
  return { delete: mailKey(mail) }
}

export function removePerson(personId: string): Step {
  return { delete: personKey(personId) }
}

export function removeMembership(personId: string, membershipId: string): Step {
  return { delete: membershipKey(personId, membershipId) }
}

export async function coordinatorsOf(table: Table, schoolId: string) {
  const items = await queryAll(table, { index: 'gsi1', partition: coordinatorPartition(schoolId) })
  return items.map((item) => item.pk.slice('PERSON#'.length))
}

export async function advisersOf(table: Table, schoolId: string) {
  const items = await queryAll(table, { index: 'gsi1', partition: adviserPartition(schoolId) })
  return items.map((item) => item.pk.slice('PERSON#'.length))
}

export async function mentorsOf(table: Table, schoolId: string, groupId: string) {
  const items = await queryAll(table, { index: 'gsi1', partition: mentorPartition(schoolId) })
  return items.flatMap(({ pk, data }) => {
    const membership = v.parse(Membership, data)
    return membership.role !== 'employer' && membership.groupIds.includes(groupId) ? [pk.slice('PERSON#'.length)] : []
  })
}

export async function employersOf(table: Table, organisationId: string) {
  const items = await queryAll(table, { index: 'gsi1', partition: employerPartition(organisationId) })
  return items.map((item) => item.pk.slice('PERSON#'.length))
}

/** Everyone who works at a school, a membership each. */
export async function staffOf(table: Table, schoolId: string) {
  const items = await queryAll(table, { index: 'gsi2', partition: staffPartition(schoolId) })
  return items.map(({ pk, data }) => ({ personId: pk.slice('PERSON#'.length), membership: v.parse(Membership, data) }))
}

export function putMembership(personId: string, membership: Membership): Step {
  const list = listOf(membership)
  const listed = list !== undefined && { gsi1pk: list, gsi1sk: personId }
  const staff = membership.role !== 'employer' && membership.role !== 'student'
  const atSchool = staff && { gsi2pk: staffPartition(membership.schoolId), gsi2sk: personId }
  return { put: { ...membershipKey(personId, membership.id), ...listed, ...atSchool, data: membership } }
}

/** Where who holds this role is looked for. */
function listOf(membership: Membership) {
  switch (membership.role) {
    case 'coordinator':
      return coordinatorPartition(membership.schoolId)
    case 'mentor':
      return mentorPartition(membership.schoolId)
    case 'adviser':
      return adviserPartition(membership.schoolId)
    case 'employer':
      return employerPartition(membership.organisationId)
    default:
      return undefined
  }
}

/** The first sign-in at a provider: it needs somebody who is still there. */
export function putIdentity(issuerId: string, subject: string, personId: string, otherwise: () => Error): Step[] {
  return [
    { check: personKey(personId), condition: { expression: 'attribute_exists(pk)', otherwise } },
    { put: { ...identityKey(issuerId, subject), data: { personId } } },
    { put: { ...signedInKey(personId), data: {} } },
  ]
}

/** Holds as long as they never came in. */
export function neverSignedIn(personId: string, otherwise: () => Error): Step {
  return { check: signedInKey(personId), condition: absent(otherwise) }
}
