import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type ComingWords = typeof nl

export const t = defineWords<ComingWords>(nl, () => import('./words.en.ts'))
