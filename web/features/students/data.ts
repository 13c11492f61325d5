import type { StudentSummary } from '../../../shared/person.ts'
import { type StudentFilter, studentsLike } from '../../../shared/student-filter.ts'
import { api, read } from '../../lib/api.ts'
import { query } from '../../lib/router/query.ts'

const mostPages = 20

/** Every student that this reader may see. A school's list is short enough to search in the browser. */
export const getStudents = query(async () => {
  const items: StudentSummary[] = []
  let cursor: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const answer: { items: StudentSummary[]; cursor: string | null } = await read(
      api.students.$get({ query: { limit: '100', ...(cursor !== null && { cursor }) } }),
    )
    items.push(...answer.items)
    cursor = answer.cursor
    if (cursor === null) break
  }
  return items
}, 'students')

export const getStudent = query((id: string) => read(api.students[':id'].$get({ param: { id } })), 'student')
export type StudentFile = Awaited<ReturnType<typeof getStudent>>

/** The students that answer to filter and words, by group and then by name as the server lists them. */
export function groupsOf(students: readonly StudentSummary[], filter: StudentFilter, words: string) {
  return [...Map.groupBy(students.filter(studentsLike(filter, words)), ({ student }) => student.groupName)]
    .map(([name, ofGroup]) => ({ name, students: ofGroup }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
