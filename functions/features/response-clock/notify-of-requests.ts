import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { notify } from '../notifications/notify.ts'
import { coordinatorsOf } from '../people/person-store.ts'
import { placementById } from '../placements/placement-store.ts'

type RequestsDue = Extract<DomainEvent, { subject: 'requests' }>
type Requested = Placement & { answerBy: string }

/**
 * Reminds whoever has to answer what is still open: the student of a question, the coordinators of all the rest, in one
 * message for each last day.
 */
export async function notifyOfRequests(services: Services, { id, at, schoolId, placementIds }: RequestsDue) {
  const read = await Promise.all(placementIds.map((placementId) => placementById(services.table, schoolId, placementId)))
  const open = read.flatMap((found) => (found && isRequested(found.placement) ? [found.placement] : []))
  for (const asked of open.filter(({ question }) => question !== null)) {
    await notify(services, {
      eventId: `due ${id} ${asked.id}`,
      at,
      to: [asked.studentId],
      kind: 'answer-due',
      path: `/placements/${asked.id}`,
      ...about(asked),
    })
  }
  const coordinators = await coordinatorsOf(services.table, schoolId)
  const days = Map.groupBy(
    open.filter(({ question }) => question === null),
    ({ answerBy }) => answerBy,
  )
  for (const [until, [first, ...rest]] of days) {
    if (!first) continue
    const told = { eventId: `due ${id} ${until}`, at, to: coordinators }
    await notify(
      services,
      rest.length === 0
        ? { ...told, kind: 'request-due', path: `/queue/${first.id}`, ...about(first), studentName: first.student.name }
        : // What it is about is how many there are.
          { ...told, kind: 'requests-due', path: '/queue', title: String(rest.length + 1), until },
    )
  }
}

function isRequested(placement: Placement): placement is Requested {
  return placement.state === 'requested' && placement.answerBy !== null
}

function about({ id, opportunityId, opportunity, answerBy }: Requested) {
  return { placementId: id, opportunityId, title: opportunity.title, until: answerBy }
}
