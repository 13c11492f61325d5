import { expect, test } from 'vitest'
import { askingOf, marketOf, randomOf } from '../../test/matching/market.ts'
import { audienceOf, fittingRows, OpportunityIndex } from './index.ts'

const random = randomOf(9)
const askings = Array.from({ length: 400 }, () => askingOf(random, 'broad'))
const cards = marketOf(60, 3).filter(({ seatsLeft }) => seatsLeft > 0)

test('counts the needs that would find the opportunity, and keeps small numbers to itself', () => {
  for (const card of cards) {
    const index = OpportunityIndex.from([card])
    const served = askings.filter(({ seeker, need }) => fittingRows(index, seeker, need).length > 0).length
    expect(audienceOf(card, askings).needs).toBe(served < 5 ? null : served)
  }
})

test('a change that it names serves as many as it says', () => {
  const named = new Set<string>()
  for (const card of cards) {
    const { needs, widenings } = audienceOf(card, askings)
    for (const { kind, value, needs: then } of widenings) {
      named.add(kind)
      expect(then).toBeGreaterThanOrEqual((needs ?? 0) + 5)
      if (kind === 'younger' && value !== null) {
        expect(audienceOf({ ...card, audience: { ...card.audience, minAge: value } }, askings).needs).toBe(then)
      }
      if (kind === 'remote') expect(audienceOf({ ...card, location: { mode: 'remote' } }, askings).needs).toBe(then)
    }
  }
  expect(named.size).toBeGreaterThan(3)
})

test('says nothing of four students, whatever would change', () => {
  for (const card of cards) expect(audienceOf(card, askings.slice(0, 4))).toEqual({ needs: null, widenings: [] })
})
