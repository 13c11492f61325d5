import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type ContactWords = typeof nl

export const t = defineWords<ContactWords>(nl, () => import('./words.en.ts'))
