import type { OpportunityIndex } from './opportunity-index.ts'
import { plain, stem, stopWords, wordsIn } from './stem.ts'
import type { StringPool } from './strings.ts'

/** Per index, the answers given. Pools only grow: an answer is right as long as it covers all that is there. */
const known = new WeakMap<OpportunityIndex, Map<string, Int32Array>>()
const mostAnswers = 500

/** Per occupation in the index, `points` times how much of the wished-for occupation's words it shares, 0 to 1. */
export function occupationPoints(index: OpportunityIndex, wished: string, points: number): Int32Array {
  const { occupations } = index.pools
  const answers = known.get(index) ?? new Map<string, Int32Array>()
  known.set(index, answers)
  const question = `${points} ${wished}`
  const before = answers.get(question)
  if (before?.length === occupations.count) return before
  const wanted: string[] = []
  for (const word of wordsIn(wished)) {
    if (!stopWords.has(word) && !isAmong(wanted, word)) wanted.push(word)
  }
  const answer = new Int32Array(occupations.count)
  for (const number of startingAlike(occupations, wanted)) {
    const words = wordsIn(occupations.shared(number))
    let met = 0
    for (const one of wanted) if (isAmong(words, one)) met++
    answer[number] = Math.round((points * met) / wanted.length)
  }
  if (answers.size >= mostAnswers) answers.clear()
  answers.set(question, answer)
  return answer
}

function isAmong(words: readonly string[], one: string) {
  for (const word of words) if (isSameWord(word, one)) return true
  return false
}

/** A stem keeps the first two letters of its word. Most words need no stemming, which costs a fresh process dearly. */
function isSameWord(word: string, other: string) {
  return word === other || (word.startsWith(startOf(other)) && stem(word) === stem(other))
}

const startOf = (word: string) => word.slice(0, 2)

/** Those that can hold a form of one of the words: few occupations need to be taken apart. */
function startingAlike(occupations: StringPool, words: readonly string[]) {
  const numbers = new Set<number>()
  const whole = occupations.whole()?.toLowerCase()
  if (whole === undefined) {
    for (let number = 0; number < occupations.count; number++) {
      const offered = plain(occupations.shared(number))
      if (words.some((word) => offered.includes(startOf(word)))) numbers.add(number)
    }
    return numbers
  }
  for (const word of words) {
    for (let at = whole.indexOf(startOf(word)); at >= 0; at = whole.indexOf(startOf(word), at + 1))
      numbers.add(occupations.numberAt(at))
  }
  return numbers
}
