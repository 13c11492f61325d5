import { api, read } from '../../lib/api.ts'
import { query } from '../../lib/router/query.ts'

export const getStudentWeek = query((week: string) => read(api.student.week.$get({ query: { week } })), 'week-own')
export const getSchoolWeek = query((week: string) => read(api.school.week.$get({ query: { week } })), 'week-school')
export const getRoomsWeek = query((week: string) => read(api.school.week.rooms.$get({ query: { week } })), 'week-rooms')
export const getHostWeek = query(
  (id: string, week: string) => read(api.organisations[':id'].week.$get({ param: { id }, query: { week } })),
  'week-host',
)
export const getWhatIf = query((daypart: string) => read(api.student['what-if'].$get({ query: { daypart } })), 'what-if')
