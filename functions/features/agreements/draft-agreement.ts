import { emptyDraft } from '../../../shared/agreement.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { placementById } from '../placements/placement-store.ts'
import { agreementEvent } from './agreement-event.ts'
import { judged } from './agreement-facts.ts'
import { agreementOf, putEndedVersion, putNewAgreement, replaceAgreement, type StoredAgreement } from './agreement-store.ts'
import { knownFacts } from './known-facts.ts'

type PlacementHappened = Extract<DomainEvent, { subject: 'placement' }>

/**
 * The agreement follows its placement: a stage that is approved gets one, in draft, and one that does not go ahead
 * makes it void. It goes by what the placement is now, so that doing it twice, or late, comes out the same.
 */
export async function agreementFollowsPlacement(services: Services, event: PlacementHappened) {
  const found = await placementById(services.table, event.schoolId, event.placementId)
  if (found?.placement.opportunity.kind !== 'stage') return
  const { placement } = found
  const standing = await agreementOf(services.table, placement)
  try {
    if (placement.state === 'approved' || placement.state === 'active') {
      if (!standing || standing.status === 'void') await draft(services, placement, standing)
    } else if (placement.state !== 'completed' && standing && standing.status !== 'void') {
      await endWith(services, standing, placement)
    }
  } catch (error) {
    // Another worker was ahead; what it saw is what this one saw, or its own event comes.
    if (!(error instanceof AgreementExists || (error instanceof Refusal && error.code === 'stale'))) throw error
  }
}

class AgreementExists extends Error {}

async function draft(services: Services, placement: Placement, before: StoredAgreement | undefined) {
  const { kind, facts, known, region } = await knownFacts(services, placement)
  const { schoolId, studentId, opportunityId, organisationId } = placement
  const agreement: StoredAgreement = {
    placementId: placement.id,
    schoolId,
    studentId,
    opportunityId,
    organisationId,
    region,
    kind,
    status: 'draft',
    studentName: facts.student.name,
    groupName: facts.student.groupName,
    organisationName: facts.host.name,
    title: facts.title,
    from: facts.from,
    until: facts.until,
    ...judged(facts, emptyDraft, known, services.now()),
    current: null,
    number: before?.number ?? 0,
    ending: null,
    version: before?.version ?? 1,
  }
  await transact(services.table, services.newToken(), [
    before ? replaceAgreement(agreement) : putNewAgreement(agreement, () => new AgreementExists()),
    agreementEvent(services, agreement, { kind: 'drafted', actorId: null }),
  ])
}

async function endWith(services: Services, standing: StoredAgreement, { history }: Placement) {
  const last = history.at(-1)
  const at = last?.at ?? services.now().toISOString()
  const ending = { how: 'void' as const, at, by: last?.byName ?? '', role: null, text: last?.text ?? '' }
  const { current } = standing
  const ended: StoredAgreement = { ...standing, status: 'void', current: null, ending }
  await transact(services.table, services.newToken(), [
    replaceAgreement(ended),
    ...(current ? [putEndedVersion(standing, { ...current, ending })] : []),
    agreementEvent(services, ended, { kind: 'voided', actorId: null }),
  ])
}
