import { api, read } from '../../lib/api.ts'
import { query } from '../../lib/router/query.ts'

/** What the school and its groups say of their half-days, with the school holidays. */
export const getTimetables = query(() => read(api.school.timetables.$get()), 'timetables')
