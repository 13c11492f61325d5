import { Refusal } from '../../../shared/errors.ts'
import type { Import, ImportBatch, ImportOutcome, RowAnswer } from '../../../shared/import/import.ts'
import { naturalKey, sameName } from '../../../shared/import/rows.ts'
import { transact } from '../../table/transact.ts'
import { type KindOfRows, planRows } from './check-rows.ts'
import { type ImportRef, importById, rememberRow, replaceImport, rowsNamed } from './import-store.ts'
import { ThereAlready } from './natural-key-store.ts'
import { inParallel, type Planned, refused, type Scope } from './plan.ts'
import { groupsByName } from './plan-groups.ts'
import { groupToMake } from './plan-students.ts'

/**
 * Writes the next rows of an import, each in a transaction of its own that also remembers what the row did. So a batch that
 * was cut short is sent again and comes out the same: what was done is found done, and is counted once.
 */
export async function writeRows(
  scope: Scope,
  ref: ImportRef,
  batch: ImportBatch,
): Promise<{ items: RowAnswer[]; import: Import }> {
  const { table } = scope.services
  const found = await importById(table, ref)
  if (!found) throw new Refusal('not-found')
  if (found.kind !== batch.kind || batch.from + batch.rows.length > found.rows) {
    const message = `this import has ${found.rows} rows of ${found.kind}`
    throw new Refusal('invalid-input', [{ path: '/rows', rule: 'not-of-this-import', message }])
  }
  const repeats = batch.from + batch.rows.length <= found.next
  if (batch.from > found.next || (found.state !== 'running' && !repeats)) throw new Refusal('wrong-state')
  const own = { ...scope, makeGroups: found.makeGroups, importId: found.id }
  await makeGroups(own, ref, batch, found.undoUntil)
  const items = await tellRetries(scope, ref, batch, await carryOut(own, ref, batch, found.undoUntil))
  return { items, import: repeats ? found : await countRows(scope, ref, batch, items) }
}

/** How often a row is looked at again when something else made or changed the same thing in between. */
const mostLooks = 4

async function carryOut(scope: Scope, ref: ImportRef, of: KindOfRows, until: string): Promise<RowAnswer[]> {
  const names = namesOf(of)
  const plans = await planRows(scope, of)
  return inParallel(plans, async (first, place) => {
    let plan: Planned | undefined = first
    for (let look = 1; plan?.write; look++) {
      const { entityId, keys, carryOut: write } = plan.write
      const what = plan.answer.outcome === 'new' ? 'new' : 'changed'
      try {
        await write([rememberRow(ref, { of: of.kind, name: names[place] ?? '', what, entityId, keys }, until)])
        return plan.answer
      } catch (error) {
        const outrun = error instanceof ThereAlready || (error instanceof Refusal && error.code === 'stale')
        if (error instanceof Refusal && !outrun) return refused('not-now', '').answer
        if (!outrun) throw error
        if (look === mostLooks) return refused('not-now', '').answer
        ;[plan] = await planRows(scope, oneOf(of, place))
      }
    }
    return plan?.answer ?? refused('not-now', '').answer
  })
}

/** Groups that students bring along, in the order of the rows: the first one says what group it is. */
async function makeGroups(scope: Scope, ref: ImportRef, batch: ImportBatch, until: string) {
  if (batch.kind !== 'students' || !scope.makeGroups) return
  const known = await groupsByName(scope)
  const missing = batch.rows.flatMap((row) => (known.has(sameName(row.group)) ? [] : (groupToMake(scope, row) ?? [])))
  const first = new Map(missing.toReversed().map((group) => [sameName(group.name), group]))
  const rows = [...first.values()].map(({ name, level, year }) => ({ name, level, year, freeSpace: null }))
  if (rows.length > 0) await carryOut(scope, ref, { kind: 'groups', rows }, until)
}

/** A row that this import made or changed in an earlier try says so, and not that it was there already. */
async function tellRetries({ services }: Scope, ref: ImportRef, of: KindOfRows, answers: RowAnswer[]): Promise<RowAnswer[]> {
  const names = namesOf(of)
  const unchanged = names.filter((_, place) => answers[place]?.outcome === 'same')
  if (unchanged.length === 0) return answers
  const done = await rowsNamed(services.table, ref, of.kind, unchanged)
  return answers.map((answer, place) => {
    const row = answer.outcome === 'same' ? done.get(names[place] ?? '') : undefined
    return row ? { outcome: row.what } : answer
  })
}

/** Moves the import on behind these rows and counts them. Somebody else may have sent them too: they count once. */
async function countRows({ services }: Scope, ref: ImportRef, batch: ImportBatch, items: readonly RowAnswer[]): Promise<Import> {
  for (;;) {
    const read = await importById(services.table, ref)
    if (!read) throw new Refusal('not-found')
    const uncounted = items.slice(Math.max(0, read.next - batch.from))
    if (uncounted.length === 0 || read.state !== 'running') return read
    const next = read.next + uncounted.length
    const count = (outcome: ImportOutcome) => read.counts[outcome] + uncounted.filter((item) => item.outcome === outcome).length
    const moved: Import = {
      ...read,
      next,
      counts: { new: count('new'), changed: count('changed'), same: count('same'), refused: count('refused') },
      state: next === read.rows ? 'done' : 'running',
      version: read.version + 1,
    }
    try {
      await transact(services.table, services.newToken(), [replaceImport(ref.owner, moved, read.version)])
      return moved
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'stale')) throw error
    }
  }
}

function namesOf(of: KindOfRows): string[] {
  switch (of.kind) {
    case 'groups':
      return of.rows.map((row) => naturalKey('groups', row))
    case 'staff':
      return of.rows.map((row) => naturalKey('staff', row))
    case 'students':
      return of.rows.map((row) => naturalKey('students', row))
    case 'organisations':
      return of.rows.map((row) => naturalKey('organisations', row))
    case 'opportunities':
      return of.rows.map((row) => naturalKey('opportunities', row))
    default:
      return of satisfies never
  }
}

function oneOf(of: KindOfRows, place: number): KindOfRows {
  return { ...of, rows: of.rows.slice(place, place + 1) } as KindOfRows
}
