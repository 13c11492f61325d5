import { describe, expect, test } from 'vitest'
import { addSchoolDays, hoursWaited, isSchoolDay, lastDayToAnswer, remindedOn, typicalWait, withWait } from './response-clock.ts'

// 2027-03-01 is a Monday.
const spring = [{ from: '2027-03-13', until: '2027-03-21' }]

describe('the last day for an answer', () => {
  test('school days are no weekends and no holidays', () => {
    const days = ['2027-03-05', '2027-03-06', '2027-03-07', '2027-03-08', '2027-03-12', '2027-03-15', '2027-03-19', '2027-03-22']
    expect(days.map((day) => isSchoolDay(day, spring))).toEqual([true, false, false, true, true, false, false, true])
  })

  test.each([
    ['five school days are a week', '2027-03-01', '2027-04-01', '2027-03-08'],
    ['asked in a weekend, they begin on Monday', '2027-03-06', '2027-04-01', '2027-03-12'],
    ['a holiday does not count', '2027-03-10', '2027-05-01', '2027-03-24'],
    ['asked in a holiday, they begin behind it', '2027-03-16', '2027-05-01', '2027-03-26'],
    ['it is before the first half-day', '2027-03-01', '2027-03-04', '2027-03-03'],
    ['the Friday before a Monday', '2027-03-03', '2027-03-08', '2027-03-05'],
    ['the last day before a holiday', '2027-03-10', '2027-03-17', '2027-03-12'],
    ['the day of asking, when the first half-day is the next', '2027-03-01', '2027-03-02', '2027-03-01'],
    ['the day of asking, when the first half-day is the same', '2027-03-01', '2027-03-01', '2027-03-01'],
    ['the Sunday on which it was asked for Monday', '2027-03-07', '2027-03-08', '2027-03-07'],
    ['over the new year', '2026-12-31', '2027-02-01', '2027-01-07'],
  ])('%s', (_, from, firstDay, last) => {
    expect(lastDayToAnswer(from, firstDay, 5, spring)).toBe(last)
  })

  test('as many days as the school takes', () => {
    expect(lastDayToAnswer('2027-03-01', '2027-05-01', 1, spring)).toBe('2027-03-02')
    expect(lastDayToAnswer('2027-03-01', '2027-05-01', 20, spring)).toBe('2027-04-05')
  })

  test('a calendar that is holidays all through is no endless search', () => {
    expect(addSchoolDays('2027-03-01', 2, [{ from: '2027-01-01', until: '2028-12-31' }])).toBe('2027-03-03')
  })
})

describe('reminders', () => {
  test('two school days before the last, and on the last; none on days without school', () => {
    expect(remindedOn('2027-03-04', spring)).toEqual({ soon: '2027-03-08', last: '2027-03-04' })
    expect(remindedOn('2027-03-11', spring)).toEqual({ soon: '2027-03-22', last: '2027-03-11' })
    expect([remindedOn('2027-03-06', spring), remindedOn('2027-03-15', spring)]).toEqual([undefined, undefined])
  })

  test('every last day is reminded of exactly twice', () => {
    const days = Array.from({ length: 60 }, (_, day) => addSchoolDays('2027-02-01', day, spring))
    const told = days.flatMap((day) => Object.values(remindedOn(day, spring) ?? {}))
    for (const day of days.slice(2)) expect(told.filter((one) => one === day)).toHaveLength(2)
  })
})

describe('how long students wait', () => {
  const event = (
    move: 'claim' | 'ask' | 'answer' | 'approve' | 'decline' | 'expire' | 'reconsider' | 'withdraw',
    hour: number,
  ) => ({
    move,
    at: new Date(Date.parse('2027-03-01T08:00:00Z') + hour * 3_600_000).toISOString(),
  })

  test('from the asking to the first answer, questions in between included', () => {
    const history = [event('claim', 0), event('ask', 5), event('answer', 20), event('approve', 30)]
    expect(hoursWaited(history, event('approve', 30).at)).toBe(30)
    expect(hoursWaited(history, event('ask', 5).at)).toBeUndefined()
  })

  test('a second look is no second answer, asking again is a second asking', () => {
    const history = [
      event('claim', 0),
      event('decline', 10),
      event('reconsider', 11),
      event('approve', 50),
      event('withdraw', 60),
      event('claim', 70),
      event('expire', 200),
    ]
    expect(hoursWaited(history, event('decline', 10).at)).toBe(10)
    expect(hoursWaited(history, event('approve', 50).at)).toBeUndefined()
    expect(hoursWaited(history, event('expire', 200).at)).toBe(130)
  })

  const waits = (...hours: number[]) =>
    hours.reduce<ReturnType<typeof withWait>>(
      (all, each, i) => withWait(all, `evt_${i}`, { at: event('approve', i).at, hours: each }),
      {},
    )

  test('nothing is said under five answers; from five on the one in the middle, in days', () => {
    expect(typicalWait(waits(1, 2, 3, 4))).toBeNull()
    expect(typicalWait(waits(1, 200, 30, 4, 100))?.days).toBe(2)
    expect(typicalWait(waits(0, 0, 0, 0, 0))?.days).toBe(1)
    expect(typicalWait(waits(24, 24, 24, 24, 24))?.days).toBe(1)
    expect(typicalWait(waits(25, 25, 25, 25, 25))?.days).toBe(2)
  })

  test('an answer counts once, what is older than ninety days not at all, and the newest fifty are enough', () => {
    const five = waits(1, 2, 3, 4, 5)
    expect(withWait(five, 'evt_4', { at: event('approve', 4).at, hours: 5 })).toEqual(five)
    expect(Object.keys(withWait(five, 'evt_late', { at: event('approve', 91 * 24).at, hours: 7 }))).toEqual(['evt_late'])
    expect(Object.keys(waits(...Array.from({ length: 80 }, (_, i) => i)))).toHaveLength(50)
  })

  test('it may be said until the fifth of the newest is ninety days old', () => {
    const until = typicalWait(waits(1, 2, 3, 4, 5, 6))?.until
    expect(until).toBe(event('approve', 1 + 90 * 24).at)
  })
})
