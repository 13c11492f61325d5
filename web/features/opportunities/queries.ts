import type { WeekSlot } from '../../../shared/daypart.ts'
import type { OpportunityKind } from '../../../shared/opportunity.ts'
import type { Sector } from '../../../shared/sector.ts'
import { api, read } from '../../lib/api.ts'
import { query } from '../../lib/router/query.ts'

export type BrowseFilter = {
  q?: string
  kind?: OpportunityKind[]
  sector?: Sector[]
  daypart?: WeekSlot[]
  maxKm?: string
}

export const getOpportunities = query(
  (filter: BrowseFilter, cursor?: string) =>
    read(api.opportunities.$get({ query: { ...filter, ...(cursor ? { cursor } : {}) } })),
  'opportunities',
)

export const getOpportunity = query((id: string) => read(api.opportunities[':id'].$get({ param: { id } })), 'opportunity')

export const getOrganisation = query((id: string) => read(api.organisations[':id'].$get({ param: { id } })), 'organisation')

/** The holidays of the student's school, which the rules on working time want to know. */
export const getCalendar = query(() => read(api.school.calendar.$get()), 'school-calendar')

/** What stands on the student's half-days. */
export const getTimetable = query(() => read(api.student.timetable.$get()), 'student-timetable')

/** The school of who looks, for distances; employers have none. */
export const getSchool = query(() => read(api.school.$get()), 'school')
