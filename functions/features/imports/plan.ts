import { localDateOf } from '../../../shared/daypart.ts'
import type { RowAnswer } from '../../../shared/import/import.ts'
import type { ImportKind } from '../../../shared/import/kind.ts'
import type { ProblemRule } from '../../../shared/import/problem.ts'
import type { ImportRows } from '../../../shared/import/rows.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Services } from '../../services.ts'
import { type Step, transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import type { ImportOwner } from './import-store.ts'

/** For whom rows are looked at or written. */
export type Scope = {
  services: Services
  actor: Actor
  owner: ImportOwner
  region: string
  /** The school, or of an employer the organisation: one of the two is there. */
  schoolId: string | null
  organisationId: string | null
  makeGroups: boolean
  /** Null while nothing is written yet. */
  importId: string | null
}

/** What will become of a row, and how to make it so. */
export type Planned = {
  answer: RowAnswer
  /** What the row is called, and what it is about; there is something to write only where these are. */
  write?: { entityId: string; keys: string[]; carryOut(also: readonly Step[]): Promise<void> }
}

/** Looks at rows as things stand now. In the order of the rows. */
export type Planner<K extends ImportKind> = (scope: Scope, rows: readonly ImportRows[K][]) => Promise<Planned[]>

export function refused(rule: ProblemRule, field: string): Planned {
  return { answer: { outcome: 'refused', rule, field } }
}

export const same: Planned = { answer: { outcome: 'same' } }

/** One thing, made or changed in one transaction with its event. */
export function planned(
  scope: Scope,
  of: ImportKind,
  outcome: 'new' | 'changed',
  entityId: string,
  { keys = [], steps }: { keys?: string[]; steps: () => readonly Step[] },
): Planned {
  const carryOut = async (also: readonly Step[]) => {
    const { table, newToken } = scope.services
    const event = importedEvent(scope, outcome === 'new' ? 'made' : 'changed', of, entityId)
    await transact(table, newToken(), [...steps(), event, ...also])
  }
  return { answer: { outcome }, write: { entityId, keys, carryOut } }
}

export function importedEvent(
  { services, actor, region, schoolId, importId }: Scope,
  kind: 'made' | 'changed' | 'removed',
  of: ImportKind,
  entityId: string,
): Step {
  return putEvent({
    id: services.newId('event'),
    at: services.now().toISOString(),
    actorId: actor.personId,
    region,
    subject: 'import',
    kind,
    importId: importId ?? '',
    of,
    entityId,
    schoolId,
  })
}

export function todayOf({ services }: Scope) {
  return localDateOf(services.now())
}

/** The school that rows of people are for. */
export function schoolOf({ schoolId, actor }: Scope) {
  if (schoolId === null) throw new Error('people are imported by schools')
  return { schoolId, at: actor.membership.at }
}

/** As many at once as a table of its size takes without waiting. */
const atOnce = 12

/** After a failure nothing new is begun, and what is under way is waited for. */
export async function inParallel<T, U>(items: readonly T[], act: (item: T, place: number) => Promise<U>): Promise<U[]> {
  const answers: U[] = []
  const left = items.entries()
  let failed = false
  const worker = async () => {
    for (const [place, item] of left) {
      if (failed) return
      answers[place] = await act(item, place).catch((error: unknown) => {
        failed = true
        throw error
      })
    }
  }
  const workers = await Promise.allSettled(Array.from({ length: atOnce }, worker))
  for (const done of workers) if (done.status === 'rejected') throw done.reason
  return answers
}
