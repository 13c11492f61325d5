import * as v from 'valibot'
import { Guest, GuestPurpose } from '../../../shared/guest-link.ts'
import { SchoolId } from '../../../shared/id.ts'
import type { Table } from '../../table/client.ts'
import { getItem } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'

/** A link as it is kept: the secret in it is known only to who got it, the table knows its hash. */
export const GuestLink = v.object({
  id: v.string(),
  schoolId: SchoolId,
  purpose: GuestPurpose,
  to: Guest,
  createdAt: v.string(),
  expiresAt: v.string(),
  revokedAt: v.nullable(v.string()),
  /** The code that was mailed last. */
  code: v.nullable(v.object({ hash: v.string(), until: v.string(), triesLeft: v.number() })),
  /** When codes were mailed, as far as it counts for how many may follow. */
  codesSentAt: v.array(v.string()),
  wrongCodes: v.number(),
  /** What the right code was changed into: proof, for a while, that the mailbox is theirs. */
  pass: v.nullable(v.object({ hash: v.string(), until: v.string(), codeAt: v.string() })),
  version: v.number(),
})
export type GuestLink = v.InferOutput<typeof GuestLink>

// Serves: "what may who holds this link do?"
const key = (hash: string) => ({ pk: `GUEST-LINK#${hash}`, sk: 'GUEST-LINK' })

// Serves: "was this very mail sent before?" when what follows an event is done again.
const mailedKey = (mailId: string) => ({ pk: `GUEST-LINK#MAIL#${mailId}`, sk: 'MAILED' })
const mailedSeconds = 30 * 24 * 3600

/** How long a link is remembered after it ended, so that it can say so. */
const rememberedSeconds = 60 * 24 * 3600

export async function guestLinkByHash(table: Table, hash: string) {
  const item = await getItem(table, key(hash), { consistent: true })
  return item && v.parse(GuestLink, item.data)
}

export function putNewGuestLink(hash: string, link: GuestLink): Step {
  return { put: itemOf(hash, link), condition: absent(() => new Error('this link exists')) }
}

export function replaceGuestLink(hash: string, link: GuestLink): Step {
  return { put: itemOf(hash, { ...link, version: link.version + 1 }), condition: unchanged(link.version) }
}

export async function wasMailed(table: Table, mailId: string) {
  return (await getItem(table, mailedKey(mailId), { consistent: true })) !== undefined
}

/** The step that notes that a mail was sent. */
export function withMailed(mailId: string, now: Date): Step {
  return { put: { ...mailedKey(mailId), expiresAt: Math.floor(now.getTime() / 1000) + mailedSeconds } }
}

function itemOf(hash: string, link: GuestLink) {
  return { ...key(hash), data: link, expiresAt: Math.floor(Date.parse(link.expiresAt) / 1000) + rememberedSeconds }
}
