import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type PlacementWords = typeof nl

export const t = defineWords<PlacementWords>(nl, () => import('./words.en.ts'))
