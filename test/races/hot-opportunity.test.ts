import { beforeAll, describe, expect, test } from 'vitest'
import { opportunityById } from '../../functions/features/opportunities/opportunity-store.ts'
import type { Problem } from '../../shared/errors.ts'
import type { Placement } from '../../shared/placement.ts'
import { contended } from '../support/contended.ts'
import { depth } from '../support/depth.ts'
import { type Answer, type SmallWorld, smallWorld } from '../support/small-world.ts'

const seats = 30
const claims = 250 * depth
/** `transact` gives up after so many tries: what one claim may cost at most. */
const mostTries = 12

describe('one opportunity that everybody wants at once', () => {
  let world: SmallWorld
  let count: ReturnType<typeof contended>['count']
  let opportunityId: string
  let students: Awaited<ReturnType<SmallWorld['addStudent']>>[]
  let answers: Answer<Placement & Problem>[]
  let tries: number

  const claim = ({ ask }: (typeof students)[number], i: number) => {
    const body = { opportunityId, needId: null, motivation: 'Ik wil dit graag proberen.' }
    return ask<Placement & Problem>('POST', '/placements', body, { 'idempotency-key': `intent-${i}` })
  }
  const outcomeOf = ({ status, body }: Answer<Placement & Problem>) => (status === 201 ? 'in' : `${status} ${body.code}`)

  beforeAll(async () => {
    world = await smallWorld({
      through: (table) => {
        const disturbed = contended(table)
        count = disturbed.count
        return disturbed.table
      },
    })
    const place = await world.addSchool()
    opportunityId = (await world.addOpportunity(await world.addEmployer(), { seats })).id
    students = []
    for (let i = 0; i < claims; i++) students.push(await world.addStudent(place))
    count.tries = 0
    answers = await Promise.all(students.map(claim))
    tries = count.tries
  })

  test('everyone gets a clear answer: in, full, or busy with when to come back', () => {
    expect(count.conflicts).toBeGreaterThan(claims)
    const outcomes = new Set(answers.map(outcomeOf))
    expect([...outcomes].filter((outcome) => !['in', '409 opportunity-full', '503 busy'].includes(outcome))).toEqual([])
    for (const { status, headers } of answers) expect(headers.get('retry-after')).toBe(status === 503 ? '1' : null)
    expect(world.errors).toEqual([])
  })

  test('nobody waits without end: no claim is tried more than twelve times', () => {
    expect(tries).toBeLessThanOrEqual(claims * mostTries)
  })

  test('never more are in than there are seats, and every seat that is taken is somebody’s', async () => {
    const found = await opportunityById(world.table, opportunityId)
    const inNow = answers.filter(({ status }) => status === 201).length
    expect(inNow).toBeLessThanOrEqual(seats)
    expect(found?.taken.taken).toBe(inNow)
  })

  test('who was told "busy" and comes back with the same intent ends up in or hears that it is full', async () => {
    let left = students.map((student, i) => ({ student, i })).filter(({ i }) => answers[i]?.status === 503)
    const inBefore = answers.filter(({ status }) => status === 201).length
    let inLater = 0
    // The browser comes back after a second, give or take: not all at the same moment.
    for (let round = 0; left.length > 0 && round < claims; round++) {
      const wave = left.slice(0, 20)
      const outcomes = await Promise.all(wave.map(({ student, i }) => claim(student, i)))
      inLater += outcomes.filter(({ status }) => status === 201).length
      const still = wave.filter((_, at) => outcomes[at]?.status === 503)
      left = [...left.slice(20), ...still]
    }
    expect(left).toEqual([])
    expect(inBefore + inLater).toBe(seats)
    expect((await opportunityById(world.table, opportunityId))?.taken.taken).toBe(seats)
  })
})
