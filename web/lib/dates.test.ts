import { afterEach, expect, test } from 'vitest'
import { dateInWords, daypartInWords, kmInWords, relativeDate, scheduleInWords, weekSlotsInWords, weekSlotsOf } from './dates.ts'
import { setLocale } from './locale.ts'
import { momentInWords, periodInWords } from './moments.ts'

afterEach(() => setLocale('nl'))

const fridays = ['2026-11-20', '2026-11-27', '2026-12-04']

test('a date in words', () => {
  expect(dateInWords('2026-11-17')).toBe('dinsdag 17 november')
  expect(daypartInWords('2026-11-20:morning')).toBe('vrijdagochtend 20 november')
})

test('near days have their own word', () => {
  expect(relativeDate('2026-11-17', '2026-11-17')).toBe('vandaag')
  expect(relativeDate('2026-11-18', '2026-11-17')).toBe('morgen')
  expect(relativeDate('2026-11-16', '2026-11-17')).toBe('gisteren')
  expect(relativeDate('2026-11-19', '2026-11-17')).toBe('donderdag 19 november')
})

test('a moment is told in the time of the Netherlands, on both sides of midnight', () => {
  expect(momentInWords('2026-11-17T13:05:00Z', '2026-11-17')).toBe('vandaag om 14.05 uur')
  expect(momentInWords('2026-11-17T23:30:00Z', '2026-11-17')).toBe('morgen om 0.30 uur')
  expect(momentInWords('2026-07-01T07:00:00Z', '2026-07-01')).toBe('vandaag om 9.00 uur')
})

test('a period of one day is that day', () => {
  expect(periodInWords('2026-11-20', '2026-11-20')).toBe('20 november')
  expect(periodInWords('2026-11-20', '2026-12-04')).toBe('20 november tot en met 4 december')
})

test('morning and afternoon together are the whole day', () => {
  expect(weekSlotsInWords(['fri-morning', 'fri-afternoon'])).toBe('vrijdag, hele dag')
  expect(weekSlotsInWords(['mon-morning', 'mon-afternoon', 'fri-evening'])).toBe('maandag hele dag en vrijdagavond')
  expect(weekSlotsInWords(['fri-evening', 'mon-morning'])).toBe('maandagochtend en vrijdagavond')
})

test('a schedule on a card', () => {
  const mornings = fridays.map((date) => `${date}:morning`)
  expect(scheduleInWords({ mode: 'all', count: 3, dayparts: mornings })).toBe('Vrijdagochtend, 3 keer')
  expect(scheduleInWords({ mode: 'all', count: 1, dayparts: ['2026-11-20:morning'] })).toBe('Vrijdagochtend')
  expect(scheduleInWords({ mode: 'any', count: 1, dayparts: mornings })).toBe('Vrijdagochtend, kies 1 van 3 dagdelen')
  expect(scheduleInWords({ mode: 'block', count: 2, dayparts: mornings })).toBe('Vrijdagochtend, 2 dagdelen achter elkaar')
})

test('a schedule over many half-days of the week is counted, not listed', () => {
  const week = ['16', '17', '18', '19', '20'].map((day) => `2026-11-${day}:morning`)
  expect(scheduleInWords({ mode: 'all', count: 5, dayparts: week })).toBe('5 dagdelen')
})

test('the half-days of a week, Monday first and each once', () => {
  expect(weekSlotsOf(['2026-11-20:morning', '2026-11-16:afternoon', '2026-11-27:morning'])).toEqual([
    'mon-afternoon',
    'fri-morning',
  ])
})

test('kilometres are rounded for reading', () => {
  expect(kmInWords(2.44)).toBe('2,4 km')
  expect(kmInWords(12.6)).toBe('13 km')
})

test('English', async () => {
  await setLocale('en')
  expect(dateInWords('2026-11-17')).toBe('Tuesday 17 November')
  expect(daypartInWords('2026-11-20:morning')).toBe('Friday morning 20 November')
  expect(momentInWords('2026-11-17T13:05:00Z', '2026-11-17')).toBe('today at 14:05')
  expect(kmInWords(2.44)).toBe('2.4 km')
})
