import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { PersonId } from '../../../shared/id.ts'
import type { Table } from '../../table/client.ts'
import { getItem, type Item, queryAll } from '../../table/query.ts'
import type { Step } from '../../table/transact.ts'
import { parsePerson, personPartition } from '../people/person-store.ts'

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

const sessionPrefix = 'PERSON#SESSION#'
// Serves: "who asks, and which roles do they hold?" on every request, in one query; and "sign out everywhere".
const sessionKey = ({ personId, hash }: SessionName) => ({ pk: personPartition(personId), sk: `${sessionPrefix}${hash}` })
// Serves: the provider's redirect back to us.
const signInKey = (stateHash: string) => ({ pk: `SIGN-IN#${stateHash}`, sk: 'SIGN-IN' })

export function hashOf(secret: string) {
  return createHash('sha256').update(secret).digest('base64url')
}

/** Whose session it is, and what the table knows it by. */
export type SessionName = { personId: string; hash: string }

/** What the browser holds: whose it is, so that one query finds everything, and the secret. */
export function sessionToken(personId: string, secret: string) {
  return `${personId}.${secret}`
}

/** Undefined for what can't be a token of ours. */
export function sessionNamedBy(token: string): SessionName | undefined {
  const [personId, secret] = token.split('.')
  return secret && v.is(PersonId, personId) ? { personId, hash: hashOf(secret) } : undefined
}

/** The session with its person and their roles. The cheap read first; who signed in a moment ago is found by the second look. */
export async function personInSession(table: Table, name: SessionName, now: Date) {
  const { pk, sk } = sessionKey(name)
  for (const consistent of [false, true]) {
    const items = await queryAll(table, { partition: pk, range: { beginsWith: 'PERSON' }, consistent })
    const item = items.find((one) => one.sk === sk)
    const known = parsePerson(items)
    if (item && known) return alive(item, now) ? { session: v.parse(Session, item.data), ...known } : undefined
  }
  return undefined
}

export async function sessionsOf(table: Table, personId: string) {
  const range = { beginsWith: sessionPrefix }
  const items = await queryAll(table, { partition: personPartition(personId), range, consistent: true })
  return items.map((item) => ({ name: { personId, hash: item.sk.slice(sessionPrefix.length) }, item }))
}

/** Sessions that are over. The table gets to them in a day or two, the embedded one never: signing in clears them away. */
export async function deadSessionsOf(table: Table, personId: string, now: Date) {
  return (await sessionsOf(table, personId)).filter(({ item }) => !alive(item, now)).map(({ name }) => name)
}

export function putSession(hash: string, session: Session): Step {
  const expiresAt = Math.floor(Date.parse(session.createdAt) / 1000) + sessionSeconds
  return { put: { ...sessionKey({ personId: session.personId, hash }), data: session, expiresAt } }
}

export function deleteSession(name: SessionName): Step {
  return { delete: sessionKey(name) }
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
