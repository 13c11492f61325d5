import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type OverviewWords = typeof nl

export const t = defineWords<OverviewWords>(nl, () => import('./words.en.ts'))
