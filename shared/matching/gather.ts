import { hostBits, record, recordWords } from './columns.ts'
import { admits, type Constraints, isNear, noPlane, oldEnough } from './constraints.ts'
import { chooseOf, locationOf, modeOf, processesOf, site } from './flags.ts'
import { allows, freeTables } from './free-table.ts'
import { cellsWithin, type Origin } from './grid.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import { firstWord, plane } from './planes.ts'

/*
 * Which rows are in play: stretches of rows that can be near enough, of those the ones that pass what has a plane, 32 at
 * a time, and of those the ones with half-days that the student can come.
 */

/** Rows `[from, to)` that can be near enough; of those, `[nearFrom, nearTo)` surely are, when that was asked. */
export type Stretch = { from: number; to: number; nearFrom: number; nearTo: number }

/** The rows without travel, those in cells within a number of kilometres, and the tail. */
export function stretchesWithin(index: OpportunityIndex, origin: Origin, km: number, sure: boolean): Stretch[] {
  const { sorted, rows } = index.counts
  const withoutTravel = firstRowInCell(index, 1, 0)
  const stretches: Stretch[] = []
  if (withoutTravel > 0) stretches.push({ from: 0, to: withoutTravel, nearFrom: 0, nearTo: withoutTravel })
  let to = withoutTravel
  for (const cells of cellsWithin(origin, km)) {
    const from = firstRowInCell(index, cells.first, to)
    to = firstRowInCell(index, cells.last + 1, from)
    if (from === to) continue
    const some = sure && cells.from <= cells.to
    const nearFrom = some ? firstRowInCell(index, cells.from, from) : to
    const nearTo = some ? firstRowInCell(index, cells.to + 1, nearFrom) : to
    stretches.push({ from, to, nearFrom, nearTo })
  }
  if (sorted < rows) stretches.push({ from: sorted, to: rows, nearFrom: rows, nearTo: rows })
  return stretches
}

/** The first of the sorted rows, `low` or later, in this cell or a later one. */
function firstRowInCell(index: OpportunityIndex, cell: number, low: number) {
  const { sorted } = index.counts
  // Most often it is not far.
  let step = 64
  for (; low + step < sorted && cellOfRow(index, low + step) < cell; step *= 2) low += step
  let high = Math.min(low + step, sorted)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (cellOfRow(index, middle) < cell) low = middle + 1
    else high = middle
  }
  return low
}

function cellOfRow({ columns: { hostCell, records } }: OpportunityIndex, row: number) {
  return hostCell[(records[row * recordWords + record.host] as number) & hostBits] as number
}

/**
 * The rows of one word of planes that pass every constraint that has a plane. Their ages may still be to come, and that
 * they have half-days in the right part of the week doesn't say that those are free.
 */
function gate(words: Int32Array, word: number, constraints: Constraints) {
  const at = firstWord(word)
  const { week } = constraints
  if (constraints.ageSoon === noPlane) return 0
  let rows =
    (words[at + (plane.live << 4)] as number) &
    (words[at + (plane.seats << 4)] as number) &
    (words[at + (constraints.level << 4)] as number) &
    (words[at + (constraints.year << 4)] as number) &
    (words[at + (constraints.ageSoon << 4)] as number)
  if (rows === 0) return 0
  if (constraints.kinds.length > 0) rows &= either(words, at, constraints.kinds)
  if (rows === 0) return 0
  const all = words[at + (plane.all << 4)] as number
  rows &= (all & ~either(words, at, week.busy)) | (~all & either(words, at, week.free))
  return rows && rows & either(words, at, constraints.languages)
}

/** The rows that have one of some planes. */
export function either(words: Int32Array, at: number, planes: readonly number[]) {
  let rows = 0
  for (let i = 0; i < planes.length; i++) rows |= words[at + ((planes[i] as number) << 4)] as number
  return rows
}

/**
 * Fills `rows` with what stands in some stretches and passes every constraint that has a plane; answers how many those
 * are. `within`: only what is within reach.
 */
export function gather(
  index: OpportunityIndex,
  constraints: Constraints,
  stretches: readonly Stretch[],
  rows: Uint32Array,
  within: boolean,
) {
  const { words } = index.planes
  const { ageNow } = constraints
  let count = 0
  for (const { from, to, nearFrom, nearTo } of stretches) {
    const last = (to - 1) >>> 5
    for (let word = from >>> 5; word <= last; word++) {
      let bits = gate(words, word, constraints) & rowsOfWord(word, from, to)
      if (within && bits !== 0) {
        // Most rows are near, for every school and for the student's age: only the others are looked at one by one.
        const at = firstWord(word)
        const grown = ageNow === noPlane ? 0 : (words[at + (ageNow << 4)] as number)
        for (let rest = bits & ~rowsOfWord(word, nearFrom, nearTo); rest !== 0; rest &= rest - 1)
          if (!isNear(index, rowOf(word, rest), constraints)) bits &= ~(rest & -rest)
        for (let rest = bits & ~(words[at + (plane.everySchool << 4)] as number); rest !== 0; rest &= rest - 1)
          if (!admits(index, index.host(rowOf(word, rest)), constraints)) bits &= ~(rest & -rest)
        for (let rest = bits & ~grown; rest !== 0; rest &= rest - 1)
          if (!oldEnough(index, rowOf(word, rest), constraints)) bits &= ~(rest & -rest)
      }
      for (; bits !== 0; bits &= bits - 1) rows[count++] = rowOf(word, bits)
    }
  }
  return count
}

/** The first of some rows of a word. */
export function rowOf(word: number, bits: number) {
  return (word << 5) + 31 - Math.clz32(bits & -bits)
}

/** Of the 32 rows of a word, those in `[from, to)`, as bits. */
function rowsOfWord(word: number, from: number, to: number) {
  const first = word << 5
  if (from <= first && to >= first + 32) return -1
  if (from >= first + 32 || to <= first || from >= to) return 0
  const start = from > first ? -1 << (from & 31) : -1
  return to < first + 32 ? start & ~(-1 << (to & 31)) : start
}

/** Keeps of the first `count` rows, all within reach, those that the student isn't kept from and can come to. */
export function keepFree(index: OpportunityIndex, { week, excluded }: Constraints, rows: Uint32Array, count: number) {
  const { records, lists } = index.columns
  const { onSite, elsewhere } = freeTables(week)
  let kept = 0
  for (let n = 0; n < count; n++) {
    const row = rows[n] as number
    const at = row * recordWords
    const flags = records[at + record.flags] as number
    const start = records[at + record.start] as number
    const end = (records[at + recordWords + record.start] as number) - processesOf(flags)
    rows[kept] = row
    kept += allows(modeOf(flags), chooseOf(flags), lists, start, end, locationOf(flags) === site ? onSite : elsewhere)
  }
  return excluded.size > 0 ? withoutThose(excluded, rows, kept) : kept
}

function withoutThose(excluded: ReadonlySet<number>, rows: Uint32Array, count: number) {
  let kept = 0
  for (let n = 0; n < count; n++) {
    const row = rows[n] as number
    if (!excluded.has(row)) rows[kept++] = row
  }
  return kept
}
