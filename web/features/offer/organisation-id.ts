import { useMe } from '../../lib/me.ts'

/** The organisation for which someone is here. These pages are only opened in the role of employer. */
export function useOrganisationId() {
  const me = useMe()
  return () => {
    const { membership } = me()
    return membership.role === 'employer' ? membership.organisationId : ''
  }
}
