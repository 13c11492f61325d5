/** Repeatable chance: the same seed and name give the same run of numbers (mulberry32). */
export type Random = {
  /** From 0 up to, not including, 1. */
  next: () => number
  /** A whole number from `min` up to and including `max`. */
  int: (min: number, max: number) => number
  chance: (probability: number) => boolean
  pick: <T>(items: readonly T[]) => T
  shuffle: <T>(items: readonly T[]) => T[]
}

/** Every part of the demo has its own stream, so that a change in one part leaves the others as they were. */
export function randomStream(seed: number, name: string): Random {
  let state = seed
  for (const char of name) state = (Math.imul(state, 31) + char.charCodeAt(0)) | 0

  function next() {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  function int(min: number, max: number) {
    return min + Math.floor(next() * (max - min + 1))
  }
  function pick<T>(items: readonly T[]): T {
    const item = items[int(0, items.length - 1)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  function shuffle<T>(items: readonly T[]) {
    return items
      .map((item) => ({ item, order: next() }))
      .toSorted((a, b) => a.order - b.order)
      .map(({ item }) => item)
  }
  return { next, int, chance: (probability) => next() < probability, pick, shuffle }
}
