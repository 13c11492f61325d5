import { createHash } from 'node:crypto'
import { encodeTime } from 'ulid'
import * as v from 'valibot'
import { Notification, type NotificationKind } from '../../../shared/notification.ts'
import type { Table } from '../../table/client.ts'
import { getItem, getItems, queryAll, queryPage } from '../../table/query.ts'
import { absent, type Step } from '../../table/transact.ts'

// Serves: "the messages of this person, newest first"; the id sorts by time.
const key = (personId: string, id: string) => ({ pk: `PERSON#${personId}`, sk: `NOTIFICATION#${id}` })
// Serves: "up to where has this person read?" Reading moves one mark instead of writing every message.
const markKey = (personId: string) => ({ pk: `PERSON#${personId}`, sk: 'NOTIFICATIONS-READ' })

const Mark = v.object({ upTo: v.string(), at: v.string() })

/** Messages of before they led to a page of their own, nor had a day to be done by. */
const Stored = v.object({
  ...Notification.entries,
  path: v.optional(v.string(), '/placements'),
  until: v.optional(v.nullable(v.string()), null),
})

/** Messages are kept for a year, as long as the events that they tell of. */
const keptSeconds = 366 * 24 * 3600

/**
 * The same news has the same id, however often it is told: made of when it happened, of what it follows from, and of
 * what it says. Events of one moment keep their order: it stands at the end of their ids.
 */
export function notificationIdOf(at: string, eventId: string, kind: NotificationKind) {
  const order = eventId.startsWith('evt_') ? eventId.slice(-8) : ''
  const hash = createHash('sha256')
    .update(`${eventId} ${kind}`)
    .digest()
    .subarray(0, 16 - order.length)
  return `note_${encodeTime(Date.parse(at)).toLowerCase()}${order}${Array.from(hash, (byte) => alphabet[byte % 32]).join('')}`
}

/** Crockford's base 32, as in a ULID. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

async function readMark(table: Table, personId: string) {
  const item = await getItem(table, markKey(personId), { consistent: true })
  return item ? v.parse(Mark, item.data) : { upTo: '', at: '' }
}

export async function notificationsOf(table: Table, personId: string, page: { limit: number; cursor?: string | undefined }) {
  const query = { partition: `PERSON#${personId}`, range: { beginsWith: 'NOTIFICATION#' }, newestFirst: true, consistent: true }
  const [{ items, cursor }, mark] = await Promise.all([queryPage(table, query, page), readMark(table, personId)])
  const notifications = items.map((item) => v.parse(Stored, item.data))
  return { items: notifications.map((note) => ({ ...note, readAt: note.id <= mark.upTo ? mark.at : null })), cursor }
}

export async function unreadCount(table: Table, personId: string) {
  const { upTo } = await readMark(table, personId)
  const range = { from: `NOTIFICATION#${upTo}~`, to: 'NOTIFICATION#~' }
  const items = await queryAll(table, { partition: `PERSON#${personId}`, range: upTo ? range : { beginsWith: 'NOTIFICATION#' } })
  return items.length
}

/** These messages of a person, oldest first, with whether they were read. */
export async function notificationsById(table: Table, personId: string, ids: readonly string[]): Promise<Notification[]> {
  const keys = ids.map((id) => key(personId, id))
  const [items, mark] = await Promise.all([getItems(table, keys, { consistent: true }), readMark(table, personId)])
  return items
    .map((item) => v.parse(Stored, item.data))
    .map((note) => ({ ...note, readAt: note.id <= mark.upTo ? mark.at : null }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

export function putNotification(notification: Notification): Step {
  const expiresAt = Math.floor(Date.parse(notification.createdAt) / 1000) + keptSeconds
  return { put: { ...key(notification.personId, notification.id), data: notification, expiresAt } }
}

/** The step that tells something for the first time; `otherwise` is what it means that it was told before. */
export function putNewNotification(notification: Notification, otherwise: () => Error): Step {
  return { ...putNotification(notification), condition: absent(otherwise) }
}

export function markRead(personId: string, upTo: string, at: string): Step {
  return { put: { ...markKey(personId), data: { upTo, at } } }
}
