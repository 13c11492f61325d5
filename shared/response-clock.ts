import { addDays, dayNumber, weekdayOf } from './daypart.ts'
import type { PlacementEvent } from './placement.ts'
import type { DateRange } from './school-calendar.ts'

/*
 * By when a request is answered, who is reminded of it and when, and how long students usually wait for an answer.
 * Days are school days: nobody decides in a weekend or a holiday.
 */

/** A first reminder comes when so many school days are left, a second one on the last day. */
export const reminderDaysLeft = 2

/** Further than any holiday reaches: where every day is one, days are counted as they come. */
const longestBreak = 100

export function isSchoolDay(date: string, holidays: readonly DateRange[]) {
  const weekday = weekdayOf(date)
  return weekday !== 'sat' && weekday !== 'sun' && !holidays.some(({ from, until }) => from <= date && date <= until)
}

/** The school day so many school days after a date. */
export function addSchoolDays(date: string, days: number, holidays: readonly DateRange[]) {
  let day = date
  for (let left = days; left > 0; left--) day = nextSchoolDay(day, 1, holidays)
  return day
}

function nextSchoolDay(date: string, step: 1 | -1, holidays: readonly DateRange[]) {
  for (let away = 1; away <= longestBreak; away++) {
    const day = addDays(date, step * away)
    if (isSchoolDay(day, holidays)) return day
  }
  return addDays(date, step)
}

/**
 * The last day for an answer to what was asked on `from`: so many school days later, and before the first half-day, so
 * that nobody sets out for nothing. Never before the day of the asking itself.
 */
export function lastDayToAnswer(from: string, firstDay: string, answerDays: number, holidays: readonly DateRange[]) {
  const byRule = addSchoolDays(from, answerDays, holidays)
  const beforeStart = nextSchoolDay(firstDay, -1, holidays)
  const last = byRule < beforeStart ? byRule : beforeStart
  return last > from ? last : from
}

/** Which days' requests are reminded of today; none on a day without school. */
export function remindedOn(today: string, holidays: readonly DateRange[]) {
  return isSchoolDay(today, holidays) ? { soon: addSchoolDays(today, reminderDaysLeft, holidays), last: today } : undefined
}

/** Days from today, negative when it is behind us. */
export function daysLeft(answerBy: string, today: string) {
  return dayNumber(answerBy) - dayNumber(today)
}

const dayMs = 86_400_000
/** What is longer ago says nothing of now. */
export const waitsKeptDays = 90
/** Under this many answers nothing is said. */
export const fewestWaits = 5
/** The newest are enough to know what is usual. */
const mostWaits = 50

/** How long students waited for an answer, in hours, by the event that ended the wait. An event's answer counts once. */
export type Waits = Readonly<Record<string, { at: string; hours: number }>>

/** The hours from asking to what was said at `at`; undefined when that was not the first answer to the asking. */
export function hoursWaited(history: readonly Pick<PlacementEvent, 'at' | 'move'>[], at: string) {
  const ended = history.findIndex((event) => event.at === at && endsWait(event))
  const asked = history.findLastIndex((event, position) => position < ended && event.move === 'claim')
  const claim = history[asked]
  if (!claim || history.slice(asked, ended).some(endsWait)) return undefined
  return Math.max(0, Math.round((Date.parse(at) - Date.parse(claim.at)) / 3_600_000))
}

/** A yes, a no, or none in time: who got no answer waited too. */
function endsWait({ move }: Pick<PlacementEvent, 'move'>) {
  return move === 'approve' || move === 'decline' || move === 'expire'
}

/** The waits that still say something, with this one among them. */
export function withWait(waits: Waits, eventId: string, wait: { at: string; hours: number }): Waits {
  const all = Object.entries({ ...waits, [eventId]: wait }).toSorted(([, a], [, b]) => Date.parse(b.at) - Date.parse(a.at))
  const oldest = Date.parse(all[0]?.[1].at ?? wait.at) - waitsKeptDays * dayMs
  return Object.fromEntries(all.filter(([, { at }]) => Date.parse(at) >= oldest).slice(0, mostWaits))
}

/** Within how many days half of the answers came, and until when that may be said; null under five answers. */
export function typicalWait(waits: Waits) {
  const all = Object.values(waits)
  if (all.length < fewestWaits) return null
  const hours = all.map((wait) => wait.hours).toSorted((a, b) => a - b)
  const median = hours[Math.floor(hours.length / 2)] ?? 0
  const newestFirst = all.map(({ at }) => at).toSorted((a, b) => Date.parse(b) - Date.parse(a))
  const lasting = Date.parse(newestFirst[fewestWaits - 1] ?? '') + waitsKeptDays * dayMs
  return { days: Math.max(1, Math.ceil(median / 24)), until: new Date(lasting).toISOString() }
}
