import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { addDays, dateOf, daypartOf, localDateOf, partsOfDay, type WeekSlot, weekSlotOf, weekSlots } from './daypart.ts'
import {
  freeHalfDays,
  freeSlotsOn,
  halfDayKinds,
  halfDaysOf,
  isFree,
  isOff,
  slotKinds,
  standingOn,
  TimetableDraft,
  type TimetableException,
  type TimetableLayer,
  timetableOf,
  usualWeek,
  type WeekPattern,
} from './timetable.ts'

const week = (slots: WeekPattern['slots'], change: Partial<WeekPattern> = {}): WeekPattern => ({
  from: '2026-08-01',
  until: null,
  slots,
  ...change,
})
const layer = (change: Partial<TimetableLayer>): TimetableLayer => ({ patterns: [], exceptions: [], version: 1, ...change })
const on = (from: string, until: string, kind: TimetableException['kind'], word?: string): TimetableException => ({
  from,
  until,
  parts: ['morning', 'afternoon'],
  kind,
  ...(word && { word }),
})

const ordinary = layer({ patterns: [usualWeek(['fri-morning', 'fri-afternoon'], '2026-08-01')] })

describe('a week', () => {
  test('is lessons and free space as the pattern says; where it says nothing, nothing stands', () => {
    const halfDays = halfDaysOf(timetableOf([ordinary]), '2026-11-30', '2026-12-06')
    expect(halfDays.length).toBe(10)
    expect(halfDays.filter(({ kind }) => isFree(kind)).map(({ daypart }) => daypart)).toEqual([
      '2026-12-04:morning',
      '2026-12-04:afternoon',
    ])
  })

  test('a new pattern begins on its day, and the old one ends', () => {
    const timetable = timetableOf([
      layer({
        patterns: [
          week({ 'mon-morning': { kind: 'lesson', word: 'Nederlands' } }, { until: '2027-01-31' }),
          week({ 'tue-morning': { kind: 'free-guided' } }, { from: '2027-02-01' }),
        ],
      }),
    ])
    expect(halfDaysOf(timetable, '2027-01-25', '2027-02-07')).toEqual([
      { daypart: '2027-01-25:morning', kind: 'lesson', word: 'Nederlands' },
      { daypart: '2027-02-02:morning', kind: 'free-guided' },
    ])
    expect(freeSlotsOn(timetable, '2027-01-31')).toEqual([])
    expect(freeSlotsOn(timetable, '2027-02-01')).toEqual(['tue-morning'])
  })

  test('two patterns of one layer never hold at once', () => {
    const draft = { exceptions: [], version: 0, patterns: [week({}), week({}, { from: '2027-02-01' })] }
    expect(v.safeParse(TimetableDraft, draft).issues?.map(({ path }) => path?.[0]?.key)).toEqual(['patterns'])
    expect(
      v.is(TimetableDraft, { ...draft, patterns: [week({}, { until: '2027-01-31' }), week({}, { from: '2027-02-01' })] }),
    ).toBe(true)
  })

  test("a student's own pattern changes what it speaks of and nothing else", () => {
    const own = layer({
      patterns: [week({ 'tue-morning': { kind: 'free-open' }, 'fri-morning': { kind: 'lesson', word: 'Meten' } })],
    })
    const timetable = timetableOf([own, ordinary])
    expect(freeSlotsOn(timetable, '2026-12-01')).toEqual(['tue-morning', 'fri-afternoon'])
    expect(standingOn(timetable, ['2026-12-04:morning']).get('2026-12-04:morning')).toEqual({
      daypart: '2026-12-04:morning',
      kind: 'lesson',
      word: 'Meten',
    })
  })
})

describe('exceptions', () => {
  test('a test week leaves the weekend in it alone; a holiday does not', () => {
    const tests = timetableOf([layer({ exceptions: [on('2026-12-03', '2026-12-08', 'test-week')] })])
    expect([...new Set(halfDaysOf(tests, '2026-12-01', '2026-12-10').map(({ daypart }) => dateOf(daypart)))]).toEqual([
      '2026-12-03',
      '2026-12-04',
      '2026-12-07',
      '2026-12-08',
    ])
    const holiday = timetableOf([], [{ from: '2026-12-19', until: '2026-12-20', name: 'Kerstvakantie' }])
    expect(halfDaysOf(holiday, '2026-12-18', '2026-12-21').length).toBe(6)
  })

  test('a half-day that is freed for one student is free on that date alone', () => {
    const freed: TimetableException = { from: '2026-12-01', until: '2026-12-01', parts: ['afternoon'], kind: 'free-open' }
    const timetable = timetableOf([layer({ exceptions: [freed] }), ordinary])
    expect(freeHalfDays(timetable, '2026-11-30', '2026-12-09')).toEqual([
      '2026-12-01:afternoon',
      '2026-12-04:morning',
      '2026-12-04:afternoon',
    ])
    expect(freeHalfDays(timetable, '2026-11-30', '2026-12-06', ['2026-12-01:afternoon', '2026-12-04:morning'])).toEqual([
      '2026-12-04:afternoon',
    ])
  })
})

