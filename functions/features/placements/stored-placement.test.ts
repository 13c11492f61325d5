import { expect, test } from 'vitest'
import type { Placement } from '../../../shared/placement.ts'
import { demoWorld } from '../../local/demo/world.ts'
import type { Item } from '../../table/query.ts'
import { parsePlacement, putNewPlacement } from './placement-store.ts'

const { placements } = demoWorld({ today: '2026-11-23', now: new Date('2026-11-23T11:00:00Z'), seed: 7 })

function throughTheStore(placement: Placement) {
  const step = putNewPlacement(placement, null)
  if (!('put' in step)) throw new Error('a placement is put')
  return parsePlacement(step.put)
}

test('every placement, in every state, comes back from the store as it went in', () => {
  expect(new Set(placements.map(({ state }) => state)).size).toBe(8)
  for (const placement of placements) expect(throughTheStore(placement)).toStrictEqual(placement)
})

test('so does one that says what does not follow from its history', () => {
  const [first] = placements
  if (!first) throw new Error('the demo has placements')
  const odd: Placement = {
    ...first,
    state: 'completed',
    requestedAt: '2026-11-01T08:00:00.000Z',
    question: 'Wanneer begin je?',
    need: null,
    needId: null,
    history: [
      { at: '2026-10-01T08:00:00.000Z', move: 'claim', to: 'requested', by: 'student', byName: null, text: 'Graag' },
      { at: '2026-10-02T08:00:00.000Z', move: 'cancel', to: 'cancelled', by: 'employer', byName: first.student.name, text: null },
    ],
  }
  expect(throughTheStore(odd)).toEqual(odd)
})

test('what follows from keys and history is not stored twice', () => {
  const placement = placements.find(({ state, need }) => state === 'requested' && need)
  if (!placement) throw new Error('the demo has requests')
  const step = putNewPlacement(placement, null)
  const { data } = ('put' in step ? step.put : {}) as Item
  const stored = JSON.stringify(data)
  const { id, schoolId, studentId, opportunityId, organisationId, state } = placement
  for (const said of [id, schoolId, studentId, opportunityId, organisationId, state]) expect(stored).not.toContain(said)
})
