import { beforeAll, expect, test } from 'vitest'
import { opportunityById } from '../../functions/features/opportunities/opportunity-store.ts'
import { studentWithNeedsAndPlacements } from '../../functions/features/placements/placement-store.ts'
import { lineOf } from '../../functions/features/waiting-lists/waiting-list-store.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import { holdsSeat, type Placement } from '../../shared/placement.ts'
import type { Waiting } from '../../shared/waiting-list.ts'
import { type SmallWorld, smallWorld } from '../support/small-world.ts'

let world: SmallWorld
let place: Awaited<ReturnType<SmallWorld['addSchool']>>
let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>

beforeAll(async () => {
  world = await smallWorld()
  place = await world.addSchool()
  employer = await world.addEmployer()
})

const claim = (opportunityId: string) => ({ opportunityId, needId: null, motivation: 'Graag.' })
const drain = () => new OutboxWorker(world.services).drain()

async function students(count: number) {
  const added = []
  for (let i = 0; i < count; i++) added.push(await world.addStudent(place))
  return added
}

/** Seats that are counted are those of placements and offers, and no more than there are. */
async function holders(opportunityId: string, everyone: Awaited<ReturnType<typeof students>>) {
  const [found, line] = await Promise.all([opportunityById(world.table, opportunityId), lineOf(world.table, opportunityId)])
  let placed = 0
  for (const { student } of everyone) {
    const known = await studentWithNeedsAndPlacements(world.table, { schoolId: place.school.id, studentId: student.id })
    const held = known?.placements.filter((one) => one.opportunityId === opportunityId && holdsSeat(one.state)) ?? []
    expect(known?.agenda.taken).toHaveLength(held.length)
    placed += held.length
  }
  const offered = line.filter(({ state }) => state === 'offered').length
  expect(found?.taken.taken).toBe(placed + offered)
  expect(found?.line.waiting).toBe(line.filter(({ state }) => state === 'waiting').length)
  return { placed, offered, line, seats: found?.opportunity.seats }
}

test('a hundred give their seat back while a hundred get in line: one holder per seat, in the order of the line', async () => {
  const opportunity = await world.addOpportunity(employer, { seats: 100 })
  const [inside, outside] = [await students(100), await students(100)]
  const held = await Promise.all(inside.map(({ ask }) => ask<Placement>('POST', '/placements', claim(opportunity.id))))
  expect(held.every(({ status }) => status === 201)).toBe(true)
  const first = await Promise.all(outside.slice(0, 5).map(({ ask }) => ask('POST', '/waiting-lists', claim(opportunity.id))))
  expect(first.map(({ status }) => status)).toEqual(Array(5).fill(201))
  await Promise.all([
    ...inside.map(({ ask }, i) => ask('POST', `/placements/${held[i]?.body.id}/withdraw`, { version: held[i]?.body.version })),
    ...outside.slice(5).map(({ ask }) => ask('POST', '/waiting-lists', claim(opportunity.id))),
    drain(),
  ])
  await drain()
  const after = await holders(opportunity.id, [...inside, ...outside])
  expect(after.placed + after.offered).toBeLessThanOrEqual(100)
  expect(after.line.filter(({ state }) => state === 'waiting')).toEqual([])
  expect(new Set(after.line.map(({ studentId }) => studentId)).size).toBe(after.line.length)
  expect(world.errors).toEqual([])
}, 300_000)

test('the next in line is offered it, nobody else gets in, and it passes on when the time is over', async () => {
  const opportunity = await world.addOpportunity(employer, { seats: 1 })
  const [a, b, c, d] = await students(4)
  if (!a || !b || !c || !d) throw new Error('four students')
  const had = await a.ask<Placement>('POST', '/placements', claim(opportunity.id))
  for (const { ask } of [b, c]) {
    expect((await ask('POST', '/waiting-lists', claim(opportunity.id))).status).toBe(201)
    world.clock.now = new Date(world.clock.now.getTime() + 1000)
  }
  await a.ask('POST', `/placements/${had.body.id}/withdraw`, { version: had.body.version })
  // Given back and not yet offered, as after a crash between the two: for the line alone.
  expect((await d.ask<{ code: string }>('POST', '/placements', claim(opportunity.id))).body.code).toBe('opportunity-full')
  await drain()
  const mine = (who: typeof b) => who.ask<Waiting & { place: number | null }>('GET', `/waiting-lists/${opportunity.id}`)
  expect([(await mine(b)).body.state, (await mine(c)).body.place]).toEqual(['offered', 1])
  expect((await d.ask('POST', '/placements', claim(opportunity.id))).status).toBe(409)
  world.clock.now = new Date(world.clock.now.getTime() + 24 * 3_600_000 + 60_000)
  const late = await b.renewed<{ code: string }>('POST', `/waiting-lists/${opportunity.id}/accept`, { version: 2 })
  expect([late.status, late.body.code]).toEqual([409, 'offer-over'])
  await sweep(world.services)
  await drain()
  const offered = (await c.renewed<Waiting>('GET', `/waiting-lists/${opportunity.id}`)).body
  expect(offered.state).toBe('offered')
  const taken = await c.renewed<Placement>('POST', `/waiting-lists/${opportunity.id}/accept`, { version: offered.version })
  expect([taken.status, taken.body.state]).toEqual([200, 'requested'])
  expect(await holders(opportunity.id, [a, b, c, d])).toMatchObject({ placed: 1, offered: 0 })
  expect(world.errors).toEqual([])
})

test('taking the seat while its time runs out, and while it is passed on: one of the two, and one holder', async () => {
  const opportunity = await world.addOpportunity({ ...employer, ask: employer.renewed }, { seats: 1 })
  const everyone = await students(3)
  const [a, b, c] = everyone
  if (!a || !b || !c) throw new Error('three students')
  const had = await a.ask<Placement>('POST', '/placements', claim(opportunity.id))
  for (const { ask } of [b, c]) {
    await ask('POST', '/waiting-lists', claim(opportunity.id))
    world.clock.now = new Date(world.clock.now.getTime() + 1000)
  }
  await a.ask('POST', `/placements/${had.body.id}/withdraw`, { version: had.body.version })
  await drain()
  for (const next of [b, c]) {
    const offered = (await next.renewed<Waiting>('GET', `/waiting-lists/${opportunity.id}`)).body
    expect(offered.state).toBe('offered')
    // For who takes it there is a moment left; the clock of the sweeper is past it.
    world.clock.now = new Date(Date.parse(offered.until ?? '') - 1000)
    const past = new Date(world.clock.now.getTime() + 2000)
    const cookie = { cookie: await next.cookie() }
    const [taken] = await Promise.all([
      world.anonymous<Placement>('POST', `/waiting-lists/${opportunity.id}/accept`, { version: offered.version }, cookie),
      sweep({ ...world.services, now: () => past }),
    ])
    expect([200, 409]).toContain(taken.status)
    await drain()
    const after = await holders(opportunity.id, everyone)
    expect(after.placed).toBe(taken.status === 200 ? 1 : 0)
    expect(after.placed + after.offered).toBeLessThanOrEqual(1)
    const own = (await next.renewed<Waiting>('GET', `/waiting-lists/${opportunity.id}`)).body
    expect(own.state).toBe(taken.status === 200 ? 'accepted' : 'expired')
    if (taken.status === 200) break
  }
  expect(world.errors).toEqual([])
})
