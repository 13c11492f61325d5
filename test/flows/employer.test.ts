import { beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../shared/errors.ts'
import type { LearningNeed } from '../../shared/learning-need.ts'
import type { AudienceAnswer } from '../../shared/matching/index.ts'
import type { Opportunity, OpportunityCard } from '../../shared/opportunity.ts'
import type { Placement } from '../../shared/placement.ts'
import { needDraft } from '../support/need-draft.ts'
import { daypartIn, draft, type SmallWorld, smallWorld } from '../support/small-world.ts'

describe('an employer with an offer', () => {
  let world: SmallWorld
  let place: Awaited<ReturnType<SmallWorld['addSchool']>>
  let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>

  beforeAll(async () => {
    world = await smallWorld()
    place = await world.addSchool()
    employer = await world.addEmployer()
  })

  test('hears how many needs a draft would serve, and nothing while that are fewer than five', async () => {
    const wish = async () => {
      const { ask } = await world.addStudent(place)
      const made = await ask<LearningNeed>('POST', '/learning-needs', needDraft)
      return { ask, need: made.body }
    }
    const audience = async () => (await employer.ask<AudienceAnswer>('POST', '/opportunities/audience', draft())).body
    for (let i = 0; i < 4; i++) await wish()
    expect((await audience()).needs).toBeNull()
    const fifth = await wish()
    expect((await audience()).needs).toBe(5)
    await fifth.ask('PUT', `/learning-needs/${fifth.need.id}`, { ...needDraft, version: 1, status: 'done' })
    expect((await audience()).needs).toBeNull()
  })

  test('changes what is open; the next answer to a student shows it', async () => {
    const made = await world.addOpportunity(employer, { title: 'Eerste titel' })
    const { ask } = await world.addStudent(place)
    const titles = async () =>
      (await ask<{ items: OpportunityCard[] }>('GET', '/opportunities')).body.items.map(({ title }) => title)
    expect(await titles()).toContain('Eerste titel')
    const changed = await employer.ask<Opportunity>('PUT', `/opportunities/${made.id}`, {
      ...draft({ title: 'Tweede titel' }),
      version: made.version,
    })
    expect(await titles()).toEqual(expect.arrayContaining(['Tweede titel']))
    const closed = await employer.ask<Opportunity>('POST', `/opportunities/${made.id}/close`, { version: changed.body.version })
    expect(closed.body.status).toBe('closed')
    expect(await titles()).not.toContain('Tweede titel')
    const stale = await employer.ask<Problem>('POST', `/opportunities/${made.id}/publish`, { version: changed.body.version })
    expect([stale.status, stale.body.code]).toEqual([409, 'stale'])
    expect((await employer.ask('POST', `/opportunities/${made.id}/publish`, { version: closed.body.version })).status).toBe(200)
    expect(await titles()).toContain('Tweede titel')
  })

  test('can not take back what somebody asked for: the half-days, the kind, the seats', async () => {
    const made = await world.addOpportunity(employer, { seats: 3 })
    for (let i = 0; i < 2; i++) {
      const { ask } = await world.addStudent(place)
      expect((await ask('POST', '/placements', { opportunityId: made.id, needId: null, motivation: '' })).status).toBe(201)
    }
    const change = (body: object) =>
      employer.ask<Problem>('PUT', `/opportunities/${made.id}`, { ...draft({ seats: 3 }), version: made.version, ...body })
    const moved = await change({ schedule: { mode: 'all', count: 1, dayparts: [daypartIn(12)] } })
    expect(moved.body.errors).toMatchObject([{ path: '/schedule', rule: 'has-placements' }])
    expect((await change({ seats: 1 })).body.errors).toMatchObject([{ path: '/seats', rule: 'has-placements' }])
    expect((await change({ kind: 'stage' })).body.errors).toMatchObject([{ path: '/kind', rule: 'has-placements' }])
    expect((await change({ seats: 2 })).status).toBe(200)
  })

  test('finds words as people write them: endings, slips of the pen, the organisation', async () => {
    await world.addOpportunity(employer, { title: 'Verzorg de konijnen van de kinderboerderij', tasks: ['Mest de hokken uit'] })
    const { ask } = await world.addStudent(place)
    const find = async (words: string) =>
      (await ask<{ items: OpportunityCard[] }>('GET', `/opportunities?q=${encodeURIComponent(words)}`)).body.items.map(
        ({ title }) => title,
      )
    for (const words of ['konijn', 'kinderboerdrij', 'hokken mest']) {
      expect(await find(words), words).toEqual(['Verzorg de konijnen van de kinderboerderij'])
    }
    expect(await find('onderzeeboot')).toEqual([])
    expect((await find('bakkerij proef')).length).toBeGreaterThan(1)
  })

  test('pages of a list join up: nothing twice, nothing missing', async () => {
    const { ask } = await world.addStudent(place)
    const all = (await ask<{ items: OpportunityCard[] }>('GET', '/opportunities?limit=100')).body.items.map(({ id }) => id)
    const paged: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: { items: OpportunityCard[]; cursor: string | null } = (
        await ask<{ items: OpportunityCard[]; cursor: string | null }>(
          'GET',
          `/opportunities?limit=2${cursor && `&cursor=${cursor}`}`,
        )
      ).body
      paged.push(...page.items.map(({ id }) => id))
      cursor = page.cursor
    }
    expect(all.length).toBeGreaterThan(2)
    expect(paged).toEqual(all)
  })

  test('cancels with a reason; the student is free again', async () => {
    const made = await world.addOpportunity(employer, { seats: 1 })
    const { ask } = await world.addStudent(place)
    const coordinator = await world.addStaff(place, 'coordinator')
    const claimed = await ask<Placement>('POST', '/placements', { opportunityId: made.id, needId: null, motivation: '' })
    const { body: approved } = await coordinator.ask<Placement>('POST', `/placements/${claimed.body.id}/approve`, { version: 1 })
    const path = `/organisations/${employer.organisation.id}/placements/${approved.id}/cancel`
    expect((await employer.ask<Problem>('POST', path, { version: approved.version })).body.errors).toMatchObject([
      { path: '/text' },
    ])
    expect((await employer.ask('POST', path, { version: approved.version, text: 'De oven is stuk' })).status).toBe(200)
    const other = await world.addOpportunity(employer)
    expect((await ask('POST', '/placements', { opportunityId: other.id, needId: null, motivation: '' })).status).toBe(201)
  })
})
