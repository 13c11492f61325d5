import { fieldsOf } from '../../../shared/import/fields.ts'
import { languageSpellings, levelSpellings, routeSpellings } from '../../../shared/import/spellings.ts'
import type { Locale, StudentSummary } from '../../../shared/person.ts'
import { type Column, wordOf } from './csv-answer.ts'

export type StudentLine = StudentSummary & { mail: string }

const cells: Record<string, (line: StudentLine, locale: Locale) => string | number | null | undefined> = {
  number: ({ student }) => student.number,
  name: ({ student }) => student.name,
  mail: ({ mail }) => mail,
  group: ({ student }) => student.groupName,
  birthDate: ({ student }) => student.birthDate,
  level: ({ student }, locale) => wordOf(levelSpellings, student.programme.level, locale),
  year: ({ student }) => student.programme.year,
  crebo: ({ student }) => student.programme.crebo,
  route: ({ student }, locale) => student.programme.route && wordOf(routeSpellings, student.programme.route, locale),
  languages: ({ student }, locale) => student.languages.map((language) => wordOf(languageSpellings, language, locale)).join(', '),
  city: ({ student }) => student.home?.city,
  lat: ({ student }) => student.home?.lat,
  lon: ({ student }) => student.home?.lon,
  guardian1: ({ student }) => student.guardians[0]?.name,
  guardian1Mail: ({ student }) => student.guardians[0]?.mail,
  guardian2: ({ student }) => student.guardians[1]?.name,
  guardian2Mail: ({ student }) => student.guardians[1]?.mail,
}

/** Columns that our own import reads again, under the same names. */
function importable(names: readonly string[]): Column<StudentLine>[] {
  return fieldsOf.students.flatMap(({ name, nl, en }) => {
    const of = names.includes(name) && cells[name]
    return of ? [{ nl, en, of }] : []
  })
}

/** For the administrator: what the school itself entered, and nothing of what the student did. */
export const administrationColumns = importable(Object.keys(cells))

/** For the coordinator: who it is, and how far they are. */
export const progressColumns: Column<StudentLine>[] = [
  ...importable(['number', 'name', 'group', 'birthDate', 'level', 'year', 'crebo', 'route']),
  { nl: 'Open leerbehoeften', en: 'Open learning needs', of: ({ openNeeds }) => openNeeds },
  { nl: 'Aangevraagd', en: 'Requested', of: ({ requested }) => requested },
  { nl: 'Goedgekeurd', en: 'Approved', of: ({ approved }) => approved },
  { nl: 'Bezig', en: 'Active', of: ({ active }) => active },
  { nl: 'Afgerond', en: 'Completed', of: ({ completed }) => completed },
  { nl: 'Laatste activiteit', en: 'Last activity', of: ({ lastActivityAt }) => lastActivityAt?.slice(0, 10) },
]
