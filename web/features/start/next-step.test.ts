import { expect, test } from 'vitest'
import type { Ahead } from '../../../shared/ahead.ts'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import type { Placement } from '../../../shared/placement.ts'
import { nextStep } from './next-step.ts'

const today = '2026-11-23'
const need: LearningNeed = {
  id: 'need_1',
  studentId: 'per_1',
  status: 'open',
  version: 1,
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-01T10:00:00Z',
  question: 'Iets met mensen',
  certainty: 'exploring',
  interests: [],
  sectors: [],
  occupation: null,
  workProcesses: [],
  competency: null,
  kinds: [],
  weekSlots: [],
  maxKm: 10,
  travelFrom: 'school',
  period: { from: null, until: null },
  guidance: null,
  ratherNot: { traits: [], sectors: [], text: '' },
}

function placement(change: Partial<Placement>): Placement {
  return {
    id: 'plc_1',
    schoolId: 'sch_1',
    studentId: 'per_1',
    opportunityId: 'opp_1',
    organisationId: 'org_1',
    needId: null,
    experienceId: null,
    state: 'requested',
    dayparts: ['2026-12-18:morning'],
    motivation: '',
    student: { name: 'Y', birthDate: '2010-01-01', groupId: 'grp_1', groupName: '4T', level: 'vmbo-tl', year: 4 },
    opportunity: { title: 'T', kind: 'stage', sector: 'care', organisationName: 'O', minAge: 12 },
    need: null,
    question: null,
    concerns: [],
    history: [],
    requestedAt: '2026-11-20T10:00:00Z',
    version: 1,
    ...change,
  }
}
const kindOf = (placements: Placement[], needs: LearningNeed[] = [need], actions: Ahead['actions'] = []) =>
  nextStep({ needs, placements, ahead: { actions } }, today).kind

test('begins with a need', () => {
  expect(kindOf([], [])).toBe('need')
  expect(kindOf([], [{ ...need, status: 'done' }])).toBe('need')
})

test('then chooses, then waits', () => {
  expect(kindOf([])).toBe('match')
  expect(kindOf([placement({ state: 'declined' })])).toBe('match')
  expect(kindOf([placement({})])).toBe('wait')
})

test('gets ready in the week before the first half-day', () => {
  expect(kindOf([placement({ state: 'approved' })])).toBe('match')
  expect(kindOf([placement({ state: 'approved', dayparts: ['2026-11-27:morning'] })])).toBe('prepare')
})

test('looking back goes before choosing, an open question before everything', () => {
  const done = placement({ state: 'completed', dayparts: ['2026-11-20:morning'] })
  expect(kindOf([done, placement({})])).toBe('reflect')
  expect(kindOf([{ ...done, experienceId: 'exp_1' }, placement({})])).toBe('wait')
  expect(kindOf([done, placement({ question: 'Lukt dat?' })])).toBe('answer')
})

test('an action goes before choosing when it is almost due, late, or not yet said in own words', () => {
  const action = (by: string, confirmed = true) => [{ dialogueId: 'dlg_1', what: 'Ik bel', by, confirmed, needId: null }]
  expect(kindOf([], [need], action('2026-11-26'))).toBe('act')
  expect(kindOf([], [need], action('2026-11-01'))).toBe('act')
  expect(kindOf([], [need], action('2026-11-27'))).toBe('match')
  expect(kindOf([], [need], action('2026-12-20', false))).toBe('act')
  expect(kindOf([placement({ question: 'Lukt dat?' })], [need], action('2026-11-01'))).toBe('answer')
})

test('of several experiences the latest is looked back on first', () => {
  const older = placement({ id: 'plc_old', state: 'completed', dayparts: ['2026-10-01:morning'] })
  const newer = placement({ id: 'plc_new', state: 'completed', dayparts: ['2026-11-20:morning'] })
  expect(nextStep({ needs: [need], placements: [older, newer], ahead: { actions: [] } }, today)).toMatchObject({
    placement: { id: 'plc_new' },
  })
})
