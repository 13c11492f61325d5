import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../daypart.ts'
import { checkWorkingTime } from './check.ts'
import type { Measure } from './rules.ts'
import { type WorkContext, workContexts } from './rules.ts'
import type { WorkingTimeInput } from './timeline.ts'
import type { Work } from './work.ts'

const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

// Three weeks around the change to summer time, the last of them a holiday week.
const first = '2027-03-15'
const holidays = [{ from: '2027-03-27', until: '2027-04-04' }]
const date = fc.integer({ min: 0, max: 20 }).map((day) => addDays(first, day))
const workOf = (context: fc.Arbitrary<WorkContext>): fc.Arbitrary<Work> =>
  fc
    .record({
      date,
      start: fc.integer({ min: 0, max: 1300 }),
      length: fc.integer({ min: 2, max: 900 }),
      context,
      rest: fc.nat(60),
    })
    .map(({ start, length, rest, ...work }) => {
      const end = Math.min(start + length, 1439)
      return { ...work, from: clock(start), until: clock(end), breakMinutes: Math.min(rest, end - start - 1) }
    })
const anyWork = workOf(fc.constantFrom(...workContexts))
const lesson = fc
  .record({ date, start: fc.integer({ min: 480, max: 700 }), length: fc.integer({ min: 30, max: 480 }) })
  .map(({ date, start, length }) => ({ date, from: clock(start), until: clock(start + length) }))
const input: fc.Arbitrary<WorkingTimeInput> = fc.record({
  birthDate: fc.integer({ min: 12 * 365, max: 19 * 365 }).map((days) => addDays('2027-03-25', -days)),
  planned: fc.array(anyWork, { maxLength: 12 }),
  other: fc.array(anyWork, { maxLength: 4 }),
  lessons: fc.array(lesson, { maxLength: 6 }),
  holidays: fc.constant(holidays),
  sundayConsent: fc.boolean(),
})

const ofHours: Measure[] = ['work', 'day', 'school-day', 'other-day', 'week', 'average', 'night', 'days-per-week', 'sunday']
const keys = (given: WorkingTimeInput) =>
  checkWorkingTime(given)
    .broken.filter(({ measure }) => ofHours.includes(measure))
    .map(({ ruleId, from }) => `${ruleId} ${from}`)

test('more work never mends a rule of hours', () => {
  fc.assert(
    fc.property(input, anyWork, fc.boolean(), (given, extra, asPlan) => {
      const more = asPlan ? { planned: [...given.planned, extra] } : { other: [...given.other, extra] }
      expect(keys({ ...given, ...more })).toEqual(expect.arrayContaining(keys(given)))
    }),
  )
})

test('a shift in two pieces is as long as in one', () => {
  fc.assert(
    fc.property(input, fc.nat(), (given, cut) => {
      const [shift, ...others] = given.planned
      if (!shift) return
      const [from, until] = [shift.from, shift.until].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) as [
        number,
        number,
      ]
      const middle = clock(from + 1 + (cut % Math.max(1, until - from - 1)))
      const pieces = [
        { ...shift, until: middle, breakMinutes: 0 },
        { ...shift, from: middle, breakMinutes: 0 },
      ]
      const hours = (planned: Work[]) =>
        checkWorkingTime({ ...given, planned }).figures.filter(({ measure }) => ofHours.includes(measure))
      expect(hours([...others, ...pieces])).toEqual(hours([...others, { ...shift, breakMinutes: 0 }]))
    }),
  )
})

test('the order of the plan is no matter, and every reading over its limit is told', () => {
  fc.assert(
    fc.property(input, (given) => {
      const verdict = checkWorkingTime(given)
      const turned = checkWorkingTime({ ...given, planned: given.planned.toReversed(), other: given.other.toReversed() })
      expect(turned).toEqual(verdict)
      for (const reading of verdict.figures) {
        const over = reading.bound === 'max' ? reading.actual > reading.limit : reading.actual < reading.limit
        expect(verdict.broken.some(({ ruleId }) => ruleId === reading.ruleId)).toBe(over)
      }
    }),
  )
})

test('a pupil under 13 may never work, an adult within 8 hours and 5 days always', () => {
  fc.assert(
    fc.property(fc.array(anyWork, { minLength: 1, maxLength: 8 }), (planned) => {
      const child = checkWorkingTime({ ...nothing, birthDate: '2014-06-01', planned })
      expect(new Set(child.broken.map(({ from }) => from))).toEqual(new Set(planned.map((work) => work.date)))
      const office = planned.map((work) => ({ ...work, from: '09:00', until: '17:00', breakMinutes: 30 }))
      expect(checkWorkingTime({ ...nothing, birthDate: '2000-06-01', planned: office }).broken).toEqual([])
    }),
  )
})

const nothing = { other: [], lessons: [], holidays: [], sundayConsent: false }
