import { type Language, type Level, languages, levels } from '../programme.ts'
import { maskOf, withRoom, wordsOf } from './bits.ts'

/*
 * Yes-or-no facts of rows as bit planes, 32 rows to a word. Sixteen words of one plane, a line of the processor's memory,
 * lie beside those of the next: a pass over a stretch of rows reads just the planes that it asks about.
 */
export const plane = {
  live: 0,
  seats: 1,
  /** One for each kind. */
  kind: 2,
  /** One for each level: the row admits it. */
  level: 7,
  /** The row admits year 1, 2 … 5; every row admits the years after it. */
  year: 17,
  /** The row admits age 12, 13 … 20; every row admits who is older. */
  age: 22,
  /** One for each language: the row admits who works in it. */
  language: 31,
  /** The row asks for no language. */
  anyLanguage: 39,
  /** One for each half-day of a week: the row has such half-days. */
  slot: 40,
  /** The row needs all of its half-days. */
  all: 61,
  /** The row is for every school. */
  everySchool: 62,
} as const
const planeCount = 63
const rowsPerBlock = 512
const blockWords = 16 * planeCount

/** Where the word of plane 0 stands for these 32 rows; that of plane `p` stands `p << 4` further. */
export function firstWord(word: number) {
  return (word >>> 4) * blockWords + (word & 15)
}

/** How many words a number of rows takes. */
export function planeWords(rows: number) {
  return Math.ceil(rows / rowsPerBlock) * blockWords
}

export const youngest = 12
export const oldest = 21
export const lastYear = 6

type Admission = { levels: Level[]; minYear: number; minAge: number; languages: Language[] }

/** The plane of the rows that admit a year of school. */
export function yearPlane(year: number) {
  return year >= lastYear ? plane.live : plane.year + Math.max(year, 1) - 1
}

/** The plane of the rows that admit an age that an opportunity can ask for. */
export function agePlane(age: number) {
  return age >= oldest ? plane.live : plane.age + age - youngest
}

export class Planes {
  /** Signed: half of all words without a sign are too large for a fresh process to handle as plain numbers. */
  words: Int32Array

  constructor(words = new Int32Array(0)) {
    this.words = words
  }

  makeRoom(rows: number) {
    this.words = withRoom(this.words, planeWords(rows))
  }

  has(row: number, number: number) {
    return (((this.words[firstWord(row >>> 5) + (number << 4)] as number) >>> (row & 31)) & 1) === 1
  }

  set(row: number, number: number, on: boolean) {
    const at = firstWord(row >>> 5) + (number << 4)
    const word = this.words[at] as number
    this.words[at] = on ? word | (1 << (row & 31)) : word & ~(1 << (row & 31))
  }

  /** Admits every level in the list, or all when it is empty; likewise for languages. */
  admit(row: number, kind: number, audience: Admission & { schoolIds: readonly string[] }) {
    this.set(row, plane.kind + kind, true)
    this.set(row, plane.everySchool, audience.schoolIds.length === 0)
    const level = maskOf(levels, audience.levels)
    for (let bit = 0; bit < levels.length; bit++) this.set(row, plane.level + bit, level === 0 || ((level >>> bit) & 1) === 1)
    for (let year = 1; year < lastYear; year++) this.set(row, plane.year + year - 1, audience.minYear <= year)
    for (let age = youngest; age < oldest; age++) this.set(row, plane.age + age - youngest, audience.minAge <= age)
    const language = maskOf(languages, audience.languages)
    this.set(row, plane.anyLanguage, language === 0)
    for (let bit = 0; bit < languages.length; bit++) {
      this.set(row, plane.language + bit, language === 0 || ((language >>> bit) & 1) === 1)
    }
  }

  minAge(row: number) {
    return youngest + this.#first(row, plane.age, oldest - youngest)
  }

  admission(row: number): Admission {
    const level = this.#mask(row, plane.level, levels.length)
    return {
      levels: level === (1 << levels.length) - 1 ? [] : wordsOf(levels, level),
      minYear: 1 + this.#first(row, plane.year, lastYear - 1),
      minAge: this.minAge(row),
      languages: this.has(row, plane.anyLanguage) ? [] : wordsOf(languages, this.#mask(row, plane.language, languages.length)),
    }
  }

  #mask(row: number, from: number, size: number) {
    let mask = 0
    for (let bit = 0; bit < size; bit++) if (this.has(row, from + bit)) mask |= 1 << bit
    return mask
  }

  #first(row: number, from: number, size: number) {
    for (let bit = 0; bit < size; bit++) if (this.has(row, from + bit)) return bit
    return size
  }
}
