import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type SchoolPlacementWords = typeof nl

export const t = defineWords<SchoolPlacementWords>(nl, () => import('./words.en.ts'))
