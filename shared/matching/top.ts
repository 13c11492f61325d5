import type { RowIds } from './row-ids.ts'

export type Ranked = { row: number; score: number }

/** Below every score, and small enough to stay a whole number. */
export const noFloor = -0x20000000

/**
 * The best `size` rows by score, newest first among equals, kept in order. A list has few places, and what comes in
 * late seldom rises far: putting it in its place takes less than a heap would, and at the end there is nothing to sort.
 */
export class Top {
  count = 0
  /** The score below which a row can't come in any more. */
  floor = noFloor
  readonly #size: number
  readonly #ids: RowIds
  readonly #rows: number[] = []
  readonly #scores: number[] = []

  constructor(size: number, ids: RowIds) {
    this.#size = size
    this.#ids = ids
  }

  offer(row: number, score: number) {
    if (this.count === this.#size) {
      if (this.#size === 0 || !this.#isBefore(row, score, this.count - 1)) return
    } else {
      this.count++
      this.#rows.push(row)
      this.#scores.push(score)
    }
    const rows = this.#rows
    const scores = this.#scores
    let at = this.count - 1
    for (; at > 0 && this.#isBefore(row, score, at - 1); at--) {
      rows[at] = rows[at - 1] as number
      scores[at] = scores[at - 1] as number
    }
    rows[at] = row
    scores[at] = score
    if (this.count === this.#size) this.floor = scores[this.count - 1] as number
  }

  scoreAt(at: number) {
    return this.#scores[at] as number
  }

  /** Adds what it holds to a list, best first. */
  addTo(list: Ranked[]) {
    for (let at = 0; at < this.count; at++) list.push({ row: this.#rows[at] as number, score: this.#scores[at] as number })
  }

  #isBefore(row: number, score: number, at: number) {
    const other = this.#scores[at] as number
    return score > other || (score === other && this.#ids.newestFirst(row, this.#rows[at] as number) < 0)
  }
}
