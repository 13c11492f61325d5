import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type QueueWords = typeof nl

export const t = defineWords<QueueWords>(nl, () => import('./words.en.ts'))
