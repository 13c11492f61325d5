import { addDays } from '../daypart.ts'

/** Real time, in minutes since 1970 (UTC). `end` is not part of it. */
export type Span = { start: number; end: number }

export const minutesPerDay = 24 * 60

const msPerMinute = 60_000
const amsterdamClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** How far the clocks of Amsterdam are ahead of UTC at a moment, both in minutes. */
function offsetAt(minute: number) {
  const clock = amsterdamClock.format(minute * msPerMinute).replace(' ', 'T')
  return Date.parse(`${clock}Z`) / msPerMinute - minute
}

/** Offsets at noon, by day: asking a calendar is slow, and one verdict asks for the same weeks again and again. */
const offsetsAtNoon = new Map<number, number>()
const mostKept = 2000

function offsetAtNoon(day: number) {
  const known = offsetsAtNoon.get(day)
  if (known !== undefined) return known
  if (offsetsAtNoon.size >= mostKept) offsetsAtNoon.clear()
  const offset = offsetAt((day + 0.5) * minutesPerDay)
  offsetsAtNoon.set(day, offset)
  return offset
}

/**
 * The moment at which the clocks of Amsterdam show a time. A time that comes twice is its first; one that the change to
 * summer time leaves out counts from the clock before the change, so half past two is half past three.
 */
export function minuteOf(date: string, time: string) {
  const asUtc = Date.parse(`${date}T${time}:00Z`) / msPerMinute
  const day = Math.floor(asUtc / minutesPerDay)
  const before = offsetAtNoon(day - 1)
  const after = offsetAtNoon(day + 1)
  if (before === after) return asUtc - before
  const offset = [before, after].find((candidate) => offsetAt(asUtc - candidate) === candidate) ?? before
  return asUtc - offset
}

/** From one clock time to the next; one that is not later is on the day after. */
export function spanOf({ date, from, until }: { date: string; from: string; until: string }): Span {
  const start = minuteOf(date, from)
  return { start, end: Math.max(start, minuteOf(until > from ? date : addDays(date, 1), until)) }
}

export function overlapOf(a: Span, b: Span): Span {
  const start = Math.max(a.start, b.start)
  return { start, end: Math.max(start, Math.min(a.end, b.end)) }
}

/** Minutes that the spans cover; what lies in several counts once. */
export function lengthOf(spans: readonly Span[]) {
  let length = 0
  let reached = -Infinity
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    length += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return length
}

/** What of a period the spans leave open. */
export function gapsIn(period: Span, spans: readonly Span[]) {
  const gaps: Span[] = []
  let reached = period.start
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= reached || start >= period.end) continue
    if (start > reached) gaps.push({ start: reached, end: start })
    reached = end
  }
  if (reached < period.end) gaps.push({ start: reached, end: period.end })
  return gaps
}
