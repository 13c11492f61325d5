import { isDeepStrictEqual } from 'node:util'
import { ageOn } from '../../../shared/daypart.ts'
import { youngestBirthDate } from '../../../shared/import/read-value.ts'
import { type StudentRow, sameName } from '../../../shared/import/rows.ts'
import type { Membership, Person, Student } from '../../../shared/person.ts'
import type { Place } from '../../../shared/place.ts'
import { isMbo, type Programme } from '../../../shared/programme.ts'
import type { Group } from '../../../shared/school.ts'
import {
  claimMail,
  peopleById,
  personIdsOfMails,
  personWithMemberships,
  putMembership,
  putPerson,
  releaseMail,
} from '../people/person-store.ts'
import { noCounts, putStudent, replaceSummary, standingById } from '../students/student-store.ts'
import { claimKey, keysNamed, thereAlready } from './natural-key-store.ts'
import { inParallel, type Planned, type Planner, planned, refused, type Scope, same, schoolOf, todayOf } from './plan.ts'
import { groupsByName } from './plan-groups.ts'

type Standing = { summary: Parameters<typeof replaceSummary>[0]; tried: Parameters<typeof replaceSummary>[1]; version: number }
type Known = { standing: Standing; person: Person }

/**
 * A student is found by the school's own number, or else by mail address. What the file leaves out stays as it is, and
 * nobody is found who is not a student of this school: a mail address of somebody else is refused.
 */
export const planStudents: Planner<'students'> = async (scope, rows) => {
  const { table } = scope.services
  const { schoolId } = schoolOf(scope)
  const [groups, numbers, mails] = await Promise.all([
    groupsByName(scope),
    keysNamed(
      table,
      `SCHOOL#${schoolId}`,
      'students',
      rows.flatMap(({ number }) => (number === null ? [] : [sameName(number)])),
    ),
    personIdsOfMails(
      table,
      rows.map(({ mail }) => mail),
    ),
  ])
  const idsOf = (row: StudentRow) => ({
    byNumber: row.number === null ? undefined : numbers.get(sameName(row.number))?.id,
    byMail: mails.get(row.mail),
  })
  const ids = rows.flatMap((row) => Object.values(idsOf(row)).filter((id) => id !== undefined))
  const [standing, people] = await Promise.all([
    standingById(
      table,
      ids.map((studentId) => ({ schoolId, studentId })),
    ),
    peopleById(table, ids),
  ])
  return inParallel(rows, async (row) => {
    const group = groups.get(sameName(row.group)) ?? groupToMake(scope, row)
    if (!group) return refused(scope.makeGroups ? 'group-needs-level' : 'unknown-group', 'group')
    const { byNumber, byMail } = idsOf(row)
    const id = byNumber ?? byMail
    if (id === undefined) return newStudent(scope, row, group)
    if (byMail !== undefined && byMail !== id) return refused('mail-of-someone-else', 'mail')
    const [known, person] = [standing.get(id), people.get(id)]
    if (!known || !person)
      return refused(byNumber === undefined ? 'mail-of-someone-else' : 'not-now', byNumber ? 'number' : 'mail')
    const ownNumber = known.summary.student.number
    if (byNumber === undefined && row.number !== null && ownNumber !== undefined)
      return refused('mail-has-other-number', 'number')
    return knownStudent(scope, row, group, { standing: known, person })
  })
}

/** Students in a group that is not there bring it along, when that was asked and it can be told what group it is. */
export function groupToMake({ makeGroups, schoolId }: Scope, { group: name, level, year }: StudentRow): Group | undefined {
  if (!makeGroups || level === null || year === null) return undefined
  return { id: '', schoolId: schoolId ?? '', name, level, year }
}

