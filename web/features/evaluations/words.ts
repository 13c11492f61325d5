import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type EvaluationWords = typeof nl

export const t = defineWords<EvaluationWords>(nl, () => import('./words.en.ts'))
