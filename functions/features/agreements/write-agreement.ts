import { type Agreement, type AgreementChange, waitingFor } from '../../../shared/agreement.ts'
import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { SignerRole } from '../../../shared/guest-link.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { type Step, transact } from '../../table/transact.ts'
import { agreementEvent } from './agreement-event.ts'
import { judged } from './agreement-facts.ts'
import {
  agreementFrom,
  agreementOf,
  putEndedVersion,
  putTexts,
  replaceAgreement,
  type StoredAgreement,
  versionOf,
} from './agreement-store.ts'
import { knownFacts } from './known-facts.ts'
import { newVersion } from './new-version.ts'

/** The agreement of a placement as the school works on it: what became known since is filled in. */
export async function readAgreement(services: Services, placement: Placement): Promise<Agreement> {
  const stored = await standing(services, placement)
  const { facts, known } = await knownFacts(services, placement)
  const now = services.now()
  const { draft, missing } = judged(facts, stored.draft, known, now)
  return agreementFrom({ ...stored, missing }, { facts, draft }, now)
}

/** Keeps what was filled in so far. What was sent stays as it is. */
export async function saveAgreement(services: Services, actor: Actor, placement: Placement, change: AgreementChange) {
  const stored = await unchanged(services, placement, change.version)
  const { facts } = await knownFacts(services, placement)
  const { draft, missing } = judged(facts, change.draft, change.draft, services.now())
  const saved: StoredAgreement = { ...stored, draft, missing }
  await transact(services.table, services.newToken(), [
    replaceAgreement(saved),
    ...keptTexts(saved, change),
    agreementEvent(services, saved, { kind: 'changed', actorId: actor.personId }),
  ])
  return readAgreement(services, placement)
}

/** Makes a version of what stands there and asks everybody to sign it. One that was sent before ends with it. */
export async function sendAgreement(services: Services, actor: Actor, placement: Placement, change: AgreementChange) {
  const stored = await unchanged(services, placement, change.version)
  if (placement.state !== 'approved' && placement.state !== 'active') throw new Refusal('wrong-state')
  const { facts } = await knownFacts(services, placement)
  const now = services.now()
  const { draft, missing } = judged(facts, change.draft, change.draft, now)
  if (missing.length > 0) {
    throw new Refusal(
      'invalid-input',
      missing.map(({ field, knownBy }) => ({
        path: `/draft/${field}`,
        rule: 'missing',
        message: `has to be filled in before sending (known by: ${knownBy})`,
      })),
    )
  }
  const number = stored.number + 1
  const current = newVersion(stored, number, facts, draft, { at: now.toISOString(), by: actor.name, today: localDateOf(now) })
  const sent: StoredAgreement = { ...stored, draft, missing, status: 'sent', number, current, ending: null }
  await transact(services.table, services.newToken(), [
    replaceAgreement(sent),
    ...(stored.current
      ? [
          putEndedVersion(stored, {
            ...stored.current,
            ending: { how: 'replaced', at: now.toISOString(), by: actor.name, role: 'school', text: '' },
          }),
        ]
      : []),
    ...keptTexts(sent, change),
    agreementEvent(services, sent, {
      kind: 'sent',
      actorId: actor.personId,
      roles: Object.keys(current.askedAt) as SignerRole[],
    }),
  ])
  return readAgreement(services, placement)
}

/** Takes back what was sent, so that nobody signs it any more. It goes back to being a draft. */
export async function withdrawAgreement(services: Services, actor: Actor, placement: Placement, version: number, text: string) {
  const stored = await unchanged(services, placement, version)
  const { current } = stored
  if (stored.status !== 'sent' || !current) throw new Refusal('wrong-state')
  const ending = { how: 'withdrawn' as const, at: services.now().toISOString(), by: actor.name, role: 'school' as const, text }
  const withdrawn: StoredAgreement = { ...stored, status: 'draft', current: null, ending }
  await transact(services.table, services.newToken(), [
    replaceAgreement(withdrawn),
    putEndedVersion(stored, { ...current, ending }),
    agreementEvent(services, withdrawn, { kind: 'withdrawn', actorId: actor.personId, text }),
  ])
  return readAgreement(services, placement)
}

const pauseBetweenAsksMs = 10 * 60_000

/** Asks somebody again who has not signed. */
export async function askAgain(services: Services, actor: Actor, placement: Placement, role: SignerRole) {
  const stored = await standing(services, placement)
  const asked = askedNow(stored, [role], services.now())
  const askedBefore = stored.current?.askedAt[role]
  if (!asked) throw new Refusal('wrong-state')
  if (askedBefore && services.now().getTime() - Date.parse(askedBefore) < pauseBetweenAsksMs) throw new Refusal('too-often')
  await transact(services.table, services.newToken(), [
    replaceAgreement(asked.agreement),
    agreementEvent(services, asked.agreement, { kind: 'asked-again', actorId: actor.personId, roles: asked.roles }),
  ])
  return readAgreement(services, placement)
}

/** Those of the roles who still have to sign, as asked at this moment; undefined when none of them does. */
export function askedNow(stored: StoredAgreement, roles: readonly SignerRole[], now: Date) {
  const { current } = stored
  if (stored.status !== 'sent' || !current) return undefined
  const waiting = waitingFor(versionOf(current), localDateOf(now)).filter((role) => roles.includes(role))
  if (waiting.length === 0) return undefined
  const askedAt = { ...current.askedAt, ...Object.fromEntries(waiting.map((role) => [role, now.toISOString()])) }
  return { agreement: { ...stored, current: { ...current, askedAt } }, roles: waiting }
}

async function standing({ table }: Services, placement: Placement) {
  const stored = await agreementOf(table, placement)
  if (!stored || stored.status === 'void') throw new Refusal('not-found')
  return stored
}

async function unchanged(services: Services, placement: Placement, version: number) {
  const stored = await standing(services, placement)
  if (stored.version !== version) throw new Refusal('stale')
  return stored
}

function keptTexts({ schoolId, kind, draft }: StoredAgreement, { keepTexts }: AgreementChange): Step[] {
  return keepTexts ? [putTexts(schoolId, kind, draft)] : []
}
