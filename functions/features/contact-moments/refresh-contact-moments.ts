import { hasContactMoments, keepsContact } from '../../../shared/contact-moment.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { placementById } from '../placements/placement-store.ts'
import { freshContactMoments, keptContactMoments, putContactMoments } from './contact-moment-store.ts'

/**
 * Puts the moments of a stage into the lists when it is approved, and out of them when it does not go on. Looks at what
 * stands now, so that running it twice, or late, comes out the same.
 */
export async function refreshContactMoments(services: Services, schoolId: string, placementId: string) {
  for (let attempt = 0; attempt < 8; attempt++) {
    const found = await placementById(services.table, schoolId, placementId)
    if (!found || !hasContactMoments(found.placement.opportunity.kind)) return
    const { placement } = found
    const kept = await keptContactMoments(services.table, placement, placement.opportunityId)
    if (!kept && !keepsContact(placement.state)) return
    // Written again with the same version: who looks at it now can still change what they see.
    const contact = kept ?? freshContactMoments(placement)
    try {
      await transact(services.table, services.newToken(), [putContactMoments(contact, placement.state, contact.version)])
      return
    } catch (error) {
      // Somebody planned at this moment: look again.
      if (!(error instanceof Refusal && error.code === 'stale')) throw error
    }
  }
  throw new Refusal('busy')
}
