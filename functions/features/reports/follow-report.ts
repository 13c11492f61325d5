import type { Services } from '../../services.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { notify } from '../notifications/notify.ts'
import { advisersOf } from '../people/person-store.ts'

/** Tells the adviser that something waits, and nothing of it. */
export async function followReport(services: Services, { id, at, schoolId }: Extract<DomainEvent, { subject: 'report' }>) {
  await notify(services, {
    eventId: id,
    at,
    to: await advisersOf(services.table, schoolId),
    kind: 'report-waiting',
    title: '',
    path: '/reports',
  })
}
