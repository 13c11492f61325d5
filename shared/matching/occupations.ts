import type { OpportunityIndex } from './opportunity-index.ts'
import { stem, stemsOf, wordsIn } from './stem.ts'

/** Per index, the words of each occupation in order, and the answers given. Pools only grow: what is there stays right. */
type Known = { words: string[][]; answers: Map<string, Int32Array> }
const known = new WeakMap<OpportunityIndex, Known>()
const mostAnswers = 500

/** Per occupation in the index, `points` times how much of the wished-for occupation's words it shares, 0 to 1. */
export function occupationPoints(index: OpportunityIndex, wished: string, points: number): Int32Array {
  const { occupations } = index.pools
  const { words, answers } = knownOf(index)
  for (let number = words.length; number < occupations.count; number++) words.push(wordsIn(occupations.shared(number)))
  const question = `${points} ${wished}`
  const before = answers.get(question)
  if (before?.length === words.length) return before
  const wanted = [...new Set(stemsOf(wished))]
  const answer = new Int32Array(words.length)
  words.forEach((offered, number) => {
    const met = wanted.filter((one) => offered.some((word) => isFormOf(word, one))).length
    if (met > 0) answer[number] = Math.round((points * met) / wanted.length)
  })
  if (answers.size >= mostAnswers) answers.clear()
  answers.set(question, answer)
  return answer
}

/** A stem keeps the first two letters of its word, so that few words need to be stemmed. */
function isFormOf(word: string, stemmed: string) {
  return word.startsWith(stemmed.slice(0, 2)) && stem(word) === stemmed
}

function knownOf(index: OpportunityIndex): Known {
  const before = known.get(index)
  if (before) return before
  const fresh = { words: [], answers: new Map() }
  known.set(index, fresh)
  return fresh
}
