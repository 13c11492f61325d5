import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type OpportunityWords = typeof nl

export const t = defineWords<OpportunityWords>(nl, () => import('./words.en.ts'))
