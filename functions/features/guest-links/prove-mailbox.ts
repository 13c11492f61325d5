import { Refusal } from '../../../shared/errors.ts'
import { codeMinutes, codeTries, openMinutes } from '../../../shared/guest-link.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { hashOf } from '../session/session-store.ts'
import { codeMail } from './code-mail.ts'
import { type GuestLink, guestLinkByHash, replaceGuestLink } from './guest-link-store.ts'

/*
 * A link can be forwarded; a mailbox less so. A code of six digits to the address that the link was sent to shows that
 * whoever asks can read it.
 */

const mostCodesPerHour = 5
/** One in fifty thousand: more guesses than these on one link end it, and the school sends another. */
const mostWrongCodes = 20

/** Mails a code; the one before it counts no more. Answers until when it counts. */
export async function sendCode(services: Services, hash: string) {
  const code = sixDigits(services.newSecret())
  const now = services.now()
  const until = later(now, codeMinutes)
  const link = await change(services, hash, (read) => {
    const lastHour = read.codesSentAt.filter((at) => at > later(now, -60))
    if (lastHour.length >= mostCodesPerHour) throw new Refusal('too-often')
    return {
      ...read,
      code: { hash: hashOf(`${hash}:${code}`), until, triesLeft: codeTries },
      codesSentAt: [...lastHour, now.toISOString()],
    }
  })
  await services.mail.send(codeMail(link, code))
  return { until }
}

/** Changes the right code into a pass. Every wrong one is counted before it is answered. */
export async function useCode(services: Services, hash: string, code: string) {
  const pass = services.newSecret()
  const now = services.now()
  const until = later(now, openMinutes)
  const link = await change(services, hash, (read) => {
    if (read.code === null || read.code.until <= now.toISOString() || read.code.triesLeft === 0) throw new Refusal('code-over')
    if (read.code.hash === hashOf(`${hash}:${code}`)) {
      return { ...read, code: null, pass: { hash: hashOf(pass), until, codeAt: now.toISOString() } }
    }
    const wrongCodes = read.wrongCodes + 1
    const revokedAt = wrongCodes >= mostWrongCodes ? now.toISOString() : null
    return { ...read, code: { ...read.code, triesLeft: read.code.triesLeft - 1 }, wrongCodes, revokedAt }
  })
  if (link.revokedAt !== null) throw new Refusal('link-revoked')
  if (link.code === null) return { pass, until }
  const { triesLeft } = link.code
  if (triesLeft === 0) throw new Refusal('code-over')
  throw new Refusal('code-wrong', [
    { path: '/code', rule: 'wrong', message: `not the code that was mailed; ${triesLeft} tries left` },
  ])
}

/** Changes a link from what it is now: of two at the same moment the second looks again. */
async function change({ table, newToken }: Services, hash: string, next: (read: GuestLink) => GuestLink) {
  for (let attempt = 0; attempt < 8; attempt++) {
    const read = await guestLinkByHash(table, hash)
    if (!read) throw new Refusal('link-unknown')
    const changed = next(read)
    try {
      await transact(table, newToken(), [replaceGuestLink(hash, changed)])
      return changed
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'stale')) throw error
    }
  }
  throw new Refusal('busy')
}

function sixDigits(secret: string) {
  return String(Buffer.from(secret, 'base64url').readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

function later(now: Date, minutes: number) {
  return new Date(now.getTime() + minutes * 60_000).toISOString()
}
