import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type ReportWords = typeof nl

export const t = defineWords<ReportWords>(nl, () => import('./words.en.ts'))
