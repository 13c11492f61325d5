import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Env } from '../../api/env.ts'
import { personWithMemberships } from '../people/person-store.ts'
import { hashOf, sessionByHash } from './session-store.ts'

export const sessionCookie = 'session'

/** Finds out who asks, and in which of their roles. A membership that was taken away takes the role with it. */
export const readSession: MiddlewareHandler<Env> = async (c, next) => {
  const token = getCookie(c, sessionCookie)
  if (token) {
    const { table, now } = c.get('services')
    const tokenHash = hashOf(token)
    const session = await sessionByHash(table, tokenHash, now())
    const known = session && (await personWithMemberships(table, session.personId))
    const membership = known?.memberships.find(({ id }) => id === session?.membershipId) ?? known?.memberships[0]
    if (known && membership) {
      c.set('session', { tokenHash, actor: { personId: known.person.id, name: known.person.name, membership } })
    }
  }
  await next()
}