function newStudent(scope: Scope, row: StudentRow, group: Group): Planned {
  const { services, region } = scope
  const { schoolId } = schoolOf(scope)
  const person: Person = { id: services.newId('person'), name: row.name, mail: row.mail, locale: 'nl' }
  const student = studentOf(scope, row, group, { id: person.id, schoolId, region })
  const key = row.number === null ? undefined : sameName(row.number)
  return planned(scope, 'students', 'new', person.id, {
    keys: key === undefined ? [] : [key],
    steps: () => [
      claimMail(person, thereAlready),
      ...(key === undefined ? [] : [claimKey(`SCHOOL#${schoolId}`, 'students', key, { id: person.id })]),
      putPerson(person),
      putMembership(person.id, membershipOf(scope, student, services.newId('membership'))),
      putStudent({ student, ...noCounts }),
    ],
  })
}

async function knownStudent(scope: Scope, row: StudentRow, group: Group, { standing, person }: Known): Promise<Planned> {
  const { student: before } = standing.summary
  const student = studentOf(scope, row, group, before)
  const remailed = person.mail.toLowerCase() !== row.mail
  const renamed = person.name !== row.name
  const moved = student.groupId !== before.groupId
  if (!remailed && isDeepStrictEqual(student, before)) return same
  const memberships =
    remailed || renamed || moved
      ? ((await personWithMemberships(scope.services.table, person.id, { consistent: true }))?.memberships ?? [])
      : []
  const here = memberships.find((membership) => membership.role === 'student' && membership.schoolId === before.schoolId)
  // Name and mail address are also what another school or organisation knows someone by.
  const elsewhere = memberships.some((membership) => membership.role === 'employer' || membership.schoolId !== before.schoolId)
  if (remailed && elsewhere) return refused('also-elsewhere', 'mail')
  const changed = { ...person, mail: row.mail, name: elsewhere ? person.name : row.name }
  const key = before.number === undefined && row.number !== null ? sameName(row.number) : undefined
  return planned(scope, 'students', 'changed', person.id, {
    steps: () => [
      replaceSummary({ ...standing.summary, student }, standing.tried, standing.version),
      ...(remailed ? [releaseMail(person.mail), claimMail(changed, thereAlready)] : []),
      ...(key === undefined ? [] : [claimKey(`SCHOOL#${before.schoolId}`, 'students', key, { id: person.id })]),
      ...(remailed || (renamed && !elsewhere) ? [putPerson(changed)] : []),
      ...(moved && here ? [putMembership(person.id, membershipOf(scope, student, here.id))] : []),
    ],
  })
}

/** The student as the row says, on top of what was known. */
function studentOf(
  scope: Scope,
  row: StudentRow,
  group: Group,
  before: Student | Pick<Student, 'id' | 'schoolId' | 'region'>,
): Student {
  const today = todayOf(scope)
  const known = 'birthDate' in before ? before : undefined
  const birthDate = row.birthDate ?? known?.birthDate ?? youngestBirthDate(row.age ?? 0, today)
  const number = known?.number ?? row.number ?? undefined
  return {
    ...before,
    ...(number !== undefined && { number }),
    groupId: group.id,
    groupName: group.name,
    name: row.name,
    birthDate,
    programme: programmeOf(row, group, known?.programme),
    languages: row.languages ?? known?.languages ?? ['nl'],
    home: homeOf(row.home, known?.home ?? null),
    guardians: ageOn(birthDate, today) >= 18 ? [] : (row.guardians ?? known?.guardians ?? []),
  }
}

/** A file knows a home by town and about a kilometre: what is known better stays. */
function homeOf(read: Place | null, known: Place | null) {
  if (!read || !known) return read ?? known
  const near = Math.abs(read.lat - known.lat) <= 0.01 && Math.abs(read.lon - known.lon) <= 0.01
  return near && read.city === known.city ? known : read
}

function programmeOf(row: StudentRow, group: Group, known: Programme | undefined): Programme {
  const level = row.level ?? known?.level ?? group.level
  const crebo = row.crebo ?? known?.crebo
  const route = row.route ?? known?.route
  return {
    level,
    year: row.year ?? known?.year ?? group.year,
    ...(isMbo(level) && crebo !== undefined && { crebo }),
    ...(isMbo(level) && route !== undefined && { route }),
  }
}

function membershipOf(scope: Scope, student: Student, id: string): Membership {
  const { schoolId, at } = schoolOf(scope)
  return { id, role: 'student', schoolId, region: scope.region, groupIds: [student.groupId], at }
}
