import { localDateOf } from '../../shared/daypart.ts'
import { dayAndMonth, format, relativeDate, today } from './dates.ts'
import { locale, tags } from './locale.ts'
import { dayWords } from './words/days.ts'

/* Dates, moments and periods that only some pages tell; the others are in dates.ts. */

/** "17 nov 2026", where the year matters. */
export function dateWithYear(date: string) {
  return format(date, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** "november 2026" */
export function monthWithYear(date: string) {
  return format(date, { month: 'long', year: 'numeric' })
}

const clockOf = (tag: string) => {
  let clock: Intl.DateTimeFormat | undefined
  return () => (clock ??= new Intl.DateTimeFormat(tag, { timeZone: 'Europe/Amsterdam', hour: 'numeric', minute: '2-digit' }))
}
const clocks = { nl: clockOf(tags.nl), en: clockOf(tags.en) }

/** A moment of the server: "vandaag om 14.05 uur". */
export function momentInWords(moment: string, now = today()) {
  const at = new Date(moment)
  return dayWords().at(relativeDate(localDateOf(at), now), clockTime(at))
}

/** "17 nov 2026 om 14.05 uur": it says the same whenever it is read. */
export function momentWithYear(moment: string) {
  const at = new Date(moment)
  return dayWords().at(dateWithYear(localDateOf(at)), clockTime(at))
}

function clockTime(at: Date) {
  const clock = clocks[locale()]().format(at)
  return locale() === 'nl' ? clock.replace(':', '.') : clock
}

/** "17 november", or "17 november tot en met 4 december". */
export function periodInWords(from: string, until: string) {
  return from === until ? dayAndMonth(from) : dayWords().until(dayAndMonth(from), dayAndMonth(until))
}
