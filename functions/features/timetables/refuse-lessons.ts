import { Refusal } from '../../../shared/errors.ts'
import type { Student } from '../../../shared/person.ts'
import { isSchoolTime, standingOn } from '../../../shared/timetable.ts'
import type { Services } from '../../services.ts'
import { timetablesFor } from './read-timetables.ts'

/** Refuses half-days on which the student has lessons or tests, and says of each what stands there. */
export async function refuseLessons(services: Pick<Services, 'market'>, student: Student, dayparts: readonly string[]) {
  const timetable = (await timetablesFor(services, student.schoolId))(student)
  const standing = standingOn(timetable, dayparts)
  const errors = dayparts.flatMap((daypart, position) => {
    const stands = standing.get(daypart)
    if (!stands || !isSchoolTime(stands.kind)) return []
    return [{ path: `/dayparts/${position}`, rule: stands.kind, message: `${daypart}: ${stands.word ?? stands.kind}` }]
  })
  if (errors.length > 0) throw new Refusal('not-free', errors)
}
