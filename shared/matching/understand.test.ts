import { expect, test } from 'vitest'
import { understand } from './understand.ts'

function read(question: string, text = '') {
  const { wanted, notWanted, unknown } = understand({ question, occupation: null, ratherNot: { traits: [], sectors: [], text } })
  const values = (concepts: typeof wanted) => [...new Set(concepts.map(({ value }) => value as string))]
  return { wanted: values(wanted), not: values(notWanted), unknown }
}

test.each([
  ['alles, maar geen zorg', [], ['care']],
  ['geen zorg, kinderen of dieren', [], ['care', 'childcare', 'animals']],
  ['alles behalve zorg, horeca en kinderen', [], ['care', 'hospitality', 'childcare']],
  ['ik wil geen zorg, wel techniek', ['making'], ['care']],
  ['ik wil met mensen werken en niet op kantoor', ['people'], ['office']],
  ['techniek vind ik niet leuk', [], ['making']],
  ['zonder bloed maar wel in de zorg', ['care'], ['blood']],
  ['ik ben bang voor bloed', [], ['blood']],
  ['Ik zit op administratie maar dat is niks voor mij', [], ['office']],
  ['not in care, something with computers', ['ict'], ['care']],
])('a no is never read as a wish: %s', (question, wanted, not) => {
  expect(read(question)).toMatchObject({ wanted, not })
})

test.each([
  ['Ik weet niet of ik met mensen wil werken', ['people']],
  ['niet alleen techniek maar ook zorg', ['making', 'care']],
  ['Ik wil ontdekken of ik liever met mensen of met techniek werk.', ['people', 'making']],
  ['iets met mensen en mijn handen', ['people', 'making']],
  ['iets met compueters', ['ict']],
])('a doubt, an addition and a slip of the pen are no refusal: %s', (question, wanted) => {
  expect(read(question)).toMatchObject({ wanted, not: [] })
})

test('not wanting to sit still is wanting to be outdoors', () => {
  expect(read('Ik wil niet de hele dag stilzitten')).toMatchObject({ wanted: ['outdoors'], not: [] })
})

test('who prefers one thing to another does not refuse the other', () => {
  expect(read('liever buiten dan op kantoor')).toEqual({ wanted: ['outdoors'], not: [], unknown: [] })
})

test('not being afraid of something is neither wish nor refusal', () => {
  expect(read('ik ben niet bang voor bloed')).toMatchObject({ wanted: [], not: [] })
})

test('what stands under rather not is declined, however it is put', () => {
  expect(read('', 'dieren, gefilmd worden')).toMatchObject({ wanted: [], not: ['animals', 'camera'] })
  expect(read('', 'geen dieren, honden wel')).toMatchObject({ wanted: [] })
})

test('words that mean nothing to us are named, words without meaning are not', () => {
  expect(read('Ik wil graag kwantumwervelaar worden, misschien.').unknown).toEqual(['kwantumwervelaar'])
  expect(read('Ik weet het nog niet, verras me').unknown).toEqual([])
})
