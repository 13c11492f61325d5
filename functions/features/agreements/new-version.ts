import { createHash } from 'node:crypto'
import { type AgreementContent, type AgreementDraft, type AgreementFacts, signersOn } from '../../../shared/agreement.ts'
import { canonicalJson } from '../../../shared/canonical-json.ts'
import type { SignerRole } from '../../../shared/guest-link.ts'
import type { StoredAgreement, StoredVersion } from './agreement-store.ts'

export function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}

/** A version of what is agreed, as it is sent to be signed on a day. */
export function newVersion(
  { placementId, kind }: Pick<StoredAgreement, 'placementId' | 'kind'>,
  number: number,
  facts: AgreementFacts,
  agreed: AgreementDraft,
  sent: { at: string; by: string; today: string },
): StoredVersion {
  const roles = signersOn(facts.student.birthDate, sent.today)
  const names: Record<SignerRole, string> = {
    student: facts.student.name,
    school: facts.school.name,
    host: agreed.hostContact.name,
    guardian: agreed.guardian.name,
  }
  const content: AgreementContent = {
    format: 'praktijkplein-agreement/1',
    placementId,
    number,
    kind,
    signers: roles.map((role) => ({ role, name: names[role] })),
    facts,
    // Of who is of age no parent is named.
    agreed: roles.includes('guardian') ? agreed : { ...agreed, guardian: { name: '', mail: '' } },
  }
  const text = canonicalJson(content)
  return {
    number,
    text,
    hash: sha256(text),
    sentAt: sent.at,
    sentBy: sent.by,
    signatures: [],
    askedAt: Object.fromEntries(roles.map((role) => [role, sent.at])),
    ending: null,
  }
}
