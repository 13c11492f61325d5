import * as v from 'valibot'
import { ImportId } from '../id.ts'
import { ImportKind } from './kind.ts'
import { Mapping } from './mapping.ts'
import { ProblemRule } from './problem.ts'
import { GroupRow, OpportunityRow, OrganisationRow, StaffRow, StudentRow } from './rows.ts'

/* What browser and server say to each other about an import. */

/** Rows in one request: each is a transaction of its own, and all of them together must fit well within the time of one. */
export const rowsAtOnce = 100
/** Rows in one import. */
export const mostRows = 20_000
/** New imports of one school or organisation within a day. */
export const importsADay = 100
/** For so long an import can be undone. */
export const undoDays = 31

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const options = {
  /** Students in a group that is not there: make the group, or refuse the student. */
  makeGroups: v.boolean(),
}

/** What an import of a file begins with: nothing is written before this. */
export const ImportDraft = v.strictObject({
  kind: ImportKind,
  fileName: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  /** SHA-256 of the file: it goes on with the same file only. */
  fileHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in hexadecimal')),
  mapping: Mapping,
  rows: v.pipe(whole, v.minValue(1), v.maxValue(mostRows)),
  ...options,
})
export type ImportDraft = v.InferOutput<typeof ImportDraft>

export const importOutcomes = ['new', 'changed', 'same', 'refused'] as const
export const ImportOutcome = v.picklist(importOutcomes)
export type ImportOutcome = v.InferOutput<typeof ImportOutcome>

/** `running` until the last row, also when nobody is at it; undoing takes a while too. */
export const importStates = ['running', 'done', 'undoing', 'undone'] as const

export const Import = v.object({
  ...ImportDraft.entries,
  id: ImportId,
  state: v.picklist(importStates),
  /** The first row that was not written yet: here it goes on. */
  next: whole,
  counts: v.object({ new: whole, changed: whole, same: whole, refused: whole }),
  undone: whole,
  /** New things that undoing left, because they are used since. */
  kept: whole,
  byName: v.string(),
  startedAt: v.string(),
  undoUntil: v.string(),
  version: v.number(),
})
export type Import = v.InferOutput<typeof Import>

function rowsOf<const S extends v.GenericSchema>(row: S) {
  return v.pipe(v.array(row), v.minLength(1), v.maxLength(rowsAtOnce))
}

/** Rows to look at: what would happen, and nothing does. */
export const ImportCheck = v.variant('kind', [
  v.strictObject({ kind: v.literal('groups'), rows: rowsOf(GroupRow), ...options }),
  v.strictObject({ kind: v.literal('staff'), rows: rowsOf(StaffRow), ...options }),
  v.strictObject({ kind: v.literal('students'), rows: rowsOf(StudentRow), ...options }),
  v.strictObject({ kind: v.literal('organisations'), rows: rowsOf(OrganisationRow), ...options }),
  v.strictObject({ kind: v.literal('opportunities'), rows: rowsOf(OpportunityRow), ...options }),
])
export type ImportCheck = v.InferOutput<typeof ImportCheck>

/** Rows to write, from this place in the import on. */
const from = whole
export const ImportBatch = v.variant('kind', [
  v.strictObject({ kind: v.literal('groups'), from, rows: rowsOf(GroupRow) }),
  v.strictObject({ kind: v.literal('staff'), from, rows: rowsOf(StaffRow) }),
  v.strictObject({ kind: v.literal('students'), from, rows: rowsOf(StudentRow) }),
  v.strictObject({ kind: v.literal('organisations'), from, rows: rowsOf(OrganisationRow) }),
  v.strictObject({ kind: v.literal('opportunities'), from, rows: rowsOf(OpportunityRow) }),
])
export type ImportBatch = v.InferOutput<typeof ImportBatch>

/** What happened, or would happen, to one row. */
export const RowAnswer = v.variant('outcome', [
  v.object({ outcome: v.picklist(['new', 'changed', 'same']) }),
  v.object({ outcome: v.literal('refused'), rule: ProblemRule, field: v.string() }),
])
export type RowAnswer = v.InferOutput<typeof RowAnswer>

/** Who or what is known already, by its key and as people call it: to say what is not in the file. */
export const KnownEntry = v.object({ key: v.string(), label: v.string() })
export type KnownEntry = v.InferOutput<typeof KnownEntry>
