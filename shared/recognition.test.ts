import { describe, expect, test } from 'vitest'
import { type Recognition, recognitionConcern, recognitionOn } from './recognition.ts'

type Known = Pick<Recognition, 'periods' | 'withdrawnOn'>
const until = (last: string | null, withdrawnOn: string | null = null): Known => ({
  periods: [{ from: '2026-08-01', until: last }],
  withdrawnOn,
})

describe('a recognition on a day', () => {
  test.each<[string, Known, string, ReturnType<typeof recognitionOn>]>([
    ['nothing at all', { periods: [], withdrawnOn: null }, '2027-01-01', { verdict: 'none', date: null }],
    ['the day before', until(null), '2026-07-31', { verdict: 'not-yet', date: '2026-08-01' }],
    ['the first day', until(null), '2026-08-01', { verdict: 'recognised', date: null }],
    ['the last day', until('2027-07-31'), '2027-07-31', { verdict: 'recognised', date: '2027-07-31' }],
    ['the day after', until('2027-07-31'), '2027-08-01', { verdict: 'ended', date: '2027-07-31' }],
    ['the day before a withdrawal', until(null, '2027-03-01'), '2027-02-28', { verdict: 'recognised', date: '2027-02-28' }],
    ['the day of a withdrawal', until(null, '2027-03-01'), '2027-03-01', { verdict: 'withdrawn', date: '2027-03-01' }],
    ['long after a withdrawal', until('2030-01-01', '2027-03-01'), '2029-01-01', { verdict: 'withdrawn', date: '2027-03-01' }],
    ['ended before it was withdrawn', until('2027-01-31', '2027-03-01'), '2027-02-15', { verdict: 'ended', date: '2027-01-31' }],
    ['withdrawn before it began', until(null, '2026-07-01'), '2026-09-01', { verdict: 'recognised', date: null }],
  ])('%s', (_, known, date, verdict) => {
    expect(recognitionOn(known, date)).toEqual(verdict)
  })

  test('two periods leave a gap, and a new one counts after a withdrawal', () => {
    const known: Known = {
      periods: [
        { from: '2024-08-01', until: '2026-07-31' },
        { from: '2027-02-01', until: null },
      ],
      withdrawnOn: '2026-03-01',
    }
    const verdicts = ['2026-02-28', '2026-03-01', '2026-12-31', '2027-02-01'].map((date) => recognitionOn(known, date).verdict)
    expect(verdicts).toEqual(['recognised', 'not-yet', 'not-yet', 'recognised'])
  })
})

test('only a yes is no concern', () => {
  expect(recognitionConcern({ verdict: 'recognised', date: null }, 'now')).toBeNull()
  expect(recognitionConcern({ verdict: 'unchecked', date: null }, 'now')).toEqual({
    kind: 'recognition-unchecked',
    since: 'now',
    text: '',
  })
  expect(recognitionConcern({ verdict: 'ended', date: '2027-01-31' }, 'now')?.text).toBe('2027-01-31')
})
