import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import {
  lastDate,
  type Opportunity,
  type OpportunityDraft,
  type OpportunityMove,
  opportunityMoves,
  seatsPerDaypart,
} from '../../../shared/opportunity.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Line, Taken } from '../../../shared/seats.ts'
import type { Services } from '../../services.ts'
import { once } from '../../table/idempotency.ts'
import { type Step, transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { organisationById } from '../organisations/organisation-store.ts'
import { opportunityById, putNewOpportunity, replaceOffer, replaceOpportunity } from './opportunity-store.ts'

export async function createOpportunity(
  services: Services,
  actor: Actor,
  organisationId: string,
  draft: OpportunityDraft,
  intentKey: string,
) {
  refusePart(draft)
  const id = services.newId('opportunity')
  const now = services.now()
  return once(
    services.table,
    { personId: actor.personId, key: intentKey, body: draft },
    id,
    now,
    async (remembering) => {
      const organisation = await organisationById(services.table, organisationId)
      if (!organisation) throw new Refusal('not-found')
      const opportunity: Opportunity = {
        ...draft,
        id,
        organisationId,
        organisationName: organisation.name,
        region: organisation.region,
        status: 'draft',
        version: 1,
        createdAt: now.toISOString(),
        publishedAt: null,
        seatsLeft: draft.seats,
        fullDayparts: [],
      }
      await transact(services.table, services.newToken(), [
        remembering,
        ...putNewOpportunity(opportunity),
        opportunityEvent(services, actor, opportunity, 'created', now),
      ])
      return opportunity
    },
    async (madeId) => (await own(services, organisationId, madeId)).opportunity,
  )
}

export async function changeOpportunity(
  services: Services,
  actor: Actor,
  organisationId: string,
  id: string,
  { version, ...draft }: OpportunityDraft & { version: number },
) {
  const { opportunity: read, taken, line } = await own(services, organisationId, id)
  if (version !== read.version) throw new Refusal('stale')
  refusePart(draft)
  const reschedules = JSON.stringify(read.schedule) !== JSON.stringify(draft.schedule)
  refuseBreakingPromises(read, draft, taken, line, reschedules)
  const now = services.now()
  const changed: Opportunity = { ...read, ...draft, version: version + 1 }
  await transact(services.table, services.newToken(), [
    ...replaceOpportunity(changed, { version, taken: taken.taken }, reschedules),
    opportunityEvent(services, actor, changed, 'changed', now),
  ])
  return (await own(services, organisationId, id)).opportunity
}

/** Publishes or closes. Requests that are under way stay: the school still decides them. */
export async function moveOpportunity(
  services: Services,
  actor: Actor,
  organisationId: string,
  id: string,
  move: OpportunityMove,
  version: number,
) {
  const { opportunity: read } = await own(services, organisationId, id)
  if (version !== read.version) throw new Refusal('stale')
  const { from, to } = opportunityMoves[move]
  if (!from.some((status) => status === read.status)) throw new Refusal('wrong-state')
  const now = services.now()
  if (move === 'publish' && lastDate(read.schedule) < localDateOf(now)) throw new Refusal('opportunity-over')
  const moved: Opportunity = {
    ...read,
    status: to,
    publishedAt: move === 'publish' ? now.toISOString() : read.publishedAt,
    version: version + 1,
  }
  await transact(services.table, services.newToken(), [
    replaceOffer(moved, version),
    opportunityEvent(services, actor, moved, move, now),
  ])
  return moved
}

async function own({ table }: Services, organisationId: string, id: string) {
  const found = await opportunityById(table, id)
  if (!found || found.opportunity.organisationId !== organisationId) throw new Refusal('not-found')
  return found
}

/** Only what is explained counts for a part of a programme: the rest is practice. */
function refusePart({ kind, part }: OpportunityDraft) {
  if (!part || kind === 'guidance') return
  const message = 'only guidance counts for a part of a programme'
  throw new Refusal('invalid-input', [{ path: '/part', rule: 'guidance-only', message }])
}

/** Who asked for a place asked for these half-days and this kind of place: those stand once somebody has. */
function refuseBreakingPromises(
  read: Opportunity,
  draft: OpportunityDraft,
  { taken, takenBy }: Taken,
  { waiting }: Line,
  reschedules: boolean,
) {
  if (taken === 0 && waiting === 0) return
  const refuse = (path: string, message: string): never => {
    throw new Refusal('invalid-input', [{ path, rule: 'has-placements', message }])
  }
  if (reschedules) refuse('/schedule', 'students asked for these half-days already')
  if (draft.kind !== read.kind) refuse('/kind', 'students asked for this kind already')
  const most = seatsPerDaypart(read.schedule) ? Math.max(...Object.values(takenBy)) : taken
  if (draft.seats < most) refuse('/seats', `${most} seats are taken already`)
}

/** What happened to an opportunity. */
export function opportunityEvent(
  services: Services,
  actor: Actor,
  opportunity: Opportunity,
  kind: 'created' | 'changed' | OpportunityMove,
  now: Date,
): Step {
  return putEvent({
    id: services.newId('event'),
    at: now.toISOString(),
    actorId: actor.personId,
    region: opportunity.region,
    subject: 'opportunity',
    kind,
    opportunityId: opportunity.id,
    organisationId: opportunity.organisationId,
  })
}
