import type { ImportKind } from './kind.ts'
import type { Mapping } from './mapping.ts'
import type { Csv, CsvRow } from './parse-csv.ts'
import type { Problem } from './problem.ts'
import { type ReadContext, readRow } from './read-row.ts'
import { type ImportRows, naturalKey } from './rows.ts'

/** A row of the file that can go in, with its place in the spreadsheet. */
export type GoodRow<K extends ImportKind> = { row: number; key: string; value: ImportRows[K] }

/** The cells of a row by field. */
export function cellsOf(columns: readonly string[], mapping: Mapping) {
  const sources = new Map(
    Object.entries(mapping).map(([field, { column, otherwise }]) => [
      field,
      { position: column === null ? -1 : columns.indexOf(column), otherwise },
    ]),
  )
  return ({ cells }: CsvRow) =>
    (field: string) => {
      const source = sources.get(field)
      const cell = source && source.position >= 0 ? (cells[source.position] ?? '').trim() : ''
      return cell || (source?.otherwise ?? '')
    }
}

/**
 * Reads rows of a file one after the other: what can go in, and everything that is the matter. The same thing twice in one
 * file counts once; the later row says so.
 */
export class FileReader<K extends ImportKind> {
  readonly good: GoodRow<K>[] = []
  readonly problems: Problem[] = []
  readonly #kind: K
  readonly #cells: (row: CsvRow) => (field: string) => string
  readonly #context: ReadContext
  readonly #keyField: string
  readonly #seen = new Map<string, number>()

  constructor(kind: K, columns: readonly string[], mapping: Mapping, context: ReadContext) {
    this.#kind = kind
    this.#cells = cellsOf(columns, mapping)
    this.#context = context
    this.#keyField = keyFields[kind]
  }

  read(csvRow: CsvRow) {
    const { row } = csvRow
    const { value, problems } = readRow(this.#kind, this.#cells(csvRow), this.#context)
    for (const problem of problems) this.problems.push({ row, ...problem })
    if (value === undefined) return
    const key = naturalKey(this.#kind, value)
    // Two students can't share a mail address either.
    const keys = 'mail' in value && this.#kind === 'students' ? [key, value.mail] : [key]
    const before = keys.map((one) => this.#seen.get(one)).find((first) => first !== undefined)
    if (before !== undefined) {
      this.problems.push({ row, field: this.#keyField, rule: 'double', value: String(before) })
      return
    }
    for (const one of keys) this.#seen.set(one, row)
    this.good.push({ row, key, value })
  }
}

const keyFields: Record<ImportKind, string> = {
  groups: 'name',
  staff: 'mail',
  students: 'number',
  organisations: 'name',
  opportunities: 'reference',
}

/** A whole file at once. */
export function readFile<K extends ImportKind>(kind: K, csv: Csv, mapping: Mapping, context: ReadContext) {
  const reader = new FileReader(kind, csv.columns, mapping, context)
  for (const row of csv.rows) reader.read(row)
  return reader
}
