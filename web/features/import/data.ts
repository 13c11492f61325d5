import { type Action, mayTry } from '../../../shared/access.ts'
import { byteOrderMark, csvLine } from '../../../shared/import/csv.ts'
import { type Field, fieldsOf } from '../../../shared/import/fields.ts'
import type { Import, ImportDraft } from '../../../shared/import/import.ts'
import type { ImportKind } from '../../../shared/import/kind.ts'
import type { ProblemRule } from '../../../shared/import/problem.ts'
import type { Role } from '../../../shared/person.ts'
import { api, read } from '../../lib/api.ts'
import { locale } from '../../lib/locale.ts'
import { query } from '../../lib/router/query.ts'
import { t } from './words.ts'

const actionOf: Record<ImportKind, Action> = {
  students: 'import.people',
  groups: 'import.people',
  staff: 'import.people',
  organisations: 'import.organisations',
  opportunities: 'import.opportunities',
}

/** What a role may import, students first: that is what most come for. */
export function kindsOf(role: Role) {
  return (Object.keys(actionOf) as ImportKind[]).filter((kind) => mayTry(role, actionOf[kind]))
}

export const getImports = query(async () => (await read(api.imports.$get({ query: { limit: '30' } }))).items, 'imports')

export const getOrganisation = query(
  (id: string) => read(api.organisations[':id'].$get({ param: { id } })),
  'import-organisation',
)

export function beginImport(draft: ImportDraft, header: { 'idempotency-key': string }) {
  return read(api.imports.$post({ json: draft, header }))
}

/** Undoes it a step at a time, and tells how far it is. */
export async function undoImport(one: Import, onStep: (now: Import) => void) {
  let now = one
  while (now.state !== 'undone') {
    now = await read(api.imports[':id'].undo.$post({ param: { id: one.id }, json: {} }))
    onStep(now)
  }
  return now
}

export function fieldLabel(field: Pick<Field, 'nl' | 'en'>) {
  return field[locale()]
}

/** What is the matter, in words. */
export function problemSentence(kind: ImportKind, rule: ProblemRule, fieldName: string) {
  const field = fieldsOf[kind].find(({ name }) => name === fieldName)
  return t().rule[rule](field ? fieldLabel(field) : '')
}

/** An empty example with one row, in the language of the screen. */
export function templateFile(kind: ImportKind) {
  const fields = fieldsOf[kind].filter(({ name }) => !['firstName', 'infix', 'lastName', 'age'].includes(name))
  const row = fields.map(({ example, exampleEn }) => (locale() === 'en' ? (exampleEn ?? example) : example))
  return new Blob([byteOrderMark, csvLine(fields.map(fieldLabel)), csvLine(row)], { type: 'text/csv' })
}

export function saveFile(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${name}.csv`
  link.click()
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
