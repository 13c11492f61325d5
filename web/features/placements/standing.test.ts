import { expect, test } from 'vitest'
import type { Placement } from '../../../shared/placement.ts'
import { groupOf, nextInWords } from './standing.ts'

const placement: Placement = {
  id: 'plc_1',
  schoolId: 'sch_1',
  studentId: 'per_1',
  opportunityId: 'opp_1',
  organisationId: 'org_1',
  needId: null,
  experienceId: null,
  state: 'requested',
  dayparts: ['2026-12-04:morning', '2026-12-11:morning'],
  motivation: '',
  student: { name: 'Y', birthDate: '2010-01-01', groupId: 'grp_1', groupName: '4T', level: 'vmbo-tl', year: 4 },
  opportunity: { title: 'T', kind: 'stage', sector: 'care', organisationName: 'O', minAge: 12 },
  need: null,
  question: null,
  concerns: [],
  history: [],
  requestedAt: '2026-11-20T10:00:00Z',
  version: 1,
}
const today = '2026-12-05'

test('a question is the student’s turn, whatever the state', () => {
  expect(groupOf({ ...placement, question: 'Lukt dat?' }, today)).toBe('you')
})

test('after the last half-day it is time to look back, once', () => {
  expect(groupOf({ ...placement, state: 'active' }, today)).toBe('busy')
  expect(groupOf({ ...placement, state: 'active' }, '2026-12-12')).toBe('you')
  expect(groupOf({ ...placement, state: 'completed' }, today)).toBe('you')
  expect(groupOf({ ...placement, state: 'completed', experienceId: 'exp_1' }, today)).toBe('done')
})

test('says when an approved place begins', () => {
  expect(nextInWords({ ...placement, state: 'approved' }, '2026-12-03')).toContain('morgen')
})
