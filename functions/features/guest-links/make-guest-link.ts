import type { Guest, GuestPurpose } from '../../../shared/guest-link.ts'
import type { Services } from '../../services.ts'
import type { Step } from '../../table/transact.ts'
import { hashOf } from '../session/session-store.ts'
import { putNewGuestLink } from './guest-link-store.ts'

type NewLink = { purpose: GuestPurpose; schoolId: string; to: Guest; expiresAt: string }

/**
 * A link for somebody without an account, and the step that makes it count. The secret stands in the link alone: once
 * the link is lost nobody can say it again, so make it where it is mailed (what follows an event, which is repeated
 * after a crash), not in the transaction whose event asks for the mail. Two links to one purpose do no harm.
 */
export function makeGuestLink(services: Services, { purpose, schoolId, to, expiresAt }: NewLink) {
  const secret = services.newSecret()
  const id = services.newId('guestLink')
  const step: Step = putNewGuestLink(hashOf(secret), {
    id,
    schoolId,
    purpose,
    to,
    createdAt: services.now().toISOString(),
    expiresAt,
    revokedAt: null,
    code: null,
    codesSentAt: [],
    wrongCodes: 0,
    pass: null,
    version: 1,
  })
  // Behind the #, so that it comes into no log and no Referer.
  return { id, link: `${services.origin}/guest#${secret}`, step }
}
