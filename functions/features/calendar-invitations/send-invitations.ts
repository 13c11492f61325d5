import { type Dialogue, type DialogueGuest, guestsOf } from '../../../shared/dialogue.ts'
import type { TalkTime } from '../../../shared/dialogue-time.ts'
import { groupOfKind } from '../../../shared/notification.ts'
import type { Person } from '../../../shared/person.ts'
import { spanOf } from '../../../shared/working-time/clock.ts'
import { MailRefused, type Services } from '../../services.ts'
import { mailLink, mailOnce } from '../guest-links/mail-link.ts'
import { mailChoiceOf } from '../notifications/mail-choice-store.ts'
import { peopleById } from '../people/person-store.ts'
import { type InvitationKind, invitationLetter, placeInWords, summaryOf } from './invitation-letter.ts'
import { attachInvitation, type Invitation } from './write-invitation.ts'

/** How long after a talk a guest's link still shows it. */
const linkDays = 14

/**
 * Brings everybody's calendar to how a trialogue stands now: an invitation or update for who is in it, a cancellation for
 * who is not any more, or when it is off. A mail's name holds the sequence, so that each version goes to each once.
 */
export async function sendInvitations(services: Services, dialogue: Dialogue) {
  const { guide, time, guests, student, state } = dialogue
  if (!guide || !time || guests.length === 0 || (state !== 'planned' && state !== 'cancelled')) return
  const [people, school] = await Promise.all([
    peopleById(services.table, [guide.id, student.id]),
    services.market.school(dialogue.schoolId),
  ])
  const organizer = people.get(guide.id)
  if (!organizer || !school) return
  const around: Around = { dialogue, time, organizer, schoolName: school.name }
  const isOn = state === 'planned'
  for (const guest of guests) await toGuest(services, around, guest, isOn && guest.removedAt === null)
  if (guestsOf(dialogue).length === 0) return
  for (const id of [student.id, guide.id]) {
    const person = people.get(id)
    if (person) await toOwn(services, around, person, isOn)
  }
}

type Around = { dialogue: Dialogue; time: TalkTime; organizer: Person; schoolName: string }

async function toGuest(services: Services, around: Around, guest: DialogueGuest, isOn: boolean) {
  const { dialogue, time } = around
  const to = { name: guest.name, address: guest.mail }
  const others = [firstName(dialogue.student.name), around.organizer.name]
  const told = { ...tell(around, guest.locale, isOn, guest.sequence), name: guest.name, isGuest: true }
  const method = isOn ? 'REQUEST' : 'CANCEL'
  const version = guest.removedAt === null ? dialogue.sequence : 'removed'
  const mailId = `${dialogue.id}-${guest.id}-${version}-${method}`
  await unlessRefused(async () => {
    if (!isOn) {
      const attachments = [attachInvitation(invitation(services, around, method, { ...to, answer: guest.answer }, others))]
      return mailOnce(services, { id: mailId, to, ...invitationLetter(told, services.origin), attachments })
    }
    const expiresAt = new Date(Date.parse(`${time.date}T23:59:00Z`) + linkDays * 86_400_000).toISOString()
    const purpose = { kind: 'trialogue', dialogueId: dialogue.id, guestId: guest.id } as const
    const relation = 'host' as const
    await mailLink(
      services,
      {
        mailId,
        purpose,
        schoolId: dialogue.schoolId,
        to: { name: guest.name, mail: guest.mail, relation, locale: guest.locale },
        expiresAt,
      },
      (link) => ({
        ...invitationLetter(told, link),
        // The link is a secret of the mail: calendars are shared, so it does not stand there.
        attachments: [attachInvitation(invitation(services, around, method, { ...to, answer: guest.answer }, others))],
      }),
    )
  })
}

async function toOwn(services: Services, around: Around, person: Person, isOn: boolean) {
  const { dialogue } = around
  if ((await mailChoiceOf(services.table, person.id, groupOfKind['dialogue-planned'])) === 'off') return
  const isGuide = person.id === around.organizer.id
  const since = Math.min(...guestsOf(dialogue).map(({ sequence }) => sequence))
  const others = [
    firstName(isGuide ? dialogue.student.name : around.organizer.name),
    ...guestsOf(dialogue).map(({ name }) => name),
  ]
  const method = isOn ? 'REQUEST' : 'CANCEL'
  const to = { name: firstName(person.name), address: person.mail }
  await unlessRefused(() =>
    mailOnce(services, {
      id: `${dialogue.id}-${person.id}-${dialogue.sequence}-${method}`,
      to,
      ...invitationLetter(
        { ...tell(around, person.locale, isOn, since), name: to.name, isGuest: false },
        `${services.origin}/talks/${dialogue.id}`,
      ),
      attachments: [attachInvitation(invitation(services, around, method, { ...to, answer: 'yes' }, others, true))],
    }),
  )
}

function tell({ dialogue, time, organizer, schoolName }: Around, locale: Person['locale'], isOn: boolean, since: number) {
  const kind: InvitationKind = !isOn ? 'cancelled' : since < dialogue.sequence ? 'moved' : 'invited'
  return { kind, locale, time, student: firstName(dialogue.student.name), guide: organizer.name, school: schoolName }
}

function invitation(
  { origin }: Services,
  { dialogue, time, organizer }: Around,
  method: Invitation['method'],
  to: Invitation['to'],
  others: readonly string[],
  isOwn = false,
): Invitation {
  const { start, end } = spanOf(time)
  return {
    method,
    uid: `${dialogue.id}@${new URL(origin).host}`,
    sequence: dialogue.sequence,
    changedAt: new Date(dialogue.updatedAt),
    start: new Date(start * 60_000),
    end: new Date(end * 60_000),
    summary: summaryOf('nl', others),
    place: placeInWords(time, 'nl'),
    ...(isOwn && { url: `${origin}/talks/${dialogue.id}` }),
    organizer: { name: organizer.name, address: organizer.mail },
    to,
  }
}

async function unlessRefused(send: () => Promise<void>) {
  try {
    await send()
  } catch (error) {
    // Trying again is of no use.
    if (!(error instanceof MailRefused)) throw error
  }
}

function firstName(name: string) {
  return name.split(' ')[0] ?? name
}
