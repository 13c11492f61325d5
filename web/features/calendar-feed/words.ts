import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type CalendarFeedWords = typeof nl

export const t = defineWords<CalendarFeedWords>(nl, () => import('./words.en.ts'))
