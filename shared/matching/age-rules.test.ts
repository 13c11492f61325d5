import { describe, expect, test } from 'vitest'
import { addDays, daypartOf, partsOfDay } from '../daypart.ts'
import { timetableOf } from '../timetable.ts'
import { checkHalfDays, mayWork } from '../working-time/placement-hours.ts'
import { isClosedTo } from './age-rules.ts'

const times = {
  morning: { from: '09:00', until: '12:30' },
  afternoon: { from: '13:00', until: '16:30' },
  evening: { from: '18:00', until: '21:00' },
}

describe('half-days that are closed at an age', () => {
  test.each([12, 13, 14, 15, 16, 17])('are those that the check refuses by themselves, at %i', (age) => {
    const birthDate = `${2027 - age}-01-01`
    const week = Array.from({ length: 7 }, (_, day) => addDays('2027-03-08', day))
    for (const daypart of week.flatMap((date) => partsOfDay.map((part) => daypartOf(date, part)))) {
      const known = { student: { birthDate }, timetable: timetableOf([]), times, holidays: [], others: [], tasks: [] }
      expect([daypart, isClosedTo(birthDate, daypart)]).toEqual([daypart, !mayWork(checkHalfDays(known, [daypart]))])
    }
  })
})
