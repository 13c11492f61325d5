import { Refusal } from '../../../shared/errors.ts'
import { type Import, type ImportDraft, importsADay, undoDays } from '../../../shared/import/import.ts'
import { once } from '../../table/idempotency.ts'
import { transact } from '../../table/transact.ts'
import { importById, importsOf, putNewImport } from './import-store.ts'
import type { Scope } from './plan.ts'

const dayMs = 24 * 3600_000

/** Begins an import: from here on rows are written. */
export async function startImport({ services, actor, owner }: Scope, draft: ImportDraft, intentKey: string): Promise<Import> {
  const id = services.newId('import')
  const now = services.now()
  return once(
    services.table,
    { personId: actor.personId, key: intentKey, body: draft },
    id,
    now,
    async (remembering) => {
      const { items } = await importsOf(services.table, owner, { limit: importsADay })
      const aDayAgo = new Date(now.getTime() - dayMs).toISOString()
      if (items.length === importsADay && items.every(({ startedAt }) => startedAt > aDayAgo)) throw new Refusal('too-often')
      const made: Import = {
        ...draft,
        id,
        state: 'running',
        next: 0,
        counts: { new: 0, changed: 0, same: 0, refused: 0 },
        undone: 0,
        kept: 0,
        byName: actor.name,
        startedAt: now.toISOString(),
        undoUntil: new Date(now.getTime() + undoDays * dayMs).toISOString(),
        version: 1,
      }
      await transact(services.table, services.newToken(), [remembering, putNewImport(owner, made)])
      return made
    },
    async (importId) => {
      const found = await importById(services.table, { owner, importId })
      if (!found) throw new Refusal('not-found')
      return found
    },
  )
}
