import * as v from 'valibot'
import { addDays, localDateOf } from '../../../shared/daypart.ts'
import { minuteOf } from '../../../shared/working-time/clock.ts'
import type { Table } from '../../table/client.ts'
import { getItem, type Key, queryPage } from '../../table/query.ts'
import { absent, type Step } from '../../table/transact.ts'

/*
 * Mail that is to go out: an item for each, written in the same transaction as what it tells of. Whoever sends takes
 * it for a while first, by moving the moment at which it is due; so one that dies leaves it to the next.
 */

/** What is to be mailed: one message at once, or all that a person wants to hear of in one mail a day. */
const Outgoing = v.variant('what', [
  v.object({ what: v.literal('message'), personId: v.string(), notificationId: v.string() }),
  v.object({ what: v.literal('digest'), personId: v.string(), date: v.string() }),
])
export type Outgoing = v.InferOutput<typeof Outgoing>

export type OutgoingMail = Outgoing & {
  /** Says which mail this is. */
  id: string
  key: Key
  dueAt: string
  attempts: number
  /** The messages of a digest. */
  notificationIds: string[]
}

// In the person's partition, so that it goes when the person goes.
const messageKey = (personId: string, notificationId: string) => ({
  pk: `PERSON#${personId}`,
  sk: `MAIL#${notificationId}`,
})
const digestKey = (personId: string, date: string) => ({ pk: `PERSON#${personId}`, sk: `MAIL#digest#${date}` })
// Serves: "which mail is due?", by the moment at which it is. What is done leaves this list.
const queue = 'OUTGOING'

/** Kept for as long as somebody may ask what was mailed. */
const keptSeconds = 90 * 24 * 3600

/** How long a sender has it to itself: longer than sending may take. */
export const leaseMs = 60_000

const expiryOf = (at: string) => Math.floor(Date.parse(at) / 1000) + keptSeconds

/** The step that has one message mailed at once. */
export function mailMessage(personId: string, notificationId: string, at: string): Step {
  const data: Outgoing = { what: 'message', personId, notificationId }
  return {
    put: { ...messageKey(personId, notificationId), data, gsi1pk: queue, gsi1sk: at, expiresAt: expiryOf(at) },
    condition: absent(() => new Error('mailed before it was told')),
  }
}

/** The digest of this day is being made or was sent: what comes now is for the next. */
export class DigestClosed extends Error {}

/** The step that puts a message into the digest of a day. */
export function mailInDigest(personId: string, notificationId: string, date: string): Step {
  const data: Outgoing = { what: 'digest', personId, date }
  const dueAt = digestMoment(date)
  const set = ['#data = if_not_exists(#data, :data)', 'gsi1pk = :queue', 'gsi1sk = :due', 'expiresAt = :expiry'].join(', ')
  return {
    update: digestKey(personId, date),
    expression: `SET ${set} ADD notifications :notification`,
    names: { '#data': 'data' },
    values: {
      ':data': data,
      ':queue': queue,
      ':due': dueAt,
      ':expiry': expiryOf(dueAt),
      ':notification': new Set([notificationId]),
    },
    condition: { expression: 'attribute_not_exists(attempts)', otherwise: () => new DigestClosed() },
  }
}

/** Seven in the morning in Amsterdam, summer and winter. */
export function digestMoment(date: string) {
  return new Date(minuteOf(date, '07:00') * 60_000).toISOString()
}

/** The first digest after a moment. */
export function nextDigestDate(now: Date) {
  const today = localDateOf(now)
  return digestMoment(today) > now.toISOString() ? today : addDays(today, 1)
}

/** What is due, the longest waiting first. */
export async function dueMail(table: Table, now: Date, page: { limit: number; cursor?: string | undefined }) {
  const range = { from: '0', to: now.toISOString() }
  const { items, cursor } = await queryPage(table, { index: 'gsi1', partition: queue, range }, page)
  return { keys: items.map(({ pk, sk }): Key => ({ pk, sk })), cursor }
}

/** One of them as it stands; undefined when it is done, or went with its person. */
export async function outgoingMailAt(table: Table, key: Key): Promise<OutgoingMail | undefined> {
  const item = await getItem(table, key, { consistent: true })
  if (!item || typeof item.gsi1sk !== 'string') return undefined
  const { attempts, notifications } = v.parse(Progress, item)
  const outgoing = v.parse(Outgoing, item.data)
  const id = outgoing.what === 'message' ? outgoing.notificationId : `digest-${outgoing.date}`
  return { ...outgoing, id, key, dueAt: item.gsi1sk, attempts, notificationIds: [...notifications] }
}

const Progress = v.object({ attempts: v.optional(v.number(), 0), notifications: v.optional(v.set(v.string()), new Set()) })

/** Somebody else has it. */
export class TakenByOther extends Error {}

/** The step that takes it until a moment, on which it is due again. */
export function takeMail({ key, dueAt }: OutgoingMail, until: string): Step {
  return {
    update: key,
    expression: 'SET gsi1sk = :until ADD attempts :one',
    values: { ':until': until, ':one': 1 },
    condition: { expression: 'gsi1sk = :due', values: { ':due': dueAt }, otherwise: () => new TakenByOther() },
  }
}

/** The step that makes it due at another moment. `takenUntil` is what it was taken until. */
export function postponeMail({ key }: OutgoingMail, takenUntil: string, until: string): Step {
  return {
    update: key,
    expression: 'SET gsi1sk = :until',
    values: { ':until': until },
    condition: { expression: 'gsi1sk = :taken', values: { ':taken': takenUntil }, otherwise: () => new TakenByOther() },
  }
}

/** The step after which it is never due again. */
export function finishMail({ key }: OutgoingMail, outcome: MailOutcome, at: string): Step {
  return {
    update: key,
    expression: 'SET outcome = :outcome, doneAt = :at REMOVE gsi1pk, gsi1sk',
    values: { ':outcome': outcome, ':at': at },
    condition: { expression: 'attribute_exists(pk)', otherwise: () => new TakenByOther() },
  }
}

/** `nothing`: there was nothing to say any more. `refused`: it can't be sent. `given-up`: it could not be, often enough. */
export type MailOutcome = 'sent' | 'nothing' | 'refused' | 'given-up'
