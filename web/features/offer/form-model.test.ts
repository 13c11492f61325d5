import { describe, expect, it } from 'vitest'
import type { Opportunity } from '../../../shared/opportunity.ts'
import { daypartsOf, draftOf, emptyForm, fieldOfPath, formOf, missingIn, type OfferForm } from './form-model.ts'

const place = { label: 'Brinkerveld 40', city: 'Nijmegen', lat: 51.84, lon: 5.86 }

function form(change: Partial<OfferForm> = {}): OfferForm {
  const empty = emptyForm({ kind: 'assignment', place, sector: 'care', guide: 'Hanneke Roodbeen', today: '2026-11-23' })
  return { ...empty, ...change }
}

function opportunity(draft: ReturnType<typeof draftOf>): Opportunity {
  return {
    ...draft,
    id: 'opp_a',
    organisationId: 'org_a',
    organisationName: 'Woonzorg Brinkerveld',
    region: 'arnhem-nijmegen',
    status: 'draft',
    version: 1,
    createdAt: '',
    publishedAt: null,
    seatsLeft: draft.seats,
    fullDayparts: [],
  }
}

describe('half-days of the form', () => {
  it('repeats the week from the first such day on or after the date', () => {
    expect(daypartsOf(form({ slots: ['fri-morning', 'mon-afternoon'], from: '2026-12-09', weeks: 2 }))).toEqual([
      '2026-12-11:morning',
      '2026-12-14:afternoon',
      '2026-12-18:morning',
      '2026-12-21:afternoon',
    ])
  })

  it('puts picked dates in the order of the calendar', () => {
    const picked = ['2026-12-11:afternoon', '2026-12-11:morning']
    expect(daypartsOf(form({ timing: 'picked', picked }))).toEqual(picked.toReversed())
  })

  it('is empty for a date that is not one', () => {
    expect(daypartsOf(form({ slots: ['fri-morning'], from: '' }))).toEqual([])
  })
})

describe('draft', () => {
  it('leaves out lines that are empty', () => {
    expect(draftOf(form({ tasks: [' Praat met bewoners ', '', '  '], bring: [''] }))).toMatchObject({
      tasks: ['Praat met bewoners'],
      bring: [],
      restrictedTasks: [],
    })
  })

  it('never wants more half-days than there are', () => {
    const few: Partial<OfferForm> = { slots: ['fri-morning'], from: '2026-12-09', weeks: 3, mode: 'any', count: 9 }
    expect(draftOf(form(few)).schedule.count).toBe(3)
    expect(draftOf(form({ ...few, mode: 'all', count: 1 })).schedule.count).toBe(3)
  })

  it('comes back as the form that made it', () => {
    const written = form({
      title: 'Test de alarmknop',
      slots: ['mon-afternoon', 'fri-morning'],
      from: '2026-12-07',
      weeks: 3,
      tasks: ['Praat'],
    })
    const back = formOf(opportunity(draftOf(written)), place)
    expect(back).toMatchObject({ timing: 'weekly', slots: ['mon-afternoon', 'fri-morning'], weeks: 3, where: 'site' })
    expect(draftOf(back)).toEqual(draftOf(written))
  })

  it('comes back as picked dates where no week repeats', () => {
    const picked = ['2026-12-07:morning', '2026-12-16:morning', '2026-12-30:morning']
    const back = formOf(opportunity(draftOf(form({ timing: 'picked', picked }))), place)
    expect(back.timing).toBe('picked')
    expect(daypartsOf(back)).toEqual(picked)
  })
})

describe('what is missing', () => {
  it('is named in the order of the form', () => {
    expect(missingIn(form())).toEqual(['title', 'tasks', 'schedule', 'guide-role', 'occupation'])
  })

  it('needs no place where nobody goes', () => {
    const nowhere = { ...place, label: '' }
    expect(missingIn(form({ place: nowhere }))).toContain('place')
    expect(missingIn(form({ place: nowhere, where: 'remote' }))).not.toContain('place')
  })
})

it.each([
  ['/title', 'title'],
  ['/tasks/2', 'tasks'],
  ['/schedule/dayparts/0', 'schedule'],
  ['/location/place/label', 'place'],
  ['/guide/role', 'guide-role'],
  ['/audience/minAge', 'min-age'],
])('the refusal of %s is shown at %s', (path, field) => {
  expect(fieldOfPath(path)).toBe(field)
})
