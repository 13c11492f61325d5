import { defineWords } from '../lib/locale.ts'
import nl from './lost-words.nl.ts'

export type LostWords = typeof nl

/** For who comes where no page is for them. */
export const lostWords = defineWords<LostWords>(nl, () => import('./lost-words.en.ts'))
