import { daypartNumber, daypartOfNumber } from '../daypart.ts'

/** Half-days are stored as their number from here on, in 15 bits: until 2049. The sixteenth bit says "full". */
export const daypartEpoch = daypartNumber('2020-01-01:morning')
export const fullBit = 0x8000

/** Days since 1970-01-01 at the epoch. */
export const epochDay = daypartEpoch / 3
/** Days from March of the year 0 to 1970, and from there. */
const daysUntilEpoch = 719_469 + epochDay

/** The day of a date, counted from the epoch; a day that a month doesn't have is one of the next month. */
export function storedDay(year: number, month: number, day: number) {
  // Years that begin in March end with the day that comes and goes, and their months have days by a rule.
  const fromMarch = month > 2 ? month - 3 : month + 9
  const y = month > 2 ? year : year - 1
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return y * 365 + leapDays + Math.floor((fromMarch * 153 + 2) / 5) + day - daysUntilEpoch
}

/** As `storedDay`, of a date such as `2026-11-30`. */
export function storedDayOf(date: string) {
  return storedDay(numberIn(date, 0, 4), numberIn(date, 5, 7), numberIn(date, 8, 10))
}

export function numberIn(text: string, from: number, to: number) {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48
  return number
}

/** The week slot of a stored half-day, `mon-morning` being 0. The first of January 1970 was a Thursday. */
export function slotOf(daypart: number) {
  return ((epochDay + Math.floor(daypart / 3) + 3) % 7) * 3 + (daypart % 3)
}

const texts = new Array<string | undefined>(fullBit)

/** A stored half-day as text; kept, since an offer has few of them and lists show them again and again. */
export function daypartText(daypart: number) {
  const known = texts[daypart]
  if (known !== undefined) return known
  const text = daypartOfNumber(daypart + daypartEpoch)
  texts[daypart] = text
  return text
}
