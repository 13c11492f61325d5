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
