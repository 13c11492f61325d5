import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type ImportWords = typeof nl

export const t = defineWords<ImportWords>(nl, () => import('./words.en.ts'))
