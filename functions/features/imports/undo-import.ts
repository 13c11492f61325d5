import { Refusal } from '../../../shared/errors.ts'
import type { Import } from '../../../shared/import/import.ts'
import type { ImportKind } from '../../../shared/import/kind.ts'
import type { Membership } from '../../../shared/person.ts'
import { type Step, transact } from '../../table/transact.ts'
import { cardsOfOrganisation, opportunityById, removeOpportunity } from '../opportunities/opportunity-store.ts'
import { moveOpportunity } from '../opportunities/write-opportunity.ts'
import { keptOfOrganisation, organisationById, removeOrganisation } from '../organisations/organisation-store.ts'
import {
  barePerson,
  employersOf,
  neverSignedIn,
  personWithMemberships,
  releaseMail,
  removeMembership,
  removePerson,
  staffOf,
} from '../people/person-store.ts'
import { removeGroup } from '../schools/school-store.ts'
import { bareStudent, removeStudent, studentsOfGroup } from '../students/student-store.ts'
import { removeTimetable } from '../timetables/timetable-store.ts'
import { forgetRow, type ImportedRow, type ImportRef, importById, replaceImport, rowsNamed, someRowsOf } from './import-store.ts'
import { releaseKey } from './natural-key-store.ts'
import { importedEvent, inParallel, type Scope, schoolOf } from './plan.ts'

/** In this order: groups go after who was in them. */
const order: readonly ImportKind[] = ['students', 'staff', 'groups', 'opportunities', 'organisations']
const atOnce = 100

/**
 * Takes away what an import made and nobody uses: people who never came in and about whom nothing was written, groups
 * without anybody, drafts, organisations that did nothing yet. What it changed stays changed. One step of many: the answer
 * says `undone` when there is nothing left to do.
 */
export async function undoImport(scope: Scope, ref: ImportRef): Promise<Import> {
  const { services } = scope
  const found = await importById(services.table, ref)
  if (!found) throw new Refusal('not-found')
  if (found.state === 'undone') return found
  if (services.now().toISOString() > found.undoUntil) throw new Refusal('wrong-state')
  const undoing = found.state === 'undoing' ? found : await save(scope, ref, { ...found, state: 'undoing' })
  const rows = await someRows(scope, ref)
  const taken = await inParallel(rows, (row) => takeBack({ ...scope, importId: found.id }, ref, row))
  const count = (what: Taken) => taken.filter((one) => one === what).length
  return save(scope, ref, {
    ...undoing,
    undone: undoing.undone + count('undone'),
    kept: undoing.kept + count('kept'),
    state: rows.length === 0 ? 'undone' : 'undoing',
  })
}

type Taken = 'undone' | 'kept' | 'nothing'

async function save({ services }: Scope, { owner }: ImportRef, changed: Import) {
  const next = { ...changed, version: changed.version + 1 }
  await transact(services.table, services.newToken(), [replaceImport(owner, next, changed.version)])
  return next
}

async function someRows({ services }: Scope, ref: ImportRef) {
  for (const of of order) {
    const rows = await someRowsOf(services.table, ref, of, atOnce)
    if (rows.length > 0) return rows
  }
  return []
}

/** What stands in the way is thrown inside the transaction: then the thing stays. */
class InUse extends Error {}
const inUse = () => new InUse()

async function takeBack(scope: Scope, ref: ImportRef, row: ImportedRow): Promise<Taken> {
  const { table, newToken } = scope.services
  const forget = forgetRow(ref, row)
  try {
    const steps = row.what === 'new' ? await stepsOf(scope, ref, row) : undefined
    if (steps) {
      await transact(table, newToken(), [...steps, forget, importedEvent(scope, 'removed', row.of, row.entityId)])
      return 'undone'
    }
  } catch (error) {
    const passed = error instanceof InUse || (error instanceof Refusal && (error.code === 'stale' || error.code === 'not-found'))
    if (!passed) throw error
  }
  await transact(table, newToken(), [forget])
  return row.what === 'new' ? 'kept' : 'nothing'
}

/** How to take it away; undefined where it is used. */
async function stepsOf(scope: Scope, ref: ImportRef, row: ImportedRow): Promise<Step[] | undefined> {
  switch (row.of) {
    case 'students':
      return stepsOfStudent(scope, row)
    case 'staff':
      return stepsOfColleague(scope, ref, row)
    case 'groups':
      return stepsOfGroup(scope, row)
    case 'opportunities':
      return stepsOfOpportunity(scope, row)
    case 'organisations':
      return stepsOfOrganisation(scope, row)
    default:
      return row.of satisfies never
  }
}

