import { addDays, weekdayOf } from '../../../shared/daypart.ts'
import type { MakeId } from './ids.ts'
import type { Random } from './random.ts'

/** What every part of the demo is built from: the day on which it starts, its chance and its ids. */
export type Setting = {
  today: string
  id: MakeId
  random: (name: string) => Random
}

/** A moment in the daytime of a date, as the app stores moments. */
export function daytime(date: string, random: Random) {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date}T${two(random.int(7, 18))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}.000Z`
}

/** The working day on or before a date: nobody decides on a request in the weekend. */
export function workingDayBefore(date: string): string {
  const weekday = weekdayOf(date)
  if (weekday === 'sat') return addDays(date, -1)
  return weekday === 'sun' ? addDays(date, -2) : date
}

/** Roughly the Christmas holiday, in which nothing is offered. */
export function isChristmasHoliday(date: string) {
  const day = date.slice(5)
  return day >= '12-24' || day <= '01-03'
}
