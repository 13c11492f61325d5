import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Env, OpenSession } from '../../api/env.ts'
import type { Services } from '../../services.ts'
import { personWithMemberships } from '../people/person-store.ts'
import { hashOf, sessionByHash } from './session-store.ts'
import { speaksFor } from './trust.ts'

export const sessionCookie = 'session'

/** Finds out who asks, and in which of their roles. A membership that was taken away takes the role with it. */
export const readSession: MiddlewareHandler<Env> = async (c, next) => {
  const token = getCookie(c, sessionCookie)
  if (token) c.set('session', await sessionOf(c.get('services'), hashOf(token)))
  await next()
}

async function sessionOf({ table, now, issuers }: Services, tokenHash: string): Promise<OpenSession | undefined> {
  const session = await sessionByHash(table, tokenHash, now())
  const issuer = issuers.find(({ id }) => id === session?.issuerId)
  const known = session && (await personWithMemberships(table, session.personId))
  if (!issuer || !known) return undefined
  const memberships = known.memberships.filter((membership) => speaksFor(issuer, membership))
  const membership = memberships.find(({ id }) => id === session.membershipId) ?? memberships[0]
  if (!membership) return undefined
  const { person } = known
  return { tokenHash, issuerId: issuer.id, person, memberships, actor: { personId: person.id, name: person.name, membership } }
}
