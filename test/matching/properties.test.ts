import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daypartNumber } from '../../shared/daypart.ts'
import type { LearningNeedDraft } from '../../shared/learning-need.ts'
import {
  applyChange,
  decode,
  digest,
  encode,
  fittingRows,
  match,
  OpportunityIndex,
  type Seeker,
} from '../../shared/matching/index.ts'
import { type OpportunityCard, opportunityKinds } from '../../shared/opportunity.ts'
import { sectors } from '../../shared/sector.ts'
import { askingOf, marketOf, randomOf, schoolIds } from './market.ts'
import { passes, referenceList, referenceScan } from './reference.ts'

type Scene = { cards: OpportunityCard[]; seeker: Seeker; need: LearningNeedDraft }

const halfDays = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 60 })

/** A small market and a student with a need in it, of any sort; distances are such that many things nearly fit. */
const scene: fc.Arbitrary<Scene> = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    size: fc.integer({ min: 0, max: 90 }),
    sort: fc.constantFrom('narrow' as const, 'broad' as const),
    certainty: fc.constantFrom('exploring' as const, 'doubting' as const, 'decided' as const),
    period: fc.record({ from: fc.option(fc.integer({ min: 0, max: 50 })), until: fc.option(fc.integer({ min: 20, max: 80 })) }),
    evenings: fc.boolean(),
    /** Someone who turns this age while the offer runs. */
    turns: fc.option(fc.constantFrom(12, 13, 14, 16, 18)),
    /** Half-days that differ from the usual week, as the timetable says. */
    differs: fc.option(fc.tuple(halfDays, halfDays)),
  })
  .map(({ seed, size, sort, certainty, period, evenings, turns, differs }) => {
    const { seeker, need } = askingOf(randomOf(seed), sort)
    const day = (days: number | null) => (days === null ? null : addDays(seeker.today, days))
    const cards = marketOf(size, seed)
    const first = daypartNumber(`${seeker.today}:morning`)
    const [closed = [], opened = []] = (differs ?? []).map((halfDays) => halfDays.map((number) => first + number))
    const time = { closed, opened: opened.filter((number) => !closed.includes(number)) }
    return {
      cards: evenings ? cards.map(inTheEvening) : cards,
      seeker: { ...seeker, ...time, ...(turns !== null && { birthDate: `${2026 - turns}-12-18` }) },
      need: { ...need, certainty, maxKm: need.maxKm + 30, period: { from: day(period.from), until: day(period.until) } },
    }
  })

/** Some of the offer in the evening: what who is young may not do at a place of work. */
function inTheEvening(card: OpportunityCard, at: number): OpportunityCard {
  if (at % 3 > 0) return card
  const dayparts = [...new Set(card.schedule.dayparts.map((daypart) => `${daypart.slice(0, 11)}evening`))]
  return {
    ...card,
    schedule: { ...card.schedule, dayparts, count: card.schedule.mode === 'all' ? dayparts.length : 1 },
    fullDayparts: [],
  }
}

const scored = (list: readonly { id: string; score: number }[]) => list.map(({ id, score }) => ({ id, score }))

function holds(property: (scene: Scene) => void, runs = 150) {
  fc.assert(fc.property(scene, property), { numRuns: runs, seed: 20_261_123 })
}

test('finds exactly what a plain scan finds, in the same order and with the same scores', () => {
  holds(({ cards, seeker, need }) => {
    const index = OpportunityIndex.from(cards)
    const fitting = referenceScan(cards, seeker, need)
    for (const limit of [5, 1000]) {
      const { hits, total } = match(index, seeker, need, { limit })
      expect(total).toBe(fitting.length)
      expect(scored(hits)).toEqual(scored(referenceList(fitting, need, undefined, limit)))
    }
  })
})

