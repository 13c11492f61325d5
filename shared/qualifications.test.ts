import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Crebo, Level, WorkProcess } from './programme.ts'
import { qualifications, workProcessTitle } from './qualifications.ts'
import { sectors } from './sector.ts'

test('every qualification has a code, a level of mbo and work processes of the right form', () => {
  for (const { crebo, level, workProcesses } of qualifications) {
    expect(v.is(Crebo, crebo), crebo).toBe(true)
    expect(v.is(Level, level) && level.startsWith('mbo-'), crebo).toBe(true)
    for (const code of Object.keys(workProcesses)) expect(v.is(WorkProcess, `${crebo}/${code}`), `${crebo}/${code}`).toBe(true)
  }
  expect(new Set(qualifications.map(({ crebo }) => crebo)).size).toBe(qualifications.length)
})

test('every sector of work has at least one qualification', () => {
  expect(new Set(qualifications.map(({ sector }) => sector))).toEqual(new Set(sectors))
})

test('a work process is found by its full code', () => {
  expect(workProcessTitle('25180/B1-K1-W2')).toBe('Maakt de mise-en-place')
  expect(workProcessTitle('25180/B1-K9-W9')).toBeUndefined()
  expect(workProcessTitle('99999/B1-K1-W1')).toBeUndefined()
})
