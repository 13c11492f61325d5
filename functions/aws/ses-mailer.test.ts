import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { awsStandIn } from '../../test/support/aws-stand-in.ts'
import { type Mail, MailRefused } from '../services.ts'
import { sesMailer } from './ses-mailer.ts'

describe('mail through SES', () => {
  let aws: Awaited<ReturnType<typeof awsStandIn>>
  const mailer = sesMailer({ sender: 'noreply@plein.example', configurationSet: undefined })

  beforeAll(async () => {
    aws = await awsStandIn()
    for (const [name, value] of Object.entries(aws.environment)) vi.stubEnv(name, value)
  })
  afterEach(() => {
    aws.mails.length = 0
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await aws.stop()
  })

  function mail(change: Partial<Mail> = {}): Mail {
    return {
      id: 'code#1',
      to: { name: 'Zoë', address: 'zoe@test.example' },
      subject: 'Eén code',
      text: 'Je code',
      html: '<p>Je code</p>',
      ...change,
    }
  }

  test('takes any name and any attachment, signed', async () => {
    const name = 'Éléonore van den Berg-Ångström, moeder van 王小明 en de anderen'
    const attachments = [{ name: 'overeenkomst.pdf', type: 'application/pdf', content: new Uint8Array([37, 80, 68, 70]) }]
    await mailer.send(mail({ to: { name, address: 'zoe@test.example' }, attachments }))
    const [sent] = aws.mails
    const [address = ''] = sent?.Destination.ToAddresses ?? []
    const words = [...address.matchAll(/=\?UTF-8\?B\?([\w+/=]+)\?=/g)]
    for (const [word] of words) expect(word.length).toBeLessThanOrEqual(75)
    expect(words.map(([, base64 = '']) => Buffer.from(base64, 'base64').toString()).join('')).toBe(name)
    expect(address).toMatch(/^[\x20-\x7e]+ <zoe@test\.example>$/)
    expect(sent).toMatchObject({
      EmailTags: [{ Name: 'mail', Value: 'code_1' }],
      Content: { Simple: { Attachments: [{ FileName: 'overeenkomst.pdf', RawContent: 'JVBERg==' }] } },
    })
    expect(sent).not.toHaveProperty('ConfigurationSetName')
    expect(aws.unsigned).toEqual([])
  })

  test('an address that is none is refused for good; one that SES does not take yet may go later', async () => {
    await expect(mailer.send(mail({ to: { name: 'Zoë', address: 'not-one' } }))).rejects.toThrow(MailRefused)
    const later = mailer.send(mail({ to: { name: 'Zoë', address: 'not-verified@test.example' } }))
    await expect(later).rejects.toThrow('mail not taken: MessageRejected')
    await expect(later).rejects.not.toThrow(MailRefused)
  })

  test('without a sender nothing leaves', async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValueOnce(true)
    await expect(sesMailer({ sender: undefined, configurationSet: undefined }).send(mail())).rejects.toThrow(MailRefused)
    expect(aws.mails).toEqual([])
  })
})
