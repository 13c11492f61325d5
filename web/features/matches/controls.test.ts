import { expect, test } from 'vitest'
import type { LearningNeedDraft } from '../../../shared/learning-need.ts'
import { addressOf, controlsFrom, tryOut } from './controls.ts'

const need: LearningNeedDraft = {
  question: 'Iets met mensen',
  certainty: 'doubting',
  interests: ['people'],
  sectors: [],
  occupation: null,
  workProcesses: [],
  competency: null,
  kinds: [],
  weekSlots: ['fri-morning'],
  maxKm: 10,
  travelFrom: 'school',
  period: { from: null, until: null },
  guidance: null,
  ratherNot: { traits: [], sectors: [], text: '' },
}

function roundTrip(draft: LearningNeedDraft) {
  const address = Object.fromEntries(Object.entries(addressOf(draft, need)).filter(([, value]) => value !== undefined))
  return { ...need, ...controlsFrom(address) }
}

test('a need as it is leaves the address empty', () => {
  expect(Object.values(addressOf(need, need)).filter(Boolean)).toEqual([])
})

test('what the controls say survives the address', () => {
  const draft: LearningNeedDraft = {
    ...need,
    certainty: 'decided',
    maxKm: 25,
    travelFrom: 'home',
    weekSlots: ['mon-evening', 'fri-morning'],
    kinds: ['stage', 'guidance'],
    period: { from: '2026-12-01', until: null },
  }
  expect(roundTrip(draft)).toEqual(draft)
})

test('no half-days at all is a choice too', () => {
  expect(roundTrip({ ...need, weekSlots: [] }).weekSlots).toEqual([])
})

test('what an address can not mean is left out', () => {
  expect(controlsFrom({ sure: 'maybe', km: '0', from: 'mars', slots: 'fri-morning,never', period: 'x' })).toEqual({
    weekSlots: ['fri-morning'],
  })
})

test('the student can free a half-day or travel further, but not become older', () => {
  expect(tryOut(need, { kind: 'free-slots', slots: ['tue-afternoon'] }, [])).toEqual({
    weekSlots: ['fri-morning', 'tue-afternoon'],
  })
  expect(tryOut(need, { kind: 'travel', maxKm: 13, extraKm: 3 }, [])).toEqual({ maxKm: 13 })
  expect(tryOut(need, { kind: 'age', from: '2027-04-13', days: 100 }, [])).toBeUndefined()
})

test('freeing a half-day keeps those that the timetable leaves open', () => {
  const open = { ...need, weekSlots: [] }
  expect(tryOut(open, { kind: 'free-slots', slots: ['tue-afternoon'] }, ['thu-morning'])).toEqual({
    weekSlots: ['thu-morning', 'tue-afternoon'],
  })
})
