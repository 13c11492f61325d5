import { dueBy } from '../../../shared/contact-moment.ts'
import type { Services } from '../../services.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { type News, notify } from '../notifications/notify.ts'
import { coordinatorsOf, employersOf, mentorsOf } from '../people/person-store.ts'
import { placementById } from '../placements/placement-store.ts'
import { contactMomentsOf } from './contact-moment-store.ts'

type ContactHappened = Extract<DomainEvent, { subject: 'contact-moment' }>

/** Tells who should know: whoever is expected when it is planned or called off, and who guides when it is due. */
export async function followContact(services: Services, event: ContactHappened) {
  const { table } = services
  const kind = newsOf(event)
  const found = kind && (await placementById(table, event.schoolId, event.placementId))
  if (!kind || !found) return
  const { placement } = found
  const { id, studentId, schoolId, opportunityId, organisationId, student, opportunity } = placement
  const guides = await guidesOf(services, schoolId, student.groupId)
  const others = async () => [
    { to: [studentId], path: `/placements/${id}`, studentName: null },
    { to: await employersOf(table, organisationId), path: `/coming/${id}`, studentName: student.name },
  ]
  const readers = [
    ...(kind === 'contact-due' ? [] : await others()),
    ...(kind === 'contact-held' ? [] : [{ to: guides, path: `/placements/${id}`, studentName: student.name }]),
  ]
  for (const { to, ...reader } of readers) {
    await notify(services, {
      ...reader,
      eventId: event.id,
      at: event.at,
      to: to.filter((personId) => personId !== event.actorId),
      kind,
      title: opportunity.title,
      placementId: id,
      opportunityId,
      until: kind === 'contact-due' ? await dueDay(services, placement, event) : null,
    })
  }
}

function newsOf({ kind, from }: ContactHappened): News['kind'] | undefined {
  switch (kind) {
    case 'planned':
      return 'contact-planned'
    case 'held':
      return 'contact-held'
    case 'reminded':
      return 'contact-due'
    case 'skipped':
    case 'reopened':
      // News only for who expected it.
      return from === 'planned' ? 'contact-cancelled' : undefined
    default:
      return kind satisfies never
  }
}

/** The group's mentors; where there is none, the coordinators. */
async function guidesOf({ table }: Services, schoolId: string, groupId: string) {
  const mentors = await mentorsOf(table, schoolId, groupId)
  return mentors.length > 0 ? mentors : coordinatorsOf(table, schoolId)
}

async function dueDay({ table }: Services, placement: Parameters<typeof contactMomentsOf>[1], { time }: ContactHappened) {
  const { moments } = await contactMomentsOf(table, placement)
  const moment = moments.find((one) => one.time === time)
  return (moment && dueBy(moment)) ?? null
}
