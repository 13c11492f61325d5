import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type StudentWords = typeof nl

export const t = defineWords<StudentWords>(nl, () => import('./words.en.ts'))
