import { addDays } from '../../../shared/daypart.ts'
import { groupOfKind, type MailChoice, type Notification, type NotificationKind } from '../../../shared/notification.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { DigestClosed, mailInDigest, mailMessage, nextDigestDate } from '../mail/outgoing-store.ts'
import { mailChoiceOf } from './mail-choice-store.ts'
import { notificationIdOf, putNewNotification } from './notification-store.ts'

export type News = {
  /** What it follows from: an event's id, or a name that stays the same when the work is done again. */
  eventId: string
  /** When that happened: the event's own moment, never that of the telling. */
  at: string
  /** Ids of persons. */
  to: readonly string[]
  kind: NotificationKind
  /** What it is about, as a reader knows it. */
  title: string
  /** The page of the web app that it leads to. */
  path: string
  placementId?: string | null
  opportunityId?: string | null
  /** Whom it is about, when it is not the reader. */
  studentName?: string | null
  /** What somebody wrote about it. Shown in the app, never mailed. */
  text?: string | null
  /** The last day on which what it asks can be done, `2027-03-05`. */
  until?: string | null
  /** False: a letter of its own goes out about it. */
  isMailed?: boolean
}

/** Told before: then everything that follows from telling stands too, as it was written with it. */
class ToldBefore extends Error {}

/**
 * Tells people something: in the app, and by mail as each of them chose. Message and mail are written together, and the
 * message's id derives from what it follows from, so that telling it twice tells it once. The mail leaves by itself.
 */
export async function notify(services: Services, { to, ...news }: News) {
  for (const personId of new Set(to)) await tell(services, personId, news)
}

async function tell(services: Services, personId: string, { eventId, at, isMailed = true, ...news }: Omit<News, 'to'>) {
  const notification: Notification = {
    placementId: null,
    opportunityId: null,
    studentName: null,
    text: null,
    until: null,
    ...news,
    id: notificationIdOf(at, eventId, news.kind),
    personId,
    createdAt: at,
    readAt: null,
  }
  const group = groupOfKind[news.kind]
  const choice = group === null || !isMailed ? 'off' : await mailChoiceOf(services.table, personId, group)
  try {
    await write(services, notification, choice, nextDigestDate(services.now()))
  } catch (error) {
    if (!(error instanceof ToldBefore)) throw error
  }
}

async function write(services: Services, notification: Notification, choice: MailChoice, digestDate: string): Promise<void> {
  const { personId, id } = notification
  const told = putNewNotification(notification, () => new ToldBefore())
  const mail = {
    off: [],
    'at-once': [mailMessage(personId, id, services.now().toISOString())],
    digest: [mailInDigest(personId, id, digestDate)],
  }
  try {
    await transact(services.table, services.newToken(), [told, ...mail[choice]])
  } catch (error) {
    if (!(error instanceof DigestClosed)) throw error
    await write(services, notification, choice, addDays(digestDate, 1))
  }
}
