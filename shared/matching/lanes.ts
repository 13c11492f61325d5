import type { RowIds } from './row-ids.ts'
import type { Scoring } from './score.ts'
import { isVaried, varietyBySector } from './spread.ts'
import { noFloor, type Ranked, Top } from './top.ts'

/** For as many sectors as a row's flags can name. */
const noLift: readonly number[] = new Array<number>(32).fill(0)
const noVariety = { alone: noLift, lift: noLift }

/**
 * The rows that can come into a list: the best of all, or where variety counts the best of each sector, as far as variety
 * can lift them into it.
 */
export class Lanes {
  readonly #limit: number
  readonly #tops: Top[] = []
  /** What variety gives the first row of a sector for that sector alone, and the most that it gives a row at all. */
  readonly #alone: readonly number[]
  readonly #lift: readonly number[]
  readonly isVaried: boolean
  /** What each sector and kind gives, with all that variety can add to it. */
  readonly lifted: Int32Array
  #floor = noFloor
  #isStale = false

  constructor(limit: number, scoring: Scoring, ids: RowIds) {
    this.isVaried = isVaried(scoring)
    const { alone, lift } = this.isVaried ? varietyBySector(scoring) : noVariety
    this.#limit = limit
    this.#alone = alone
    this.#lift = lift
    for (let lane = 0; lane < (this.isVaried ? lift.length : 1); lane++) this.#tops.push(new Top(limit, ids))
    this.lifted = this.isVaried ? withLift(scoring.bySectorAndKind, lift) : scoring.bySectorAndKind
  }

  /** The most that variety can add to a row of the sector. */
  liftOf(sector: number) {
    return this.#lift[sector] as number
  }

  /** Below this a row of the sector can't come in any more. */
  floor(sector: number) {
    return Math.max(this.#floor - (this.#lift[sector] as number), this.#top(sector).floor)
  }

  /** Below this, variety included, no row at all can. */
  lowest() {
    if (!this.isVaried) return this.#top(0).floor
    if (this.#isStale) this.#floor = this.#worthOfLast()
    this.#isStale = false
    return this.#floor
  }

  offer(row: number, score: number, sector: number) {
    if (score < this.floor(sector)) return
    this.#top(sector).offer(row, score)
    this.#isStale = true
  }

  /** Each lane's rows, best first. */
  best(): Ranked[] {
    const best: Ranked[] = []
    for (const top of this.#tops) top.addTo(best)
    return best
  }

  #top(sector: number) {
    return this.#tops[this.isVaried ? sector : 0] as Top
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
        const worth = head.at < head.top.count ? head.top.scoreAt(head.at) + head.alone : noFloor
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

function withLift(bySectorAndKind: Int32Array, lift: readonly number[]) {
  const lifted = bySectorAndKind.slice()
  for (let at = 0; at < lift.length << 3; at++) lifted[at] = (lifted[at] as number) + (lift[at >>> 3] as number)
  return lifted
}
