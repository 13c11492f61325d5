import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  asPlanned,
  countAbsences,
  EmployerLog,
  faultOf,
  type HalfDay,
  hoursOfPlacement,
  minutesOf,
  movable,
  openDayparts,
  plannedMinutes,
  type Said,
  StudentLog,
  saidAnew,
  schoolYearOf,
  sumsOf,
  type WorkedWeek,
  wasSaid,
  withHalfDay,
} from './hours.ts'

const times = {
  morning: { from: '09:00', until: '12:30' },
  afternoon: { from: '13:00', until: '16:30' },
  evening: { from: '18:00', until: '21:00' },
}
const monday = '2027-03-01'
const morning = `${monday}:morning`
const noon = new Date('2027-03-01T12:00:00Z')
const worked = (from: string, until: string, breakMinutes = 0): Said => ({ kind: 'worked', from, until, breakMinutes, what: '' })
const ill: Said = { kind: 'absent', whose: 'ill', note: '' }

function halfDay(daypart: string, said: Said, change: Partial<HalfDay> = {}): HalfDay {
  return {
    daypart,
    said,
    by: 'student',
    at: '2027-03-01T16:00:00.000Z',
    revision: `revision-${daypart.replaceAll(/\W/g, '-')}`,
    state: 'logged',
    verdict: null,
    earlier: [],
    ...change,
  }
}

describe('time', () => {
  test('the break is not worked', () => {
    expect(minutesOf(morning, worked('09:00', '12:30', 15))).toBe(195)
  })

  test('until the next day, when it is not later', () => {
    expect(minutesOf(`${monday}:evening`, worked('22:00', '02:00'))).toBe(240)
  })

  test.each([
    ['2027-03-27', 300, 'an hour is left out'],
    ['2027-10-30', 420, 'an hour comes twice'],
    ['2027-11-06', 360, 'any other night'],
  ])('the night of %s from ten to four takes %i minutes: %s', (date, minutes) => {
    expect(minutesOf(`${date}:evening`, worked('22:00', '04:00'))).toBe(minutes)
  })

  test('absence and nothing take no time', () => {
    expect([minutesOf(morning, ill), minutesOf(morning, { kind: 'nothing' })]).toEqual([0, 0])
  })

  test('as planned: the clock times of the school', () => {
    expect(asPlanned(`${monday}:afternoon`, times)).toMatchObject({ from: '13:00', until: '16:30', breakMinutes: 0 })
    expect(plannedMinutes([morning, `${monday}:evening`], times)).toBe(390)
  })
})

describe('what can be said', () => {
  const fault = (said: Said, daypart = morning, others: HalfDay[] = [], now = noon) => faultOf(daypart, said, others, now)

  test('nothing that has not begun, to the minute, in the time of Amsterdam', () => {
    const at = (time: string) => fault(worked('13:00', '16:30'), `${monday}:afternoon`, [], new Date(`${monday}T${time}Z`))
    expect([at('11:59:59'), at('12:00:00')]).toEqual(['future', undefined])
    expect(fault(ill, '2027-03-02:morning')).toBe('future')
    expect(fault(ill, '2027-03-01:evening')).toBeUndefined()
  })

  test('summer and winter time apart', () => {
    const at = (moment: string) => fault(worked('09:00', '12:30'), '2027-03-29:morning', [], new Date(moment))
    expect([at('2027-03-29T06:59:00Z'), at('2027-03-29T07:00:00Z')]).toEqual(['future', undefined])
  })

  test('no more than ten hours, and no break as long as the work', () => {
    expect([fault(worked('00:00', '10:00')), fault(worked('00:00', '10:01'))]).toEqual([undefined, 'too-long'])
    expect([fault(worked('09:00', '10:00', 59)), fault(worked('09:00', '10:00', 60))]).toEqual([undefined, 'break-too-long'])
    expect(fault(worked('09:00', '09:00'))).toBe('too-long')
  })

  test('no hour twice: half-days touch but don’t overlap, also over midnight', () => {
    const afternoon = halfDay(`${monday}:afternoon`, worked('13:00', '16:30'))
    expect(fault(worked('09:00', '13:00'), morning, [afternoon])).toBeUndefined()
    expect(fault(worked('09:00', '13:01'), morning, [afternoon])).toBe('overlaps')
    expect(fault(worked('09:00', '17:00'), morning, [halfDay(morning, worked('09:00', '12:30'))])).toBeUndefined()
    const night = halfDay('2027-02-28:evening', worked('22:00', '06:00'))
    expect(fault(worked('05:00', '08:00'), morning, [night])).toBe('overlaps')
  })

  test('by an employer: who was not there, and nothing about hours or illness', () => {
    const log = (said: unknown) => v.is(EmployerLog, { daypart: morning, revision: 'revision-1', seen: [], said })
    expect(log({ kind: 'absent', whose: 'no-show', note: '' })).toBe(true)
    expect(log({ kind: 'nothing' })).toBe(true)
    expect(log({ kind: 'absent', whose: 'ill', note: '' })).toBe(false)
    expect(log(worked('09:00', '12:30'))).toBe(false)
  })

  test.each([
    ['a time that is none', { from: '24:00' }],
    ['half a minute of break', { breakMinutes: 0.5 }],
    ['a break that is negative', { breakMinutes: -1 }],
    ['more than one line', { what: 'een\ntwee' }],
    ['a field that nobody asked for', { extra: 1 }],
  ])('not %s', (_, change) => {
    const said = { ...worked('09:00', '12:30'), ...change }
    const placementId = `plc_${'0'.repeat(26)}_${'1'.repeat(26)}`
    expect(v.is(StudentLog, { placementId, daypart: morning, revision: 'revision-1', seen: [], said })).toBe(false)
  })
})

