import { expect, test } from 'vitest'
import { type Action, may, mayTry, policy } from './access.ts'
import type { Membership } from './person.ts'
import { roles } from './person.ts'

const at = { id: 'mem_1', region: 'arnhem-nijmegen', at: 'Hier' }
const student: Membership = { ...at, role: 'student', schoolId: 'sch_1', groupIds: ['grp_1'] }
const mentor: Membership = { ...at, role: 'mentor', schoolId: 'sch_1', groupIds: ['grp_1'] }
const coordinator: Membership = { ...at, role: 'coordinator', schoolId: 'sch_1', groupIds: [] }
const employer: Membership = { ...at, role: 'employer', organisationId: 'org_1' }

function allowed(membership: Membership, action: Action, subject: Parameters<typeof may>[2]) {
  return may({ personId: 'per_1', membership }, action, subject)
}

test('what no role was given, no role may try', () => {
  for (const action of Object.keys(policy) as Action[]) {
    for (const role of roles) expect(mayTry(role, action)).toBe(role in policy[action])
  }
})

test.each([
  ['own placement', student, 'placement.read', { studentId: 'per_1', schoolId: 'sch_1' }, true],
  ["another student's placement", student, 'placement.read', { studentId: 'per_2', schoolId: 'sch_1' }, false],
  ['own id at another school', student, 'placement.read', { studentId: 'per_1', schoolId: 'sch_2' }, false],
  ['own group', mentor, 'student.read', { schoolId: 'sch_1', groupId: 'grp_1' }, true],
  ['another group', mentor, 'student.read', { schoolId: 'sch_1', groupId: 'grp_2' }, false],
  ['a group without a name', mentor, 'student.read', { schoolId: 'sch_1' }, false],
  ['own school', coordinator, 'placement.decide', { schoolId: 'sch_1' }, true],
  ['another school', coordinator, 'placement.decide', { schoolId: 'sch_2' }, false],
  ['own organisation', employer, 'opportunity.change', { organisationId: 'org_1' }, true],
  ['another organisation', employer, 'opportunity.change', { organisationId: 'org_2' }, false],
  ['a school role on an organisation', coordinator, 'opportunity.change', { organisationId: 'org_1', schoolId: 'sch_1' }, false],
  ['an employer and a dossier', employer, 'experience.read', { studentId: 'per_1' }, false],
] as const)('%s', (_name, membership, action, subject, expected) => {
  expect(allowed(membership, action, subject)).toBe(expected)
})
