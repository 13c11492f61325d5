import { describe, expect, it } from 'vitest'
import type { StudentSummary } from '../../../shared/person.ts'
import { groupsOf } from './data.ts'

function summary(name: string, groupName: string, counts: Partial<StudentSummary> = {}): StudentSummary {
  return {
    student: {
      id: `per_${name}`,
      schoolId: 'sch_a',
      region: 'arnhem-nijmegen',
      groupId: 'grp_a',
      groupName,
      name,
      birthDate: '2010-01-01',
      programme: { level: 'vmbo-tl', year: 4 },
      languages: [],
      home: null,
      guardians: [],
    },
    openNeeds: 1,
    requested: 0,
    approved: 0,
    active: 0,
    completed: 0,
    shared: 0,
    lastActivityAt: null,
    ...counts,
  }
}

describe('the list of students', () => {
  const students = [summary('Ayşe Polatkan', 'Kok 1'), summary('Tess Ruitenaar', '4T', { openNeeds: 0, requested: 1 })]
  const namesOf = (...args: [Parameters<typeof groupsOf>[1], string]) =>
    groupsOf(students, ...args).flatMap((group) => group.students.map(({ student }) => student.name))

  it('is by group', () => {
    expect(groupsOf(students, 'all', '').map(({ name }) => name)).toEqual(['4T', 'Kok 1'])
  })

  it('is searched without capitals and accents, in any order of words', () => {
    expect(namesOf('all', 'polat ayse')).toEqual(['Ayşe Polatkan'])
    expect(namesOf('all', 'bestaat niet')).toEqual([])
  })

  it('is filtered by what a student is doing', () => {
    expect(namesOf('no-need', '')).toEqual(['Tess Ruitenaar'])
    expect(namesOf('waiting', '')).toEqual(['Tess Ruitenaar'])
    expect(namesOf('nothing', '')).toEqual(['Ayşe Polatkan'])
  })
})
