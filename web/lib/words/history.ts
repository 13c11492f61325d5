import type { PlacementEvent } from '../../../shared/placement.ts'
import { defineWords } from '../locale.ts'
import nl from './history.nl.ts'

/** What happened to a placement, told in the past: "Karim Bouwhuis keurde goed". */
export type HistoryWords = {
  move: Record<PlacementEvent['move'], (name: string) => string>
  someone: Record<PlacementEvent['by'], string>
}

export const historyWords = defineWords<HistoryWords>(nl, () => import('./history.en.ts'))

/** One step in words, with the name of who took it where that is known. */
export function eventInWords({ move, by, byName }: Pick<PlacementEvent, 'move' | 'by' | 'byName'>) {
  return historyWords().move[move](byName ?? historyWords().someone[by])
}
