import MiniSearch from 'minisearch'
import type { LearningNeedDraft } from '../learning-need.ts'
import type { Concept, Understood } from './answer.ts'
import { type Entry, lexicon, type Notion } from './lexicon.ts'
import { plain, stem, stopWords, wordsIn } from './stem.ts'

type Polarity = 'wanted' | 'not-wanted' | 'neither'
type Word = { text: string; plain: string }

/** Reads the free words of a need: what they wish for, what they decline, and which mean nothing to us. */
export function understand(need: Pick<LearningNeedDraft, 'question' | 'occupation' | 'ratherNot'>): Understood {
  const reading = new Reading()
  for (const { word, polarity } of polarities(need.question)) reading.add(word, polarity)
  // What stands under "rather not" is declined however it is put; only "wel" turns it.
  for (const { word, polarity, turned } of polarities(need.ratherNot.text)) {
    reading.add(word, turned && polarity === 'wanted' ? 'neither' : 'not-wanted')
  }
  for (const word of wordsIn(need.occupation ?? '')) reading.addTerm(word)
  return reading.result()
}

class Reading {
  readonly #wanted = new Map<string, Concept>()
  readonly #notWanted = new Map<string, Concept>()
  readonly #terms = new Set<string>()
  readonly #unknown = new Set<string>()

