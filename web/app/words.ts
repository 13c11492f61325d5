import { defineWords } from '../lib/locale.ts'
import nl from './words.nl.ts'

export type ShellWords = typeof nl

export const shellWords = defineWords<ShellWords>(nl, () => import('./words.en.ts'))
