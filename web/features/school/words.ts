import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type SchoolWords = typeof nl

export const t = defineWords<SchoolWords>(nl, () => import('./words.en.ts'))
