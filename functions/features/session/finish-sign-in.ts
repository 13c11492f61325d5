import { Refusal } from '../../../shared/errors.ts'
import type { Issuer, Services } from '../../services.ts'
import { type Step, transact } from '../../table/transact.ts'
import { personIdOfIdentity, personIdOfMail, personWithMemberships, putIdentity } from '../people/person-store.ts'
import type { Claims } from './open-id.ts'
import { deadSessionsOf, deleteSession, hashOf, putSession, sessionToken, signInByState, spendSignIn } from './session-store.ts'
import { speaksFor } from './trust.ts'

/**
 * Turns the provider's answer into a session. The person is found by what the provider calls them or, the first
 * time, by the verified mail address that the school entered. Nobody is made here: who isn't known can't come in.
 */
export async function finishSignIn(services: Services, answerUrl: URL, state: string) {
  const { table } = services
  const now = services.now()
  const failed = () => new Refusal('sign-in-failed')
  const signIn = await signInByState(table, state, now)
  const issuer = services.issuers.find(({ id }) => id === signIn?.issuerId)
  if (!signIn || !issuer) throw failed()

  const { claimsOf } = await import('./open-id.ts')
  const claims = await claimsOf(issuer, answerUrl, { state, ...signIn }).catch((error: Error) => {
    services.log({
      level: 'warn',
      message: 'sign-in refused by the provider or our checks',
      issuer: issuer.id,
      error: error.name,
    })
    return null
  })
  const found = claims && (await personOf(services, issuer, claims))
  const membership = found?.memberships[0]
  if (!found || !membership) throw failed()

  const { personId } = found
  const secret = services.newSecret()
  const dead = await deadSessionsOf(table, personId, now)
  await transact(table, services.newToken(), [
    spendSignIn(state, failed),
    putSession(hashOf(secret), {
      personId,
      membershipId: membership.id,
      issuerId: issuer.id,
      createdAt: now.toISOString(),
    }),
    ...found.links,
    ...dead.slice(0, 50).map(deleteSession),
  ])
  return { token: sessionToken(personId, secret), returnTo: signIn.returnTo }
}

async function personOf({ table }: Services, issuer: Issuer, { subject, mail }: Claims) {
  const linked = await personIdOfIdentity(table, issuer.id, subject)
  const personId = linked ?? (mail === null ? undefined : await personIdOfMail(table, mail))
  const known = personId === undefined ? undefined : await personWithMemberships(table, personId)
  if (personId === undefined || !known) return null
  const memberships = known.memberships.filter((membership) => speaksFor(issuer, membership))
  const links: Step[] = linked ? [] : putIdentity(issuer.id, subject, personId, () => new Refusal('sign-in-failed'))
  return { personId, memberships, links }
}
