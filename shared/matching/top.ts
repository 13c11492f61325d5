/** The best `size` rows by score, in a bounded heap; `before` breaks ties, so that the order is a total one. */
export class Top {
  readonly rows: number[] = []
  readonly scores: number[] = []
  readonly size: number
  readonly #before: (a: number, b: number) => number

  constructor(size: number, before: (a: number, b: number) => number) {
    this.size = size
    this.#before = before
  }

  /** The score below which a row can't come in any more. */
  get floor() {
    return this.rows.length < this.size ? Number.NEGATIVE_INFINITY : (this.scores[0] as number)
  }

  offer(row: number, score: number) {
    const { rows, scores } = this
    if (rows.length < this.size) {
      rows.push(row)
      scores.push(score)
      this.#rise(rows.length - 1)
    } else if (this.size > 0 && this.#better(score, row, scores[0] as number, rows[0] as number)) {
      rows[0] = row
      scores[0] = score
      this.#sink()
    }
  }

  /** What it holds, best first. */
  best() {
    return this.rows
      .map((row, at) => ({ row, score: this.scores[at] as number }))
      .sort((a, b) => b.score - a.score || this.#before(a.row, b.row))
  }

  #better(score: number, row: number, otherScore: number, otherRow: number) {
    return score > otherScore || (score === otherScore && this.#before(row, otherRow) < 0)
  }

  #worse(a: number, b: number) {
    const { rows, scores } = this
    return this.#better(scores[b] as number, rows[b] as number, scores[a] as number, rows[a] as number)
  }

  #swap(a: number, b: number) {
    const { rows, scores } = this
    const row = rows[a] as number
    const score = scores[a] as number
    rows[a] = rows[b] as number
    scores[a] = scores[b] as number
    rows[b] = row
    scores[b] = score
  }

  #rise(from: number) {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >>> 1
      if (!this.#worse(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  #sink() {
    const { length } = this.rows
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= length) return
      if (child + 1 < length && this.#worse(child + 1, child)) child++
      if (!this.#worse(child, at)) return
      this.#swap(at, child)
      at = child
    }
  }
}
