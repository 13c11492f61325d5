import {
  type AgreementVersion,
  type PaperDraft,
  type RefuseDraft,
  type Signature,
  type SignDraft,
  type SigningWay,
  waitingFor,
} from '../../../shared/agreement.ts'
import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { SignerRole } from '../../../shared/guest-link.ts'
import type { Services } from '../../services.ts'
import { type Step, transact } from '../../table/transact.ts'
import { agreementEvent } from './agreement-event.ts'
import {
  type AgreementRef,
  agreementOf,
  putEndedVersion,
  replaceAgreement,
  type StoredAgreement,
  type StoredVersion,
  versionOf,
} from './agreement-store.ts'

/** Who signs, as whom, and how we know. `actorId` is null for who has no account. */
export type Signer = { role: SignerRole; actorId: string | null; way: SigningWay }

/** A version that may still be signed, and the agreement that it stands in. */
type Open = { agreement: StoredAgreement; current: StoredVersion }

/**
 * Signs the version that the signer read, and no other. Of two at the same moment the second looks again, so that both
 * are in; signing twice is signing once.
 */
export async function signAgreement(services: Services, ref: AgreementRef, signer: Signer, { hash, name }: SignDraft) {
  return onOpenVersion(services, ref, hash, ({ agreement, current }) => {
    const before = current.signatures.find(({ role }) => role === signer.role)
    if (before) {
      if (isSame(before.way, signer.way)) return undefined
      throw new Refusal('already-signed')
    }
    const at = services.now().toISOString()
    return withSignatures(services, { agreement, current }, signer.actorId, [
      { role: signer.role, name, at, hash, way: signer.way },
    ])
  })
}

/** Refuses, with the reason: the version ends, and the coordinator reads why. */
export async function refuseAgreement(
  services: Services,
  ref: AgreementRef,
  { role, actorId, name }: { role: SignerRole; actorId: string | null; name: string },
  { hash, text }: RefuseDraft,
) {
  return onOpenVersion(services, ref, hash, ({ agreement, current }) => {
    if (current.signatures.some((signature) => signature.role === role)) throw new Refusal('already-signed')
    const ending = { how: 'refused' as const, at: services.now().toISOString(), by: name, role, text }
    const refused: StoredAgreement = { ...agreement, status: 'draft', current: null, ending }
    return {
      agreement: refused,
      steps: [
        replaceAgreement(refused),
        putEndedVersion(agreement, { ...current, ending }),
        agreementEvent(services, refused, { kind: 'refused', actorId, roles: [role], text }),
      ],
    }
  })
}

/** Records the signatures on a paper copy of this version. Who signed otherwise already stays as it is. */
export async function recordPaper(
  services: Services,
  ref: AgreementRef,
  by: { personId: string; name: string },
  paper: PaperDraft,
) {
  return onOpenVersion(services, ref, paper.hash, ({ agreement, current }) => {
    refuseOtherPaper(versionOf(current), paper)
    const signed = new Set(current.signatures.map(({ role }) => role))
    const at = services.now().toISOString()
    const way = { by: 'paper' as const, recordedBy: by.name, signedOn: paper.signedOn, fileId: paper.fileId }
    const signatures = paper.signers
      .filter(({ role }) => !signed.has(role))
      .map(({ role, name }): Signature => ({ role, name, at, hash: paper.hash, way }))
    if (signatures.length === 0) throw new Refusal('already-signed')
    return withSignatures(services, { agreement, current }, by.personId, signatures)
  })
}

/** What was signed is this version, so by who signs it and not before it was there. */
function refuseOtherPaper({ content, sentAt }: AgreementVersion, { signers, signedOn }: PaperDraft) {
  const refuse = (path: string, rule: string, message: string): never => {
    throw new Refusal('invalid-input', [{ path, rule, message }])
  }
  const other = signers.findIndex(({ role }) => !content.signers.some((signer) => signer.role === role))
  if (other >= 0) refuse(`/signers/${other}/role`, 'no-signer', 'does not sign this agreement')
  if (signedOn < localDateOf(new Date(sentAt))) refuse('/signedOn', 'before-sent', 'this version was not there yet')
}

function withSignatures(services: Services, { agreement, current }: Open, actorId: string | null, added: Signature[]) {
  const signed = { ...current, signatures: [...current.signatures, ...added] }
  const isComplete = waitingFor(versionOf(signed), localDateOf(services.now())).length === 0
  const next: StoredAgreement = { ...agreement, current: signed, status: isComplete ? 'signed' : 'sent' }
  const kind = isComplete ? ('completed' as const) : ('signed' as const)
  const roles = added.map(({ role }) => role)
  return { agreement: next, steps: [replaceAgreement(next), agreementEvent(services, next, { kind, actorId, roles })] }
}

/** Changes the version with this hash, if it is still the one that counts. `change` answers nothing when nothing is to be done. */
async function onOpenVersion(
  services: Services,
  ref: AgreementRef,
  hash: string,
  change: (open: Open) => { agreement: StoredAgreement; steps: Step[] } | undefined,
): Promise<StoredAgreement> {
  for (let attempt = 0; attempt < 8; attempt++) {
    const agreement = await agreementOf(services.table, ref)
    if (!agreement) throw new Refusal('not-found')
    const { current } = agreement
    if (current?.hash !== hash) throw new Refusal('agreement-replaced')
    const changed = change({ agreement, current })
    if (!changed) return agreement
    try {
      await transact(services.table, services.newToken(), changed.steps)
      return changed.agreement
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'stale')) throw error
    }
  }
  throw new Refusal('busy')
}

function isSame(before: SigningWay, now: SigningWay) {
  if (before.by === 'app' && now.by === 'app') return before.personId === now.personId
  return before.by === 'link' && now.by === 'link' && before.mail === now.mail
}
