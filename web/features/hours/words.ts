import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type HoursWords = typeof nl

export const t = defineWords<HoursWords>(nl, () => import('./words.en.ts'))
