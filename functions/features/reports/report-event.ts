import type { Services } from '../../services.ts'
import type { Step } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'

/** That something waits for the adviser of a school. Not what, nor whose, nor which: events are read by all processes. */
export function reportEvent(services: Services, { schoolId, region }: { schoolId: string; region: string }): Step {
  return putEvent({
    id: services.newId('event'),
    at: services.now().toISOString(),
    actorId: null,
    region,
    subject: 'report',
    kind: 'waiting',
    schoolId,
  })
}
