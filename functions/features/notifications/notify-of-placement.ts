import type { NotificationKind } from '../../../shared/notification.ts'
import { isOwnGuidance } from '../../../shared/own-guidance.ts'
import type { Placement, PlacementMove } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { coordinatorsOf } from '../people/person-store.ts'
import { placementById } from '../placements/placement-store.ts'
import { notify } from './notify.ts'

type PlacementHappened = Extract<DomainEvent, { subject: 'placement' }>

/** As what a move is told, to whom it concerns beside the one who made it. */
const news: Record<PlacementMove, { student?: NotificationKind; coordinators?: NotificationKind }> = {
  claim: { coordinators: 'placement-requested' },
  answer: { coordinators: 'placement-answered' },
  withdraw: { coordinators: 'placement-withdrawn' },
  approve: { student: 'placement-approved' },
  decline: { student: 'placement-declined' },
  ask: { student: 'placement-question' },
  reconsider: { student: 'placement-reconsidered' },
  cancel: { student: 'placement-cancelled' },
  expire: { student: 'placement-expired', coordinators: 'request-expired' },
  start: { student: 'placement-started' },
  complete: { student: 'placement-completed' },
}

/** Tells who should know, each on the page where they can do something about it. */
export async function notifyOfPlacement(services: Services, event: PlacementHappened) {
  const found = await placementById(services.table, event.schoolId, event.placementId)
  if (!found) return
  const { placement } = found
  const { student, coordinators } = news[event.kind]
  const about = {
    eventId: event.id,
    at: event.at,
    title: placement.opportunity.title,
    placementId: placement.id,
    opportunityId: placement.opportunityId,
    text: event.text,
  }
  if (student) {
    const kind = event.kind === 'expire' && wasStudentsTurn(placement, event.at) ? 'question-expired' : student
    await notify(services, { ...about, to: [placement.studentId], kind, path: `/placements/${placement.id}` })
  }
  // Nobody at school has anything to do with who comes to an explanation.
  if (coordinators && !isOwnGuidance(placement)) {
    const to = await coordinatorsOf(services.table, placement.schoolId)
    const { name } = placement.student
    await notify(services, { ...about, to, kind: coordinators, path: `/queue/${placement.id}`, studentName: name })
  }
}

/** Whether the student was asked something when this happened, and had not answered. */
function wasStudentsTurn({ history }: Placement, at: string) {
  const position = history.findIndex((event) => event.at === at && event.move === 'expire')
  return history[position - 1]?.move === 'ask'
}
