import type { OpportunityIndex } from './opportunity-index.ts'
import { stem, stemsOf, wordsIn } from './stem.ts'

/** Per index, the plain words of each occupation in order, and the answers given. Pools only grow: what is there stays right. */
type Known = { words: string[][]; shares: Map<string, number[]> }
const known = new WeakMap<OpportunityIndex, Known>()
const mostAnswers = 500

/** Per occupation in the index, how much of the wished-for occupation's words it shares, 0 to 1. */
export function occupationShares(index: OpportunityIndex, wished: string): readonly number[] {
  const { occupations } = index.pools
  const { words, shares } = knownOf(index)
  for (let number = words.length; number < occupations.count; number++) words.push(wordsIn(occupations.shared(number)))
  const before = shares.get(wished)
  if (before?.length === words.length) return before
  const wanted = [...new Set(stemsOf(wished))]
  const answer = words.map((offered) => {
    const met = wanted.filter((one) => offered.some((word) => isFormOf(word, one)))
    return wanted.length === 0 ? 0 : met.length / wanted.length
  })
  if (shares.size >= mostAnswers) shares.clear()
  shares.set(wished, answer)
  return answer
}

/** A stem keeps the first two letters of its word, so that few words need to be stemmed. */
function isFormOf(word: string, stemmed: string) {
  return word.startsWith(stemmed.slice(0, 2)) && stem(word) === stemmed
}

function knownOf(index: OpportunityIndex): Known {
  const before = known.get(index)
  if (before) return before
  const fresh = { words: [], shares: new Map() }
  known.set(index, fresh)
  return fresh
}
