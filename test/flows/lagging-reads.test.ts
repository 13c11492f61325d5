import { beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../functions/api/app.ts'
import { Market } from '../../functions/features/opportunities/market.ts'
import type { LearningNeed } from '../../shared/learning-need.ts'
import type { MatchAnswer } from '../../shared/matching/index.ts'
import { lagging } from '../support/lagging.ts'
import { needDraft } from '../support/need-draft.ts'
import { type SmallWorld, smallWorld } from '../support/small-world.ts'

type Start = { needs: LearningNeed[]; placements: { opportunityId: string }[] }

describe('while cheap reads lag behind', () => {
  let world: SmallWorld
  let lag: { on: boolean }
  let place: Awaited<ReturnType<SmallWorld['addSchool']>>
  let student: Awaited<ReturnType<SmallWorld['addStudent']>>
  let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>
  let need: LearningNeed

  beforeEach(async () => {
    world = await smallWorld({
      through: (table) => {
        const made = lagging(table)
        lag = made.lag
        return made.table
      },
    })
    place = await world.addSchool()
    student = await world.addStudent(place)
    employer = await world.addEmployer()
    need = (await student.ask<LearningNeed>('POST', '/learning-needs', needDraft)).body
  })

  const matches = async (cookie?: string) => {
    const headers = cookie ? { cookie } : {}
    const { body } = await student.ask<MatchAnswer>('GET', `/learning-needs/${need.id}/matches`, undefined, headers)
    return body.hits.map(({ id, card }) => [id, card.seatsLeft])
  }

  const claim = (ask: typeof student.ask, opportunityId: string) =>
    ask('POST', '/placements', { opportunityId, needId: null, motivation: 'Graag.' })

  test('a change of the offer shows in the very next answer of the process that made it', async () => {
    const other = await world.addStudent(place)
    const { id } = await world.addOpportunity(employer, { seats: 2 })
    expect(await matches()).toEqual([[id, 2]])
    lag.on = true
    expect((await claim(other.ask, id)).status).toBe(201)
    expect(await matches()).toEqual([[id, 1]])
    const later = await world.addOpportunity(employer, { seats: 5 })
    expect(await matches()).toEqual(expect.arrayContaining([[later.id, 5]]))
    await employer.ask('POST', `/opportunities/${id}/close`, { version: 2 })
    expect(await matches()).toEqual([[later.id, 5]])
  })

  test('another process shows it as soon as its reads do', async () => {
    const { id } = await world.addOpportunity(employer, { seats: 2 })
    const elsewhere = lagging(world.table)
    const services = { ...world.services, table: elsewhere.table }
    const app = createApp({ ...services, market: new Market(services) })
    const cookie = await student.cookie()
    const seats = async () => {
      const answer = await app.request(`/api/learning-needs/${need.id}/matches`, { headers: { cookie } })
      return ((await answer.json()) as MatchAnswer).hits.map(({ card }) => card.seatsLeft)
    }
    expect(await seats()).toEqual([2])
    await claim((await world.addStudent(place)).ask, id)
    expect(await seats()).toEqual([1])
  })

  test('who changed something reads what they changed: their browser says so for ten seconds', async () => {
    const { id } = await world.addOpportunity(employer)
    expect(await matches()).toEqual([[id, 2]])
    lag.on = true
    const answer = await claim(student.ask, id)
    const [kept = ''] = answer.headers.getSetCookie()
    expect(kept).toMatch(/^changed=1; Max-Age=10; Path=\/api; HttpOnly; SameSite=Lax$/)
    const lagged = await student.ask<Start>('GET', '/student/start')
    expect(lagged.body.placements).toEqual([])
    const cookie = `${await student.cookie()}; ${kept.split(';')[0]}`
    const start = await student.ask<Start>('GET', '/student/start', undefined, { cookie })
    expect(start.body.placements.map(({ opportunityId }) => opportunityId)).toEqual([id])
    expect(await matches(cookie)).toEqual([])
  })

  test('a refusal changes nothing and leaves reads cheap', async () => {
    const answer = await student.ask('POST', '/learning-needs', {})
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([422, []])
  })

  test('a session and a need of a moment ago are found at the second look', async () => {
    lag.on = true
    need = (await student.ask<LearningNeed>('POST', '/learning-needs', needDraft)).body
    expect((await student.renewed('GET', `/learning-needs/${need.id}/matches`)).status).toBe(200)
  })
})
