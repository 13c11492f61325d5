import { addDays, dayNumber, mondayOf } from '../../shared/daypart.ts'

/** The number of the week as calendars here print it (ISO 8601): week 1 holds the first Thursday of the year. */
export function weekNumber(date: string) {
  const thursday = addDays(mondayOf(date), 3)
  return Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1
}
