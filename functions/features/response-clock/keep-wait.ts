import { Refusal } from '../../../shared/errors.ts'
import { hoursWaited, typicalWait, withWait } from '../../../shared/response-clock.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { type DomainEvent, putEvent } from '../events/event-store.ts'
import { placementById } from '../placements/placement-store.ts'
import { putWaits, waitsOf } from './wait-store.ts'

type PlacementHappened = Extract<DomainEvent, { subject: 'placement' }>

/** Keeps how long a student waited for this answer. The same event is kept once. */
export async function keepWait(services: Services, event: PlacementHappened) {
  if (event.kind !== 'approve' && event.kind !== 'decline' && event.kind !== 'expire') return
  const found = await placementById(services.table, event.schoolId, event.placementId)
  const hours = found && hoursWaited(found.placement.history, event.at)
  if (!found || hours === undefined) return
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await add(services, event, found.placement.organisationId, hours)
    } catch (error) {
      // Another answer of the same organisation came first.
      if (!(error instanceof Refusal && error.code === 'stale')) throw error
    }
  }
  throw new Refusal('busy')
}

async function add(services: Services, event: PlacementHappened, organisationId: string, hours: number) {
  const { table, newToken, newId, now } = services
  const { id, at, region } = event
  const read = await waitsOf(table, organisationId)
  if (read && id in read.waits) return
  const waits = withWait(read?.waits ?? {}, id, { at, hours })
  const typical = typicalWait(waits)
  const readVersion = read?.usual.version ?? 0
  const usual = { organisationId, days: typical?.days ?? null, until: typical?.until ?? null, version: readVersion + 1 }
  await transact(table, newToken(), [
    putWaits({ usual, waits }, region, readVersion),
    // Who keeps what is usual in memory hears when it changes.
    ...(usual.days === (read?.usual.days ?? null)
      ? []
      : [
          putEvent({
            id: newId('event'),
            at: now().toISOString(),
            actorId: null,
            region,
            subject: 'organisation',
            kind: 'waits',
            organisationId,
          }),
        ]),
  ])
}
