import { Refusal } from '../../../shared/errors.ts'
import type { Locale, Me } from '../../../shared/person.ts'
import type { OpenSession } from '../../api/env.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { unreadCount } from '../notifications/notification-store.ts'
import { putPerson } from '../people/person-store.ts'
import { putSession } from './session-store.ts'

export async function readMe({ table }: Services, { person, memberships, actor }: OpenSession): Promise<Me> {
  return { person, memberships, membership: actor.membership, unread: await unreadCount(table, person.id) }
}

export async function changeLocale(services: Services, session: OpenSession, locale: Locale) {
  const person = { ...session.person, locale }
  await transact(services.table, services.newToken(), [putPerson(person)])
  return readMe(services, { ...session, person })
}

export async function switchMembership(services: Services, session: OpenSession, membershipId: string) {
  const { memberships, tokenHash, issuerId, person, actor } = session
  const membership = memberships.find(({ id }) => id === membershipId)
  if (!membership) throw new Refusal('not-found')
  const createdAt = services.now().toISOString()
  await transact(services.table, services.newToken(), [
    putSession(tokenHash, { personId: person.id, membershipId, issuerId, createdAt }),
  ])
  return readMe(services, { ...session, actor: { ...actor, membership } })
}
