import { localDateOf } from '../../../shared/daypart.ts'
import { MailRefused, type Services } from '../../services.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { mailLink } from '../guest-links/mail-link.ts'
import { contactsFor } from '../hours/contacts.ts'
import { type News, notify } from '../notifications/notify.ts'
import { employersOf } from '../people/person-store.ts'
import { placementById } from '../placements/placement-store.ts'
import { evaluationLetter } from './evaluation-mail.ts'
import { evaluationOf } from './evaluation-store.ts'

type Happened = Extract<DomainEvent, { subject: 'evaluation' }>

const linkDays = 21

/** Asks the employer, and tells who should know. Done twice it tells and mails nobody twice. */
export async function followEvaluation(services: Services, event: Happened) {
  const { table } = services
  const found = await placementById(table, event.schoolId, event.placementId)
  if (!found) return
  const { placement } = found
  const { id, opportunityId, organisationId, opportunity, student } = placement
  const news = { eventId: event.id, at: event.at, title: opportunity.title, placementId: id, opportunityId }
  const hosts = async (kind: News['kind']) =>
    notify(services, {
      ...news,
      kind,
      to: await employersOf(table, organisationId),
      path: `/coming/${id}`,
      studentName: student.name,
    })
  switch (event.kind) {
    case 'given':
      return notify(services, { ...news, kind: 'evaluation-given', to: [event.studentId], path: `/placements/${id}` })
    case 'answered':
      return hosts('evaluation-answered')
    case 'asked':
    case 'asked-again':
      // Written in the meantime: then nobody is asked.
      if (await evaluationOf(table, placement)) return
      await hosts('evaluation-asked')
      return mailLinks(services, event, placement)
    default:
      return event.kind satisfies never
  }
}

async function mailLinks(services: Services, event: Happened, placement: Parameters<typeof contactsFor>[1]) {
  const expiresAt = new Date(services.now().getTime() + linkDays * 86_400_000).toISOString()
  const purpose = { kind: 'evaluate', placementId: placement.id } as const
  const until = localDateOf(new Date(expiresAt))
  for (const { id, to } of await contactsFor(services, placement)) {
    try {
      await mailLink(services, { mailId: `${event.id}-${id}`, purpose, schoolId: placement.schoolId, to, expiresAt }, (link) =>
        evaluationLetter({ to, placement, until }, link),
      )
    } catch (error) {
      // Trying again is of no use; whoever has an account finds it in the app.
      if (!(error instanceof MailRefused)) throw error
    }
  }
}
