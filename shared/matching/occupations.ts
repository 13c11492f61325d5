import type { OpportunityIndex } from './opportunity-index.ts'
import { plain, stem, stemsOf, wordsIn } from './stem.ts'

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
  const wanted = [...new Set(stemsOf(wished))].map((stemmed) => ({ stemmed, start: stemmed.slice(0, 2) }))
  const answer = new Int32Array(occupations.count)
  for (let number = 0; number < occupations.count; number++) {
    const offered = plain(occupations.shared(number))
    // A stem keeps the first two letters of its word, so that few occupations need to be taken apart.
    const near = wanted.filter(({ start }) => offered.includes(start))
    if (near.length === 0) continue
    const words = wordsIn(offered)
    const met = near.filter(({ stemmed, start }) => words.some((word) => word.startsWith(start) && stem(word) === stemmed))
    answer[number] = Math.round((points * met.length) / wanted.length)
  }
  if (answers.size >= mostAnswers) answers.clear()
  answers.set(question, answer)
  return answer
}