describe('who may move a half-day', () => {
  const employer = { as: 'employer', id: 'per_a' } as const
  const coordinator = { as: 'coordinator', id: 'per_b' } as const
  const verdict = (at: string) => ({ at, by: 'employer' as const, byId: 'per_a', byName: 'A', text: null })
  const week = {
    halfDays: [
      halfDay('2027-03-01:morning', worked('09:00', '12:30')),
      halfDay('2027-03-01:afternoon', ill, { state: 'confirmed', verdict: verdict('2027-03-05T16:00:00.000Z') }),
      halfDay('2027-03-02:morning', worked('09:00', '12:30'), {
        state: 'disputed',
        verdict: verdict('2027-03-05T16:00:00.000Z'),
      }),
      halfDay('2027-03-03:morning', { kind: 'nothing' }),
    ],
  }
  const now = '2027-03-06T08:00:00.000Z'
  const days = (move: Parameters<typeof movable>[1], mover: Parameters<typeof movable>[2] = employer, at = now) =>
    movable(week, move, mover, at).map(({ daypart }) => daypart)

  test('the employer confirms or disputes what waits, and nothing that was taken back', () => {
    expect(days('confirm')).toEqual(['2027-03-01:morning'])
    expect(days('dispute')).toEqual(['2027-03-01:morning'])
    expect(days('confirm', coordinator)).toEqual([])
  })

  test('a verdict is taken back by who gave it, within a week', () => {
    expect(days('withdraw')).toEqual(['2027-03-01:afternoon', '2027-03-02:morning'])
    expect(days('withdraw', { as: 'employer', id: 'per_c' })).toEqual([])
    expect(days('withdraw', employer, '2027-03-12T16:00:00.000Z')).toHaveLength(2)
    expect(days('withdraw', employer, '2027-03-12T16:00:00.001Z')).toEqual([])
  })

  test('school reopens what was confirmed, and settles what is disputed', () => {
    expect(days('reopen', coordinator)).toEqual(['2027-03-01:afternoon'])
    expect(days('settle', coordinator)).toEqual(['2027-03-02:morning'])
    expect(days('reopen')).toEqual([])
  })
})

describe('saying something again', () => {
  const first = halfDay(morning, worked('09:00', '12:30'))

  test('keeps what stood before, and puts it back to logged', () => {
    const disputed = { ...first, state: 'disputed' as const }
    const again = saidAnew(disputed, morning, {
      said: ill,
      by: 'student',
      at: '2027-03-02T08:00:00.000Z',
      revision: 'revision-2',
    })
    expect(again).toMatchObject({ state: 'logged', verdict: null, said: ill })
    expect(again.earlier).toEqual([{ said: first.said, by: first.by, at: first.at, revision: first.revision }])
    expect([wasSaid(again, first.revision), wasSaid(again, 'revision-2'), wasSaid(again, 'revision-3')]).toEqual([
      true,
      true,
      false,
    ])
  })

  test('the week stays in the order of the calendar, each half-day once', () => {
    const evening = halfDay(`${monday}:evening`, ill)
    const all = withHalfDay(withHalfDay([evening], first), { ...evening, state: 'confirmed' })
    expect(all.map(({ daypart, state }) => [daypart, state])).toEqual([
      [morning, 'logged'],
      [`${monday}:evening`, 'confirmed'],
    ])
  })
})

describe('sums', () => {
  const placement = {
    id: 'plc',
    state: 'active' as const,
    dayparts: ['2026-07-31:morning', '2026-08-03:morning', '2026-08-03:afternoon', '2026-08-10:morning'],
    opportunity: { title: 'Stage', kind: 'stage' as const, organisationName: 'Bakkerij' },
  }
  const week = (monday: string, ...halfDays: HalfDay[]) => ({ monday, halfDays }) as WorkedWeek
  const weeks = [
    week('2026-07-27', halfDay('2026-07-31:morning', worked('09:00', '12:30'), { state: 'confirmed' })),
    week(
      '2026-08-03',
      halfDay('2026-08-03:morning', worked('09:00', '12:00')),
      halfDay('2026-08-03:afternoon', ill, { state: 'disputed' }),
      halfDay('2026-08-10:morning', { kind: 'nothing' }),
    ),
  ]

  test('by what the employer said of them', () => {
    expect(sumsOf(weeks.flatMap(({ halfDays }) => halfDays))).toEqual({ logged: 180, confirmed: 210, disputed: 0 })
    expect(countAbsences(weeks.flatMap(({ halfDays }) => halfDays))).toEqual({ ill: 1, 'no-show': 0, closed: 0, school: 0 })
  })

  test('what was taken back is open again', () => {
    expect(openDayparts(placement.dayparts, weeks)).toEqual(['2026-08-10:morning'])
  })

  test('a school year begins on 1 August', () => {
    expect([schoolYearOf('2026-07-31'), schoolYearOf('2026-08-01'), schoolYearOf('2027-01-15')]).toEqual([2025, 2026, 2026])
    expect(hoursOfPlacement(placement, weeks, times, 0)).toMatchObject({
      counts: true,
      years: [
        { schoolYear: 2025, confirmed: 210, logged: 0 },
        { schoolYear: 2026, confirmed: 0, logged: 180 },
      ],
      open: [{ monday: '2026-08-10', minutes: 210 }],
      disputedWeeks: 1,
    })
  })

  test('what was called off leaves nothing open', () => {
    expect(hoursOfPlacement({ ...placement, state: 'cancelled' }, weeks, times, 0).open).toEqual([])
  })
})
