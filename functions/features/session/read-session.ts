import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Env, OpenSession } from '../../api/env.ts'
import type { Services } from '../../services.ts'
import { personInSession, sessionNamedBy } from './session-store.ts'
import { speaksFor } from './trust.ts'

export const sessionCookie = 'session'

/** Finds out who asks, and in which of their roles. A membership that was taken away takes the role with it. */
export const readSession: MiddlewareHandler<Env> = async (c, next) => {
  c.set('session', await sessionOf(c.get('services'), getCookie(c, sessionCookie) ?? ''))
  await next()
}

async function sessionOf({ table, now, issuers }: Services, token: string): Promise<OpenSession | undefined> {
  const name = sessionNamedBy(token)
  const known = name && (await personInSession(table, name, now()))
  const issuer = issuers.find(({ id }) => id === known?.session.issuerId)
  if (!issuer || !known) return undefined
  const memberships = known.memberships.filter((membership) => speaksFor(issuer, membership))
  const { person, session } = known
  const membership = memberships.find(({ id }) => id === session.membershipId) ?? memberships[0]
  if (!membership) return undefined
  return {
    tokenHash: name.hash,
    issuerId: issuer.id,
    person,
    memberships,
    actor: { personId: person.id, name: person.name, membership },
  }
}
