import * as v from 'valibot'
import { LocalDate } from '../../../shared/daypart.ts'
import { OrganisationId } from '../../../shared/id.ts'
import { parseCsv } from '../../../shared/import/parse-csv.ts'
import { readDate } from '../../../shared/import/read-value.ts'
import { LeerbedrijfId } from '../../../shared/organisation.ts'
import { Crebo } from '../../../shared/programme.ts'

/** One line of a register: an organisation, by our id or by its number as a training company, and one period. */
export type RegisterRow = {
  row: number
  organisation: string
  leerbedrijfId: string | null
  crebo: string
  from: string
  until: string | null
  withdrawnOn: string | null
}

const columns = ['organisation', 'leerbedrijf_id', 'crebo', 'from', 'until', 'withdrawn_on'] as const
type Column = (typeof columns)[number]

/** `row` counts from 1 with the head included, as a spreadsheet does; in JSON from the first entry. */
export type RegisterProblem = {
  row: number
  column: Column
  rule:
    | 'missing-column'
    | 'missing'
    | 'not-a-crebo'
    | 'not-a-date'
    | 'ends-before-start'
    | 'not-a-number'
    | 'unknown-organisation'
  value: string
}

/** How registers and the people who keep them call the columns. */
const alsoCalled: Record<Column, readonly string[]> = {
  organisation: ['organisatie'],
  leerbedrijf_id: ['leerbedrijf-id', 'leerbedrijfid', 'leerbedrijf'],
  crebo: ['crebonummer', 'crebocode', 'kwalificatie'],
  from: ['van', 'vanaf', 'begindatum', 'startdatum'],
  until: ['tot', 'tot en met', 'einddatum'],
  withdrawn_on: ['ingetrokken', 'ingetrokken op', 'ingetrokken_op'],
}

type Cells = { row: number; cell: (column: Column) => string }

/** Reads a register as CSV, or as a JSON list of objects with the same names. */
export function readRegister(text: string, today: string): { rows: RegisterRow[]; problems: RegisterProblem[] } {
  const { cells, missing } = /^\s*[[{]/.test(text) ? cellsOfJson(text) : cellsOfCsv(text)
  const problems: RegisterProblem[] = missing.map((column) => ({ row: 1, column, rule: 'missing-column', value: '' }))
  if (problems.length > 0) return { rows: [], problems }
  const rows = cells.flatMap((line) => readRow(line, today, (problem) => problems.push(problem)) ?? [])
  return { rows, problems }
}

function readRow({ row, cell }: Cells, today: string, refuse: (problem: RegisterProblem) => void): RegisterRow | undefined {
  let good = true
  const say = (column: Column, rule: RegisterProblem['rule']) => {
    good = false
    refuse({ row, column, rule, value: cell(column) })
  }
  const dateIn = (column: Column) => {
    const text = cell(column)
    if (text === '') return null
    const date = readDate(text, today)
    if (date === undefined || !v.is(LocalDate, date)) say(column, 'not-a-date')
    return date ?? null
  }
  const number = cell('leerbedrijf_id')
  const organisation = cell('organisation') || number
  if (organisation === '') say('organisation', 'missing')
  else if (!v.is(OrganisationId, organisation) && !v.is(LeerbedrijfId, organisation)) say('organisation', 'unknown-organisation')
  if (number !== '' && !v.is(LeerbedrijfId, number)) say('leerbedrijf_id', 'not-a-number')
  if (!v.is(Crebo, cell('crebo'))) say('crebo', cell('crebo') === '' ? 'missing' : 'not-a-crebo')
  if (cell('from') === '') say('from', 'missing')
  const [from, until, withdrawnOn] = [dateIn('from'), dateIn('until'), dateIn('withdrawn_on')]
  if (from && until && until < from) say('until', 'ends-before-start')
  if (!good || !from) return undefined
  return { row, organisation, leerbedrijfId: number || null, crebo: cell('crebo'), from, until, withdrawnOn }
}

function cellsOfCsv(text: string): { cells: Cells[]; missing: Column[] } {
  const { columns: head, rows } = parseCsv(text)
  const names = head.map((name) => name.toLowerCase())
  const at = (column: Column) => names.findIndex((name) => name === column || alsoCalled[column].includes(name))
  const places = new Map(columns.map((column) => [column, at(column)]))
  return {
    cells: rows.map(({ row, cells }) => ({ row, cell: (column) => cells[places.get(column) ?? -1]?.trim() ?? '' })),
    missing: lacking((column) => places.get(column) !== -1),
  }
}

const JsonRegister = v.array(v.record(v.string(), v.nullable(v.union([v.string(), v.number()]))))

function cellsOfJson(text: string): { cells: Cells[]; missing: Column[] } {
  const parsed = v.safeParse(JsonRegister, jsonOf(text))
  if (!parsed.success) return { cells: [], missing: lacking(() => false) }
  return {
    cells: parsed.output.map((entry, at) => ({ row: at + 1, cell: (column) => String(entry[column] ?? '').trim() })),
    missing: [],
  }
}

/** Undefined for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An organisation is named by our id or by its number: one of the two columns is enough. */
function lacking(has: (column: Column) => boolean): Column[] {
  const needed: Column[] = ['crebo', 'from']
  const missing = needed.filter((column) => !has(column))
  return has('organisation') || has('leerbedrijf_id') ? missing : ['organisation', ...missing]
}
