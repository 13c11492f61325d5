import type { Guest } from '../../../shared/guest-link.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { agreementOf } from '../agreements/agreement-store.ts'
import { employersOf, personWithMemberships } from '../people/person-store.ts'

/** Whom a link can be sent to. `id` is the same every time. */
export type Contact = { id: string; to: Guest }

/**
 * Who at the organisation is asked about a placement's hours: who guides there as the agreement says, or who signs it;
 * without an agreement the people of the organisation who have an account.
 */
export async function contactsFor({ table }: Pick<Services, 'table'>, placement: Placement): Promise<Contact[]> {
  const agreement = await agreementOf(table, placement)
  const named = [agreement?.draft.hostGuide, agreement?.draft.hostContact].find((contact) => contact?.mail)
  if (named) return [{ id: 'host', to: { name: named.name, mail: named.mail, relation: 'host', locale: 'nl' } }]
  const ids = await employersOf(table, placement.organisationId)
  const people = await Promise.all(ids.map((id) => personWithMemberships(table, id)))
  return people.flatMap((known) => {
    if (!known) return []
    const { id, name, mail, locale } = known.person
    return [{ id, to: { name, mail, relation: 'host' as const, locale } }]
  })
}
