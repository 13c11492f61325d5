import { type Concern, sameConcerns } from '../../../shared/concern.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { replacePlacement } from './placement-store.ts'

/**
 * Writes what stands in the way of a placement, as just read, with the event that tells of it. The same concerns again
 * are no news and nothing is written: since when is from when it was first found.
 */
export async function setConcerns(
  { table, newToken, newId, now }: Services,
  { placement, intent }: { placement: Placement; intent: string | null },
  found: readonly Concern[],
  region: string,
) {
  if (sameConcerns(placement.concerns, found)) return
  const concerns = found.map((concern) => placement.concerns.find((known) => sameConcerns([known], [concern])) ?? concern)
  const raised = concerns.some((concern) => !placement.concerns.includes(concern))
  await transact(table, newToken(), [
    replacePlacement({ ...placement, concerns, version: placement.version + 1 }, placement.version, intent),
    putEvent({
      id: newId('event'),
      at: now().toISOString(),
      actorId: null,
      region,
      subject: 'concern',
      kind: raised ? 'raised' : 'cleared',
      placementId: placement.id,
      schoolId: placement.schoolId,
      studentId: placement.studentId,
      concerns: concerns.map(({ kind }) => kind),
    }),
  ])
}
