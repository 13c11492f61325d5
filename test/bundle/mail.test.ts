import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dueMail } from '../../functions/features/mail/outgoing-store.ts'
import { notify } from '../../functions/features/notifications/notify.ts'
import type { MailChoices, Notification } from '../../shared/notification.ts'
import { awsStandIn } from '../support/aws-stand-in.ts'
import { loneFunction, tableEnvironment } from '../support/lone-function.ts'
import { type SmallWorld, smallWorld } from '../support/small-world.ts'

describe('mail as it is deployed', () => {
  let world: SmallWorld
  let aws: Awaited<ReturnType<typeof awsStandIn>>
  let coordinator: Awaited<ReturnType<SmallWorld['addStaff']>>
  const running: { stop(): Promise<void> }[] = []

  const start = async (name: Parameters<typeof loneFunction>[0], change: Record<string, string> = {}) => {
    const made = await loneFunction(name, { ...aws.environment, ...tableEnvironment(world), ...change })
    running.push(made)
    return made
  }

  beforeAll(async () => {
    world = await smallWorld()
    // The functions have the clock of the day.
    world.clock.now = new Date()
    aws = await awsStandIn()
    coordinator = await world.addStaff(await world.addSchool(), 'coordinator')
    await coordinator.ask('PUT', '/mail-choices/requests', { choice: 'at-once' })
  })
  afterAll(async () => {
    for (const one of running) await one.stop()
    await aws?.stop()
  })

  /** Something to mail, and the record of the table's stream that tells of it. */
  async function told(eventId: string) {
    const at = world.clock.now.toISOString()
    const news = { kind: 'placement-requested', title: eventId, path: '/queue', studentName: 'Noor de Vries' } as const
    await notify(world.services, { ...news, eventId, at, to: [coordinator.person.id] })
    const { keys } = await dueMail(world.table, world.clock.now, { limit: 100 })
    const key = keys.find(({ pk }) => pk === `PERSON#${coordinator.person.id}`)
    if (!key) throw new Error('telling leaves a mail to send')
    return streamOf(key)
  }

  const due = async () => (await dueMail(world.table, new Date(Date.now() + 86_400_000), { limit: 100 })).keys

  test('new mail is sent when the stream tells of it, once, as SES wants it', async () => {
    const mail = await start('mail')
    const event = await told('Broodautomaat')
    await mail.invoke(event)
    await mail.invoke(event)
    expect(aws.mails).toHaveLength(1)
    const [sent] = aws.mails
    expect(sent).toMatchObject({
      FromEmailAddress: 'Praktijkplein <noreply@plein.example>',
      Destination: { ToAddresses: [`=?UTF-8?B?${Buffer.from('Test').toString('base64')}?= <${coordinator.person.mail}>`] },
      ConfigurationSetName: 'praktijkplein-test',
      Content: { Simple: { Subject: { Data: 'Nieuwe aanvraag: Broodautomaat', Charset: 'UTF-8' } } },
    })
    const simple = sent?.Content.Simple
    expect(simple?.Headers.map(({ Name }) => Name).toSorted()).toEqual([
      'Auto-Submitted',
      'List-Unsubscribe',
      'List-Unsubscribe-Post',
    ])
    expect(simple?.Body.Text.Data).toContain('https://praktijkplein.example/queue')
    expect(simple?.Body.Html.Data).toContain('Noor vraagt')
    expect(aws.unsigned).toEqual([])
    expect(await due()).toEqual([])
  })

  test('what the stream did not get sent leaves with the round of the schedule', async () => {
    const mail = await start('mail')
    await told('Later')
    aws.mails.length = 0
    await mail.invoke(scheduled)
    expect(aws.mails.map(({ Content }) => Content.Simple.Subject.Data)).toEqual(['Nieuwe aanvraag: Later'])
  })

  test('a stage without a sender sends nothing, says so and does not try again', async () => {
    const mail = await start('mail', { MAIL_SENDER: '' })
    const event = await told('Nowhere')
    aws.mails.length = 0
    await mail.invoke(event)
    expect([aws.mails, await due()]).toEqual([[], []])
    expect(mail.lines().map(({ message }) => message)).toContain('mail not sent: this stage has no sender')
    expect(JSON.stringify(mail.lines())).not.toContain(coordinator.person.mail)
  })

  test('a bounce and a complaint as SES tells them stop mail to that address; a bad message is brought again alone', async () => {
    const feedback = await start('feedback')
    const answer = await feedback.invoke({
      Records: [
        messageOf('bounce', bounceOf(coordinator.person.mail)),
        messageOf('bad', { eventType: 'Bounce' }),
        messageOf('unknown', complaintOf('nobody@test.example')),
      ],
    })
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'bad' }] })
    const { body } = await coordinator.ask<MailChoices>('GET', '/mail-choices')
    expect(body.stopped).toEqual({ reason: 'bounce', at: '2027-03-01T09:00:01.000Z' })
    const messages = await coordinator.ask<{ items: Notification[] }>('GET', '/notifications')
    expect(messages.body.items.filter(({ kind }) => kind === 'mail-stopped')).toHaveLength(1)
    expect(JSON.stringify(feedback.lines())).not.toContain('test.example')
    const mail = await start('mail')
    aws.mails.length = 0
    await mail.invoke(await told('Stopped'))
    expect([aws.mails, await due()]).toEqual([[], []])
  })
})

