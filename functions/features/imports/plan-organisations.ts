import { isDeepStrictEqual } from 'node:util'
import { type OrganisationRow, sameName } from '../../../shared/import/rows.ts'
import type { Organisation } from '../../../shared/organisation.ts'
import type { Person } from '../../../shared/person.ts'
import {
  organisationsById,
  organisationsNamed,
  putNewOrganisation,
  replaceOrganisation,
} from '../organisations/organisation-store.ts'
import { claimMail, personIdsOfMails, putMembership, putPerson } from '../people/person-store.ts'
import { claimKey, keysNamed, type NaturalKey, replaceKey, thereAlready } from './natural-key-store.ts'
import { inParallel, type Planned, type Planner, planned, refused, type Scope, same, schoolOf } from './plan.ts'

/** The number in the trade register, and name with postcode: what is found by either is the same organisation. */
export function organisationKeys({ kvk, name, postcode, place }: OrganisationRow) {
  const named = `${sameName(name)} ${postcode ?? sameName(place.city)}`
  return kvk === null ? [named] : [kvk, named]
}

/**
 * Organisations are the region's. A school may change what it brought in itself, as long as the organisation has not
 * written its own profile; what others brought stays as it is, and gets no second contact through here.
 */
export const planOrganisations: Planner<'organisations'> = async (scope, rows) => {
  const { table } = scope.services
  const [keys, mails] = await Promise.all([
    keysNamed(table, `REGION#${scope.region}`, 'organisations', rows.flatMap(organisationKeys)),
    personIdsOfMails(
      table,
      rows.flatMap(({ contact }) => contact?.mail ?? []),
    ),
  ])
  const standing = await organisationsById(
    table,
    [...keys.values()].map(({ id }) => id),
  )
  return inParallel(rows, async (row) => {
    const names = organisationKeys(row)
    const key = names.map((name) => keys.get(name)).find((found) => found !== undefined)
    const known = key && standing.get(key.id)
    const taken = row.contact !== null && mails.has(row.contact.mail)
    if (key && known) return knownOrganisation(scope, row, { key, known, taken, names: names.filter((name) => keys.has(name)) })
    const alike = await organisationsNamed(table, scope.region, row.name)
    if (alike.some(({ place }) => sameName(place.city) === sameName(row.place.city))) return same
    return taken ? refused('mail-of-someone-else', 'contactMail') : newOrganisation(scope, row, names)
  })
}

function profileOf({ name, about, sector, place, website }: OrganisationRow) {
  return { name, about, sector, place, website }
}

function newOrganisation(scope: Scope, row: OrganisationRow, names: string[]): Planned {
  const { services, region } = scope
  const { schoolId } = schoolOf(scope)
  const organisation: Organisation = {
    ...profileOf(row),
    id: services.newId('organisation'),
    region,
    leerbedrijfId: null,
    version: 1,
  }
  const key: NaturalKey = { id: organisation.id, broughtBy: schoolId, version: 1, hasContact: row.contact !== null }
  return planned(scope, 'organisations', 'new', organisation.id, {
    keys: names,
    steps: () => [
      ...names.map((name) => claimKey(`REGION#${region}`, 'organisations', name, key)),
      putNewOrganisation(organisation),
      ...contactSteps(scope, row, organisation),
    ],
  })
}

function knownOrganisation(
  scope: Scope,
  row: OrganisationRow,
  { key, known, taken, names }: { key: NaturalKey; known: Organisation; taken: boolean; names: string[] },
): Planned {
  const { schoolId } = schoolOf(scope)
  const own = key.broughtBy === schoolId && key.version === known.version
  const profile = profileOf(row)
  const { region, version } = known
  const newContact = row.contact !== null && !key.hasContact
  if (!own || (isDeepStrictEqual({ ...known, ...profile }, known) && !newContact)) return same
  if (newContact && taken) return refused('mail-of-someone-else', 'contactMail')
  const organisation: Organisation = { ...known, ...profile, version: version + 1 }
  const changed = { ...key, version: organisation.version, hasContact: key.hasContact === true || newContact }
  return planned(scope, 'organisations', 'changed', known.id, {
    steps: () => [
      replaceOrganisation(organisation, version),
      ...names.map((name) => replaceKey(`REGION#${region}`, 'organisations', name, changed)),
      ...(newContact ? contactSteps(scope, row, organisation) : []),
    ],
  })
}

function contactSteps({ services, region }: Scope, { contact }: OrganisationRow, { id: organisationId, name }: Organisation) {
  if (contact === null) return []
  const person: Person = { id: services.newId('person'), ...contact, locale: 'nl' }
  const membership = { id: services.newId('membership'), role: 'employer' as const, organisationId, region, at: name }
  return [claimMail(person, thereAlready), putPerson(person), putMembership(person.id, membership)]
}
