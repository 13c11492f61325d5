import { expect, it } from 'vitest'
import { personWordIn } from './nudge.ts'

it.each([
  ['Sterke jongen om stoelen klaar te zetten', 'Sterke'],
  ['Een representatieve dame voor de balie', 'representatieve'],
  ['Help twee meisjes', 'meisjes'],
])('notices a kind of person in “%s”', (text, word) => {
  expect(personWordIn(text)).toBe(word)
})

it.each(['Zet 20 stoelen klaar voor de proef', 'Test de managementsoftware', 'Maak versterkers schoon', ''])(
  'lets “%s” be',
  (text) => {
    expect(personWordIn(text)).toBeUndefined()
  },
)
