import type { AgreementVersion, SignerAgreement } from '../../../shared/agreement.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { SignerRole } from '../../../shared/guest-link.ts'
import type { Services } from '../../services.ts'
import { type AgreementRef, agreementOf, endedVersionsOf, itemOf, type StoredVersion, versionOf } from './agreement-store.ts'
import { sha256 } from './new-version.ts'

/** Every version that was ever sent, the newest first, each checked against its hash. */
export async function readVersions({ table }: Services, ref: AgreementRef) {
  const [agreement, ended] = await Promise.all([agreementOf(table, ref), endedVersionsOf(table, ref)])
  if (!agreement) throw new Refusal('not-found')
  return [...ended, ...(agreement.current ? [agreement.current] : [])].map(checked).toReversed()
}

/** What a signer has before them: the version that counts, if there is one. */
export async function readForSigner({ table, now }: Services, ref: AgreementRef, role: SignerRole): Promise<SignerAgreement> {
  const agreement = await agreementOf(table, ref)
  if (!agreement) throw new Refusal('not-found')
  const { placementId, kind, status, current } = agreement
  return {
    placementId,
    kind,
    status,
    role,
    current: current && versionOf(current),
    waitingFor: itemOf(agreement, now()).waitingFor,
  }
}

function checked(version: StoredVersion): AgreementVersion & { intact: boolean } {
  return { ...versionOf(version), intact: sha256(version.text) === version.hash }
}
