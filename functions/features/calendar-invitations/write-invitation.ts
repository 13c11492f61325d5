import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

export type Invitation = {
  /** REQUEST invites and updates, CANCEL takes it back (RFC 5546). */
  method: 'REQUEST' | 'CANCEL'
  /** The same for every version and in every calendar. */
  uid: string
  sequence: number
  changedAt: Date
  start: Date
  end: Date
  summary: string
  place: string
  url?: string
  organizer: Address
  /** Who gets this copy. No copy names the others: their addresses are not each other's business. */
  to: Address & { answer: 'yes' | 'no' | 'other-time' | null }
}
type Address = { name: string; address: string }

/** An invitation as calendars take it from a mail. Times are in UTC, so that no program needs to know Amsterdam's clock. */
export function writeInvitation(invitation: Invitation) {
  const { method, uid, sequence, changedAt, start, end, summary, place, url, organizer, to } = invitation
  const calendar = ical({
    prodId: { company: 'Praktijkplein', product: 'Praktijkplein', language: 'NL' },
    method: method === 'REQUEST' ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL,
  })
  const event = calendar.createEvent({
    id: uid,
    sequence,
    stamp: changedAt,
    lastModified: changedAt,
    start,
    end,
    summary,
    location: place,
    url: url ?? null,
    status: method === 'REQUEST' ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    organizer: { name: organizer.name, email: organizer.address },
  })
  event.createAttendee({
    name: to.name,
    email: to.address,
    role: ICalAttendeeRole.REQ,
    rsvp: method === 'REQUEST' && to.answer === null,
    status:
      to.answer === 'yes'
        ? ICalAttendeeStatus.ACCEPTED
        : to.answer === 'no'
          ? ICalAttendeeStatus.DECLINED
          : ICalAttendeeStatus.NEEDSACTION,
  })
  return calendar.toString()
}

/** The invitation as a mail carries it. */
export function attachInvitation(invitation: Invitation) {
  return {
    name: invitation.method === 'REQUEST' ? 'uitnodiging.ics' : 'afgezegd.ics',
    type: `text/calendar; charset=utf-8; method=${invitation.method}`,
    content: new TextEncoder().encode(writeInvitation(invitation)),
  }
}
