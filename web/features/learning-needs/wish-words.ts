import { defineWords } from '../../lib/locale.ts'
import nl from './wish-words.nl.ts'

export type WishWords = typeof nl

/** What a student wants to learn, in sentences: apart from the other words, as the start page says it too. */
export const wishWords = defineWords<WishWords>(nl, () => import('./wish-words.en.ts'))
