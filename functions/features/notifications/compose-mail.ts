import { groupOfKind } from '../../../shared/notification.ts'
import type { Mail, Services } from '../../services.ts'
import type { OutgoingMail } from '../mail/outgoing-store.ts'
import { personWithMemberships } from '../people/person-store.ts'
import { mailChoiceOf, mailChoicesOf } from './mail-choice-store.ts'
import { canBeMailed, digestMail, messageMail } from './notification-mail.ts'
import { notificationsById } from './notification-store.ts'

/** The mail as it is to go out now; undefined when there is nothing to say any more. */
export async function composeMail(
  { table, origin }: Services,
  outgoing: OutgoingMail,
  secret: string,
): Promise<Mail | undefined> {
  const { id, personId } = outgoing
  const known = await personWithMemberships(table, personId)
  if (!known) return undefined
  const cover = { id, to: known.person, origin, secret }
  if (outgoing.what === 'message') {
    const [notification] = await notificationsById(table, personId, [outgoing.notificationId])
    if (!notification || !canBeMailed(notification)) return undefined
    // Whoever said in the meantime that they want none, gets none.
    const choice = await mailChoiceOf(table, personId, groupOfKind[notification.kind])
    return choice === 'off' ? undefined : messageMail(cover, notification)
  }
  const [notifications, choices] = await Promise.all([
    notificationsById(table, personId, outgoing.notificationIds),
    mailChoicesOf(table, personId, known.memberships),
  ])
  const off = new Set(choices.filter(({ choice }) => choice === 'off').map(({ group }) => group))
  const wanted = notifications.filter(canBeMailed).filter(({ kind, readAt }) => readAt === null && !off.has(groupOfKind[kind]))
  return wanted.length > 0 ? digestMail(cover, wanted) : undefined
}
