import * as v from 'valibot'
import { LocalDate, WeekSlot } from '../daypart.ts'
import { OpportunityDraft } from '../opportunity.ts'
import { OrganisationProfile } from '../organisation.ts'
import { Guardian } from '../person.ts'
import { Place } from '../place.ts'
import { Crebo, Language, Level, Route } from '../programme.ts'
import { line, setOf } from '../text.ts'
import type { ImportKind } from './kind.ts'
import { importedRoles } from './spellings.ts'

/*
 * A row as it goes to the server: what the cells mean, checked by the same schemas on both sides. Null says that the file
 * has nothing to say: what is known already stays.
 */

export const Mail = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email(), v.maxLength(254))

const personName = line(80, 2)
const groupName = line(30)
const year = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))

export const GroupRow = v.strictObject({
  name: groupName,
  level: Level,
  year,
  freeSpace: v.nullable(setOf(WeekSlot, 21)),
})
export type GroupRow = v.InferOutput<typeof GroupRow>

export const StaffRow = v.strictObject({
  name: personName,
  mail: Mail,
  role: v.picklist(importedRoles),
  groups: setOf(groupName, 30),
})
export type StaffRow = v.InferOutput<typeof StaffRow>

export const StudentRow = v.pipe(
  v.strictObject({
    number: v.nullable(line(30)),
    name: personName,
    mail: Mail,
    group: groupName,
    birthDate: v.nullable(LocalDate),
    /** Where no date is known: it never replaces one. */
    age: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(99))),
    level: v.nullable(Level),
    year: v.nullable(year),
    crebo: v.nullable(Crebo),
    route: v.nullable(Route),
    languages: v.nullable(v.pipe(setOf(Language, 8), v.minLength(1))),
    home: v.nullable(Place),
    guardians: v.nullable(v.pipe(v.array(Guardian), v.maxLength(2))),
  }),
  v.forward(
    v.check(({ birthDate, age }) => birthDate !== null || age !== null, 'a birth date or an age is needed'),
    ['birthDate'],
  ),
)
export type StudentRow = v.InferOutput<typeof StudentRow>

export const OrganisationRow = v.strictObject({
  ...OrganisationProfile.entries,
  /** Number in the trade register. */
  kvk: v.nullable(v.pipe(v.string(), v.regex(/^\d{8}$/, 'not a number of eight digits'))),
  postcode: v.nullable(v.pipe(v.string(), v.regex(/^[1-9]\d{3}[A-Z]{2}$/, 'not a postcode like 6511AB'))),
  /** Who may sign in for it. */
  contact: v.nullable(v.strictObject({ name: personName, mail: Mail })),
})
export type OrganisationRow = v.InferOutput<typeof OrganisationRow>

export const OpportunityRow = v.strictObject({
  reference: line(40),
  publish: v.boolean(),
  draft: OpportunityDraft,
})
export type OpportunityRow = v.InferOutput<typeof OpportunityRow>

export const rowSchemas = {
  groups: GroupRow,
  staff: StaffRow,
  students: StudentRow,
  organisations: OrganisationRow,
  opportunities: OpportunityRow,
} as const satisfies Record<ImportKind, v.GenericSchema>

export type ImportRows = {
  groups: GroupRow
  staff: StaffRow
  students: StudentRow
  organisations: OrganisationRow
  opportunities: OpportunityRow
}

/** Compared without capitals and double spaces. */
export function sameName(name: string) {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/**
 * What makes a row the same as one that came before, in this file or an earlier one: a student by number or else by mail,
 * a group by name, a role by mail, an organisation by its number or else by name and postcode, an opportunity by the
 * importer's own reference.
 */
export function naturalKey<K extends ImportKind>(kind: K, row: ImportRows[K]): string {
  const of = { [kind]: row } as Partial<ImportRows>
  if (of.groups) return sameName(of.groups.name)
  if (of.staff) return `${of.staff.mail} ${of.staff.role}`
  if (of.students) return of.students.number === null ? of.students.mail : `#${sameName(of.students.number)}`
  if (of.organisations) {
    const { kvk, name, postcode, place } = of.organisations
    return kvk ?? `${sameName(name)} ${postcode ?? sameName(place.city)}`
  }
  return of.opportunities ? sameName(of.opportunities.reference) : ''
}
