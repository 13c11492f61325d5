import { defineWords } from '../../lib/locale.ts'
import nl from './reason-words.nl.ts'

export type ReasonWords = typeof nl

/** Why something fits: apart from the other words, as the start page says it too. */
export const reasonWords = defineWords<ReasonWords>(nl, () => import('./reason-words.en.ts'))
