import type { Services } from '../../services.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { coordinatorsOf } from '../people/person-store.ts'
import { placementById } from '../placements/placement-store.ts'
import { notify } from './notify.ts'

type ConcernHappened = Extract<DomainEvent, { subject: 'concern' }>

/** Tells the coordinators that something stands in the way of a placement. That it no longer does is no news to mail. */
export async function notifyOfConcern(services: Services, event: ConcernHappened) {
  if (event.kind === 'cleared') return
  const found = await placementById(services.table, event.schoolId, event.placementId)
  if (!found) return
  const { placement } = found
  await notify(services, {
    eventId: event.id,
    at: event.at,
    to: await coordinatorsOf(services.table, placement.schoolId),
    kind: 'placement-concern',
    title: placement.opportunity.title,
    path: placement.state === 'requested' ? `/queue/${placement.id}` : `/placements/${placement.id}`,
    placementId: placement.id,
    opportunityId: placement.opportunityId,
    studentName: placement.student.name,
  })
}
