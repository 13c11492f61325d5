import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type PlannerWords = typeof nl

export const t = defineWords<PlannerWords>(nl, () => import('./words.en.ts'))
