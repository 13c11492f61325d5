import type { Ahead } from '../../shared/ahead.ts'
import type { WeekSlot } from '../../shared/daypart.ts'
import type { LearningNeed } from '../../shared/learning-need.ts'
import type { Student } from '../../shared/person.ts'
import type { Placement } from '../../shared/placement.ts'
import type { School } from '../../shared/school.ts'
import type { HalfDay } from '../../shared/timetable.ts'
import { api, read } from './api.ts'
import { query } from './router/query.ts'

/** The student's own world: who, which school, needs and placements. */
export type Start = {
  student: Student
  school: School
  needs: LearningNeed[]
  placements: Placement[]
  freeSpace: WeekSlot[]
  halfDays: HalfDay[]
  ahead: Ahead
}

export const getStart = query((): Promise<Start> => read(api.student.start.$get()), 'student-start')
