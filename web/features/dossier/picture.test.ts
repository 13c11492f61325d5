import { expect, test } from 'vitest'
import { type Experience, emptyReflection } from '../../../shared/experience.ts'
import { bricksOf, firstWords, originsOf } from './picture.ts'

function experience(change: Partial<Experience>): Experience {
  return {
    id: 'exp_1',
    studentId: 'per_1',
    title: 'Iets',
    where: 'Ergens',
    startedOn: '2026-10-01',
    endedOn: '2026-10-01',
    sector: null,
    workProcesses: [],
    reflection: emptyReflection,
    sharedWithMentor: false,
    source: 'side-job',
    placementId: null,
    opportunityId: null,
    opportunityKind: null,
    needId: null,
    version: 1,
    createdAt: '2026-10-01T10:00:00Z',
    updatedAt: '2026-10-01T10:00:00Z',
    ...change,
  }
}
const saying = (text: string) => ({ ...emptyReflection, competencies: { ...emptyReflection.competencies, motives: text } })

test('a brick for each experience that says something, by who vouches for it', () => {
  const bricks = bricksOf([
    experience({ reflection: saying('Ik wil helpen.') }),
    experience({ reflection: saying('Nog iets.'), source: 'placement' }),
    experience({}),
  ])
  expect(bricks.find(({ competency }) => competency === 'motives')).toMatchObject({ told: 1, confirmed: 1 })
  expect(bricks.filter(({ told, confirmed }) => told + confirmed > 0)).toHaveLength(1)
})

test('counts kinds and own sources, most first', () => {
  const origins = originsOf([
    experience({}),
    experience({ source: 'placement', opportunityKind: 'stage' }),
    experience({ source: 'placement', opportunityKind: 'stage' }),
  ])
  expect(origins).toEqual([
    { origin: 'stage', count: 2 },
    { origin: 'side-job', count: 1 },
  ])
})

test('a card shows the first thing that was written', () => {
  expect(firstWords(experience({ reflection: saying('Ik wil helpen.') }))).toBe('Ik wil helpen.')
  expect(firstWords(experience({}))).toBeUndefined()
})
