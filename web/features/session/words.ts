import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type SessionWords = typeof nl

export const t = defineWords<SessionWords>(nl, () => import('./words.en.ts'))
