import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type AgreementWords = typeof nl

export const t = defineWords<AgreementWords>(nl, () => import('./words.en.ts'))