test('what can’t come into a list of a large market is left out, and nothing else', () => {
  for (const seed of [1, 2, 3]) {
    const cards = marketOf(3000, seed)
    const index = OpportunityIndex.from(cards)
    const random = randomOf(seed)
    for (const certainty of ['exploring', 'doubting', 'decided'] as const) {
      const { seeker, need } = askingOf(random, seed === 2 ? 'narrow' : 'broad')
      const asked = { ...need, certainty }
      const fitting = referenceScan(cards, seeker, asked)
      for (const limit of [1, 3, 20, 60]) {
        const best = scored(referenceList(fitting, asked, undefined, limit))
        expect(scored(match(index, seeker, asked, { limit }).hits)).toEqual(best)
        expect(scored(match(index, seeker, asked, { limit, counted: false }).hits)).toEqual(best)
      }
    }
  }
})

test('no hit breaks a hard constraint', () => {
  holds(({ cards, seeker, need }) => {
    const byId = new Map(cards.map((card) => [card.id, card]))
    for (const { id } of match(OpportunityIndex.from(cards), seeker, need).hits) {
      expect(passes(byId.get(id) as OpportunityCard, seeker, need)).toBe(true)
    }
  })
})

test('adding a constraint never adds a hit', () => {
  holds(({ cards, seeker, need }) => {
    const index = OpportunityIndex.from(cards)
    const ids = (stricter: Partial<LearningNeedDraft>, other: Partial<Seeker> = {}) =>
      fittingRows(index, { ...seeker, ...other }, { ...need, ...stricter }).map((row) => index.idOf(row))
    const all = new Set(ids({}))
    const stricter = [
      ids({ maxKm: need.maxKm / 2 }),
      ids({ kinds: need.kinds.length > 0 ? need.kinds.slice(0, 1) : ['stage'] }),
      ids({ weekSlots: need.weekSlots.slice(1, 4) }),
      ids({ period: { from: need.period.from ?? addDays(seeker.today, 14), until: need.period.until } }),
      ids({}, { taken: [...seeker.taken, ...cards.flatMap(({ schedule }) => schedule.dayparts.slice(0, 1).map(daypartNumber))] }),
      ids(
        {},
        { closed: [...seeker.closed, ...cards.flatMap(({ schedule }) => schedule.dayparts.slice(0, 1).map(daypartNumber))] },
      ),
      ids({}, { excluded: cards.slice(0, 10).map(({ id }) => id) }),
      ids({}, { languages: seeker.languages.slice(0, 1) }),
      ids({}, { birthDate: seeker.birthDate > '2013-06-01' ? seeker.birthDate : '2013-06-01' }),
    ]
    for (const some of stricter) for (const id of some) expect(all).toContain(id)
  })
})

test('what a near miss names, and nothing less, makes it a hit', () => {
  const seen = new Set<string>()
  holds(({ cards, seeker, need }) => {
    const index = OpportunityIndex.from(cards)
    const before = new Set(fittingRows(index, seeker, need))
    const { nearMisses } = match(index, seeker, need, { limit: 1000, nearMisses: 1000 })
    for (const { row, id, change, reasons, score } of nearMisses) {
      seen.add(change.kind)
      expect(before.has(row)).toBe(false)
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score)
      const after = applyChange(seeker, need, change)
      if (change.kind === 'seat') index.setSeats(id, 1, [])
      expect(fittingRows(index, after.seeker, after.need), `${change.kind} of ${id}`).toContain(row)
      if (change.kind === 'free-slots' && change.slots.length > 1) {
        const less = applyChange(seeker, need, { ...change, slots: change.slots.slice(1) })
        expect(fittingRows(index, less.seeker, less.need)).not.toContain(row)
      }
    }
    const efforts = nearMisses.map(({ effort }) => effort)
    expect(efforts).toEqual(efforts.toSorted((a, b) => a - b))
  }, 250)
  expect([...seen].sort()).toEqual(['age', 'allow-kind', 'free-slots', 'language', 'period', 'seat', 'taken', 'travel', 'year'])
})

