import { byteOrderMark, csvLine } from '../../../shared/import/csv.ts'
import type { Import, KnownEntry, RowAnswer } from '../../../shared/import/import.ts'
import type { ImportKind } from '../../../shared/import/kind.ts'
import { guessMapping, type Mapping } from '../../../shared/import/mapping.ts'
import { withNewGroups } from '../../../shared/import/new-groups.ts'
import { type Csv, parseCsv } from '../../../shared/import/parse-csv.ts'
import { isWarning, type Problem } from '../../../shared/import/problem.ts'
import { cellsOf, FileReader } from '../../../shared/import/read-file.ts'
import type { ReadContext } from '../../../shared/import/read-row.ts'
import { type ImportRows, sameName } from '../../../shared/import/rows.ts'
import { api, read } from '../../lib/api.ts'
import { failureOf } from '../../lib/failure.ts'
import { decodeText } from './decode.ts'
import type { Asks, Preview, Progress, Reply, Request, RowFilter, ShownRow } from './messages.ts'

/* Everything that takes time: reading the file, checking it, and sending it. The page stays free to be used. */

/** As many rows as the server takes at once. */
const atOnce = 100
const mostGroupsShown = 60
const mostMissingShown = 200

type Held = {
  kind: ImportKind
  csv: Csv
  mapping: Mapping
  makeGroups: boolean
  reader: FileReader<ImportKind>
  /** What the server says of each good row. */
  answers: (RowAnswer | undefined)[]
  /** Groups that are there already. */
  groups: ReadonlySet<string>
}

let file: { kind: ImportKind; csv: Csv } | undefined
let held: Held | undefined
let stopped = false
const isStopped = () => stopped

type Tell = (progress: Progress) => void

const acts: { [Do in keyof Asks]: (ask: Asks[Do]['ask'], tell: Tell) => Promise<Asks[Do]['answer']> } = {
  async open({ file: chosen, kind, before }) {
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    // Spreadsheets of today are ZIP archives.
    const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
    const csv = parseCsv(isArchive ? '' : decodeText(bytes))
    file = { kind, csv }
    held = undefined
    return {
      trouble: isArchive ? 'spreadsheet' : csv.rows.length === 0 ? 'empty' : undefined,
      fileName: chosen.name,
      fileHash: await hashOf(bytes),
      columns: csv.columns,
      rows: csv.rows.length,
      samples: csv.columns.map((_, i) => samplesOf(csv, i)),
      mapping: guessMapping(kind, csv.columns, csv.rows, before),
    }
  },

  async read({ mapping, context, makeGroups }) {
    held = await readAll(mapping, context, makeGroups)
    return null
  },

  async check({ mapping, context, makeGroups }, tell) {
    const all = await readAll(mapping, context, makeGroups)
    const { kind, reader, answers } = all
    held = all
    const rows = reader.good.map(({ value }) => value)
    for (let from = 0; from < rows.length; from += atOnce) {
      tell({ done: from, of: rows.length })
      const { items } = await askCheck(kind, rows.slice(from, from + atOnce), makeGroups)
      answers.push(...items)
    }
    tell({ done: rows.length, of: rows.length })
    return previewOf(all, await missingOf(all))
  },

  async rows({ filter, from, limit }) {
    const all = shownRows(checked()).filter(passes(filter))
    return { items: all.slice(from, from + limit), count: all.length }
  },

  async problemFile({ heading, sentences }) {
    const { csv } = checked()
    const byRow = Map.groupBy(refusals(checked()), ({ row }) => row)
    const lines = csv.rows.flatMap(({ row, cells }) => {
      const problems = byRow.get(row)
      if (!problems) return []
      return [
        csvLine([
          ...csv.columns.map((_, i) => cells[i] ?? ''),
          problems.map((one) => sentences[`${one.rule} ${one.field}`] ?? one.rule).join(' '),
        ]),
      ]
    })
    return new Blob([byteOrderMark, csvLine([...csv.columns, heading]), ...lines], { type: 'text/csv' })
  },

  async write({ import: begun }, tell) {
    const { kind, reader } = checked()
    const rows = reader.good.map(({ value }) => value)
    stopped = false
    let now: Import = begun
    while (!isStopped() && now.state === 'running' && now.next < rows.length) {
      tell({ done: now.next, of: rows.length })
      now = await sendRows(now, kind, rows.slice(now.next, now.next + atOnce))
    }
    tell({ done: now.next, of: rows.length })
    return now
  },

  async stop() {
    stopped = true
    return null
  },
}

self.addEventListener('message', ({ data: request }: MessageEvent<Request>) => void answer(request))

async function answer(request: Request) {
  const say = (reply: Reply) => self.postMessage(reply)
  const tell = (progress: Progress) => say({ id: request.id, progress })
  try {
    const act = acts[request.do] as (ask: unknown, tell: Tell) => Promise<unknown>
    say({ id: request.id, answer: await act(request.ask, tell) })
  } catch (error) {
    say({ id: request.id, failure: failureOf(error).code })
  }
}

async function readAll(mapping: Mapping, context: ReadContext, makeGroups: boolean): Promise<Held> {
  const { kind, csv } = opened()
  const reader: FileReader<ImportKind> = new FileReader(kind, csv.columns, mapping, context)
  for (const row of csv.rows) reader.read(row)
  const groups = new Set(kind === 'students' ? (await everyKnown('groups')).map(({ key }) => key) : [])
  if (makeGroups) tellOfGroups(reader, groups)
  return { kind, csv, mapping, makeGroups, reader, answers: [], groups }
}

