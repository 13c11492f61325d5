import { describe, expect, it } from 'vitest'
import type { WeekSlot } from '../../../shared/daypart.ts'
import { timetableOf, usualWeek } from '../../../shared/timetable.ts'
import { checkHalfDays } from '../../../shared/working-time/placement-hours.ts'
import { workingTimeOf } from './working-time.ts'

const times = {
  morning: { from: '09:00', until: '12:30' },
  afternoon: { from: '13:00', until: '16:30' },
  evening: { from: '18:00', until: '21:00' },
}

function workingTime(birthDate: string, dayparts: string[], freeSpace: WeekSlot[] = [], others: string[] = []) {
  const timetable = timetableOf([{ patterns: freeSpace.length > 0 ? [usualWeek(freeSpace, '2026-08-01')] : [], exceptions: [] }])
  return workingTimeOf(
    checkHalfDays({ student: { birthDate }, timetable, times, holidays: [], others, tasks: ['lifting'] }, dayparts),
  )
}
const barsOf = ({ bars }: ReturnType<typeof workingTime>) =>
  bars.map(({ measure, actual, limit }) => ({ measure, actual, limit }))

describe('working time of a placement', () => {
  const friday = ['2026-12-11:morning', '2026-12-11:afternoon']

  it('is a bar per measure, with the lessons of the whole week', () => {
    const found = workingTime('2010-01-01', friday, ['fri-morning', 'fri-afternoon'])
    expect(barsOf(found)).toEqual([
      { measure: 'day', actual: 7, limit: 9 },
      { measure: 'week', actual: 37, limit: 45 },
      // Three weeks of lessons alone beside it: 3 times 30 and once 37.
      { measure: 'average', actual: 31.75, limit: 40 },
      { measure: 'rest', actual: 16.5, limit: 12 },
    ])
    expect(found).toMatchObject({ broken: [], lessons: 'counted', textOf: 2017, checked: false })
    expect(found.sources).toEqual(['Arbeidstijdenwet 5:7', 'Arbeidstijdenwet 5:3'])
  })

  it('says so when lessons are not known', () => {
    const found = workingTime('2010-01-01', friday)
    expect(found.lessons).toBe('unknown')
    expect(barsOf(found)[1]).toEqual({ measure: 'week', actual: 7, limit: 45 })
  })

  it('counts other placements along', () => {
    const found = workingTime('2010-01-01', friday, [], ['2026-12-10:morning'])
    expect(barsOf(found)[1]).toEqual({ measure: 'week', actual: 10.5, limit: 45 })
  })

  it('names a task that is kept from who is this young', () => {
    expect(workingTime('2011-06-01', friday).barred.map(({ task }) => task)).toEqual(['lifting'])
    expect(workingTime('2010-06-01', friday).barred).toEqual([])
  })

  it('leaves lessons out from 18 on', () => {
    const found = workingTime('2008-01-01', friday, ['fri-morning', 'fri-afternoon'])
    expect(found.lessons).toBe('not-at-age')
    expect(barsOf(found)[1]).toEqual({ measure: 'week', actual: 7, limit: 60 })
  })

  it('names a broken rule once, at its worst, and counts the rest', () => {
    const evenings = ['2026-12-10:evening', '2026-12-11:morning', '2026-12-11:afternoon', '2026-12-11:evening']
    const found = workingTime('2010-01-01', evenings, ['fri-morning', 'fri-afternoon'])
    expect(found.broken).toMatchObject([{ worst: { ruleId: '16-17.day', actual: 10.5, limit: 9, from: '2026-12-10' }, more: 1 }])
    expect(barsOf(found)[0]).toEqual({ measure: 'day', actual: 10.5, limit: 9 })
  })

  it('shows the bar nearest to its limit over a birthday', () => {
    const found = workingTime('2010-12-12', ['2026-12-11:morning', '2026-12-18:morning', '2026-12-18:afternoon'])
    // 3,5 of 7 hours at 15, 7 of 9 at 16.
    expect(barsOf(found)[0]).toEqual({ measure: 'day', actual: 7, limit: 9 })
  })

  it('names each source once', () => {
    const { sources } = workingTime('2010-12-14', ['2026-12-11:morning', '2026-12-18:morning'])
    expect(sources).toEqual(['Nadere regeling kinderarbeid 3:1', 'Arbeidstijdenwet 5:7', 'Nadere regeling kinderarbeid 1:1'])
  })

  it('has no bars where no work is allowed at all', () => {
    const found = workingTime('2013-01-01', friday)
    expect(found.bars).toEqual([])
    expect(found.broken).toMatchObject([{ worst: { ruleId: '13-school-stage.work', limit: 0 }, more: 0 }])
  })
})
