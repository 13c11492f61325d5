import * as v from 'valibot'
import { expect, test } from 'vitest'
import { OpportunityCard } from '../../shared/opportunity.ts'
import { cases } from './needs.ts'
import { offer } from './offer.ts'
import { methods, quality } from './quality.ts'

const figures = quality()

test('the offer is valid, and every judgement names something in it once', () => {
  for (const [key, card] of offer) expect(v.is(OpportunityCard, card), key).toBe(true)
  expect(offer.size).toBeGreaterThanOrEqual(150)
  for (const { key, best, good, fair } of cases) {
    const named = [best, good, fair].flatMap((keys) => keys.split(' '))
    expect(new Set(named).size, key).toBe(named.length)
    expect(
      named.filter((name) => !offer.has(name)),
      key,
    ).toEqual([])
  }
})

test.each([
  ['exploring', 0.58],
  ['doubting', 0.81],
  ['decided', 0.89],
] as const)('who is %s gets a list worth at least %f of the best one', (certainty, least) => {
  expect(figures[certainty].engine.ndcg).toBeGreaterThanOrEqual(least)
})

test('every kind of certainty is served better than by any baseline, exploring by far', () => {
  const baselines = Object.keys(methods).filter((name) => name !== 'engine') as Exclude<keyof typeof methods, 'engine'>[]
  for (const certainty of ['exploring', 'doubting', 'decided'] as const) {
    const { engine, ...others } = figures[certainty]
    const margin = certainty === 'exploring' ? 1.5 : 1
    for (const name of baselines) expect(engine.ndcg, `${certainty}, ${name}`).toBeGreaterThan(others[name].ndcg * margin)
  }
})

test('who explores sees more sectors than a plain sum shows, who knows goes deep', () => {
  expect(figures.exploring.engine.sectors).toBeGreaterThan(figures.exploring['weighted sum'].sectors + 1)
  expect(figures.decided.engine.sectors).toBeLessThan(figures.exploring.engine.sectors - 2)
})
