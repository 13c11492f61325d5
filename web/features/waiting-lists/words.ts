import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type WaitingListWords = typeof nl

export const t = defineWords<WaitingListWords>(nl, () => import('./words.en.ts'))
