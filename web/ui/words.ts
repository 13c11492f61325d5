import { defineWords } from '../lib/locale.ts'
import nl from './words.nl.ts'

export type UiWords = typeof nl

/** The words that the primitives bring themselves. */
export const uiWords = defineWords<UiWords>(nl, () => import('./words.en.ts'))
