import * as v from 'valibot'
import { claimMail, putMembership, putPerson } from '../functions/features/people/person-store.ts'
import { putGroup, putSchool } from '../functions/features/schools/school-store.ts'
import { putStudent } from '../functions/features/students/student-store.ts'
import { putTimetable } from '../functions/features/timetables/timetable-store.ts'
import type { Services } from '../functions/services.ts'
import { type Step, transact } from '../functions/table/transact.ts'
import { localDateOf, WeekSlot } from '../shared/daypart.ts'
import { schoolRoles } from '../shared/person.ts'
import { Place, Region } from '../shared/place.ts'
import { Language, Level } from '../shared/programme.ts'
import type { Group, School } from '../shared/school.ts'
import { HolidayRegion } from '../shared/school-calendar.ts'
import { emptyLayer, usualWeek } from '../shared/timetable.ts'

const clock = v.pipe(v.string(), v.regex(/^\d{2}:\d{2}$/))
const halfDay = v.object({ from: clock, until: clock })

const person = { name: v.pipe(v.string(), v.minLength(1)), mail: v.pipe(v.string(), v.email()) }

/** A school as somebody writes it down to begin with: see infra/README.md. Groups are named, and named again by who is in them. */
export const SchoolFile = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  region: Region,
  place: Place,
  /** North, middle or south; left out, it is found by the place, see `npm run school -- add FILE --regions`. */
  holidayRegion: v.optional(v.nullable(HolidayRegion), null),
  daypartTimes: v.strictObject({ morning: halfDay, afternoon: halfDay, evening: halfDay }),
  groups: v.array(
    v.strictObject({ name: v.string(), level: Level, year: v.pipe(v.number(), v.integer()), freeSpace: v.array(WeekSlot) }),
  ),
  staff: v.array(
    v.strictObject({
      ...person,
      role: v.picklist(schoolRoles.filter((role) => role !== 'student')),
      groups: v.optional(v.array(v.string()), []),
    }),
  ),
  students: v.array(
    v.strictObject({
      ...person,
      group: v.string(),
      birthDate: v.pipe(v.string(), v.isoDate()),
      languages: v.optional(v.array(Language), ['nl']),
    }),
  ),
})
export type SchoolFile = v.InferOutput<typeof SchoolFile>

type Kit = Pick<Services, 'table' | 'newId' | 'newToken' | 'now'>

/** Writes a school with its groups and people, the school itself last: a run that was cut short shows nothing. Answers its id. */
export async function addSchool({ table, newId, newToken, now }: Kit, file: SchoolFile) {
  const { name, region, place, holidayRegion, daypartTimes } = file
  const school: School = { id: newId('school'), name, region, place, holidayRegion, daypartTimes }
  const groups = new Map(
    file.groups.map(({ freeSpace: _, ...group }): [string, Group] => [
      group.name,
      { ...group, id: newId('group'), schoolId: school.id },
    ]),
  )
  const groupNamed = (wanted: string) => {
    const group = groups.get(wanted)
    if (!group) throw new Error(`there is no group ${wanted} in the file`)
    return group
  }
  const timetables = file.groups.flatMap(({ name: of, freeSpace }) => {
    // Without free space nothing is known of the lessons.
    if (freeSpace.length === 0) return []
    const week = usualWeek(freeSpace, localDateOf(now()))
    return [putTimetable(school.id, groupNamed(of).id, { ...emptyLayer, patterns: [week], version: 1 }, 0)]
  })
  const member = (who: { name: string; mail: string }, role: (typeof schoolRoles)[number], groupIds: string[]) => {
    const made = { id: newId('person'), name: who.name, mail: who.mail, locale: 'nl' as const }
    const membership = { id: newId('membership'), role, schoolId: school.id, region, groupIds, at: name }
    return { id: made.id, steps: [putPerson(made), claimMail(made), putMembership(made.id, membership)] }
  }
  const staff = file.staff.map(
    (who) =>
      member(
        who,
        who.role,
        who.groups.map((wanted) => groupNamed(wanted).id),
      ).steps,
  )
  const students = file.students.map((who) => {
    const group = groupNamed(who.group)
    const { id, steps } = member(who, 'student', [group.id])
    const student = {
      id,
      schoolId: school.id,
      region,
      groupId: group.id,
      groupName: group.name,
      name: who.name,
      birthDate: who.birthDate,
      programme: { level: group.level, year: group.year },
      languages: who.languages,
      home: null,
      guardians: [],
    }
    const noCounts = { openNeeds: 0, requested: 0, approved: 0, active: 0, completed: 0, shared: 0, lastActivityAt: null }
    return [...steps, putStudent({ student, ...noCounts })]
  })
  for (const steps of [
    ...staff,
    ...students,
    [...groups.values()].map(putGroup),
    timetables,
    [putSchool(school)],
  ] satisfies Step[][]) {
    if (steps.length > 0) await transact(table, newToken(), steps)
  }
  return school.id
}
