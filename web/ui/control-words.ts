import { defineWords } from '../lib/locale.ts'
import nl from './control-words.nl.ts'

export type ControlWords = typeof nl

/** The words of fields, dialogs, toasts, errors and maps, none of which stand on every page. */
export const controlWords = defineWords<ControlWords>(nl, () => import('./control-words.en.ts'))
