import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type GuidanceWords = typeof nl

export const t = defineWords<GuidanceWords>(nl, () => import('./words.en.ts'))
