import { describe, expect, test } from 'vitest'
import type { Placement } from '../../shared/placement.ts'
import { smallWorld } from '../support/small-world.ts'

type Page = { items: Placement[]; cursor: string | null }

describe('lists of placements', () => {
  test('many that begin on the same day come page by page, each once, for the school and for the employer', async () => {
    const world = await smallWorld()
    const place = await world.addSchool()
    const coordinator = await world.addStaff(place, 'coordinator')
    const employer = await world.addEmployer()
    const { id: opportunityId } = await world.addOpportunity(employer, { seats: 7 })
    const ids: string[] = []
    for (let n = 0; n < 7; n++) {
      const { ask } = await world.addStudent(place)
      const { body } = await ask<Placement>('POST', '/placements', { opportunityId, needId: null, motivation: 'Graag.' })
      const approved = await coordinator.ask<Placement>('POST', `/placements/${body.id}/approve`, { version: body.version })
      expect(approved.status).toBe(200)
      ids.push(body.id)
    }
    const lists = [
      { ask: coordinator.ask, path: '/placements?state=approved' },
      { ask: employer.ask, path: `/organisations/${employer.organisation.id}/placements?` },
    ]
    for (const { ask, path } of lists) {
      const found: string[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const { body }: { body: Page } = await ask<Page>('GET', `${path}&limit=2${cursor && `&cursor=${cursor}`}`)
        found.push(...body.items.map(({ id }) => id))
        cursor = body.cursor
      }
      expect(found.toSorted(), path).toEqual(ids.toSorted())
    }
  })
})
