import { askingIn } from '../../../shared/guidance.ts'
import { firstDate } from '../../../shared/opportunity.ts'
import { schoolIdOfOrganisation } from '../../../shared/own-guidance.ts'
import { holdsSeat } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { notify } from '../notifications/notify.ts'
import { opportunityById } from '../opportunities/opportunity-store.ts'
import { everyPlacementOfOrganisation } from '../placements/placement-store.ts'
import { requestsAnsweredBy } from './guidance-store.ts'

type OpportunityHappened = Extract<DomainEvent, { subject: 'opportunity' }>

/** Tells who asked for it that an explanation is offered, or is not given after all. It goes by how the offer stands now. */
export async function followGuidance(services: Services, event: OpportunityHappened) {
  if (event.kind !== 'publish' && event.kind !== 'close') return
  const { table } = services
  const { opportunityId, organisationId } = event
  // Only schools answer requests: of any other organisation there are none.
  const answered = await requestsAnsweredBy(table, schoolIdOfOrganisation(organisationId), opportunityId)
  if (answered.length === 0) return
  const opportunity = (await opportunityById(table, opportunityId))?.opportunity
  if (opportunity?.status !== (event.kind === 'publish' ? 'open' : 'closed')) return
  const placements = await everyPlacementOfOrganisation(table, organisationId)
  const seated = new Set(
    placements.filter((one) => one.opportunityId === opportunityId && holdsSeat(one.state)).map(({ studentId }) => studentId),
  )
  const asking = answered.flatMap((request) => askingIn(request).map(({ studentId }) => studentId))
  await notify(services, {
    eventId: event.id,
    at: event.at,
    to: asking.filter((studentId) => !seated.has(studentId)),
    kind: event.kind === 'publish' ? 'guidance-offered' : 'guidance-withdrawn',
    title: opportunity.title,
    path: `/opportunities/${opportunityId}`,
    opportunityId,
    until: event.kind === 'publish' ? firstDate(opportunity.schedule) : null,
  })
}
