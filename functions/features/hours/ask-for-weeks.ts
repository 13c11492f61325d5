import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { partsOfPlacementId } from '../../../shared/id.ts'
import type { School } from '../../../shared/school.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { type DomainEvent, putEvent } from '../events/event-store.ts'
import { makeGuestLink } from '../guest-links/make-guest-link.ts'
import { placementById } from '../placements/placement-store.ts'
import { contactsFor } from './contacts.ts'
import { putWeek, weekOf, weeksToAsk } from './hours-store.ts'
import { weekMail } from './week-mail.ts'

type HoursHappened = Extract<DomainEvent, { subject: 'hours' }>

/** How long an employer can use the link to a week. */
const linkDays = 28

/** Marks the weeks of which the employer should be asked by now, each once. The mail follows from the event. */
export async function askForWeeks(services: Services, school: Pick<School, 'id' | 'region'>) {
  for (const { placementId, studentId, monday } of await weeksToAsk(services.table, school.id, services.now())) {
    const ref = { schoolId: school.id, studentId }
    const { opportunityId } = partsOfPlacementId(placementId)
    const kept = await weekOf(services.table, ref, opportunityId, monday)
    const now = services.now().toISOString()
    if (!kept || kept.asking.at !== null || kept.asking.from > now) continue
    try {
      await transact(services.table, services.newToken(), [
        // The week itself stays as it is: who looks at it now still may confirm what they see.
        putWeek({ ...kept, asking: { ...kept.asking, at: now } }, kept.week.version),
        putEvent({
          id: services.newId('event'),
          at: now,
          actorId: null,
          region: school.region,
          subject: 'hours',
          kind: 'asked',
          placementId,
          ...ref,
          monday,
          text: null,
          absences: [],
          by: null,
        }),
      ])
    } catch (error) {
      // The student or the employer was faster: the next sweep judges anew.
      if (!(error instanceof Refusal && error.code === 'stale')) throw error
    }
  }
}

/** Mails the link to whoever can confirm the week. Followed again it mails another link under the same name, which arrives once. */
export async function mailWeek(services: Services, event: HoursHappened) {
  const { table, mail, now } = services
  const { studentId, opportunityId } = partsOfPlacementId(event.placementId)
  const [found, kept] = await Promise.all([
    placementById(table, event.schoolId, event.placementId),
    weekOf(table, { schoolId: event.schoolId, studentId }, opportunityId, event.monday),
  ])
  if (!found || !kept) return
  const expiresAt = new Date(now().getTime() + linkDays * 86_400_000).toISOString()
  for (const { id, to } of await contactsFor(services, found.placement)) {
    const purpose = { kind: 'confirm-hours', placementId: event.placementId, monday: event.monday } as const
    const { link, step } = makeGuestLink(services, { purpose, schoolId: event.schoolId, to, expiresAt })
    await transact(table, services.newToken(), [step])
    await mail.send(weekMail({ id: `${event.id}-${id}`, to, week: kept.week, link, until: localDateOf(new Date(expiresAt)) }))
  }
}
