import type { Guest, GuestPurpose } from '../../../shared/guest-link.ts'
import type { Mail, Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { wasMailed, withMailed } from './guest-link-store.ts'
import { makeGuestLink } from './make-guest-link.ts'

type Asked = { mailId: string; purpose: GuestPurpose; schoolId: string; to: Guest; expiresAt: string }

/**
 * Makes a link and mails it, for what follows an event: the same mail asked for again is not sent again. A crash just
 * between sending and noting so can send it twice, and both links count.
 */
export async function mailLink(
  services: Services,
  { mailId, ...asked }: Asked,
  letter: (link: string) => Pick<Mail, 'subject' | 'text' | 'html' | 'attachments'>,
) {
  const { table, newToken, mail, now } = services
  if (await wasMailed(table, mailId)) return
  const { link, step } = makeGuestLink(services, asked)
  await transact(table, newToken(), [step])
  await mail.send({ id: mailId, to: { name: asked.to.name, address: asked.to.mail }, ...letter(link) })
  await transact(table, newToken(), [withMailed(mailId, now())])
}

/** Sends a mail that needs no link, as far as it was not sent before. */
export async function mailOnce(services: Services, letter: Mail) {
  const { table, newToken, mail, now } = services
  if (await wasMailed(table, letter.id)) return
  await mail.send(letter)
  await transact(table, newToken(), [withMailed(letter.id, now())])
}
