import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type GuestWords = typeof nl

export const t = defineWords<GuestWords>(nl, () => import('./words.en.ts'))
