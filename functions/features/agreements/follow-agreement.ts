import type { Guest, SignerRole } from '../../../shared/guest-link.ts'
import { MailRefused, type Services } from '../../services.ts'
import { mailLink } from '../guest-links/mail-link.ts'
import { type News, notify } from '../notifications/notify.ts'
import { coordinatorsOf, employersOf } from '../people/person-store.ts'
import type { AgreementHappened } from './agreement-event.ts'
import { agreementLetter, type Occasion } from './agreement-mail.ts'
import { agreementOf, type StoredAgreement, versionOf } from './agreement-store.ts'

const linkDays = 30

/** Asks who must sign, and tells who should know. Done twice it tells nobody twice; a link made twice does no harm. */
export async function followAgreement(services: Services, event: AgreementHappened) {
  const agreement = await agreementOf(services.table, event)
  if (!agreement) return
  // Somebody may have signed, or sent another version, since: then this asks nobody any more.
  const stillCounts = agreement.current?.number === event.number
  switch (event.kind) {
    case 'sent':
    case 'asked-again':
      if (stillCounts) await ask(services, event, agreement)
      return
    case 'completed':
      if (stillCounts) await tellCompleted(services, event, agreement)
      return
    case 'refused':
      return tell(services, event, agreement, 'agreement-refused', ['school'])
    case 'withdrawn':
      return tell(services, event, agreement, 'agreement-withdrawn', ['student', 'host'])
    case 'drafted':
    case 'changed':
    case 'signed':
    case 'voided':
      return
    default:
      return event.kind satisfies never
  }
}

async function ask(services: Services, event: AgreementHappened, agreement: StoredAgreement) {
  const signed = agreement.current?.signatures.map(({ role }) => role) ?? []
  const roles = event.roles.filter((role) => !signed.includes(role))
  // Who sends it is on the page where school signs; a reminder finds whoever is there.
  const inApp = roles.filter((role) => event.kind === 'asked-again' || role !== 'school')
  await tell(services, event, agreement, 'agreement-to-sign', inApp)
  for (const role of roles) await askByLink(services, event, agreement, role, event.kind === 'sent' ? 'asked' : 'asked-again')
}

async function tellCompleted(services: Services, event: AgreementHappened, agreement: StoredAgreement) {
  await tell(services, event, agreement, 'agreement-signed', ['student', 'school', 'host'])
  const byLink = agreement.current?.signatures.filter(({ way }) => way.by === 'link') ?? []
  for (const { role } of byLink) await askByLink(services, event, agreement, role, 'completed')
}

/** In the app, and by mail as each chose. */
async function tell(
  services: Services,
  event: AgreementHappened,
  agreement: StoredAgreement,
  kind: News['kind'],
  roles: readonly SignerRole[],
) {
  const { table } = services
  const { id: eventId, at, placementId, schoolId, opportunityId, organisationId, studentId, text } = event
  const news = { eventId, at, kind, title: agreement.title, placementId, opportunityId, text }
  const schoolPage = `/placements/${placementId}/agreement`
  if (roles.includes('student')) await notify(services, { ...news, to: [studentId], path: schoolPage })
  const { studentName } = agreement
  if (roles.includes('school')) {
    await notify(services, { ...news, to: await coordinatorsOf(table, schoolId), path: schoolPage, studentName })
  }
  if (roles.includes('host')) {
    const path = `/coming/${placementId}/agreement`
    await notify(services, { ...news, to: await employersOf(table, organisationId), path, studentName })
  }
}

/** A link by mail to who signs without an account. */
async function askByLink(
  services: Services,
  event: AgreementHappened,
  agreement: StoredAgreement,
  role: SignerRole,
  occasion: Occasion,
) {
  const { current, schoolId, placementId, organisationName } = agreement
  const to = current && guestOf(agreement, role)
  if (!to) return
  const expiresAt = new Date(services.now().getTime() + linkDays * 86_400_000).toISOString()
  const purpose = { kind: 'sign-agreement' as const, placementId, number: current.number, role }
  const schoolName = versionOf(current).content.facts.school.name
  const about = { to, occasion, schoolName, organisationName, until: expiresAt }
  try {
    await mailLink(services, { mailId: `${event.id}-${role}`, purpose, schoolId, to, expiresAt }, (link) =>
      agreementLetter({ ...about, link }),
    )
  } catch (error) {
    // Trying again is of no use: the coordinator can correct the address.
    if (!(error instanceof MailRefused)) throw error
    await tell(services, { ...event, text: to.mail }, agreement, 'agreement-undelivered', ['school'])
  }
}

/** To whom a version says that a link goes. */
function guestOf({ current }: StoredAgreement, role: SignerRole): Guest | undefined {
  if (!current || (role !== 'host' && role !== 'guardian')) return undefined
  const { agreed } = versionOf(current).content
  const contact = role === 'host' ? agreed.hostContact : agreed.guardian
  return contact.mail === '' ? undefined : { ...contact, relation: role, locale: 'nl' }
}
