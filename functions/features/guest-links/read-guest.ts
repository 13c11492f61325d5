import type { Context, MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import { type GuestKind, type GuestPurpose, wantsCode } from '../../../shared/guest-link.ts'
import { validator } from '../../api/describe.ts'
import type { Env } from '../../api/env.ts'
import { hashOf } from '../session/session-store.ts'
import { type GuestLink, guestLinkByHash } from './guest-link-store.ts'

/** A link in whose name something is asked; `hash` is its key. */
export type OpenLink = { hash: string; link: GuestLink }

/** Finds out by which link somebody comes, on what is for guests. */
export const readGuest: MiddlewareHandler<Env> = async (c, next) => {
  const secret = c.req.header('x-guest-link')
  if (secret && /^[\w-]{20,64}$/.test(secret)) {
    const hash = hashOf(secret)
    const link = await guestLinkByHash(c.get('services').table, hash)
    c.set('guest', link && { hash, link })
  }
  await next()
}

/** The link, if it still counts; what it opens may want more. Only behind a guard for guests. */
export function linkOf(c: Context<Env>): OpenLink {
  const guest = c.get('guest')
  if (!guest) throw new Refusal('link-unknown')
  if (guest.link.revokedAt !== null) throw new Refusal('link-revoked')
  if (guest.link.expiresAt <= c.get('services').now().toISOString()) throw new Refusal('link-expired')
  return guest
}

/** What the guest may do, as the link says it, who the guest is, and when the code was given. Refused for any other kind. */
export function guestOf<Kind extends GuestKind>(c: Context<Env>, kind: Kind) {
  const { link } = linkOf(c)
  const { purpose } = link
  if (!isFor(purpose, kind)) throw new Refusal('link-unknown')
  const opened = passOf(c)
  if (wantsCode[kind] && !opened) throw new Refusal('code-needed')
  return { id: link.id, schoolId: link.schoolId, to: link.to, purpose, codeAt: opened?.codeAt ?? null }
}

/** The right code's pass, while it counts. */
export function passOf(c: Context<Env>) {
  const { pass } = linkOf(c).link
  const shown = c.req.header('x-guest-pass')
  const isOpen = pass !== null && shown !== undefined && hashOf(shown) === pass.hash
  return isOpen && pass.until > c.get('services').now().toISOString() ? pass : undefined
}

function isFor<Kind extends GuestKind>(purpose: GuestPurpose, kind: Kind): purpose is Extract<GuestPurpose, { kind: Kind }> {
  return purpose.kind === kind
}

/** How a guest asks; a route that wants more than to be opened names these, so that its client knows them. */
export const guestHeaders = validator(
  'header',
  v.object({ 'x-guest-link': v.string(), 'x-guest-pass': v.optional(v.string()) }),
  (result) => {
    if (!result.success) throw new Refusal('link-unknown')
  },
)
