import * as v from 'valibot'
import type { ImportKind } from '../../../shared/import/kind.ts'
import type { Table } from '../../table/client.ts'
import { getItems, queryAll } from '../../table/query.ts'
import { absent, type Step } from '../../table/transact.ts'

/*
 * What the world outside calls a thing (a student number, an own reference) → our id. It is written in the transaction that
 * makes the thing, and only where it is new: so two imports at once can't make it twice.
 */

export const NaturalKey = v.object({
  id: v.string(),
  /** Of an organisation: who brought it in, what it looked like then, and whether somebody may sign in for it. */
  broughtBy: v.optional(v.string()),
  version: v.optional(v.number()),
  hasContact: v.optional(v.boolean()),
})
export type NaturalKey = v.InferOutput<typeof NaturalKey>

/** Who uses the name: numbers are a school's own, references an organisation's, and organisations are a region's. */
export type KeyOwner = `SCHOOL#${string}` | `ORGANISATION#${string}` | `REGION#${string}`

// Serves: "whose number is this?" for a hundred rows at once, and "which references does this organisation use?"
const partition = (owner: KeyOwner) => `${owner}#KEYS`
const keyOf = (owner: KeyOwner, kind: ImportKind, name: string) => ({ pk: partition(owner), sk: `${kind}#${name}` })

/** Two made the same thing at the same moment: look again, and it is there. */
export class ThereAlready extends Error {}
export const thereAlready = () => new ThereAlready()

export async function keysNamed(table: Table, owner: KeyOwner, kind: ImportKind, names: readonly string[]) {
  const items = await getItems(
    table,
    [...new Set(names)].map((name) => keyOf(owner, kind, name)),
    { consistent: true },
  )
  return new Map(items.map((item) => [item.sk.slice(kind.length + 1), v.parse(NaturalKey, item.data)]))
}

/** Id → name, of all of a kind. */
export async function namesOfKeys(table: Table, owner: KeyOwner, kind: ImportKind) {
  const items = await queryAll(table, { partition: partition(owner), range: { beginsWith: `${kind}#` } })
  return new Map(items.map((item) => [v.parse(NaturalKey, item.data).id, item.sk.slice(kind.length + 1)]))
}

export function claimKey(owner: KeyOwner, kind: ImportKind, name: string, data: NaturalKey): Step {
  return { put: { ...keyOf(owner, kind, name), data }, condition: absent(thereAlready) }
}

export function replaceKey(owner: KeyOwner, kind: ImportKind, name: string, data: NaturalKey): Step {
  return { put: { ...keyOf(owner, kind, name), data } }
}

export function releaseKey(owner: KeyOwner, kind: ImportKind, name: string): Step {
  return { delete: keyOf(owner, kind, name) }
}
