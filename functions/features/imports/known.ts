import type { KnownEntry } from '../../../shared/import/import.ts'
import type { ImportKind } from '../../../shared/import/kind.ts'
import { sameName } from '../../../shared/import/rows.ts'
import { importedRoles } from '../../../shared/import/spellings.ts'
import type { Page } from '../../table/query.ts'
import { cardsOfOrganisation } from '../opportunities/opportunity-store.ts'
import { peopleById, staffOf } from '../people/person-store.ts'
import { schoolWithGroups } from '../schools/school-store.ts'
import { studentsOfSchool } from '../students/student-store.ts'
import { namesOfKeys } from './natural-key-store.ts'
import { type Scope, schoolOf } from './plan.ts'

type PageOptions = { limit: number; cursor?: string | undefined }

/**
 * Who and what is there already, by natural key: so that a preview can say what is not in the file. Nothing of it is ever
 * removed by an import. Organisations are a region's, far more than one school's file: of them it says nothing.
 */
export async function knownEntries(scope: Scope, kind: ImportKind, page: PageOptions): Promise<Page<KnownEntry>> {
  switch (kind) {
    case 'groups':
      return { items: await knownGroups(scope), cursor: null }
    case 'staff':
      return { items: await knownStaff(scope), cursor: null }
    case 'students':
      return knownStudents(scope, page)
    case 'opportunities':
      return knownOpportunities(scope, page)
    case 'organisations':
      return { items: [], cursor: null }
    default:
      return kind satisfies never
  }
}

async function knownGroups(scope: Scope) {
  const found = await schoolWithGroups(scope.services.table, schoolOf(scope).schoolId)
  return (found?.groups ?? []).map(({ name }) => ({ key: sameName(name), label: name }))
}

async function knownStaff(scope: Scope) {
  const { table } = scope.services
  const staff = await staffOf(table, schoolOf(scope).schoolId)
  const people = await peopleById(
    table,
    staff.map(({ personId }) => personId),
  )
  return staff.flatMap(({ personId, membership }) => {
    const person = people.get(personId)
    const imported = importedRoles.some((role) => role === membership.role)
    return person && imported ? [{ key: `${person.mail.toLowerCase()} ${membership.role}`, label: person.name }] : []
  })
}

async function knownStudents(scope: Scope, page: PageOptions) {
  const { table } = scope.services
  const { items, cursor } = await studentsOfSchool(table, schoolOf(scope).schoolId, page)
  const unnumbered = items.filter(({ student }) => student.number === undefined).map(({ student }) => student.id)
  const people = await peopleById(table, unnumbered)
  const entries = items.map(({ student }) => ({
    key:
      student.number === undefined ? (people.get(student.id)?.mail.toLowerCase() ?? student.id) : `#${sameName(student.number)}`,
    label: `${student.name}, ${student.groupName}`,
  }))
  return { items: entries, cursor }
}

async function knownOpportunities({ services: { table }, organisationId }: Scope, page: PageOptions) {
  const owner = organisationId ?? ''
  const [{ items, cursor }, references] = await Promise.all([
    cardsOfOrganisation(table, owner, page),
    namesOfKeys(table, `ORGANISATION#${owner}`, 'opportunities'),
  ])
  const entries = items.flatMap(({ id, title }) => {
    const reference = references.get(id)
    return reference === undefined ? [] : [{ key: reference, label: title }]
  })
  return { items: entries, cursor }
}
