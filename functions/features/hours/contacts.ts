import type { Guest } from '../../../shared/guest-link.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { employersOf, personWithMemberships } from '../people/person-store.ts'

/** Who at the organisation is asked about a placement's hours. */
export async function contactsOf({ table }: Services, { organisationId }: Placement): Promise<Guest[]> {
  const ids = await employersOf(table, organisationId)
  const people = await Promise.all(ids.map((id) => personWithMemberships(table, id)))
  return people.flatMap((known) =>
    known ? [{ name: known.person.name, mail: known.person.mail, relation: 'host' as const, locale: known.person.locale }] : [],
  )
}
