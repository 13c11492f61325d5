import { locale, tags } from './locale.ts'

const formats = new Map<string, Intl.ListFormat>()

/** "mensen, dieren en planten", or "mensen of dieren". */
export function listInWords(words: readonly string[], join: 'and' | 'or' = 'and') {
  const name = locale() + join
  const made = formats.get(name) ?? new Intl.ListFormat(tags[locale()], { type: join === 'and' ? 'conjunction' : 'disjunction' })
  formats.set(name, made)
  return made.format(words)
}
