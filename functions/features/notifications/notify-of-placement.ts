import type { NotificationKind } from '../../../shared/notification.ts'
import type { PlacementMove } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { coordinatorsOf } from '../people/person-store.ts'
import { placementById } from '../placements/placement-store.ts'
import { putNotification } from './notification-store.ts'

type PlacementHappened = Extract<DomainEvent, { subject: 'placement' }>

/** Whom a move concerns beside the one who made it, and as what it is told. */
const news: Record<PlacementMove, { kind: NotificationKind; to: 'student' | 'coordinators' }> = {
  claim: { kind: 'placement-requested', to: 'coordinators' },
  answer: { kind: 'placement-answered', to: 'coordinators' },
  withdraw: { kind: 'placement-withdrawn', to: 'coordinators' },
  approve: { kind: 'placement-approved', to: 'student' },
  decline: { kind: 'placement-declined', to: 'student' },
  ask: { kind: 'placement-question', to: 'student' },
  reconsider: { kind: 'placement-reconsidered', to: 'student' },
  cancel: { kind: 'placement-cancelled', to: 'student' },
  start: { kind: 'placement-started', to: 'student' },
  complete: { kind: 'placement-completed', to: 'student' },
}

/** Tells who should know. The message carries the event's id, so telling it twice shows it once. */
export async function notifyOfPlacement(services: Services, event: PlacementHappened) {
  const found = await placementById(services.table, event.schoolId, event.placementId)
  if (!found) return
  const { placement } = found
  const { kind, to } = news[event.kind]
  const recipients = to === 'student' ? [placement.studentId] : await coordinatorsOf(services.table, placement.schoolId)
  for (const personId of recipients) {
    const note = putNotification({
      id: event.id.replace('evt_', 'note_'),
      personId,
      kind,
      placementId: placement.id,
      opportunityId: placement.opportunityId,
      title: placement.opportunity.title,
      studentName: to === 'student' ? null : placement.student.name,
      text: event.text,
      createdAt: event.at,
      readAt: null,
    })
    await transact(services.table, services.newToken(), [note])
  }
}
