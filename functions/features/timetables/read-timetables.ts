import { Refusal } from '../../../shared/errors.ts'
import type { Student } from '../../../shared/person.ts'
import { emptyLayer, type Timetable, timetableOf } from '../../../shared/timetable.ts'
import type { Services } from '../../services.ts'

/**
 * What the timetable of a school says for each of its students: asked for once, then worked out per student without a
 * read. The process keeps the timetables of its schools for some minutes.
 */
export async function timetablesFor({ market }: Pick<Services, 'market'>, schoolId: string) {
  const [school, { school: ofSchool, groups }] = await Promise.all([market.school(schoolId), market.timetables(schoolId)])
  if (!school) throw new Refusal('not-found')
  const holidays = (await market.holidays(school)) ?? []
  const ofGroups = new Map<string, Timetable>()
  return ({ groupId, ownTimetable }: Pick<Student, 'groupId' | 'ownTimetable'>): Timetable => {
    const layers = [groups.get(groupId) ?? emptyLayer, ofSchool]
    if (ownTimetable) return timetableOf([ownTimetable, ...layers], holidays)
    const known = ofGroups.get(groupId) ?? timetableOf(layers, holidays)
    ofGroups.set(groupId, known)
    return known
  }
}
