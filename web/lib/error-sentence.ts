import { failureOf } from './failure.ts'
import { errorWords } from './words/errors.ts'

/** What is the matter and what to do now, in the language of the screen. */
export function errorSentence(error: unknown) {
  const [what, now] = errorWords()[failureOf(error).code]
  return { what, now }
}
