import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { PlacementHours } from './hours.ts'
import type { Programme } from './programme.ts'
import { lawOf, lawOnly, progressOf, RequiredHours, requirementOf } from './required-hours.ts'

const bol = (level: Programme['level'], year = 1): Programme => ({ level, year, route: 'bol' })

describe('what is asked', () => {
  test.each([
    [1, 250],
    [2, 450],
    [3, 900],
    [4, 1350],
  ])('bol of %i years: %i hours in all', (years, hours) => {
    expect(lawOf('bol', years)).toEqual({ hours, span: 'programme', years, source: 'law' })
  })

  test('bbl: 610 hours in each year, whatever its length', () => {
    expect(requirementOf({ level: 'mbo-2', year: 2, route: 'bbl' }, lawOnly)).toEqual({
      hours: 610,
      span: 'year',
      years: null,
      source: 'law',
    })
  })

  test('the length follows from the level', () => {
    const hours = (['mbo-1', 'mbo-2', 'mbo-3', 'mbo-4'] as const).map((level) => requirementOf(bol(level), lawOnly)?.hours)
    expect(hours).toEqual([250, 450, 900, 900])
  })

  test('and from the school, where it says so', () => {
    const settings = { ...lawOnly, durations: [{ level: 'mbo-4' as const, years: 4 }] }
    expect(requirementOf(bol('mbo-4'), settings)).toMatchObject({ hours: 1350, years: 4, source: 'law' })
  })

  test('mbo without a route is bol', () => {
    expect(requirementOf({ level: 'mbo-3', year: 1 }, lawOnly)?.hours).toBe(900)
  })

  test('outside mbo only what the school asks', () => {
    const settings: RequiredHours = { ...lawOnly, figures: [{ level: 'vmbo-kb', route: null, year: 3, hours: 40 }] }
    expect(requirementOf({ level: 'vmbo-kb', year: 3 }, lawOnly)).toBeNull()
    expect(requirementOf({ level: 'vmbo-kb', year: 3 }, settings)).toEqual({
      hours: 40,
      span: 'year',
      years: null,
      source: 'school',
    })
    expect(requirementOf({ level: 'vmbo-kb', year: 4 }, settings)).toBeNull()
  })

  test('a year of study goes before the whole programme', () => {
    const settings: RequiredHours = {
      ...lawOnly,
      figures: [
        { level: 'mbo-3', route: 'bol', year: null, hours: 1000 },
        { level: 'mbo-3', route: 'bol', year: 2, hours: 400 },
        { level: 'mbo-3', route: 'bbl', year: null, hours: 700 },
      ],
    }
    expect(requirementOf(bol('mbo-3', 1), settings)).toMatchObject({ hours: 1000, span: 'programme', source: 'school' })
    expect(requirementOf(bol('mbo-3', 2), settings)).toMatchObject({ hours: 400, span: 'year' })
    expect(requirementOf({ level: 'mbo-3', year: 1, route: 'bbl' }, settings)).toMatchObject({ hours: 700, span: 'year' })
  })

  test.each([
    ['the same figure twice', { figures: [1, 2].map(() => ({ level: 'mbo-2', route: 'bol', year: 1, hours: 300 })) }],
    ['a route outside mbo', { figures: [{ level: 'havo', route: 'bol', year: 1, hours: 30 }] }],
    ['mbo without a route', { figures: [{ level: 'mbo-2', route: null, year: 1, hours: 30 }] }],
    ['half an hour', { figures: [{ level: 'mbo-2', route: 'bol', year: 1, hours: 300.5 }] }],
    ['five years', { durations: [{ level: 'mbo-2', years: 5 }] }],
  ])('a school can’t set %s', (_, change) => {
    expect(v.is(RequiredHours, { ...lawOnly, ...change })).toBe(false)
  })
})

describe('where somebody stands', () => {
  const placement = (change: Partial<PlacementHours>): PlacementHours => ({
    placementId: 'plc',
    title: 'Stage',
    organisationName: 'Bakkerij',
    state: 'active',
    counts: true,
    years: [],
    open: [],
    absences: { ill: 0, 'no-show': 0, closed: 0, school: 0 },
    disputedWeeks: 0,
    brokenRules: 0,
    ...change,
  })
  const all = [
    placement({ years: [{ schoolYear: 2025, logged: 0, confirmed: 6000, disputed: 0 }] }),
    placement({
      years: [{ schoolYear: 2026, logged: 600, confirmed: 1200, disputed: 60 }],
      open: [
        { monday: '2027-02-22', minutes: 210 },
        { monday: '2027-03-01', minutes: 420 },
        { monday: '2027-08-30', minutes: 840 },
      ],
    }),
    placement({ counts: false, years: [{ schoolYear: 2026, logged: 0, confirmed: 9999, disputed: 0 }] }),
  ]

  test('over the whole programme: all stages, and nothing else', () => {
    const requirement = { hours: 200, span: 'programme', years: 1, source: 'law' } as const
    expect(progressOf(all, requirement, '2027-03-03')).toEqual({
      logged: 600,
      confirmed: 7200,
      disputed: 60,
      behind: 210,
      planned: 1260,
      required: 12_000,
      missing: 12_000 - 600 - 7200 - 210 - 1260,
    })
  })

  test('by the year: this school year', () => {
    const requirement = { hours: 30, span: 'year', years: null, source: 'law' } as const
    expect(progressOf(all, requirement, '2027-03-03')).toMatchObject({ confirmed: 1200, planned: 420, behind: 210, missing: 0 })
  })

  test('where nothing is asked, all that was done', () => {
    expect(progressOf(all, null, '2027-03-03')).toMatchObject({ confirmed: 17_199, required: null, missing: 0 })
  })
})
