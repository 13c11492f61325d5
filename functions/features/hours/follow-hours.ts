import type { Services } from '../../services.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { mailWeek } from './ask-for-weeks.ts'
import { notifyOfHours } from './notify-of-hours.ts'
import { refreshHours } from './refresh-hours.ts'

type HoursHappened = Extract<DomainEvent, { subject: 'hours' }>

/** What follows from hours: the lists know them, and whoever should know of it hears so. */
export async function followHours(services: Services, event: HoursHappened) {
  if (event.kind === 'asked') return mailWeek(services, event)
  await notifyOfHours(services, event)
  await refreshHours(services, event.schoolId, event.placementId)
}
