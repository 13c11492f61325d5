import type { HolidayRegion } from '../../../shared/school-calendar.ts'
import type { TimetableChange, TimetableEffect, TimetableLayer } from '../../../shared/timetable.ts'
import { api, read } from '../../lib/api.ts'
import { query, revalidate } from '../../lib/router/query.ts'

/** What the school and its groups say of their half-days, with the school holidays. */
export const getTimetables = query(() => read(api.school.timetables.$get()), 'timetables')

export const getGroups = query(() => read(api.school.$get()), 'timetable-groups')

export const getStudentTimetable = query(
  (id: string) => read(api.students[':id'].timetable.$get({ param: { id } })),
  'timetable-of-student',
)

/** How one layer is looked at and saved, whoever it is of. */
export type Keeping = {
  check: (change: TimetableChange) => Promise<TimetableEffect>
  save: (change: TimetableChange) => Promise<TimetableLayer>
  /** Reads anew what is kept. */
  refresh: () => Promise<void>
}

export function keepingOfSchool(region: () => HolidayRegion | null): Keeping {
  return {
    check: (change) => read(api.school.timetable.check.$post({ json: { ...change, region: region() } })),
    save: (change) => read(api.school.timetable.$put({ json: { ...change, region: region() } })),
    refresh: () => revalidate(getTimetables.key),
  }
}

export function keepingOfGroup(id: string): Keeping {
  return {
    check: (json) => read(api.groups[':id'].timetable.check.$post({ param: { id }, json })),
    save: (json) => read(api.groups[':id'].timetable.$put({ param: { id }, json })),
    refresh: () => revalidate(getTimetables.key),
  }
}

export function keepingOfStudent(id: string): Keeping {
  return {
    check: (json) => read(api.students[':id'].timetable.check.$post({ param: { id }, json })),
    save: (json) => read(api.students[':id'].timetable.$put({ param: { id }, json })),
    refresh: () => revalidate(getStudentTimetable.key),
  }
}
