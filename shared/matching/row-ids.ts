import { withRoom } from './bits.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const prefix = 'opp_'
const digits = new Int8Array(128).fill(-1)
for (let digit = 0; digit < 32; digit++) digits[alphabet.charCodeAt(digit)] = digit

/** The four words of the id that was read last: scratch, so that a look-up makes no garbage. */
const read = new Uint32Array(4)

/** Reads the ulid of an opportunity's id into `read`; false for anything else. */
function readId(id: string) {
  if (id.length !== 30 || !id.startsWith(prefix)) return false
  let word = 0
  let filled = 0
  let at = 0
  // 26 digits of 5 bits are 130 bits; a ulid leaves the first two unset.
  for (let i = 4; i < 30; i++) {
    const digit = digits[id.charCodeAt(i)] ?? -1
    if (digit < 0 || (i === 4 && digit > 7)) return false
    const bits = i === 4 ? 3 : 5
    const free = 32 - filled
    if (bits < free) {
      word = (word << bits) | digit
      filled += bits
    } else {
      const over = bits - free
      read[at++] = (word << free) | (digit >>> over)
      word = digit & ((1 << over) - 1)
      filled = over
    }
  }
  return true
}

/** Rows in a table of this many slots have numbers below 65,536, since it is never filled. */
const mostSmallSlots = 65_536

export function slotTypeOf(length: number) {
  return length <= mostSmallSlots ? Uint16Array : Uint32Array
}

/** The ids of all rows, 16 bytes each, and an open-addressing table that finds a row by its id. */
export class RowIds {
  words: Uint32Array
  /** Row + 1 per slot, 0 when empty; as long as a power of two. */
  slots: Uint16Array | Uint32Array

  constructor(words = new Uint32Array(0), slots: Uint16Array | Uint32Array = new Uint16Array(16)) {
    this.words = words
    this.slots = slots
  }

  /** The newest row with this id, -1 when there is none. */
  find(id: string) {
    if (!readId(id)) return -1
    return (this.slots[this.#slot()] as number) - 1
  }

  /** Gives a row its id; an older row with the same id is no longer found. */
  set(row: number, id: string) {
    if (!readId(id)) throw new RangeError(`not the id of an opportunity: ${id}`)
    if (row * 5 > this.slots.length * 4) this.#spread(row)
    this.words = withRoom(this.words, (row + 1) * 4)
    readId(id)
    this.words.set(read, row * 4)
    this.slots[this.#slot()] = row + 1
  }

  at(row: number) {
    let id = prefix
    for (let digit = 0; digit < 26; digit++) {
      // The digit's five bits end here; those of most digits lie in one word.
      const end = digit * 5 + 3
      const word = row * 4 + ((end - 1) >>> 5)
      const below = -end & 31
      const value = (this.words[word] as number) >>> below
      const split = below > 27 && digit > 0
      id += alphabet[(split ? value | ((this.words[word - 1] as number) << (32 - below)) : value) & 31]
    }
    return id
  }

  /** Negative when the first row's id comes later: newest first, since ids sort by the moment they were made. */
  newestFirst(a: number, b: number) {
    for (let word = 0; word < 4; word++) {
      const difference = (this.words[b * 4 + word] as number) - (this.words[a * 4 + word] as number)
      if (difference !== 0) return difference
    }
    return 0
  }

  /** The slot of the id in `read`: the one that holds it, or the empty one where it belongs. */
  #slot() {
    const { words, slots } = this
    const last = slots.length - 1
    // The low words of a ulid are random; two are mixed for ids that were made in one go.
    let slot = (Math.imul((read[3] as number) ^ ((read[1] as number) << 7), 0x9e3779b1) >>> 7) & last
    for (;;) {
      const row = (slots[slot] as number) - 1
      if (row < 0) return slot
      const at = row * 4
      if (words[at + 3] === read[3] && words[at + 2] === read[2] && words[at + 1] === read[1] && words[at] === read[0])
        return slot
      slot = (slot + 1) & last
    }
  }

  /** A table twice as long; later rows overwrite earlier ones with the same id. */
  #spread(rows: number) {
    const length = this.slots.length * 2
    this.slots = new (slotTypeOf(length))(length)
    for (let row = 0; row < rows; row++) {
      read.set(this.words.subarray(row * 4, row * 4 + 4))
      this.slots[this.#slot()] = row + 1
    }
  }
}
