import { expect, it } from 'vitest'
import type { StudentSummary } from '../../../shared/person.ts'
import type { Group } from '../../../shared/school.ts'
import { countGroups } from './count-groups.ts'

function group(id: string, name: string): Group {
  return { id, schoolId: 'sch_a', name, level: 'mbo-2', year: 1 }
}

function summary(groupId: string, counts: Partial<StudentSummary>): StudentSummary {
  return {
    student: {
      id: 'per_a',
      schoolId: 'sch_a',
      region: 'arnhem-nijmegen',
      groupId,
      groupName: '',
      name: '',
      birthDate: '2009-01-01',
      programme: { level: 'mbo-2', year: 1 },
      languages: [],
      home: null,
      guardians: [],
    },
    openNeeds: 0,
    requested: 0,
    approved: 0,
    active: 0,
    completed: 0,
    shared: 0,
    lastActivityAt: null,
    ...counts,
  }
}

it('counts students, not things, and keeps groups without students', () => {
  const counted = countGroups(
    [group('grp_b', 'Kok 1'), group('grp_a', '4T'), group('grp_c', 'Zorg 2')],
    [
      summary('grp_b', { openNeeds: 3, requested: 1 }),
      summary('grp_b', { completed: 2 }),
      summary('grp_a', { approved: 1, shared: 1 }),
    ],
  )
  expect(counted).toEqual([
    { name: '4T', students: 1, needs: 0, going: 1, completed: 0, shared: 1 },
    { name: 'Kok 1', students: 2, needs: 1, going: 1, completed: 1, shared: 0 },
    { name: 'Zorg 2', students: 0, needs: 0, going: 0, completed: 0, shared: 0 },
  ])
})
