import { Refusal } from '../../../shared/errors.ts'
import { groupOfKind, type MailChoice, type NotificationGroup } from '../../../shared/notification.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { personWithMemberships } from '../people/person-store.ts'
import { mailChoicesOf, putMailChoice } from './mail-choice-store.ts'
import { notificationsById } from './notification-store.ts'
import { putUnsubscribe, type Unsubscribe, unsubscribeBySecret } from './unsubscribe-store.ts'

type Chosen = { group: NotificationGroup; choice: MailChoice }

/** What a link stops or stopped, and whether it did. */
export async function readUnsubscribe(services: Services, secret: string) {
  const { unsubscribe, chosen } = await find(services, secret)
  const groups = unsubscribe.before ? unsubscribe.before.map(({ group }) => group) : await groupsOf(services, unsubscribe, chosen)
  const off = groups.every((group) => choiceIn(chosen, group) === 'off')
  return { groups, off }
}

/** Stops what the mail with this link was of, or undoes that. Doing either twice changes nothing. */
export async function changeUnsubscribe(services: Services, secret: string, off: boolean) {
  const { unsubscribe, chosen } = await find(services, secret)
  const { personId } = unsubscribe
  const now = services.now()
  if (off) {
    const groups = await groupsOf(services, unsubscribe, chosen)
    const before = groups.map((group) => ({ group, choice: choiceIn(chosen, group) })).filter(({ choice }) => choice !== 'off')
    // What was stopped before stays what an undo brings back.
    if (before.length > 0) {
      await transact(services.table, services.newToken(), [
        ...before.map(({ group }) => putMailChoice(personId, group, 'off')),
        putUnsubscribe(secret, { ...unsubscribe, before }, now),
      ])
    }
  } else if (unsubscribe.before) {
    await transact(services.table, services.newToken(), [
      ...unsubscribe.before.map(({ group, choice }) => putMailChoice(personId, group, choice)),
      putUnsubscribe(secret, { ...unsubscribe, before: null }, now),
    ])
  }
  return readUnsubscribe(services, secret)
}

async function find({ table, now }: Services, secret: string) {
  const unsubscribe = await unsubscribeBySecret(table, secret, now())
  const known = unsubscribe && (await personWithMemberships(table, unsubscribe.personId))
  if (!known) throw new Refusal('not-found')
  return { unsubscribe, chosen: await mailChoicesOf(table, unsubscribe.personId, known.memberships) }
}

/** One mail was of one group; a digest is of all that come with it. */
async function groupsOf({ table }: Services, { personId, notificationId }: Unsubscribe, chosen: readonly Chosen[]) {
  if (notificationId === null) return chosen.filter(({ choice }) => choice === 'digest').map(({ group }) => group)
  const [notification] = await notificationsById(table, personId, [notificationId])
  const group = notification && groupOfKind[notification.kind]
  return group ? [group] : []
}

function choiceIn(chosen: readonly Chosen[], group: NotificationGroup) {
  return chosen.find((one) => one.group === group)?.choice ?? 'digest'
}
