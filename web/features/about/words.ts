import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type AboutWords = typeof nl

export const t = defineWords<AboutWords>(nl, () => import('./words.en.ts'))
