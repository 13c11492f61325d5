/** Lists over a small vocabulary as bit masks: bit `n` stands for the vocabulary's n-th word. */
export function maskOf<T>(vocabulary: readonly T[], words: readonly T[]) {
  let mask = 0
  for (const word of words) mask |= 1 << vocabulary.indexOf(word)
  return mask
}

export function wordsOf<T>(vocabulary: readonly T[], mask: number) {
  const words: T[] = []
  for (let bits = mask; bits !== 0; bits &= bits - 1) words.push(vocabulary[31 - Math.clz32(bits & -bits)] as T)
  return words
}

/** A vocabulary's word by its number, which must have been taken from that vocabulary. */
export function wordAt<T>(vocabulary: readonly T[], number: number): T {
  const word = vocabulary[number]
  if (word === undefined) throw new RangeError(`no word ${number} in a vocabulary of ${vocabulary.length}`)
  return word
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** The same numbers with room for at least `length`, half as much again when it must grow. */
export function withRoom<A extends Numbers>(array: A, length: number): A {
  if (array.length >= length) return array
  const Type = array.constructor as new (length: number) => A
  const larger = new Type(Math.max(length, Math.ceil(array.length * 1.5), 16))
  larger.set(array)
  return larger
}

/** First position in ascending numbers, up to `end`, that holds `value` or more. */
export function lowerBound(numbers: Uint16Array | Uint32Array, value: number, end: number) {
  let low = 0
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
