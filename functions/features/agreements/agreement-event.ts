import type { SignerRole } from '../../../shared/guest-link.ts'
import type { Services } from '../../services.ts'
import type { Step } from '../../table/transact.ts'
import { type DomainEvent, putEvent } from '../events/event-store.ts'
import type { StoredAgreement } from './agreement-store.ts'

export type AgreementHappened = Extract<DomainEvent, { subject: 'agreement' }>

type What = { kind: AgreementHappened['kind']; actorId: string | null; roles?: SignerRole[]; text?: string | null }

/** The event of a change of an agreement. `roles` are those whom it is about: who is asked, or who signed. */
export function agreementEvent(services: Services, agreement: StoredAgreement, { roles = [], text = null, ...what }: What): Step {
  const { region, placementId, schoolId, studentId, opportunityId, organisationId, number } = agreement
  return putEvent({
    ...what,
    id: services.newId('event'),
    at: services.now().toISOString(),
    region,
    subject: 'agreement',
    placementId,
    schoolId,
    studentId,
    opportunityId,
    organisationId,
    number,
    roles,
    text,
  })
}
