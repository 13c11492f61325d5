import { query } from '@solidjs/router'
import { api, read } from './api.ts'

/** The student's own world in one answer: who, which school, needs and placements. */
export const getStart = query(() => read(api.student.start.$get()), 'student-start')
export type Start = Awaited<ReturnType<typeof getStart>>
