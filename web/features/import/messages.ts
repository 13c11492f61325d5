import type { Import, ImportOutcome, KnownEntry } from '../../../shared/import/import.ts'
import type { ImportKind } from '../../../shared/import/kind.ts'
import type { Mapping } from '../../../shared/import/mapping.ts'
import type { Problem, ProblemRule } from '../../../shared/import/problem.ts'
import type { ReadContext } from '../../../shared/import/read-row.ts'
import type { FailureCode } from '../../lib/failure.ts'

/* What the page and its worker say to each other. The worker holds the file and talks to the server; the page shows. */

export type OpenedFile = {
  /** Why nothing can be done with it. */
  trouble: 'spreadsheet' | 'empty' | undefined
  fileName: string
  fileHash: string
  columns: string[]
  rows: number
  /** The first cells of each column that hold something, to recognise it by. */
  samples: string[][]
  mapping: Mapping
}

/** The same thing about the same field in so many rows. */
export type ProblemGroup = { rule: ProblemRule; field: string; count: number; isWarning: boolean }

export type NewGroup = { name: string; level: string | null; year: number | null; students: number }

export type Preview = {
  total: number
  /** Rows that can be sent. */
  good: number
  counts: Record<ImportOutcome, number>
  groups: ProblemGroup[]
  newGroups: NewGroup[]
  missing: { count: number; first: KnownEntry[] }
}

export type RowFilter = 'all' | 'new' | 'changed' | 'same' | 'refused' | { rule: ProblemRule; field: string }
export type ShownRow = { row: number; label: string; outcome: ImportOutcome; problems: Omit<Problem, 'row'>[] }

export type Progress = { done: number; of: number }

export type Asks = {
  open: { ask: { file: File; kind: ImportKind; before: Mapping }; answer: OpenedFile }
  /** Reads every row with this mapping and asks the server what would become of them. */
  check: { ask: { mapping: Mapping; context: ReadContext; makeGroups: boolean }; answer: Preview }
  /** The same without the server: to go on with what was confirmed before. */
  read: { ask: { mapping: Mapping; context: ReadContext; makeGroups: boolean }; answer: null }
  rows: { ask: { filter: RowFilter; from: number; limit: number }; answer: { items: ShownRow[]; count: number } }
  /** The rows that were refused, as they came, with what is the matter behind them. */
  problemFile: { ask: { heading: string; sentences: Record<string, string> }; answer: Blob }
  /** Writes from where the import is. Stopped in between, it answers how far it came. */
  write: { ask: { import: Import }; answer: Import }
  stop: { ask: Record<never, never>; answer: null }
}

export type Request = { [Do in keyof Asks]: { id: number; do: Do; ask: Asks[Do]['ask'] } }[keyof Asks]
export type Reply = { id: number } & ({ progress: Progress } | { answer: unknown } | { failure: FailureCode })