/** A person who never came in, with these memberships and no other. */
async function stepsOfPerson({ services: { table } }: Scope, personId: string, mayHold: (membership: Membership) => boolean) {
  const known = await barePerson(table, personId)
  if (!known?.isBare || !known.memberships.every(mayHold)) return undefined
  return [
    neverSignedIn(personId, inUse),
    removePerson(personId),
    releaseMail(known.person.mail),
    ...known.memberships.map(({ id }) => removeMembership(personId, id)),
  ]
}

async function stepsOfStudent(scope: Scope, { entityId, keys }: ImportedRow): Promise<Step[] | undefined> {
  const { schoolId } = schoolOf(scope)
  const ref = { schoolId, studentId: entityId }
  const [student, person] = await Promise.all([
    bareStudent(scope.services.table, ref),
    stepsOfPerson(scope, entityId, (membership) => membership.role === 'student' && membership.schoolId === schoolId),
  ])
  if (!student?.isBare || !person) return undefined
  return [...person, removeStudent(ref, student.version), ...keys.map((key) => releaseKey(`SCHOOL#${schoolId}`, 'students', key))]
}

/** The person, if this import made all of the roles; else the one role, if somebody came before. */
async function stepsOfColleague(scope: Scope, ref: ImportRef, { entityId, name }: ImportedRow): Promise<Step[] | undefined> {
  const { table } = scope.services
  const { schoolId } = schoolOf(scope)
  const known = await personWithMemberships(table, entityId, { consistent: true })
  if (!known) return []
  const { person, memberships } = known
  const rowOf = (role: string) => `${person.mail} ${role}`
  const rows = await rowsNamed(
    table,
    ref,
    'staff',
    memberships.map(({ role }) => rowOf(role)),
  )
  const own = memberships.filter((membership) => membership.role !== 'employer' && membership.schoolId === schoolId)
  const made = own.filter(({ role }) => rows.get(rowOf(role))?.what === 'new')
  if (made.length === memberships.length) {
    const others = [...rows.values()].filter((row) => row.name !== name)
    const steps = await stepsOfPerson(scope, entityId, () => true)
    return steps && [...steps, ...others.map((row) => forgetRow(ref, row))]
  }
  const membership = made.find(({ role }) => rowOf(role) === name)
  return membership && [neverSignedIn(entityId, inUse), removeMembership(entityId, membership.id)]
}

async function stepsOfGroup(scope: Scope, { entityId, keys }: ImportedRow): Promise<Step[] | undefined> {
  const { schoolId } = schoolOf(scope)
  const [students, staff] = await Promise.all([
    studentsOfGroup(scope.services.table, schoolId, entityId),
    staffOf(scope.services.table, schoolId),
  ])
  const mentored = staff.some(({ membership }) => membership.role !== 'employer' && membership.groupIds.includes(entityId))
  if (students.length > 0 || mentored) return undefined
  return [
    removeGroup({ schoolId, id: entityId }),
    removeTimetable(schoolId, entityId),
    ...keys.map((key) => releaseKey(`SCHOOL#${schoolId}`, 'groups', key)),
  ]
}

/** A draft goes. What students may have seen is closed, which can be turned back. */
async function stepsOfOpportunity(scope: Scope, { entityId, keys }: ImportedRow): Promise<Step[] | undefined> {
  const { services, actor } = scope
  const organisationId = scope.organisationId ?? ''
  const found = await opportunityById(services.table, entityId)
  if (!found) return []
  const { opportunity, taken } = found
  if (opportunity.publishedAt !== null) {
    const closes = opportunity.status === 'open' && taken.taken === 0
    if (!closes) return undefined
    await moveOpportunity(services, actor, organisationId, entityId, 'close', opportunity.version)
    return []
  }
  const keySteps = keys.map((key) => releaseKey(`ORGANISATION#${organisationId}`, 'opportunities', key))
  return [...removeOpportunity(opportunity), ...keySteps]
}

async function stepsOfOrganisation(scope: Scope, { entityId, keys }: ImportedRow): Promise<Step[] | undefined> {
  const { table } = scope.services
  const [organisation, contacts, kept, offer] = await Promise.all([
    organisationById(table, entityId),
    employersOf(table, entityId),
    keptOfOrganisation(table, entityId),
    cardsOfOrganisation(table, entityId, { limit: 1 }),
  ])
  if (!organisation) return []
  if (kept.length > 1 || offer.items.length > 0) return undefined
  const people = await Promise.all(contacts.map((personId) => stepsOfPerson(scope, personId, () => true)))
  if (people.some((steps) => steps === undefined)) return undefined
  const keySteps = keys.map((key) => releaseKey(`REGION#${scope.region}`, 'organisations', key))
  return [removeOrganisation(organisation), ...people.flatMap((steps) => steps ?? []), ...keySteps]
}
