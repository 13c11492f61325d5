import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type MatchWords = typeof nl

export const t = defineWords<MatchWords>(nl, () => import('./words.en.ts'))
