import { type Mail, type Mailer, MailRefused } from '../services.ts'
import { log } from './log.ts'
import { signedRequest } from './signed-request.ts'

type Setting = {
  /** The address that mail comes from; without one nothing is sent. */
  sender: string | undefined
  /** What tells us of bounces and complaints. */
  configurationSet: string | undefined
}

/**
 * Mail through SES. It gives every mail a Message-ID of its own and ignores ours, so a mail that is sent twice shows
 * twice; `id` goes along as a tag, with which both are found.
 */
export function sesMailer({ sender, configurationSet }: Setting): Mailer {
  return {
    async send(mail) {
      if (!sender) {
        log({ level: 'warn', message: 'mail not sent: this stage has no sender', mail: mail.id })
        throw new MailRefused('this stage has no sender')
      }
      const body = JSON.stringify(contentOf(mail, sender, configurationSet))
      const headers = { 'content-type': 'application/json' }
      const answered = await signedRequest('ses', { method: 'POST', path: '/v2/email/outbound-emails', headers, body })
      if (answered.status === 200) return
      const problem = String(answered.headers['x-amzn-errortype'] ?? answered.status)
      // It can't be read as a mail, nearly always for its address. What else there is (not verified, too many) may pass.
      if (problem.startsWith('BadRequestException')) throw new MailRefused(problem)
      throw new Error(`mail not taken: ${problem}`)
    },
  }
}

function contentOf(
  { id, to, subject, text, html, headers = {}, attachments = [] }: Mail,
  sender: string,
  configuration?: string,
) {
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' })
  return {
    FromEmailAddress: `Praktijkplein <${sender}>`,
    Destination: { ToAddresses: [`${encodedWord(to.name)} <${to.address}>`] },
    ...(configuration ? { ConfigurationSetName: configuration } : {}),
    EmailTags: [{ Name: 'mail', Value: id.replaceAll(/[^\w.@-]/g, '_').slice(0, 256) }],
    Content: {
      Simple: {
        Subject: utf8(subject),
        Body: { Text: utf8(text), Html: utf8(html) },
        Headers: Object.entries(headers)
          .filter(([name]) => name !== 'Message-ID')
          .map(([Name, Value]) => ({ Name, Value })),
        ...(attachments.length > 0 ? { Attachments: attachments.map(attachmentOf) } : {}),
      },
    },
  }
}

function attachmentOf({ name, type, content }: NonNullable<Mail['attachments']>[number]) {
  return {
    FileName: name,
    ContentType: type,
    ContentDisposition: 'ATTACHMENT',
    ContentTransferEncoding: 'BASE64',
    RawContent: Buffer.from(content).toString('base64'),
  }
}

/** A name in an address line, in the form that takes every character (RFC 2047): a piece of it at most 45 bytes long. */
function encodedWord(name: string) {
  const pieces: string[] = ['']
  for (const character of name) {
    const piece = (pieces.at(-1) ?? '') + character
    if (Buffer.byteLength(piece) > 45) pieces.push(character)
    else pieces[pieces.length - 1] = piece
  }
  return pieces.map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`).join(' ')
}