const date = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-09-01', days))
const slot = fc.record({ kind: fc.constantFrom(...slotKinds) })
const slots = fc.dictionary(fc.constantFrom(...weekSlots), slot) as fc.Arbitrary<WeekPattern['slots']>
const pattern = fc.record({ from: date, until: fc.option(date), slots })
const exception: fc.Arbitrary<TimetableException> = fc
  .record({
    from: date,
    days: fc.integer({ min: 0, max: 20 }),
    kind: fc.constantFrom(...halfDayKinds),
    parts: fc.subarray([...partsOfDay], { minLength: 1 }),
  })
  .map(({ from, days, ...rest }) => ({ from, until: addDays(from, days), ...rest }))
const anyLayer = fc.record({ patterns: fc.array(pattern, { maxLength: 2 }), exceptions: fc.array(exception, { maxLength: 4 }) })

describe('whatever the layers say', () => {
  const layers = fc.tuple(anyLayer, anyLayer, anyLayer)

  test('holidays and days off win over all else', () => {
    fc.assert(
      fc.property(layers, date, fc.constantFrom('holiday' as const, 'day-off' as const), (said, from, kind) => {
        const off = on(from, addDays(from, 6), kind)
        const timetable = timetableOf([...said, layer({ exceptions: [off] })])
        for (const halfDay of halfDaysOf(timetable, off.from, off.until)) {
          if (!halfDay.daypart.endsWith('evening')) expect(isOff(halfDay.kind)).toBe(true)
        }
        expect(freeHalfDays(timetable, off.from, off.until).every((daypart) => daypart.endsWith('evening'))).toBe(true)
      }),
    )
  })

  test('where a student has a week of their own, it counts unless something is different on the date', () => {
    fc.assert(
      fc.property(layers, slots, date, ([own, group, school], mine, from) => {
        const student = { ...own, patterns: [{ from: '2026-01-01', until: null, slots: mine }] }
        const timetable = timetableOf([student, group, school])
        const apart = timetableOf([{ patterns: [], exceptions: [...own.exceptions, ...group.exceptions, ...school.exceptions] }])
        const until = addDays(from, 13)
        const special = new Set(halfDaysOf(apart, from, until).map(({ daypart }) => daypart))
        for (const { daypart, kind } of halfDaysOf(timetable, from, until)) {
          const spoken = mine[weekSlotOf(daypart)]
          if (spoken && !special.has(daypart)) expect(kind).toBe(spoken.kind)
        }
      }),
    )
  })

  test('what a nearer layer says of a date counts, unless it is a day off', () => {
    fc.assert(
      fc.property(layers, exception, ([own, group, school], mine) => {
        const timetable = timetableOf([{ ...own, exceptions: [mine, ...own.exceptions] }, group, school])
        const first = daypartOf(mine.from, mine.parts[0] ?? 'morning')
        const found = standingOn(timetable, [first]).get(first)
        const touched = mine.from === mine.until || isOff(mine.kind) || !['sat', 'sun'].includes(weekSlotOf(first).slice(0, 3))
        if (touched) expect(found?.kind === mine.kind || (found !== undefined && isOff(found.kind))).toBe(true)
      }),
    )
  })

  test('a stretch of days is its days one by one, in order and without doubles', () => {
    fc.assert(
      fc.property(layers, date, fc.integer({ min: 0, max: 30 }), (said, from, days) => {
        const timetable = timetableOf(said)
        const together = halfDaysOf(timetable, from, addDays(from, days))
        const one = Array.from({ length: days + 1 }, (_, day) => addDays(from, day)).flatMap((on) =>
          halfDaysOf(timetable, on, on),
        )
        expect(together).toEqual(one)
        expect(new Set(together.map(({ daypart }) => daypart)).size).toBe(together.length)
      }),
    )
  })
})

describe('the clock changes', () => {
  const daily = timetableOf([
    layer({ patterns: [week(Object.fromEntries(weekSlots.map((of: WeekSlot) => [of, { kind: 'free-open' }])))] }),
  ])

  test.each(['2027-03-28', '2027-10-31'])('each day around %s has its three half-days once', (sunday) => {
    const dates = Array.from({ length: 7 }, (_, day) => addDays(sunday, day - 3))
    const expected = dates.flatMap((of) => partsOfDay.map((part) => daypartOf(of, part)))
    expect(freeHalfDays(daily, addDays(sunday, -3), addDays(sunday, 3))).toEqual(expected)
  })

  test.each([
    ['2027-03-27T23:30:00Z', '2027-03-28'],
    ['2027-03-28T21:59:00Z', '2027-03-28'],
    ['2027-03-28T22:00:00Z', '2027-03-29'],
    ['2027-10-30T22:00:00Z', '2027-10-31'],
    ['2027-10-31T22:59:00Z', '2027-10-31'],
    ['2027-10-31T23:00:00Z', '2027-11-01'],
  ])('at %s it is %s in Amsterdam, and that day is asked about', (moment, local) => {
    const asked = localDateOf(new Date(moment))
    expect(asked).toBe(local)
    expect(halfDaysOf(daily, asked, asked).map(({ daypart }) => dateOf(daypart))).toEqual([local, local, local])
  })
})
