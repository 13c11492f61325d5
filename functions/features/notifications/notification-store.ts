import * as v from 'valibot'
import { Notification } from '../../../shared/notification.ts'
import type { Table } from '../../table/client.ts'
import { getItem, queryAll, queryPage } from '../../table/query.ts'
import type { Step } from '../../table/transact.ts'

// Serves: "the messages of this person, newest first"; the id sorts by time.
const key = (personId: string, id: string) => ({ pk: `PERSON#${personId}`, sk: `NOTIFICATION#${id}` })
// Serves: "up to where has this person read?" Reading moves one mark instead of writing every message.
const markKey = (personId: string) => ({ pk: `PERSON#${personId}`, sk: 'NOTIFICATIONS-READ' })

const Mark = v.object({ upTo: v.string(), at: v.string() })

async function readMark(table: Table, personId: string) {
  const item = await getItem(table, markKey(personId), { consistent: true })
  return item ? v.parse(Mark, item.data) : { upTo: '', at: '' }
}

export async function notificationsOf(table: Table, personId: string, page: { limit: number; cursor?: string | undefined }) {
  const query = { partition: `PERSON#${personId}`, range: { beginsWith: 'NOTIFICATION#' }, newestFirst: true, consistent: true }
  const [{ items, cursor }, mark] = await Promise.all([queryPage(table, query, page), readMark(table, personId)])
  const notifications = items.map((item) => v.parse(Notification, item.data))
  return { items: notifications.map((note) => ({ ...note, readAt: note.id <= mark.upTo ? mark.at : null })), cursor }
}

export async function unreadCount(table: Table, personId: string) {
  const { upTo } = await readMark(table, personId)
  const range = { from: `NOTIFICATION#${upTo}~`, to: 'NOTIFICATION#~' }
  const items = await queryAll(table, { partition: `PERSON#${personId}`, range: upTo ? range : { beginsWith: 'NOTIFICATION#' } })
  return items.length
}

export function putNotification(notification: Notification): Step {
  return { put: { ...key(notification.personId, notification.id), data: notification } }
}

export function markRead(personId: string, upTo: string, at: string): Step {
  return { put: { ...markKey(personId), data: { upTo, at } } }
}
