import type { RowIds } from './row-ids.ts'
import type { Scoring } from './score.ts'
import { varietyBySector } from './spread.ts'
import { noFloor, type Ranked, Top } from './top.ts'

/**
 * The rows that can come into a list: the best of all, or where variety counts the best of each sector, as far as variety
 * can lift them into it.
 */
export class Lanes {
  readonly #limit: number
  readonly #ids: RowIds
  readonly #tops: (Top | undefined)[]
  /** What variety gives the first row of a sector for that sector alone, and the most that it gives a row at all. */
  readonly #alone: readonly number[]
  readonly #lift: readonly number[]
  readonly #most: number
  /** What each sector and kind gives, with all that variety can add to it. */
  readonly lifted: Int32Array
  #floor = noFloor
  #isStale = false

  constructor(limit: number, scoring: Scoring, ids: RowIds) {
    const { alone, lift } = varietyBySector(scoring)
    this.#limit = limit
    this.#ids = ids
    this.#alone = alone
    this.#tops = alone.map(() => undefined)
    this.#lift = lift
    this.#most = Math.max(...lift)
    this.lifted =
      this.#most > 0 ? scoring.bySectorAndKind.map((points, at) => points + (lift[at >>> 3] ?? 0)) : scoring.bySectorAndKind
  }

  get isVaried() {
    return this.#most > 0
  }

  /** Below this a row of the sector can't come in any more. */
  floor(sector: number) {
    const lane = this.#most > 0 ? sector : 0
    return Math.max(this.#floor - (this.#lift[sector] as number), this.#tops[lane]?.floor ?? noFloor)
  }

  /** Below this, variety included, no row at all can. */
  lowest() {
    if (this.#most === 0) return this.#tops[0]?.floor ?? noFloor
    if (this.#isStale) this.#floor = this.#worthOfLast()
    this.#isStale = false
    return this.#floor
  }

  offer(row: number, score: number, sector: number) {
    if (score < this.floor(sector)) return
    const lane = this.#most > 0 ? sector : 0
    const top = this.#tops[lane] ?? new Top(this.#limit, this.#ids)
    this.#tops[lane] = top
    top.offer(row, score)
    this.#isStale = true
  }

  /** Each lane's rows, best first. */
  best(): Ranked[] {
    return this.#tops.flatMap((top) => top?.best() ?? [])
  }

  /**
   * What the last of the list is worth at least, its variety included. As long as the list isn't full, some sector has
   * given fewer rows than it has among the `limit` best of all lanes, each counted as if it came after those above it in its
   * lane; the next row of that sector is then worth as much as it counts here.
   */
  #worthOfLast() {
    const heads = this.#tops.map((top, lane) => ({ top, at: 0, alone: this.#alone[lane] as number }))
    let last = noFloor
    for (let place = 0; place < this.#limit; place++) {
      let best: (typeof heads)[number] | undefined
      last = noFloor
      for (const head of heads) {
        const worth = head.top && head.at < head.top.count ? head.top.scoreAt(head.at) + head.alone : noFloor
        if (worth <= last) continue
        best = head
        last = worth
      }
      if (!best) return noFloor
      best.at++
      best.alone >>= 1
    }
    return last
  }
}
