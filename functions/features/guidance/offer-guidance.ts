import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { askingIn, type GuidanceDraft, type GuidanceRequest } from '../../../shared/guidance.ts'
import { lastDate, type Opportunity, type OpportunityMove, opportunityMoves } from '../../../shared/opportunity.ts'
import type { Organisation } from '../../../shared/organisation.ts'
import { organisationIdOfSchool } from '../../../shared/own-guidance.ts'
import type { Actor, Role } from '../../../shared/person.ts'
import { holdsSeat } from '../../../shared/placement.ts'
import type { School } from '../../../shared/school.ts'
import type { Services } from '../../services.ts'
import { once } from '../../table/idempotency.ts'
import { absent, type Step, transact } from '../../table/transact.ts'
import { opportunityById, putNewOpportunity, replaceOffer } from '../opportunities/opportunity-store.ts'
import { opportunityEvent } from '../opportunities/write-opportunity.ts'
import { organisationById, putNewOrganisation } from '../organisations/organisation-store.ts'
import { everyPlacementOfOrganisation } from '../placements/placement-store.ts'
import { again } from './again.ts'
import { openRequests, putAnswered, putRequest, RequestMoved, removeRequest, requestsAnsweredBy } from './guidance-store.ts'

export type Guide = { actor: Actor; schoolId: string }

/** As what a guide stands beside the offer, in the language of the school. */
const roleWords: Partial<Record<Role, string>> = { mentor: 'Mentor', coordinator: 'Stagecoördinator' }

/**
 * A guide of a school offers to explain something. It is open at once; the requests that it answers are closed in the same
 * transaction, and who asked hears of it.
 */
export async function offerGuidance(services: Services, guide: Guide, draft: GuidanceDraft, intentKey: string) {
  const { table } = services
  const id = services.newId('opportunity')
  const organisationId = organisationIdOfSchool(guide.schoolId)
  return once(
    table,
    { personId: guide.actor.personId, key: intentKey, body: draft },
    id,
    services.now(),
    (remembering) =>
      again(services, async () => {
        const [school, organisation, requests] = await Promise.all([
          services.market.school(guide.schoolId),
          organisationById(table, organisationId),
          openRequests(table, guide.schoolId),
        ])
        if (!school) throw new Refusal('not-found')
        const now = services.now()
        if (lastDate(draft.schedule) < localDateOf(now)) throw new Refusal('opportunity-over')
        const opportunity = opportunityOf(guide.actor, school, draft, { id, organisationId, now })
        const answered = draft.answers.map((key) => requests.find((request) => request.key === key))
        await transact(table, services.newToken(), [
          remembering,
          ...(organisation ? [] : [putOrganisationOf(school, draft)]),
          ...putNewOpportunity(opportunity),
          ...answered.flatMap((request) => answer(request, opportunity)),
          opportunityEvent(services, guide.actor, opportunity, 'publish', now),
        ])
        return opportunity
      }),
    async (madeId) => ownGuidance(services, guide, madeId),
  )
}

/**
 * Withdraws what the school offers: who asked and has no seat stands in the request again. Who has a seat keeps it, as with
 * every offer that closes.
 */
export async function withdrawGuidance(services: Services, guide: Guide, id: string, version: number) {
  return move(services, guide, id, version, 'close', async (opportunity) => {
    const { table } = services
    const [requests, answered, placements] = await Promise.all([
      openRequests(table, guide.schoolId),
      requestsAnsweredBy(table, guide.schoolId, id),
      everyPlacementOfOrganisation(table, opportunity.organisationId),
    ])
    const seated = new Set(
      placements.filter((one) => one.opportunityId === id && holdsSeat(one.state)).map(({ studentId }) => studentId),
    )
    return answered.flatMap((request) => {
      const waiting = request.askers.filter(({ studentId }) => !seated.has(studentId))
      const standing = requests.find(({ key }) => key === request.key)
      if (waiting.length === 0) return []
      const reopened = { ...merged(standing, { ...request, askers: waiting }), version: (standing?.version ?? 0) + 1 }
      return [putRequest(reopened, standing?.version ?? 0, services.now())]
    })
  })
}

