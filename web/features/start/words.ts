import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type StartWords = typeof nl

export const t = defineWords<StartWords>(nl, () => import('./words.en.ts'))
