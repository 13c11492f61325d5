import type { Membership } from '../../../shared/person.ts'
import type { Issuer } from '../../services.ts'

/** A provider's word counts only for its own schools: another school's can't be used to walk in by mail address. */
export function speaksFor({ trustedFor }: Issuer, membership: Membership) {
  if (membership.role === 'employer') return trustedFor.employers
  return trustedFor.schools === 'all' || trustedFor.schools.includes(membership.schoolId)
}
