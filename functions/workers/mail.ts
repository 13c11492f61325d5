import {
  dueMail,
  finishMail,
  leaseMs,
  type MailOutcome,
  type OutgoingMail,
  outgoingMailAt,
  postponeMail,
  TakenByOther,
  takeMail,
} from '../features/mail/outgoing-store.ts'
import { composeMail } from '../features/notifications/compose-mail.ts'
import { putUnsubscribe } from '../features/notifications/unsubscribe-store.ts'
import { MailRefused, type Services } from '../services.ts'
import type { Key } from '../table/query.ts'
import { type Step, transact } from '../table/transact.ts'

/** How many are under way at once. */
const atOnce = 5
const perPage = 50
/** Then it is given up: half a day after the first. */
const maxAttempts = 10
/** Clocks of two machines differ a little: what was due there is due here. */
const clockSlackMs = 5000

/** Sends all mail that is due: messages, digests, and what could not be sent before. Stops taking new ones at `until`. */
export async function sendDueMail(services: Services, until = Number.POSITIVE_INFINITY) {
  let cursor: string | undefined
  do {
    const page = await dueMail(services.table, services.now(), { limit: perPage, cursor })
    for (let start = 0; start < page.keys.length; start += atOnce) {
      if (services.now().getTime() >= until) return
      await Promise.all(page.keys.slice(start, start + atOnce).map((key) => sendOrLog(services, key)))
    }
    cursor = page.cursor ?? undefined
  } while (cursor)
}

/** One that goes wrong in a way nobody thought of holds up no other. */
async function sendOrLog(services: Services, key: Key) {
  try {
    await sendMailAt(services, key)
  } catch (error) {
    services.log({ level: 'error', message: 'mail not looked at', key: key.sk, reason: String(error) })
  }
}

/**
 * Sends one mail if it is due. It is taken first, for longer than sending takes: a process that dies in between leaves
 * it to be sent by the next, under the same Message-ID. So it is sent at least once, and a second time only after that.
 */
export async function sendMailAt(services: Services, key: Key) {
  const { table, newToken, newSecret, now } = services
  const found = await outgoingMailAt(table, key)
  if (!found || Date.parse(found.dueAt) > now().getTime() + clockSlackMs) return
  const takenUntil = new Date(now().getTime() + leaseMs).toISOString()
  const secret = newSecret()
  const notificationId = found.what === 'message' ? found.notificationId : null
  const unsubscribe = putUnsubscribe(secret, { personId: found.personId, notificationId, before: null }, now())
  try {
    await transact(table, newToken(), [takeMail(found, takenUntil), unsubscribe])
  } catch (error) {
    if (error instanceof TakenByOther) return
    throw error
  }
  // Read again now that it is ours: until then a digest could grow.
  const taken = await outgoingMailAt(table, key)
  if (!taken) return
  const outcome = await trySending(services, taken, secret)
  const step =
    outcome === 'later' ? postponeMail(taken, takenUntil, nextTry(taken, now())) : finishMail(taken, outcome, now().toISOString())
  await write(services, step)
}

async function trySending(services: Services, taken: OutgoingMail, secret: string): Promise<MailOutcome | 'later'> {
  try {
    const mail = await composeMail(services, taken, secret)
    if (!mail) return 'nothing'
    await services.mail.send(mail)
    return 'sent'
  } catch (error) {
    const refused = error instanceof MailRefused
    const outcome = refused ? 'refused' : taken.attempts >= maxAttempts ? 'given-up' : 'later'
    const level = outcome === 'given-up' ? 'error' : 'warn'
    services.log({ level, message: 'mail not sent', mail: taken.id, outcome, attempts: taken.attempts, reason: String(error) })
    return outcome
  }
}

function nextTry({ attempts }: OutgoingMail, now: Date) {
  return new Date(now.getTime() + Math.min(2 ** attempts, 240) * 60_000).toISOString()
}

async function write({ table, newToken }: Services, step: Step) {
  try {
    await transact(table, newToken(), [step])
  } catch (error) {
    // It took so long that somebody else has it now, or its person is gone.
    if (!(error instanceof TakenByOther)) throw error
  }
}