  add(word: Word, polarity: Polarity) {
    if (polarity === 'neither') return
    const entry = meaningOf(word.plain)
    if (polarity === 'not-wanted') {
      for (const notion of entry?.no ?? []) note(this.#notWanted, notion, word.text)
      for (const notion of entry?.instead ?? []) note(this.#wanted, notion, word.text)
      return
    }
    for (const notion of entry?.yes ?? []) note(this.#wanted, notion, word.text)
    this.addTerm(word.plain)
    if (!entry && !stopWords.has(word.plain)) this.#unknown.add(word.plain)
  }

  addTerm(word: string) {
    if (!stopWords.has(word) && word.length > 1) this.#terms.add(word)
  }

  result(): Understood {
    return {
      wanted: [...this.#wanted.values()],
      notWanted: [...this.#notWanted.values()],
      terms: [...this.#terms],
      unknown: [...this.#unknown],
    }
  }
}

function note(concepts: Map<string, Concept>, notion: Notion, words: string) {
  const key = `${notion.type}:${notion.value}`
  if (!concepts.has(key)) concepts.set(key, { ...notion, words })
}

/** Starts something new, so that a "no" before it doesn't reach over it. */
const turns = new Set('maar wel want terwijl omdat dus juist liever liefst graag ik but because rather prefer'.split(' '))
/** Declines what follows, up to a turn. */
const without = new Set('geen zonder behalve uitgezonderd no without except nothing'.split(' '))
/** Declines all of its clause, before and after. */
const not = new Set('niet nooit niks niets never not dont'.split(' '))
/** Declines what follows; after a "not" it declines nothing. */
const dread = new Set('bang hekel haat allergisch angst hate afraid scared allergic'.split(' '))
/** After one of these, or before one of those, a "not" says nothing about what is wished for. */
const unsure = new Set('weet snap weten twijfel of waarom know sure'.split(' '))
const onlyJust = new Set('alleen per zozeer zeker only'.split(' '))

type Reader = { word: Word; polarity: Polarity; turned: boolean }

function polarities(text: string): Reader[] {
  if (text === '') return []
  return text.split(/[.!?;:\n]+/).flatMap((sentence) => sentenceOf(sentence))
}

function sentenceOf(sentence: string) {
  const read: Reader[] = []
  let carried: Polarity = 'wanted'
  for (const clause of clausesOf(sentence)) {
    // "geen zorg, kinderen of dieren": a bare list goes on in the tone of what stood before the comma.
    const inherits = carried === 'not-wanted' && isBareList(clause)
    const words = clauseOf(clause, inherits ? carried : 'wanted')
    // "Ik zit op administratie, maar dat is niks voor mij": the refusal speaks of what was named before.
    if (refersBack(clause)) for (const earlier of read) if (earlier.polarity === 'wanted') earlier.polarity = 'not-wanted'
    read.push(...words)
    carried = words.at(-1)?.polarity ?? carried
  }
  return read
}

/** Commas and turns make clauses; so does "en" or "of" before a "no". */
function clausesOf(sentence: string) {
  const clauses: Word[][] = []
  for (const part of sentence.split(',')) {
    let clause: Word[] = []
    const words = wordsWithin(part)
    words.forEach((word, at) => {
      const next = words[at + 1]?.plain ?? ''
      const joins = ['en', 'of', 'and', 'or'].includes(word.plain) && (without.has(next) || not.has(next))
      const starts = (turns.has(word.plain) && !isFollowedByNo(word, next)) || (joins && !isIdle(words, at + 1))
      if (starts && clause.length > 0) {
        clauses.push(clause)
        clause = []
      }
      clause.push(word)
    })
    if (clause.length > 0) clauses.push(clause)
  }
  return clauses
}

/** "Liever niet", "ik niet": the turn belongs to the no. */
function isFollowedByNo(word: Word, next: string) {
  return ['liever', 'graag', 'ik', 'rather'].includes(word.plain) && (not.has(next) || without.has(next))
}

const pointers = new Set('dat die daar dit het that it'.split(' '))

function refersBack(clause: readonly Word[]) {
  return (
    clause.some(({ plain }, at) => not.has(plain) && !isIdle(clause, at)) &&
    clause.some(({ plain }) => pointers.has(plain)) &&
    clause.every(({ plain }) => meaningOf(plain) === undefined)
  )
}

function isBareList(clause: readonly Word[]) {
  return clause.every(
    ({ plain }) =>
      ['en', 'of', 'ook', 'and', 'or', 'met', 'de', 'het', 'een'].includes(plain) ||
      (!turns.has(plain) && meaningOf(plain) !== undefined),
  )
}

function clauseOf(clause: readonly Word[], start: Polarity): Reader[] {
  const turned = clause.some(({ plain }) => plain === 'wel' || plain === 'graag')
  const negated = clause.some(({ plain }, at) => not.has(plain) && !isIdle(clause, at))
  const fears = clause.some(({ plain }) => dread.has(plain))
  const denied = clause.some(({ plain }) => not.has(plain) || plain === 'geen')
  let polarity: Polarity = start
  if (negated && !fears) polarity = 'not-wanted'
  let compared = false
  return clause.map((word) => {
    if (without.has(word.plain) && !fears) polarity = 'not-wanted'
    if (dread.has(word.plain)) polarity = denied ? 'neither' : 'not-wanted'
    if (word.plain === 'liever' || word.plain === 'eerder' || word.plain === 'rather') compared = true
    // "Liever buiten dan op kantoor": the second is no wish, and no refusal either.
    if (compared && (word.plain === 'dan' || word.plain === 'than')) polarity = 'neither'
    return { word, polarity, turned }
  })
}

/** A "not" that declines nothing: "ik weet niet of", "niet alleen", "of niet". */
function isIdle(words: readonly Word[], at: number) {
  const before = words.slice(Math.max(0, at - 4), at)
  const after = words[at + 1]?.plain ?? ''
  return before.some(({ plain }) => unsure.has(plain))
    ? !['of', 'or'].includes(words[at - 1]?.plain ?? '') || after === ''
    : onlyJust.has(after)
}

function wordsWithin(text: string): Word[] {
  return (text.replace(/['’]/g, '').match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []).map((word) => ({
    text: word,
    plain: plain(word),
  }))
}

/** The lexicon as it is looked up: by the word, by its stem, and by a word that is a slip of the pen away. */
let dictionary:
  | { exact: Map<string, Entry>; stems: Map<string, Entry>; slips: MiniSearch<{ id: number; words: string }> }
  | undefined

function dictionaryOf() {
  if (!dictionary) {
    const exact = new Map<string, Entry>()
    const stems = new Map<string, Entry>()
    const slips = new MiniSearch<{ id: number; words: string }>({ fields: ['words'] })
    lexicon.forEach((entry, id) => {
      for (const word of entry.words.split(/\s+/)) {
        if (!exact.has(word)) exact.set(word, entry)
        if (!stems.has(stem(word))) stems.set(stem(word), entry)
      }
      slips.add({ id, words: entry.words })
    })
    dictionary = { exact, stems, slips }
  }
  return dictionary
}

const minLengthOfSlip = 6
const meanings = new Map<string, Entry | undefined>()

function meaningOf(word: string): Entry | undefined {
  const { exact, stems, slips } = dictionaryOf()
  const known = exact.get(word)
  if (known || stopWords.has(word)) return known
  const related = stems.get(stem(word))
  if (related || word.length < minLengthOfSlip) return related
  if (!meanings.has(word)) {
    // A page keeps asking about the same few words; a server hears many.
    if (meanings.size > 1000) meanings.clear()
    const [best] = slips.search(word, { fuzzy: word.length > 8 ? 2 : 1, prefix: false })
    meanings.set(word, best && lexicon[best.id])
  }
  return meanings.get(word)
}
