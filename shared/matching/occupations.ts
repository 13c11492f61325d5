import type { OpportunityIndex } from './opportunity-index.ts'
import { stemsOf } from './stem.ts'

/** Per index, the stems of each occupation in order, and the answers given. Pools only grow: what is there stays right. */
type Known = { stems: string[][]; shares: Map<string, number[]> }
const known = new WeakMap<OpportunityIndex, Known>()
const mostAnswers = 500

/** Per occupation in the index, how much of the wished-for occupation's words it shares, 0 to 1. */
export function occupationShares(index: OpportunityIndex, wished: string): readonly number[] {
  const { occupations } = index.pools
  const { stems, shares } = knownOf(index)
  for (let number = stems.length; number < occupations.count; number++) stems.push(stemsOf(occupations.shared(number)))
  const before = shares.get(wished)
  if (before?.length === stems.length) return before
  const wanted = [...new Set(stemsOf(wished))]
  const answer = stems.map((words) =>
    wanted.length === 0 ? 0 : wanted.filter((word) => words.includes(word)).length / wanted.length,
  )
  if (shares.size >= mostAnswers) shares.clear()
  shares.set(wished, answer)
  return answer
}

function knownOf(index: OpportunityIndex): Known {
  const before = known.get(index)
  if (before) return before
  const fresh = { stems: [], shares: new Map() }
  known.set(index, fresh)
  return fresh
}
