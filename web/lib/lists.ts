import { locale } from './locale.ts'

/** "mensen, dieren en planten", or "mensen of dieren". */
export function listInWords(words: readonly string[], join: 'and' | 'or' = 'and') {
  return new Intl.ListFormat(locale(), { type: join === 'and' ? 'conjunction' : 'disjunction' }).format(words)
}