function tellOfGroups({ good }: FileReader<ImportKind>, known: ReadonlySet<string>) {
  const students = good.flatMap((one) => ('group' in one.value ? [{ one, value: one.value }] : []))
  const told = withNewGroups(
    students.map(({ value }) => value),
    known,
  )
  for (const [at, { one }] of students.entries()) one.value = told[at] ?? one.value
}

function opened() {
  if (!file) throw new Error('no file was opened')
  return file
}

function checked() {
  if (!held) throw new Error('no file was checked')
  return held
}

type Rows = ImportRows[ImportKind][]

/** The schema on the other side says which rows belong to which kind; here they only pass. */
async function askCheck(kind: ImportKind, rows: Rows, makeGroups: boolean) {
  const json = { kind, rows, makeGroups } as Parameters<typeof api.imports.check.$post>[0]['json']
  return patiently(() => read(api.imports.check.$post({ json })))
}

async function sendRows(now: Import, kind: ImportKind, rows: Rows): Promise<Import> {
  const json = { kind, from: now.next, rows } as Parameters<(typeof api.imports)[':id']['rows']['$post']>[0]['json']
  return (await patiently(() => read(api.imports[':id'].rows.$post({ param: { id: now.id }, json })))).import
}

const tries = 5

/** What the line lost is asked again, slower each time: rows may be sent twice. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      const { code } = failureOf(error)
      const passing = code === 'unreachable' || code === 'busy' || code === 'internal'
      if (!passing || attempt === tries || stopped) throw error
      await new Promise((done) => setTimeout(done, 500 * 2 ** attempt))
    }
  }
}

/** Who is known and not in the file. They stay: it is only said. */
async function missingOf({ kind, reader }: Held) {
  const keys = reader.good.flatMap(({ key, value }) => ('mail' in value && kind === 'students' ? [key, value.mail] : [key]))
  const inFile = new Set(keys)
  return (await everyKnown(kind)).filter(({ key }) => !inFile.has(key))
}

async function everyKnown(kind: ImportKind) {
  const found: KnownEntry[] = []
  let cursor: string | null = null
  do {
    const query = { limit: '100', ...(cursor !== null && { cursor }) }
    const page: { items: KnownEntry[]; cursor: string | null } = await patiently(() =>
      read(api.imports.known[':kind'].$get({ param: { kind }, query })),
    )
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor !== null)
  return found
}

function previewOf(from: Held, missing: KnownEntry[]): Preview {
  const { csv, reader, kind, makeGroups, groups: known } = from
  const rows = shownRows(from)
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length
  const groups = new Map<string, Preview['groups'][number]>()
  for (const { rule, field } of allProblems(from)) {
    const key = `${rule} ${field}`
    const group = groups.get(key) ?? { rule, field, count: 0, isWarning: isWarning(rule) }
    groups.set(key, { ...group, count: group.count + 1 })
  }
  const inOrder = [...groups.values()].toSorted((a, b) => Number(a.isWarning) - Number(b.isWarning) || b.count - a.count)
  return {
    total: csv.rows.length,
    good: reader.good.length,
    counts: { new: count('new'), changed: count('changed'), same: count('same'), refused: count('refused') },
    groups: inOrder.slice(0, mostGroupsShown),
    newGroups: kind === 'students' && makeGroups ? newGroupsOf(from, known) : [],
    missing: { count: missing.length, first: missing.slice(0, mostMissingShown) },
  }
}

function newGroupsOf({ reader, answers }: Held, known: ReadonlySet<string>): Preview['newGroups'] {
  const found = new Map<string, Preview['newGroups'][number]>()
  for (const [place, { value }] of reader.good.entries()) {
    if (!('group' in value) || answers[place]?.outcome === 'refused' || known.has(sameName(value.group))) continue
    const group = found.get(sameName(value.group)) ?? { name: value.group, level: value.level, year: value.year, students: 0 }
    found.set(sameName(value.group), { ...group, students: group.students + 1 })
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}

function* allProblems({ reader, answers }: Held): Generator<Problem> {
  yield* reader.problems
  for (const [place, { row }] of reader.good.entries()) {
    const one = answers[place]
    if (one?.outcome === 'refused') yield { row, field: one.field, rule: one.rule, value: '' }
  }
}

function refusals(from: Held) {
  return [...allProblems(from)].filter(({ rule }) => !isWarning(rule))
}

function shownRows(from: Held): ShownRow[] {
  const { csv, mapping, reader, answers } = from
  const byRow = Map.groupBy(allProblems(from), ({ row }) => row)
  const outcomes = new Map(reader.good.map(({ row }, place) => [row, answers[place]?.outcome ?? 'refused']))
  const cells = cellsOf(csv.columns, mapping)
  return csv.rows.map((one) => ({
    row: one.row,
    label: labelOf(cells(one)),
    outcome: outcomes.get(one.row) ?? 'refused',
    problems: byRow.get(one.row) ?? [],
  }))
}

const labelFields = ['name', 'firstName', 'infix', 'lastName', 'title', 'group']

function labelOf(cell: (field: string) => string) {
  return labelFields
    .map(cell)
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, 80)
}

function passes(filter: RowFilter) {
  return ({ outcome, problems }: ShownRow) => {
    if (filter === 'all') return true
    if (typeof filter === 'string') return outcome === filter
    return problems.some(({ rule, field }) => rule === filter.rule && field === filter.field)
  }
}

const mostSamples = 3

function samplesOf({ rows }: Csv, position: number) {
  const found: string[] = []
  for (const { cells } of rows) {
    const cell = cells[position]?.trim() ?? ''
    if (cell !== '' && !found.includes(cell)) found.push(cell)
    if (found.length === mostSamples) break
  }
  return found
}

/** Without HTTPS a browser has no hash to offer; then name and size of the content have to do. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>) {
  if (!crypto.subtle) return bytes.length.toString(16).padStart(64, '0')
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
