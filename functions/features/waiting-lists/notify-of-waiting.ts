import { localDateOf } from '../../../shared/daypart.ts'
import type { Services } from '../../services.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { notify } from '../notifications/notify.ts'
import { waitingOf } from './waiting-list-store.ts'

type WaitingHappened = Extract<DomainEvent, { subject: 'waiting' }>

/** Tells a student that a seat is theirs for a while, or that it went on to somebody else. */
export async function notifyOfWaiting(services: Services, event: WaitingHappened) {
  const { kind } = event
  if (kind === 'joined' || kind === 'left') return
  const found = await waitingOf(services.table, event, event.opportunityId)
  if (!found) return
  const { title, state, until } = found.waiting
  await notify(services, {
    eventId: event.id,
    at: event.at,
    to: [event.studentId],
    kind: kind === 'offered' ? 'seat-offered' : 'seat-gone',
    title,
    path: `/opportunities/${event.opportunityId}`,
    opportunityId: event.opportunityId,
    until: kind === 'offered' && state === 'offered' && until ? localDateOf(new Date(until)) : null,
  })
}
