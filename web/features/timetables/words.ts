import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type TimetableWords = typeof nl

export const t = defineWords<TimetableWords>(nl, () => import('./words.en.ts'))
