import Papa from 'papaparse'
import { originalText } from './csv.ts'

/** One row of a file. `row` counts from 1 with the head included, as a spreadsheet shows it. */
export type CsvRow = { row: number; cells: string[] }
export type Csv = { columns: string[]; rows: CsvRow[]; delimiter: string }

const delimiters = [';', ',', '\t', '|'] as const

/** Reads a file's text. The first row that holds anything names the columns; rows without a word are passed over. */
export function parseCsv(text: string): Csv {
  const { delimiter, body, skipped } = openingOf(text)
  const { data } = Papa.parse<string[]>(body, { delimiter })
  const rows = data
    .map((cells, i) => ({ row: i + 1 + skipped, cells: cells.map(originalText) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [head, ...rest] = rows
  return { columns: columnsOf(head?.cells ?? []), rows: rest, delimiter }
}

/** Excel may begin with a line `sep=;`. Otherwise the sign that most often parts the names of the columns is the one. */
function openingOf(text: string) {
  const marked = /^\uFEFF?sep=(.)\r?\n/i.exec(text)
  if (marked) return { delimiter: marked[1] ?? ';', body: text.slice(marked[0].length), skipped: 1 }
  const head = headOf(text.replace(/^[\s\uFEFF]+/, ''))
  const counts = delimiters.map((delimiter) => head.split(delimiter).length)
  return { delimiter: delimiters[counts.indexOf(Math.max(...counts))] ?? ';', body: text, skipped: 0 }
}

/** The first line without what stands in quotes, where a line break and a semicolon mean nothing. */
function headOf(text: string) {
  let quoted = false
  let head = ''
  for (const sign of text) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '\n' || sign === '\r')) break
    else if (!quoted) head += sign
  }
  return head
}

/** Names of columns, each once: a second `Naam` becomes `Naam (2)`, and one without a name `Kolom 3`. */
function columnsOf(cells: readonly string[]) {
  const seen = new Map<string, number>()
  return cells.map((cell, i) => {
    const name = cell.trim().replaceAll(/\s+/g, ' ') || `Kolom ${i + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
