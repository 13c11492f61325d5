import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import { OpportunityId } from '../../../shared/id.ts'
import { type OpportunityRow, sameName } from '../../../shared/import/rows.ts'
import { type Location, lastDate, type Opportunity, type OpportunityDraft } from '../../../shared/opportunity.ts'
import { transact } from '../../table/transact.ts'
import { opportunityById, putNewOpportunity } from '../opportunities/opportunity-store.ts'
import { changeOpportunity, moveOpportunity, opportunityEvent } from '../opportunities/write-opportunity.ts'
import { organisationById } from '../organisations/organisation-store.ts'
import { claimKey, keysNamed } from './natural-key-store.ts'
import { inParallel, type Planned, type Planner, refused, type Scope, same, todayOf } from './plan.ts'

/**
 * An opportunity is found by the importer's own reference. It comes in as a draft, or open where the file says so; one that
 * was published before and closed by hand stays closed.
 */
export const planOpportunities: Planner<'opportunities'> = async (scope, rows) => {
  const { table } = scope.services
  const organisationId = scope.organisationId ?? ''
  const [organisation, keys] = await Promise.all([
    organisationById(table, organisationId),
    keysNamed(
      table,
      `ORGANISATION#${organisationId}`,
      'opportunities',
      rows.map(({ reference }) => sameName(reference)),
    ),
  ])
  if (!organisation) throw new Refusal('not-found')
  return inParallel(rows, async (row) => {
    if (row.publish && lastDate(row.draft.schedule) < todayOf(scope)) return refused('over', 'until')
    const key = sameName(row.reference)
    // An export calls what has no reference of its own by our id.
    const id = keys.get(key)?.id ?? (v.is(OpportunityId, key) ? key : undefined)
    const known = id === undefined ? undefined : await opportunityById(table, id)
    if (known?.opportunity.organisationId !== organisationId) return newOpportunity(scope, row, organisation)
    return knownOpportunity(scope, row, known.opportunity, known.taken.taken)
  })
}

function newOpportunity(
  { services, actor }: Scope,
  row: OpportunityRow,
  organisation: { id: string; name: string; region: string },
): Planned {
  const now = services.now()
  const opportunity: Opportunity = {
    ...row.draft,
    id: services.newId('opportunity'),
    organisationId: organisation.id,
    organisationName: organisation.name,
    region: organisation.region,
    status: row.publish ? 'open' : 'draft',
    version: 1,
    createdAt: now.toISOString(),
    publishedAt: row.publish ? now.toISOString() : null,
    seatsLeft: row.draft.seats,
    fullDayparts: [],
  }
  const key = sameName(row.reference)
  return {
    answer: { outcome: 'new' },
    write: {
      entityId: opportunity.id,
      keys: [key],
      carryOut: (also) =>
        transact(services.table, services.newToken(), [
          claimKey(`ORGANISATION#${organisation.id}`, 'opportunities', key, { id: opportunity.id }),
          ...putNewOpportunity(opportunity),
          opportunityEvent(services, actor, opportunity, 'created', now),
          ...(row.publish ? [opportunityEvent(services, actor, opportunity, 'publish', now)] : []),
          ...also,
        ]),
    },
  }
}

function knownOpportunity(
  { services, actor, organisationId }: Scope,
  row: OpportunityRow,
  known: Opportunity,
  taken: number,
): Planned {
  // What a file can't say stays.
  const draft: OpportunityDraft = {
    ...row.draft,
    restrictedTasks: known.restrictedTasks,
    audience: { ...row.draft.audience, schoolIds: known.audience.schoolIds },
    location: samePoint(row.draft.location, known.location) ? known.location : row.draft.location,
  }
  const before = Object.fromEntries(Object.keys(draft).map((name) => [name, known[name as keyof OpportunityDraft]]))
  const changes = !isDeepStrictEqual(before, { ...draft })
  const publishes = row.publish && known.publishedAt === null
  if (!changes && !publishes) return same
  if (taken > 0 && (draft.kind !== known.kind || !isDeepStrictEqual(draft.schedule, known.schedule) || draft.seats < taken)) {
    return refused('has-placements', 'reference')
  }
  return {
    answer: { outcome: 'changed' },
    write: {
      entityId: known.id,
      keys: [],
      async carryOut(also) {
        const owner = organisationId ?? ''
        const { version } = changes
          ? await changeOpportunity(services, actor, owner, known.id, { ...draft, version: known.version })
          : known
        if (publishes) await moveOpportunity(services, actor, owner, known.id, 'publish', version)
        await transact(services.table, services.newToken(), also)
      },
    },
  }
}

/** The words for a place are not in the file; where it is, is. */
function samePoint(a: Location, b: Location) {
  return a.mode === 'site' && b.mode === 'site' && a.place.lat === b.place.lat && a.place.lon === b.place.lon
}
