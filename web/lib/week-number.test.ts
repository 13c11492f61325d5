import { expect, it } from 'vitest'
import { weekNumber } from './week-number.ts'

it.each([
  ['2026-12-28', 53],
  ['2027-01-03', 53],
  ['2027-01-04', 1],
  ['2025-12-29', 1],
  ['2026-11-25', 48],
])('%s is in week %i, as ISO 8601 counts', (date, week) => {
  expect(weekNumber(date)).toBe(week)
})
