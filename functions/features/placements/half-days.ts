import * as v from 'valibot'

/**
 * Half-days as they are stored: the first as its number, and a bit for each one from there on. A year takes 137 bytes,
 * where a list of numbers takes five for each: a full agenda costs no more to write than an empty one.
 */
export const HalfDays = v.object({ from: v.number(), bits: v.instance(Uint8Array) })
export type HalfDays = v.InferOutput<typeof HalfDays>

/** `numbers` in any order, as `daypartNumber` counts them. */
export function packHalfDays(numbers: readonly number[]): HalfDays {
  const from = Math.min(...numbers)
  if (numbers.length === 0) return { from: 0, bits: new Uint8Array() }
  const bits = new Uint8Array(((Math.max(...numbers) - from) >> 3) + 1)
  for (const number of numbers) bits[(number - from) >> 3] = (bits[(number - from) >> 3] ?? 0) | (1 << ((number - from) & 7))
  return { from, bits }
}

/** In the order of the calendar. */
export function unpackHalfDays({ from, bits }: HalfDays) {
  return Array.from({ length: bits.length * 8 }, (_, at) => at)
    .filter((at) => ((bits[at >> 3] ?? 0) >> (at & 7)) & 1)
    .map((at) => from + at)
}
