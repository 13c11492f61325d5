import { isDeepStrictEqual } from 'node:util'
import { type StaffRow, sameName } from '../../../shared/import/rows.ts'
import type { Membership, Person } from '../../../shared/person.ts'
import type { Group } from '../../../shared/school.ts'
import { claimMail, personIdsOfMails, personWithMemberships, putMembership, putPerson } from '../people/person-store.ts'
import { thereAlready } from './natural-key-store.ts'
import { inParallel, type Planned, type Planner, planned, refused, type Scope, same, schoolOf } from './plan.ts'
import { groupsByName } from './plan-groups.ts'

/**
 * Somebody is found by the mail address, and holds each role once. An import gives nobody of another school a role here,
 * no student a role of staff, and never touches the roles of whoever imports.
 */
export const planStaff: Planner<'staff'> = async (scope, rows) => {
  const { table } = scope.services
  const groups = await groupsByName(scope)
  const ids = await personIdsOfMails(
    table,
    rows.map(({ mail }) => mail),
  )
  return inParallel(rows, async (row) => {
    const groupIds = groupIdsOf(row, groups)
    if (groupIds === undefined) return refused('unknown-group', 'groups')
    const personId = ids.get(row.mail)
    if (personId === undefined) return newColleague(scope, row, groupIds)
    if (personId === scope.actor.personId) return refused('own-role', 'mail')
    const known = await personWithMemberships(table, personId, { consistent: true })
    return known ? knownColleague(scope, row, groupIds, known) : refused('not-now', 'mail')
  })
}

function groupIdsOf({ groups: names }: StaffRow, groups: ReadonlyMap<string, Group>) {
  const ids = names.map((name) => groups.get(sameName(name))?.id)
  return ids.every((id) => id !== undefined) ? ids : undefined
}

function newColleague(scope: Scope, row: StaffRow, groupIds: string[]): Planned {
  const person: Person = { id: scope.services.newId('person'), name: row.name, mail: row.mail, locale: 'nl' }
  return planned(scope, 'staff', 'new', person.id, {
    steps: () => [
      claimMail(person, thereAlready),
      putPerson(person),
      putMembership(person.id, membershipOf(scope, row, groupIds)),
    ],
  })
}

function knownColleague(
  scope: Scope,
  row: StaffRow,
  groupIds: string[],
  { person, memberships }: { person: Person; memberships: Membership[] },
): Planned {
  const { schoolId } = schoolOf(scope)
  const here = memberships.filter((membership) => membership.role !== 'employer' && membership.schoolId === schoolId)
  if (here.length === 0) return refused('mail-of-someone-else', 'mail')
  if (here.some(({ role }) => role === 'student')) return refused('is-student', 'mail')
  const standing = here.find(({ role }) => role === row.role)
  const held = standing?.role === 'employer' ? [] : (standing?.groupIds ?? [])
  const wanted = row.role === 'mentor' && row.groups.length > 0 ? groupIds : held
  // A name is also what another school or organisation knows someone by.
  const renamed = person.name !== row.name && here.length === memberships.length
  if (standing && !renamed && isDeepStrictEqual(new Set(held), new Set(wanted))) return same
  const membership = { ...membershipOf(scope, row, wanted), ...(standing && { id: standing.id }) }
  return planned(scope, 'staff', standing ? 'changed' : 'new', person.id, {
    steps: () => [...(renamed ? [putPerson({ ...person, name: row.name })] : []), putMembership(person.id, membership)],
  })
}

function membershipOf(scope: Scope, { role }: StaffRow, groupIds: string[]): Exclude<Membership, { role: 'employer' }> {
  const { schoolId, at } = schoolOf(scope)
  const { services, region } = scope
  return { id: services.newId('membership'), role, schoolId, region, groupIds: role === 'mentor' ? groupIds : [], at }
}
