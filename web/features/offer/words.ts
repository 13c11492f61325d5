import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type OfferWords = typeof nl

export const t = defineWords<OfferWords>(nl, () => import('./words.en.ts'))
