import * as v from 'valibot'
import { MailChoice, NotificationGroup } from '../../../shared/notification.ts'
import type { Table } from '../../table/client.ts'
import { getItem } from '../../table/query.ts'
import type { Step } from '../../table/transact.ts'
import { hashOf } from '../session/session-store.ts'

/** What the link at the foot of a mail stops, and what held before it was used. */
const Unsubscribe = v.object({
  personId: v.string(),
  /** The message that was mailed; null for a digest. */
  notificationId: v.nullable(v.string()),
  before: v.nullable(v.array(v.object({ group: NotificationGroup, choice: MailChoice }))),
})
export type Unsubscribe = v.InferOutput<typeof Unsubscribe>

// Serves: "whose mail does this link stop?" Named by a secret that only the mail holds.
const key = (secret: string) => ({ pk: `UNSUBSCRIBE#${hashOf(secret)}`, sk: 'UNSUBSCRIBE' })

const keptSeconds = 366 * 24 * 3600

export async function unsubscribeBySecret(table: Table, secret: string, now: Date) {
  const item = await getItem(table, key(secret), { consistent: true })
  if (!item || typeof item.expiresAt !== 'number' || item.expiresAt * 1000 <= now.getTime()) return undefined
  return v.parse(Unsubscribe, item.data)
}

export function putUnsubscribe(secret: string, unsubscribe: Unsubscribe, now: Date): Step {
  return { put: { ...key(secret), data: unsubscribe, expiresAt: Math.floor(now.getTime() / 1000) + keptSeconds } }
}
