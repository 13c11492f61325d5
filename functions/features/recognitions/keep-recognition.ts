import type { Recognition } from '../../../shared/recognition.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { putRecognition } from './recognition-store.ts'

/** Keeps what was found out; when it says something else than before, an event goes with it. */
export async function keepRecognition(
  { table, newToken, newId, now }: Pick<Services, 'table' | 'newToken' | 'newId' | 'now'>,
  found: Omit<Recognition, 'version'>,
  known: Recognition | undefined,
): Promise<Recognition> {
  const kept: Recognition = { ...found, version: (known?.version ?? 0) + 1 }
  const { organisationId, crebo, region } = kept
  const happened = putEvent({
    id: newId('event'),
    at: now().toISOString(),
    actorId: null,
    region,
    subject: 'recognition',
    kind: 'changed',
    organisationId,
    crebo,
  })
  await transact(table, newToken(), [putRecognition(kept, known), ...(saysTheSame(kept, known) ? [] : [happened])])
  return kept
}

/** Nothing kept and nothing there say the same. */
export function saysTheSame(found: Pick<Recognition, 'periods' | 'withdrawnOn'>, known: Recognition | undefined) {
  const said = ({ periods, withdrawnOn }: Pick<Recognition, 'periods' | 'withdrawnOn'>) =>
    JSON.stringify([periods.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map(({ from, until }) => [from, until]), withdrawnOn])
  return said(found) === said(known ?? { periods: [], withdrawnOn: null })
}