const scheduled = {
  version: '0',
  id: 'event',
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '123456789012',
  time: '2027-03-01T08:00:00Z',
  region: 'eu-central-1',
  resources: ['arn:aws:events:eu-central-1:123456789012:rule/mail'],
  detail: {},
}

function streamOf({ pk, sk }: { pk: string; sk: string }) {
  return {
    Records: [
      {
        eventID: '1',
        eventName: 'INSERT',
        eventVersion: '1.1',
        eventSource: 'aws:dynamodb',
        awsRegion: 'eu-central-1',
        dynamodb: {
          ApproximateCreationDateTime: 1_803_888_000,
          Keys: { pk: { S: pk }, sk: { S: sk } },
          NewImage: { pk: { S: pk }, sk: { S: sk } },
          SequenceNumber: '1',
          SizeBytes: 300,
          StreamViewType: 'NEW_IMAGE',
        },
        eventSourceARN: 'arn:aws:dynamodb:eu-central-1:123456789012:table/test/stream/2027',
      },
    ],
  }
}

/** A message of the queue, delivered raw: its body is what SES wrote. */
function messageOf(messageId: string, told: object) {
  return {
    messageId,
    receiptHandle: 'handle',
    body: JSON.stringify(told),
    attributes: { ApproximateReceiveCount: '1', SentTimestamp: '1803888000000', SenderId: 'AIDAISNS' },
    messageAttributes: {},
    md5OfBody: 'md5',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-central-1:123456789012:feedback',
    awsRegion: 'eu-central-1',
  }
}

const mailTold = (address: string) => ({
  timestamp: '2027-03-01T09:00:00.000Z',
  source: 'noreply@plein.example',
  sourceArn: 'arn:aws:ses:eu-central-1:123456789012:identity/plein.example',
  sendingAccountId: '123456789012',
  messageId: '0107018',
  destination: [address],
  headersTruncated: false,
  headers: [{ name: 'Subject', value: 'Nieuwe aanvraag' }],
  commonHeaders: { from: ['Praktijkplein <noreply@plein.example>'], to: [address], subject: 'Nieuwe aanvraag' },
  tags: { 'ses:configuration-set': ['praktijkplein-test'], 'ses:from-domain': ['plein.example'] },
})

const bounceOf = (address: string) => ({
  eventType: 'Bounce',
  bounce: {
    feedbackId: '0107018-bounce',
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: [
      { emailAddress: address, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' },
    ],
    timestamp: '2027-03-01T09:00:01.000Z',
    reportingMTA: 'dns; b224-1.smtp-out.eu-central-1.amazonses.com',
  },
  mail: mailTold(address),
})

const complaintOf = (address: string) => ({
  eventType: 'Complaint',
  complaint: {
    feedbackId: '0107018-complaint',
    complaintSubType: null,
    complainedRecipients: [{ emailAddress: address }],
    timestamp: '2027-03-01T09:00:02.000Z',
    userAgent: 'Amazon SES Mailbox Simulator',
    complaintFeedbackType: 'abuse',
    arrivalDate: '2027-03-01T09:00:02.000Z',
  },
  mail: mailTold(address),
})
