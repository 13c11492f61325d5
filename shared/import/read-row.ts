import * as v from 'valibot'
import type { Place } from '../place.ts'
import type { ImportKind } from './kind.ts'
import { isWarning, type Problem, type ProblemRule } from './problem.ts'
import { readers } from './read-kinds.ts'
import { type ImportRows, rowSchemas } from './rows.ts'

/** What a row is read against: the day, and for an employer's offer where the employer is. */
export type ReadContext = { today: string; place: Place | null; guide: string }

/** The cells of one row by field, and what was found about them. */
export class RowReader {
  readonly problems: Omit<Problem, 'row'>[] = []
  readonly context: ReadContext
  readonly #cell: (field: string) => string

  constructor(cell: (field: string) => string, context: ReadContext) {
    this.#cell = cell
    this.context = context
  }

  say(field: string, rule: ProblemRule) {
    this.problems.push({ field, rule, value: this.text(field).slice(0, 120) })
  }

  text(field: string) {
    return this.#cell(field).replaceAll(/\r\n?/g, '\n').trim()
  }

  /** The text, or null for an empty cell. */
  maybe(field: string) {
    return this.text(field) || null
  }

  needed(field: string) {
    const text = this.text(field)
    if (text === '') this.say(field, 'missing')
    return text
  }

  /** What the cell means: null when it is empty, and when it means nothing, which is said. */
  read<T>(field: string, meaning: (text: string) => T | undefined, rule: ProblemRule): T | null {
    const text = this.text(field)
    if (text === '') return null
    const value = meaning(text)
    if (value === undefined) this.say(field, rule)
    return value ?? null
  }

  readNeeded<T>(field: string, meaning: (text: string) => T | undefined, rule: ProblemRule): T | null {
    this.needed(field)
    return this.read(field, meaning, rule)
  }

  /** Several in one cell. */
  readAll<T>(field: string, parts: (text: string) => string[], meaning: (text: string) => T | undefined, rule: ProblemRule): T[] {
    const found = parts(this.text(field)).map(meaning)
    const known = found.filter((value) => value !== undefined)
    if (known.length < found.length) this.say(field, rule)
    return [...new Set(known)]
  }
}

/** Reads a row. It comes with a value when nothing but warnings was found. */
export function readRow<K extends ImportKind>(
  kind: K,
  cell: (field: string) => string,
  context: ReadContext,
): { value: ImportRows[K] | undefined; problems: Omit<Problem, 'row'>[] } {
  const reader = new RowReader(cell, context)
  const candidate = readers[kind](reader)
  const wrong = () => reader.problems.some(({ rule }) => !isWarning(rule))
  if (wrong()) return { value: undefined, problems: reader.problems }
  const parsed = v.safeParse(rowSchemas[kind], candidate)
  for (const issue of parsed.issues ?? []) reader.say(fieldAt(issue.path ?? []), ruleOf(issue.type))
  return { value: parsed.success ? (parsed.output as ImportRows[K]) : undefined, problems: reader.problems }
}

/** Columns of what is nested in a row. */
const fieldsWithin: Record<string, string> = {
  home: 'city',
  'home.lat': 'lat',
  'home.lon': 'lon',
  place: 'city',
  'place.lat': 'lat',
  'place.lon': 'lon',
  'guardians.0.name': 'guardian1',
  'guardians.0.mail': 'guardian1Mail',
  'guardians.1.name': 'guardian2',
  'guardians.1.mail': 'guardian2Mail',
  'contact.name': 'contact',
  'contact.mail': 'contactMail',
  location: 'where',
  'location.place': 'city',
  'location.place.lat': 'lat',
  'location.place.lon': 'lon',
  schedule: 'dayparts',
  'schedule.count': 'count',
  'audience.levels': 'levels',
  'audience.minYear': 'minYear',
  'audience.minAge': 'minAge',
  'audience.languages': 'languages',
  'guide.name': 'guide',
  'guide.role': 'guideRole',
}

function fieldAt(path: readonly { key?: unknown }[]) {
  const keys = path.map(({ key }) => String(key)).filter((key) => key !== 'draft')
  for (let length = keys.length; length > 0; length--) {
    const field = fieldsWithin[keys.slice(0, length).join('.')]
    if (field) return field
  }
  return keys[0] ?? ''
}

/** The field that a refusal of the server points at: `/rows/3/guardians/0/mail`. */
export function fieldOfPointer(pointer: string) {
  return fieldAt(
    pointer
      .split('/')
      .slice(3)
      .map((key) => ({ key })),
  )
}

function ruleOf(type: string): ProblemRule {
  switch (type) {
    case 'max_length':
      return 'too-long'
    case 'min_length':
      return 'too-short'
    case 'email':
      return 'not-a-mail'
    case 'min_value':
    case 'max_value':
      return 'outside'
    case 'url':
      return 'not-a-website'
    case 'regex':
      return 'bad-signs'
    default:
      return 'invalid'
  }
}