/** Undoes withdrawing: the same requests are answered by it again, with who joined since. */
export async function restoreGuidance(services: Services, guide: Guide, id: string, version: number) {
  return move(services, guide, id, version, 'publish', async (opportunity) => {
    if (lastDate(opportunity.schedule) < localDateOf(services.now())) throw new Refusal('opportunity-over')
    const [requests, answered] = await Promise.all([
      openRequests(services.table, guide.schoolId),
      requestsAnsweredBy(services.table, guide.schoolId, id),
    ])
    return answered.flatMap((request) => {
      const standing = requests.find(({ key }) => key === request.key)
      if (!standing || askingIn(standing).length === 0) return []
      const again = merged(request, { ...standing, askers: askingIn(standing) })
      return [removeRequest(standing), putAnswered(again, id, lastDate(opportunity.schedule))]
    })
  })
}

async function move(
  services: Services,
  guide: Guide,
  id: string,
  version: number,
  kind: OpportunityMove,
  steps: (opportunity: Opportunity) => Promise<Step[]>,
) {
  return again(services, async () => {
    const read = await ownGuidance(services, guide, id)
    if (version !== read.version) throw new Refusal('stale')
    const { from, to } = opportunityMoves[kind]
    if (!from.some((status) => status === read.status)) throw new Refusal('wrong-state')
    const now = services.now()
    const publishedAt = kind === 'publish' ? now.toISOString() : read.publishedAt
    const moved: Opportunity = { ...read, status: to, publishedAt, version: version + 1 }
    await transact(services.table, services.newToken(), [
      replaceOffer(moved, version),
      ...(await steps(read)),
      opportunityEvent(services, guide.actor, moved, kind, now),
    ])
    return moved
  })
}

async function ownGuidance({ table }: Services, { schoolId }: Guide, id: string) {
  const found = await opportunityById(table, id)
  if (found?.opportunity.organisationId !== organisationIdOfSchool(schoolId)) throw new Refusal('not-found')
  return found.opportunity
}

/** Closes a request with what answers it. Gone: another guide was faster, or everybody took it back. */
function answer(request: GuidanceRequest | undefined, { id, schedule }: Opportunity): Step[] {
  const askers = request ? askingIn(request) : []
  if (!request || askers.length === 0) throw new Refusal('stale')
  return [removeRequest(request), putAnswered({ ...request, askers }, id, lastDate(schedule))]
}

/** Both together; who stands in both is taken from the first. */
function merged(first: GuidanceRequest | undefined, second: GuidanceRequest): GuidanceRequest {
  const known = new Set(first?.askers.map(({ studentId }) => studentId))
  const others = second.askers.filter(({ studentId }) => !known.has(studentId))
  return { ...second, ...first, askers: [...(first?.askers ?? []), ...others] }
}

function putOrganisationOf({ id, name, region, place }: School, { sector }: GuidanceDraft): Step {
  const organisation: Organisation = {
    id: organisationIdOfSchool(id),
    name,
    about: '',
    sector,
    place,
    website: null,
    region,
    leerbedrijfId: null,
    version: 1,
  }
  // Two guides may offer the first of their school at the same moment.
  return { ...putNewOrganisation(organisation), condition: absent(() => new RequestMoved()) }
}

function opportunityOf(
  { name, membership }: Actor,
  school: School,
  { answers: _, subject, location, ...draft }: GuidanceDraft,
  { id, organisationId, now }: { id: string; organisationId: string; now: Date },
): Opportunity {
  return {
    ...draft,
    id,
    kind: 'guidance',
    organisationId,
    organisationName: school.name,
    region: school.region,
    occupation: subject,
    location: { mode: location },
    competencies: [],
    traits: [],
    audience: { schoolIds: [school.id], levels: [], minYear: 1, minAge: 12, languages: [] },
    guidance: 'close',
    role: '',
    tools: [],
    bring: [],
    restrictedTasks: [],
    guide: { name, role: roleWords[membership.role] ?? '' },
    status: 'open',
    version: 1,
    createdAt: now.toISOString(),
    publishedAt: now.toISOString(),
    seatsLeft: draft.seats,
    fullDayparts: [],
  }
}
