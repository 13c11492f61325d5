import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type NeedWords = typeof nl

export const t = defineWords<NeedWords>(nl, () => import('./words.en.ts'))
