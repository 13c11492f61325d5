import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type DialogueWords = typeof nl

export const t = defineWords<DialogueWords>(nl, () => import('./words.en.ts'))
