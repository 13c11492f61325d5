import type { StudentSummary } from './person.ts'

/** How the list of students can be narrowed down: on the screen and in what is taken along of it. */
export const studentFilters = ['all', 'no-need', 'waiting', 'on-the-way', 'nothing'] as const
export type StudentFilter = (typeof studentFilters)[number]

const passes: Record<StudentFilter, (summary: StudentSummary) => boolean> = {
  all: () => true,
  'no-need': ({ openNeeds }) => openNeeds === 0,
  waiting: ({ requested }) => requested > 0,
  'on-the-way': ({ approved, active }) => approved + active > 0,
  nothing: ({ requested, approved, active }) => requested + approved + active === 0,
}

/** Who answers to filter and words. */
export function studentsLike(filter: StudentFilter, words: string) {
  const wanted = plain(words).split(/\s+/)
  return (summary: StudentSummary) =>
    passes[filter](summary) && wanted.every((word) => plain(summary.student.name).includes(word))
}

/** Without capitals and accents: who types "ayse" finds Ayşe. */
function plain(text: string) {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}
