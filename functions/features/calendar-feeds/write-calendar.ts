import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Entry } from './entries.ts'

/** How often programs are asked to look again. */
const refreshSeconds = 3600

/**
 * A calendar as RFC 5545 has it. Times are in UTC, so that no program needs to know when the clocks of Amsterdam
 * change; the same entries give the same text.
 */
export function writeCalendar(entries: readonly Entry[], { name, origin }: { name: string; origin: string }) {
  const calendar = ical({
    name,
    prodId: { company: 'Praktijkplein', product: 'Praktijkplein', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  })
  const { host } = new URL(origin)
  for (const { uid, start, end, summary, isTentative, revision, changedAt, path } of entries) {
    calendar.createEvent({
      id: `${uid}@${host}`,
      start,
      end,
      stamp: changedAt,
      lastModified: changedAt,
      sequence: revision,
      summary,
      status: isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      url: `${origin}${path}`,
    })
  }
  return calendar.toString()
}
