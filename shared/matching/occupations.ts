import type { OpportunityIndex } from './opportunity-index.ts'
import { stemsOf } from './stem.ts'

/** The stems of each occupation in an index, in order. Pools of texts only grow, so what is there stays right. */
const known = new WeakMap<OpportunityIndex, string[][]>()

/** Per occupation in the index, how much of the wished-for occupation's words it shares, 0 to 1. */
export function occupationShares(index: OpportunityIndex, wished: string) {
  const { occupations } = index.pools
  const stems = known.get(index) ?? []
  for (let number = stems.length; number < occupations.count; number++) stems.push(stemsOf(occupations.shared(number)))
  known.set(index, stems)
  const wanted = [...new Set(stemsOf(wished))]
  return stems.map((words) => (wanted.length === 0 ? 0 : wanted.filter((word) => words.includes(word)).length / wanted.length))
}
