import type { FailureCode } from '../failure.ts'
import { defineWords } from '../locale.ts'
import nl from './errors.nl.ts'

export type ErrorSentences = Record<FailureCode, readonly [what: string, now: string]>

export const errorWords = defineWords(nl, () => import('./errors.en.ts'))
