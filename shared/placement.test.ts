import { describe, expect, test } from 'vitest'
import { canMove, employerMaySeeName, holdsSeat, movesFor, placementMoves, placementStates } from './placement.ts'

describe('the state machine of a placement', () => {
  test('as a table: who may do what in which state', () => {
    const table = Object.fromEntries(
      placementStates.map((state) => [
        state,
        Object.fromEntries(
          (['student', 'coordinator', 'employer', 'clock'] as const).map((actor) => [actor, movesFor(state, actor).join(' ')]),
        ),
      ]),
    )
    expect(table).toEqual({
      requested: { student: 'answer withdraw', coordinator: 'approve decline ask', employer: '', clock: 'expire' },
      approved: { student: 'withdraw', coordinator: 'reconsider cancel', employer: 'cancel', clock: 'start' },
      active: { student: '', coordinator: 'complete cancel', employer: 'cancel', clock: 'complete' },
      completed: { student: '', coordinator: '', employer: '', clock: '' },
      declined: { student: '', coordinator: 'reconsider', employer: '', clock: '' },
      withdrawn: { student: 'claim', coordinator: '', employer: '', clock: '' },
      cancelled: { student: '', coordinator: 'reconsider', employer: '', clock: '' },
      expired: { student: 'claim', coordinator: 'reconsider', employer: '', clock: '' },
    })
  })

  test('every state can be reached, and every move leads somewhere that exists', () => {
    const reached = new Set(['requested'])
    for (let round = 0; round < placementStates.length; round++) {
      for (const { from, to } of Object.values(placementMoves)) if (from.some((state) => reached.has(state))) reached.add(to)
    }
    expect([...reached].toSorted()).toEqual([...placementStates].toSorted())
  })

  test('a name is told only in states that hold a seat and have been approved', () => {
    expect(placementStates.filter(employerMaySeeName)).toEqual(
      placementStates.filter((state) => holdsSeat(state) && state !== 'requested'),
    )
    expect(canMove('requested', 'approve', 'employer')).toBe(false)
  })
})
