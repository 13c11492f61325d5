import { dueBy } from '../../../shared/contact-moment.ts'
import { addDays, localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { partsOfPlacementId } from '../../../shared/id.ts'
import type { School } from '../../../shared/school.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { contactMomentsDue, putReminded, refOf, wasReminded } from './contact-moment-store.ts'

/** How long before the due week ends who guides is reminded of what is not planned yet. */
const daysBefore = 7
/** What was due longer ago was reminded of, or was late when it came here: the list says so. */
const daysBehind = 14

/** Reminds of moments whose week ends within seven days and that nobody planned, each once. */
export async function remindOfContact(services: Services, school: Pick<School, 'id' | 'region'>) {
  const { table, newToken, newId } = services
  const today = localDateOf(services.now())
  const last = addDays(today, daysBefore)
  for (const contact of await contactMomentsDue(table, school.id, addDays(today, -daysBehind), last)) {
    const ref = refOf(contact)
    const { opportunityId } = partsOfPlacementId(contact.placementId)
    for (const moment of contact.moments) {
      if (moment.state.kind !== 'due' || (dueBy(moment) ?? '') > last) continue
      if (await wasReminded(table, ref, opportunityId, moment.time)) continue
      try {
        await transact(table, newToken(), [
          putReminded(ref, opportunityId, moment.time),
          putEvent({
            id: newId('event'),
            at: services.now().toISOString(),
            actorId: null,
            region: school.region,
            subject: 'contact-moment',
            kind: 'reminded',
            placementId: contact.placementId,
            ...ref,
            time: moment.time,
            from: 'due',
            on: null,
          }),
        ])
      } catch (error) {
        // Another sweeper was faster.
        if (!(error instanceof Refusal && error.code === 'stale')) throw error
      }
    }
  }
}
