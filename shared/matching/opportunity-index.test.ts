import { expect, test } from 'vitest'
import { askingOf, marketOf, randomOf } from '../../test/matching/market.ts'
import { byteSizes, decode, encode, match, OpportunityIndex, TextIndex } from './index.ts'

const cards = marketOf(400)
const [first] = cards
if (!first) throw new Error('an empty market')

test('a card comes back as it went in', () => {
  const index = OpportunityIndex.from(cards)
  expect(index.size).toBe(400)
  for (const { status, version, createdAt, publishedAt, ...listed } of cards) {
    const given = index.card(index.rowOf(listed.id))
    const unordered = (card: typeof listed) => ({
      ...card,
      competencies: card.competencies.toSorted(),
      traits: card.traits.toSorted(),
      audience: { ...card.audience, levels: card.audience.levels.toSorted(), languages: card.audience.languages.toSorted() },
    })
    expect(unordered(given)).toEqual(unordered(listed))
  }
})

test('a snapshot holds the same index, and goes on living', () => {
  const index = OpportunityIndex.from(cards)
  index.setResponseDays(first.organisationId, 2)
  const loaded = decode(encode(index))
  expect(loaded.size).toBe(400)
  for (const { id } of cards) expect(loaded.card(loaded.rowOf(id))).toEqual(index.card(index.rowOf(id)))
  loaded.upsert({ ...first, title: 'Een nieuwe titel' })
  expect(loaded.card(loaded.rowOf(first.id)).title).toBe('Een nieuwe titel')
  expect(loaded.size).toBe(400)
  // Bytes that don't start at a multiple of eight, as those of a response may not.
  const shifted = new Uint8Array(encode(index).length + 3)
  shifted.set(encode(index), 3)
  expect(decode(shifted.subarray(3)).size).toBe(400)
  expect(() => decode(new Uint8Array(40))).toThrow('not a snapshot')
})

test('how soon an organisation answers is known of it under every name, whenever it came', () => {
  const { seeker, need } = askingOf(randomOf(4), 'broad')
  const days = (index: OpportunityIndex, id: string) =>
    match(index, seeker, { ...need, certainty: 'decided', maxKm: 100 }, { limit: 400 })
      .hits.find((hit) => hit.id === id)
      ?.reasons.find(({ kind }) => kind === 'response')
  const { hits } = match(OpportunityIndex.from(cards), seeker, { ...need, maxKm: 100 }, { limit: 1 })
  const card = cards.find(({ id }) => id === hits[0]?.id) ?? first
  const others = cards.filter(({ organisationId }) => organisationId !== card.organisationId)
  const later = OpportunityIndex.from(others, new Map([[card.organisationId, 2]]))
  later.upsert(card)
  expect(days(later, card.id)).toMatchObject({ points: 10, days: 2 })
  const renamed = decode(encode(later))
  renamed.upsert({ ...card, organisationName: 'Een andere naam' })
  expect(days(renamed, card.id)).toMatchObject({ days: 2 })
  renamed.setResponseDays(card.organisationId, 5)
  expect(days(renamed.compacted(), card.id)).toMatchObject({ points: 5, days: 5 })
  renamed.setResponseDays(card.organisationId, null)
  expect(days(renamed, card.id)).toBeUndefined()
})

test('what is closed, full or changed is so in the next answer', () => {
  const { seeker, need } = askingOf(randomOf(4), 'broad')
  const index = OpportunityIndex.from(cards)
  const ids = () => match(index, seeker, need, { limit: 400 }).hits.map(({ id }) => id)
  const [one, two, three] = ids() as [string, string, string]
  const card = (id: string) => cards.find((other) => other.id === id) ?? first
  index.setSeats(one, 0)
  index.upsert({ ...card(two), status: 'closed' })
  index.upsert({ ...card(three), audience: { ...card(three).audience, minAge: 21 } })
  for (const id of [one, two, three]) expect(ids()).not.toContain(id)
  index.setSeats(one, 3)
  index.upsert(card(two))
  index.upsert(card(three))
  expect(ids()).toEqual(expect.arrayContaining([one, two, three]))
  expect(index.remove(one)).toBe(true)
  expect(index.remove(one)).toBe(false)
  index.setSeats(one, 3)
  expect(ids()).not.toContain(one)
})

test('an id that is not one of an opportunity finds nothing, and is refused as a card', () => {
  const index = OpportunityIndex.from(cards)
  expect(index.rowOf('opp_nonsense')).toBe(-1)
  expect(index.rowOf(`opp_${'z'.repeat(26)}`)).toBe(-1)
  expect(() => index.upsert({ ...first, id: `opp_${'z'.repeat(26)}` })).toThrow(RangeError)
})

test('the columns of many opportunities stay small', () => {
  expect(byteSizes(OpportunityIndex.from(marketOf(5000))).columns / 5000).toBeLessThan(84)
})

test('words are found whatever their ending and with a slip, in what is there now', () => {
  const index = OpportunityIndex.from([
    { ...first, title: 'Bakken in de bakkerij', tasks: ['Broodjes vormen'], occupation: 'Bakker' },
  ])
  const text = new TextIndex(index)
  const found = (query: string) => text.find(query).map(({ row }) => index.idOf(row))
  for (const query of ['bakker', 'bakkerijen', 'broodje', 'vorm', 'bakerij']) expect(found(query), query).toEqual([first.id])
  expect(found('stratenmaker')).toEqual([])
  index.upsert({ ...first, title: 'Straten maken', tasks: ['Stenen leggen'], occupation: 'Stratenmaker' })
  expect(found('stratenmaker')).toEqual([first.id])
  expect(found('broodje')).toEqual([])
  expect(text.search(['stratenmaker', 'astronaut']).unknown).toEqual(['astronaut'])
})
