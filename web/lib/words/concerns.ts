import type { Concern, ConcernKind } from '../../../shared/concern.ts'
import { defineWords } from '../locale.ts'
import { dateWithYear } from '../moments.ts'
import nl from './concerns.nl.ts'

type Sentence = { what: string | ((date: string) => string); now: string }

/** What stands in the way of a placement, and what can be done about it. */
export type ConcernWords = Record<ConcernKind, Sentence>

const concernWords = defineWords<ConcernWords>(nl, () => import('./concerns.en.ts'))

export function concernInWords({ kind, text }: Pick<Concern, 'kind' | 'text'>) {
  const { what, now } = concernWords()[kind]
  return { what: typeof what === 'string' ? what : what(dateWithYear(text)), now }
}
