import { expect, test } from 'vitest'
import { bannedTasks } from './banned-task-name.ts'
import { neverAllowed } from './never-allowed.ts'

const tasks = (age: number) => neverAllowed(age).map(({ task }) => task)

test('under 16: no cash register, lifting or dangerous machines, and nothing of what is kept from 16 and 17', () => {
  for (const age of [12, 13, 15]) expect(tasks(age)).toEqual(bannedTasks)
})

test('16 and 17: no listed substances or noise, some work only beside an expert', () => {
  for (const age of [16, 17]) expect(tasks(age)).toEqual(['dangerous-substances', 'noise', 'needs-expert-supervision'])
  expect(neverAllowed(16).filter(({ unless }) => unless === 'expert-supervision')).toHaveLength(1)
})

test('18: anything', () => {
  expect(tasks(18)).toEqual([])
})

test('thresholds, the traits that may mean them, and the source', () => {
  expect(neverAllowed(15)).toContainEqual({
    task: 'lifting',
    under: 16,
    threshold: { value: 10, unit: 'kg', inclusive: false },
    unless: null,
    traits: ['lifting'],
    source: 'Nadere regeling kinderarbeid 1:1',
    validFrom: '2017-01-01',
    textOf: 2017,
  })
  expect(neverAllowed(17)).toContainEqual({
    task: 'noise',
    under: 18,
    threshold: { value: 85, unit: 'dB(A)', inclusive: true },
    unless: null,
    traits: ['noise'],
    source: 'Arbeidsomstandighedenbesluit 6.27',
    validFrom: '2017-01-01',
    textOf: 2017,
  })
})
