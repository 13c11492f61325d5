import { lowerBound, withRoom } from './bits.ts'

// Both are in every browser and in Node; the library of the language alone doesn't name them.
declare class TextEncoder {
  encode(text: string): Uint8Array
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

const fewSearches = 40

/** Many texts as one pool of bytes with offsets: loading it costs nothing, and a text is decoded when it is asked for. */
export class StringPool {
  bytes: Uint8Array
  /** `count + 1` offsets into `bytes`. */
  starts: Uint32Array
  count: number
  #numbers: Map<string, number> | undefined
  #searches = 0
  /** The bytes as one text, as long as none were added; undefined where some character takes more than a byte. */
  #whole: { length: number; text: string | undefined } = { length: 0, text: '' }
  readonly #decoded = new Map<number, string>()
  readonly #found = new Map<string, number>()

  constructor(bytes = new Uint8Array(0), starts = new Uint32Array(1), count = 0) {
    this.bytes = bytes
    this.starts = starts
    this.count = count
  }

  get byteLength() {
    return this.starts[this.count] as number
  }

  push(text: string) {
    const added = encoder.encode(text)
    const from = this.byteLength
    this.bytes = withRoom(this.bytes, from + added.length)
    this.bytes.set(added, from)
    this.starts = withRoom(this.starts, this.count + 2)
    this.starts[this.count + 1] = from + added.length
    return this.count++
  }

  at(number: number) {
    return decoder.decode(this.bytes.subarray(this.starts[number], this.starts[number + 1]))
  }

  /** As `at`, for a text that many rows share. */
  shared(number: number) {
    const known = this.#decoded.get(number)
    if (known !== undefined) return known
    const end = this.starts[number + 1] as number
    const { length, text: whole } = this.#whole
    const text = whole !== undefined && end <= length ? whole.slice(this.starts[number], end) : this.at(number)
    this.#decoded.set(number, text)
    return text
  }

  /** The number of a text, undefined when the pool doesn't hold it. */
  find(text: string) {
    const known = this.#found.get(text)
    if (known !== undefined) return known
    const number = this.#find(text)
    if (number !== undefined) this.#found.set(text, number)
    return number
  }

  #find(text: string) {
    // Looking through all of it is slower than a table, and faster than making one for a few questions.
    if (!this.#numbers && this.#searches++ < fewSearches) {
      const whole = this.whole()
      if (whole !== undefined) return this.#search(whole, text)
    }
    return this.#byText().get(text)
  }

  /** All texts as one, where offsets into its bytes are offsets into it; undefined where some character takes more than a byte. */
  whole() {
    const length = this.byteLength
    if (this.#whole.length !== length) {
      const text = decoder.decode(this.bytes.subarray(0, length))
      this.#whole = { length, text: text.length === length ? text : undefined }
    }
    return this.#whole.text
  }

  /** The number of the text that holds this offset. */
  numberAt(offset: number) {
    return lowerBound(this.starts, offset + 1, this.count + 1) - 1
  }

  #search(whole: string, text: string) {
    for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
      const number = this.numberAt(at)
      if (this.starts[number] === at && this.starts[number + 1] === at + text.length) return number
    }
    return undefined
  }

  /** The number of a text that is stored once, however often it comes. */
  intern(text: string) {
    const byText = this.#byText()
    let number = byText.get(text)
    if (number === undefined) {
      number = this.push(text)
      byText.set(text, number)
    }
    return number
  }

  #byText() {
    if (!this.#numbers) {
      this.#numbers = new Map()
      const whole = this.whole()
      for (let number = 0; number < this.count; number++) {
        this.#numbers.set(whole?.slice(this.starts[number], this.starts[number + 1]) ?? this.at(number), number)
      }
    }
    return this.#numbers
  }
}
