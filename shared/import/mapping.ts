import * as v from 'valibot'
import { fieldsOf } from './fields.ts'
import type { ImportKind } from './kind.ts'
import type { CsvRow } from './parse-csv.ts'
import { readDate, readLevel } from './read-value.ts'
import { plain } from './spellings.ts'

/** Where a field comes from: a column by its name, and what to say where its cell is empty or there is no column. */
export const Source = v.strictObject({
  column: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  otherwise: v.pipe(v.string(), v.maxLength(120)),
})
export type Source = v.InferOutput<typeof Source>

const mostFields = 60
/** Field → source. Fields without one are left out. */
export const Mapping = v.pipe(
  v.record(v.pipe(v.string(), v.regex(/^[a-zA-Z0-9]{1,20}$/)), Source),
  v.check((mapping) => Object.keys(mapping).length <= mostFields, 'too many fields'),
)
export type Mapping = v.InferOutput<typeof Mapping>

/** What the cells of a column look like, for fields that can be told by it. */
const looks: Record<string, (cell: string) => boolean> = {
  mail: (cell) => /^\S+@\S+\.\S+$/.test(cell),
  birthDate: (cell) => readDate(cell, '2020-01-01') !== undefined && !/^\d+$/.test(cell),
  level: (cell) => /\D/.test(cell) && readLevel(cell) !== undefined,
  crebo: (cell) => /^2\d{4}$/.test(cell),
}

const sampled = 50
const mostly = 0.8

/** The columns by name first, then by what stands in them. What was chosen before, for a file with these columns, wins. */
export function guessMapping(
  kind: ImportKind,
  columns: readonly string[],
  rows: readonly CsvRow[],
  before: Mapping = {},
): Mapping {
  const free = new Set(columns)
  const mapping: Mapping = {}
  const take = (field: string, column: string | undefined) => {
    if (column === undefined || mapping[field]?.column) return
    mapping[field] = { column, otherwise: mapping[field]?.otherwise ?? '' }
    free.delete(column)
  }
  for (const [field, { column, otherwise }] of Object.entries(before)) {
    if (!fieldsOf[kind].some(({ name }) => name === field)) continue
    if (otherwise !== '') mapping[field] = { column: null, otherwise }
    if (column !== null && free.has(column)) take(field, column)
  }
  // Its own name before its other names, so that `Naam` is not taken for what `Klas` says better.
  for (const names of [ownNames, otherNames]) {
    for (const field of fieldsOf[kind]) {
      const wanted = names(field)
      take(
        field.name,
        [...free].find((column) => wanted.includes(plain(column))),
      )
    }
  }
  for (const { name } of fieldsOf[kind]) {
    const looksSo = looks[name]
    if (looksSo)
      take(
        name,
        [...free].find((column) => mostCells(columns.indexOf(column), rows, looksSo)),
      )
  }
  return mapping
}

type Names = { nl: string; en: string; also?: readonly string[] }
const ownNames = ({ nl, en }: Names) => [nl, en].map(plain)
const otherNames = ({ also = [] }: Names) => also.map(plain)

function mostCells(position: number, rows: readonly CsvRow[], looksSo: (cell: string) => boolean) {
  const cells = rows
    .slice(0, sampled)
    .map(({ cells }) => cells[position]?.trim() ?? '')
    .filter((cell) => cell !== '')
  return cells.length > 0 && cells.filter(looksSo).length / cells.length >= mostly
}
