import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type NotificationWords = typeof nl

export const t = defineWords<NotificationWords>(nl, () => import('./words.en.ts'))
