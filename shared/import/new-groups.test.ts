import { expect, test } from 'vitest'
import { withNewGroups } from './new-groups.ts'

const row = (group: string, level: 'mbo-2' | 'mbo-4' | null = null, year: number | null = null) => ({ group, level, year })

test('a group that is new is the same for every row, whichever of them says what it is', () => {
  const rows = [row('4B'), row('4b', 'mbo-4', 2), row(' 4B', null, 3), row('4B', 'mbo-2', 1)]
  expect(withNewGroups(rows, new Set()).map(({ level, year }) => [level, year])).toEqual([
    ['mbo-4', 2],
    ['mbo-4', 2],
    ['mbo-4', 3],
    ['mbo-2', 1],
  ])
})

test('a group that is there says for itself what it is; of one of which nothing is known nothing is made up', () => {
  const rows = [row('M4A'), row('M4A', 'mbo-4', 2), row('5C'), row('5C', 'mbo-4')]
  expect(withNewGroups(rows, new Set(['m4a']))).toEqual(rows)
})
