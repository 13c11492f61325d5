import {
  groupOfKind,
  isMailed,
  type MailedKind,
  type Notification,
  type NotificationGroup,
  notificationGroups,
} from '../../../shared/notification.ts'
import type { Person } from '../../../shared/person.ts'
import type { Mail } from '../../services.ts'
import { written } from '../mail/letter.ts'
import { type MailWords, mailWords } from './mail-words.ts'

/** Which mail it is, to whom, from where the app is reached, and the secret by which it is stopped. */
type Cover = { id: string; to: Person; origin: string; secret: string }

/** A message that can be mailed. */
export type MailedNotification = Notification & { kind: MailedKind }

/** Messages that a digest shows; of more it says how many. */
const mostInDigest = 30

export function canBeMailed(notification: Notification): notification is MailedNotification {
  return isMailed(notification.kind)
}

/** One message as a mail. */
export function messageMail(cover: Cover, notification: MailedNotification): Mail {
  const { to, origin } = cover
  const words = mailWords[to.locale]
  const kind = words.kinds[notification.kind]
  const group = words.groups[groupOfKind[notification.kind]]
  const subject = kind.subject(notification.title)
  const { until } = notification
  return {
    ...envelope(cover, subject),
    ...written({
      locale: to.locale,
      heading: subject,
      says: [
        words.greeting(firstNameOf(to.name)),
        kind.says(told(notification, words)),
        kind.now,
        ...(until ? [words.until(dayInWords(until, to.locale))] : []),
      ],
      action: { label: kind.action, link: origin + notification.path },
      because: words.because['at-once'](group),
      ways: ways(cover, words, words.ways.stop(group)),
    }),
  }
}

/** What happened since the last one, as one mail. */
export function digestMail(cover: Cover, notifications: readonly MailedNotification[]): Mail {
  const { to, origin } = cover
  const words = mailWords[to.locale]
  const count = notifications.length
  const shown = notifications.slice(-mostInDigest)
  const hidden = count - shown.length
  const inGroup = (group: NotificationGroup) => shown.filter(({ kind }) => groupOfKind[kind] === group)
  const itemOf = (one: MailedNotification) => ({
    label: [
      words.kinds[one.kind].says(told(one, words)),
      ...(one.until ? [words.until(dayInWords(one.until, to.locale))] : []),
    ].join(' '),
    link: origin + one.path,
  })
  return {
    ...envelope(cover, words.digest.subject(count)),
    ...written({
      locale: to.locale,
      heading: words.digest.heading,
      says: [words.greeting(firstNameOf(to.name)), words.digest.says(count)],
      lists: notificationGroups
        .filter((group) => inGroup(group).length > 0)
        .map((group) => ({ heading: capital(words.groups[group]), items: inGroup(group).map(itemOf) })),
      action: {
        label: hidden > 0 ? `${words.digest.action} (${words.digest.more(hidden).toLowerCase()})` : words.digest.action,
        link: `${origin}/notifications`,
      },
      because: words.because.digest,
      ways: ways(cover, words, words.ways.stopDigest),
    }),
  }
}

/** Addressed by first name: the line `To` stands where others read along. */
function envelope({ id, to, origin, secret }: Cover, subject: string) {
  return {
    id: `${id}.${to.id}`,
    to: { name: firstNameOf(to.name), address: to.mail },
    subject: subject.slice(0, 150),
    headers: {
      // The same on a second sending: a mail program shows it once.
      'Message-ID': `<${id}.${to.id}@${new URL(origin).hostname}>`,
      // Nobody's absence answers it (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      // One click in the mail program (RFC 8058).
      'List-Unsubscribe': `<${origin}/api/unsubscribe/${secret}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
}

/** Behind the # in a link that people follow, so that it comes into no log on the way. */
function ways({ origin, secret }: Cover, words: MailWords, stop: string) {
  return [
    { label: stop, link: `${origin}/unsubscribe#${secret}` },
    { label: words.ways.choose, link: `${origin}/me` },
  ]
}

function told({ title, studentName }: Notification, words: MailWords) {
  return { title, student: studentName === null ? words.someone : firstNameOf(studentName) }
}

function firstNameOf(name: string) {
  return name.split(' ')[0] ?? name
}

function capital(text: string) {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function dayInWords(date: string, locale: string) {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date.slice(0, 10)}T00:00:00Z`),
  )
}
