import { Refusal } from '../../../shared/errors.ts'
import type { Actor, Locale, Me } from '../../../shared/person.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { unreadCount } from '../notifications/notification-store.ts'
import { personWithMemberships, putPerson } from '../people/person-store.ts'
import { putSession } from './session-store.ts'

export async function readMe({ table }: Services, actor: Actor): Promise<Me> {
  const [known, unread] = await Promise.all([personWithMemberships(table, actor.personId), unreadCount(table, actor.personId)])
  if (!known) throw new Refusal('unauthenticated')
  return { person: known.person, memberships: known.memberships, membership: actor.membership, unread }
}

export async function changeLocale(services: Services, actor: Actor, locale: Locale) {
  const me = await readMe(services, actor)
  const person = { ...me.person, locale }
  await transact(services.table, services.newToken(), [putPerson(person)])
  return { ...me, person }
}

export async function switchMembership(services: Services, session: { tokenHash: string; actor: Actor }, membershipId: string) {
  const me = await readMe(services, session.actor)
  const membership = me.memberships.find(({ id }) => id === membershipId)
  if (!membership) throw new Refusal('not-found')
  const createdAt = services.now().toISOString()
  await transact(services.table, services.newToken(), [
    putSession(session.tokenHash, { personId: me.person.id, membershipId, createdAt }),
  ])
  return { ...me, membership }
}
