import type { OpportunityCard } from './opportunity.ts'
import type { Placement } from './placement.ts'

/** A school offers as an organisation of its own; the id says of which school. */
export function organisationIdOfSchool(schoolId: string) {
  return `org_${schoolId.slice(4)}`
}

export function schoolIdOfOrganisation(organisationId: string) {
  return `sch_${organisationId.slice(4)}`
}

/**
 * Guidance of the own school needs nobody's yes: it is no placement elsewhere, there is no employer to recognise and no
 * working time to keep, and who gives it said yes by offering it.
 */
export function isOwnGuidance({
  schoolId,
  organisationId,
  opportunity,
}: Pick<Placement, 'schoolId' | 'organisationId' | 'opportunity'>) {
  return opportunity.kind === 'guidance' && organisationId === organisationIdOfSchool(schoolId)
}

/** What a claim makes of a placement. */
export function claimedState(placement: Parameters<typeof isOwnGuidance>[0]) {
  return isOwnGuidance(placement) ? 'approved' : 'requested'
}

/** Whether it is what the school of those who see it offers itself. */
export function isOfOwnSchool({ kind, organisationId, audience }: Pick<OpportunityCard, 'kind' | 'organisationId' | 'audience'>) {
  return kind === 'guidance' && audience.schoolIds.some((schoolId) => organisationIdOfSchool(schoolId) === organisationId)
}
