import type { Guest } from '../../../shared/guest-link.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { employersOf, personWithMemberships } from '../people/person-store.ts'

/** Whom a link can be sent to. `id` is the same every time. */
export type Contact = { id: string; to: Guest }

/** Who at the organisation is asked about a placement's hours. */
export async function contactsFor({ table }: Services, { organisationId }: Placement): Promise<Contact[]> {
  const ids = await employersOf(table, organisationId)
  const people = await Promise.all(ids.map((id) => personWithMemberships(table, id)))
  return people.flatMap((known) => {
    if (!known) return []
    const { id, name, mail, locale } = known.person
    return [{ id, to: { name, mail, relation: 'host' as const, locale } }]
  })
}
