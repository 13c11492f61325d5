import * as v from 'valibot'
import { Import } from '../../../shared/import/import.ts'
import { ImportKind } from '../../../shared/import/kind.ts'
import type { Table } from '../../table/client.ts'
import { getItem, getItems, queryPage } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'

/** Whose import it is. The owner is part of every key, so that no read can leave the school or organisation. */
export type ImportOwner = `SCHOOL#${string}` | `ORGANISATION#${string}`
export type ImportRef = { owner: ImportOwner; importId: string }

// Serves: one import, and behind it what it did, a row each: to tell a retry from a repetition, and to undo.
const partition = ({ owner, importId }: ImportRef) => `${owner}#IMPORT#${importId}`
const importKey = (ref: ImportRef) => ({ pk: partition(ref), sk: 'IMPORT' })
const rowKey = (ref: ImportRef, of: ImportKind, name: string) => ({ pk: partition(ref), sk: `ROW#${of}#${name}` })
// Serves: "what was imported here?", newest first.
const list = (owner: ImportOwner) => `${owner}#IMPORTS`

/** One thing that an import made or changed. */
export const ImportedRow = v.object({
  of: ImportKind,
  /** What the outside calls it. */
  name: v.string(),
  what: v.picklist(['new', 'changed']),
  entityId: v.string(),
  /** The natural keys that were claimed with it. */
  keys: v.array(v.string()),
})
export type ImportedRow = v.InferOutput<typeof ImportedRow>

export async function importById(table: Table, ref: ImportRef) {
  const item = await getItem(table, importKey(ref), { consistent: true })
  return item && v.parse(Import, item.data)
}

export async function importsOf(table: Table, owner: ImportOwner, page: { limit: number; cursor?: string | undefined }) {
  const { items, cursor } = await queryPage(table, { index: 'gsi1', partition: list(owner), newestFirst: true }, page)
  return { items: items.map((item) => v.parse(Import, item.data)), cursor }
}

export function putNewImport(owner: ImportOwner, made: Import): Step {
  return { put: itemOf(owner, made), condition: absent(() => new Error('this import exists')) }
}

export function replaceImport(owner: ImportOwner, changed: Import, readVersion: number): Step {
  return { put: itemOf(owner, changed), condition: unchanged(readVersion) }
}

function itemOf(owner: ImportOwner, data: Import) {
  return {
    ...importKey({ owner, importId: data.id }),
    gsi1pk: list(owner),
    gsi1sk: data.id,
    data,
    // As long as the events that name it.
    expiresAt: Math.floor(Date.parse(data.startedAt) / 1000) + 366 * 24 * 3600,
  }
}

/** Remembers what a row did. What was new stays new when a later row changes it. */
export function rememberRow(ref: ImportRef, row: ImportedRow, until: string): Step {
  return {
    update: rowKey(ref, row.of, row.name),
    expression: 'SET #data = if_not_exists(#data, :data), expiresAt = :until',
    names: { '#data': 'data' },
    values: { ':data': row, ':until': Math.floor(Date.parse(until) / 1000) },
  }
}

export async function rowsNamed(table: Table, ref: ImportRef, of: ImportKind, names: readonly string[]) {
  const keys = [...new Set(names)].map((name) => rowKey(ref, of, name))
  const items = await getItems(table, keys, { consistent: true })
  return new Map(items.map((item) => v.parse(ImportedRow, item.data)).map((row) => [row.name, row]))
}

/** Something that an import did of a kind, as much as a step of undoing can take. */
export async function someRowsOf(table: Table, ref: ImportRef, of: ImportKind, limit: number) {
  const query = { partition: partition(ref), range: { beginsWith: `ROW#${of}#` }, consistent: true }
  const { items } = await queryPage(table, query, { limit })
  return items.map((item) => v.parse(ImportedRow, item.data))
}

export function forgetRow(ref: ImportRef, { of, name }: Pick<ImportedRow, 'of' | 'name'>): Step {
  return { delete: rowKey(ref, of, name) }
}
