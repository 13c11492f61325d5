import type { StudentSummary } from '../../../shared/person.ts'
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

export const studentFilters = ['all', 'no-need', 'waiting', 'on-the-way', 'nothing'] as const
export type StudentFilter = (typeof studentFilters)[number]

const passes: Record<StudentFilter, (summary: StudentSummary) => boolean> = {
  all: () => true,
  'no-need': ({ openNeeds }) => openNeeds === 0,
  waiting: ({ requested }) => requested > 0,
  'on-the-way': ({ approved, active }) => approved + active > 0,
  nothing: ({ requested, approved, active }) => requested + approved + active === 0,
}

/** The students that answer to filter and words, by group and then by name as the server lists them. */
export function groupsOf(students: readonly StudentSummary[], filter: StudentFilter, words: string) {
  const wanted = plain(words).split(/\s+/)
  const found = students.filter(
    (summary) => passes[filter](summary) && wanted.every((word) => plain(summary.student.name).includes(word)),
  )
  return [...Map.groupBy(found, ({ student }) => student.groupName)]
    .map(([name, ofGroup]) => ({ name, students: ofGroup }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Without capitals and accents: who types "ayse" finds Ayşe. */
function plain(text: string) {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}
