import type { StudentSummary } from '../../../shared/person.ts'
import type { Group } from '../../../shared/school.ts'

export const measures = ['needs', 'going', 'completed', 'shared'] as const
export type Measure = (typeof measures)[number]

/** How many students of a group answer to each measure. */
export type GroupCounts = { name: string; students: number } & Record<Measure, number>

const answersTo: Record<Measure, (summary: StudentSummary) => boolean> = {
  needs: ({ openNeeds }) => openNeeds > 0,
  going: ({ requested, approved, active }) => requested + approved + active > 0,
  completed: ({ completed }) => completed > 0,
  shared: ({ shared }) => shared > 0,
}

/** Counts of students, never of things: one who did much does not hide those who did nothing. */
export function countGroups(groups: readonly Group[], students: readonly StudentSummary[]): GroupCounts[] {
  return groups
    .map(({ id, name }) =>
      count(
        name,
        students.filter(({ student }) => student.groupId === id),
      ),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

export function count(name: string, students: readonly StudentSummary[]): GroupCounts {
  const number = (measure: Measure) => students.filter(answersTo[measure]).length
  return {
    name,
    students: students.length,
    needs: number('needs'),
    going: number('going'),
    completed: number('completed'),
    shared: number('shared'),
  }
}
