import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Table } from '../../table/client.ts'
import { getItem, type Item, queryAll } from '../../table/query.ts'
import type { Step } from '../../table/transact.ts'

/*
 * Sessions and sign-ins under way. Both are named by a secret that only the browser holds; the table knows its hash.
 */

export const sessionSeconds = 12 * 3600
export const signInSeconds = 15 * 60

/** `issuerId` says whose word this session rests on: it opens no role that this provider may not speak for. */
const Session = v.object({ personId: v.string(), membershipId: v.string(), issuerId: v.string(), createdAt: v.string() })
export type Session = v.InferOutput<typeof Session>

/** A sign-in that waits for the provider's answer (OpenID Connect Core 3.1.2; PKCE: RFC 7636). */
const SignIn = v.object({
  issuerId: v.string(),
  nonce: v.string(),
  codeVerifier: v.string(),
  returnTo: v.string(),
})
export type SignIn = v.InferOutput<typeof SignIn>

// Serves: "whose session is this?" on every request.
const sessionKey = (tokenHash: string) => ({ pk: `SESSION#${tokenHash}`, sk: 'SESSION' })
// Serves: "sign out everywhere".
const sessionsOfPerson = (personId: string) => `PERSON#${personId}#SESSIONS`
// Serves: the provider's redirect back to us.
const signInKey = (stateHash: string) => ({ pk: `SIGN-IN#${stateHash}`, sk: 'SIGN-IN' })

export function hashOf(secret: string) {
  return createHash('sha256').update(secret).digest('base64url')
}

/** The cheap read first; who signed in a moment ago is found by the second look. */
export async function sessionByHash(table: Table, tokenHash: string, now: Date) {
  const key = sessionKey(tokenHash)
  const item = (await getItem(table, key)) ?? (await getItem(table, key, { consistent: true }))
  return item && alive(item, now) ? v.parse(Session, item.data) : undefined
}

export async function sessionHashesOf(table: Table, personId: string) {
  const items = await queryAll(table, { index: 'gsi1', partition: sessionsOfPerson(personId) })
  return items.map((item) => item.pk.slice('SESSION#'.length))
}

export function putSession(tokenHash: string, session: Session): Step {
  const expiresAt = Math.floor(Date.parse(session.createdAt) / 1000) + sessionSeconds
  return {
    put: {
      ...sessionKey(tokenHash),
      gsi1pk: sessionsOfPerson(session.personId),
      gsi1sk: session.createdAt,
      data: session,
      expiresAt,
    },
  }
}

export function deleteSession(tokenHash: string): Step {
  return { delete: sessionKey(tokenHash) }
}

export async function signInByState(table: Table, state: string, now: Date) {
  const item = await getItem(table, signInKey(hashOf(state)), { consistent: true })
  return item && alive(item, now) ? v.parse(SignIn, item.data) : undefined
}

export function putSignIn(state: string, signIn: SignIn, now: Date): Step {
  return {
    put: { ...signInKey(hashOf(state)), data: signIn, expiresAt: Math.floor(now.getTime() / 1000) + signInSeconds },
  }
}

/** A sign-in counts once: a second use of the same answer finds nothing. */
export function spendSignIn(state: string, otherwise: () => Error): Step {
  return { delete: signInKey(hashOf(state)), condition: { expression: 'attribute_exists(pk)', otherwise } }
}

/** Expired items may still be there: DynamoDB deletes them when it gets to it. */
function alive(item: Item, now: Date) {
  return typeof item.expiresAt === 'number' && item.expiresAt * 1000 > now.getTime()
}
