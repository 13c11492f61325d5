import type { NotificationKind } from '../../../shared/notification.ts'
import type { PlacementMove } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { coordinatorsOf } from '../people/person-store.ts'
import { placementById } from '../placements/placement-store.ts'
import { notify } from './notify.ts'

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

/** Tells who should know, each on the page where they can do something about it. */
export async function notifyOfPlacement(services: Services, event: PlacementHappened) {
  const found = await placementById(services.table, event.schoolId, event.placementId)
  if (!found) return
  const { placement } = found
  const { kind, to } = news[event.kind]
  const toStudent = to === 'student'
  await notify(services, {
    eventId: event.id,
    at: event.at,
    to: toStudent ? [placement.studentId] : await coordinatorsOf(services.table, placement.schoolId),
    kind,
    title: placement.opportunity.title,
    path: toStudent ? `/placements/${placement.id}` : `/queue/${placement.id}`,
    placementId: placement.id,
    opportunityId: placement.opportunityId,
    studentName: toStudent ? null : placement.student.name,
    text: event.text,
  })
}
