import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type DossierWords = typeof nl

export const t = defineWords<DossierWords>(nl, () => import('./words.en.ts'))
