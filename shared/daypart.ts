import * as v from 'valibot'

/** The half-day is the atom of the product: a part of one date (`Daypart`) or of every week (`WeekSlot`). */
export const partsOfDay = ['morning', 'afternoon', 'evening'] as const
export const PartOfDay = v.picklist(partsOfDay)
export type PartOfDay = v.InferOutput<typeof PartOfDay>

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const Weekday = v.picklist(weekdays)
export type Weekday = v.InferOutput<typeof Weekday>

/** A calendar day in the school's time zone, `2026-11-30`. */
export const LocalDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'not a date like 2026-11-30'),
  v.check(isRealDate, 'not a date that exists'),
)

/** A half-day of a date, `2026-11-30:morning`. */
export const Daypart = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}:(morning|afternoon|evening)$/, 'not a half-day like 2026-11-30:morning'),
  v.check((value) => isRealDate(value.slice(0, 10)), 'not a date that exists'),
)

export type WeekSlot = `${Weekday}-${PartOfDay}`
export const weekSlots = weekdays.flatMap((day) => partsOfDay.map((part) => `${day}-${part}` as const))
/** A half-day of every week, `fri-morning`. */
export const WeekSlot = v.picklist(weekSlots)

const msPerDay = 86_400_000
const msPerHour = 3_600_000

function isRealDate(date: string) {
  const ms = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date)
}

/** Days since 1970-01-01. Dates are calendar days, so this is plain arithmetic: no time zone, no clock change. */
export function dayNumber(date: string) {
  return Date.parse(`${date}T00:00:00Z`) / msPerDay
}

export function dateOfDayNumber(day: number) {
  return new Date(day * msPerDay).toISOString().slice(0, 10)
}

export function addDays(date: string, days: number) {
  return dateOfDayNumber(dayNumber(date) + days)
}

export function weekdayOf(date: string): Weekday {
  // 1970-01-01 was a Thursday.
  return weekdays[(((dayNumber(date) + 3) % 7) + 7) % 7] as Weekday
}

/** The Monday of the date's week. */
export function mondayOf(date: string) {
  return addDays(date, -weekdays.indexOf(weekdayOf(date)))
}

export function daypartOf(date: string, part: PartOfDay) {
  return `${date}:${part}`
}

export function dateOf(daypart: string) {
  return daypart.slice(0, 10)
}

export function partOf(daypart: string) {
  return daypart.slice(11) as PartOfDay
}

/** Half-days counted from 1970-01-01 morning, three a day: the form in which they are stored and compared. */
export function daypartNumber(daypart: string) {
  return dayNumber(dateOf(daypart)) * 3 + partsOfDay.indexOf(partOf(daypart))
}

export function daypartOfNumber(number: number) {
  return daypartOf(dateOfDayNumber(Math.floor(number / 3)), partsOfDay[((number % 3) + 3) % 3] as PartOfDay)
}

export function weekSlotOf(daypart: string): WeekSlot {
  return `${weekdayOf(dateOf(daypart))}-${partOf(daypart)}`
}

/** Age in whole years on a calendar day. Someone born on 29 February has a birthday on 1 March in other years. */
export function ageOn(birthDate: string, date: string) {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** The calendar day of a moment in Europe/Amsterdam. */
export function localDateOf(moment: Date) {
  // The Swedish locale writes dates as ISO 8601 does. Made when first asked: it takes a tenth of a cold start.
  amsterdamDate ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
  // A screen asks for today dozens of times. A day begins, and the clock changes, on the hour.
  const hour = Math.floor(moment.getTime() / msPerHour)
  if (hour !== lastHour) {
    lastDate = amsterdamDate.format(moment)
    lastHour = hour
  }
  return lastDate
}

let amsterdamDate: Intl.DateTimeFormat | undefined
let lastHour: number | undefined
let lastDate = ''