test('what is not for the school of a student never shows, not even nearly', () => {
  holds(({ cards, seeker, need }) => {
    const other = schoolIds.find((id) => id !== seeker.schoolId) as string
    const hidden = cards.map((card) => ({ ...card, audience: { ...card.audience, schoolIds: [other] } }))
    const { total, hits, nearMisses } = match(OpportunityIndex.from(hidden), seeker, need, { nearMisses: 100 })
    expect([total, hits.length, nearMisses.length]).toEqual([0, 0, 0])
  }, 40)
})

test('the order of what goes in makes no difference', () => {
  fc.assert(
    fc.property(scene, fc.integer({ min: 1, max: 1_000_000 }), ({ cards, seeker, need }, seed) => {
      const random = randomOf(seed)
      const shuffled = cards.map((card) => ({ card, at: random.next() })).sort((a, b) => a.at - b.at)
      const answer = (index: OpportunityIndex) => {
        const { hits, nearMisses, total } = match(index, seeker, need, { nearMisses: 10 })
        return { total, hits: hits.map(({ row: _, ...hit }) => hit), nearMisses: nearMisses.map(({ row: _, ...near }) => near) }
      }
      const straight = answer(OpportunityIndex.from(cards))
      expect(answer(OpportunityIndex.from(shuffled.map(({ card }) => card)))).toEqual(straight)
      // What came one by one, was changed, taken away and put back, is the same too.
      const grown = new OpportunityIndex()
      for (const { card } of shuffled) grown.upsert({ ...card, title: 'An older title', seatsLeft: 0 })
      for (const { card } of shuffled) grown.remove(card.id)
      for (const { card } of shuffled) grown.upsert(card)
      expect(answer(grown)).toEqual(straight)
      expect(answer(grown.compacted())).toEqual(straight)
      expect(answer(decode(encode(grown)))).toEqual(straight)
    }),
    { numRuns: 60, seed: 20_261_123 },
  )
})

test('reasons add up to the score, and say nothing that counts for nothing', () => {
  holds(({ cards, seeker, need }) => {
    for (const { reasons, score } of match(OpportunityIndex.from(cards), seeker, need).hits) {
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score)
      for (const { points } of reasons) expect(points).not.toBe(0)
    }
  })
})

test('a declined trait or sector only ever costs points, and a word of refusal is never a wish', () => {
  holds(({ cards, seeker, need }) => {
    const index = OpportunityIndex.from(cards)
    const scores = (other: Partial<LearningNeedDraft>) =>
      new Map(match(index, seeker, { ...need, ...other }, { limit: 1000 }).hits.map(({ id, score }) => [id, score]))
    const before = scores({})
    const declined = scores({ ratherNot: { ...need.ratherNot, sectors: [...sectors] } })
    const said = scores({ question: 'alles, maar geen zorg, horeca of winkel' })
    for (const [id, score] of before) {
      expect(declined.get(id)).toBeLessThanOrEqual(score)
      expect(said.get(id)).toBeLessThanOrEqual(score)
    }
  }, 60)
})

test('a digest gives each student what the student would see first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const random = randomOf(seed)
      const index = OpportunityIndex.from(marketOf(300, seed))
      const askings = Array.from({ length: 6 }, (_, at) => askingOf(random, at % 2 ? 'narrow' : 'broad'))
      for (const { asking, hits } of digest(index, askings)) {
        expect(hits).toEqual(match(index, asking.seeker, asking.need, { limit: 3 }).hits)
      }
    }),
    { numRuns: 20, seed: 20_261_123 },
  )
})

test('every kind of opportunity can be found', () => {
  const { seeker, need } = askingOf(randomOf(1), 'broad')
  const cards = marketOf(2000)
  const found = match(OpportunityIndex.from(cards), seeker, need, { limit: 2000 }).hits
  expect(new Set(found.map(({ id }) => cards.find((card) => card.id === id)?.kind))).toEqual(new Set(opportunityKinds))
})
