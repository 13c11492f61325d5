import * as v from 'valibot'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { notify } from '../notifications/notify.ts'
import { personIdOfMail } from '../people/person-store.ts'
import { type MailStop, putMailStop } from './mail-stop-store.ts'

const recipients = v.array(v.object({ emailAddress: v.string() }))

/** What SES tells of a mail, as far as it is read here: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
const Feedback = v.variant('eventType', [
  v.object({
    eventType: v.literal('Bounce'),
    bounce: v.object({ bounceType: v.string(), bouncedRecipients: recipients, timestamp: v.string(), feedbackId: v.string() }),
  }),
  v.object({
    eventType: v.literal('Complaint'),
    complaint: v.object({
      complaintFeedbackType: v.nullish(v.string()),
      complainedRecipients: recipients,
      timestamp: v.string(),
      feedbackId: v.string(),
    }),
  }),
])

/** An address that does not exist, or whose owner calls our mail spam, gets none any more; its person reads so in the app. */
export async function takeFeedback(services: Services, told: unknown) {
  const feedback = v.parse(Feedback, told)
  if (feedback.eventType === 'Bounce') {
    // A full mailbox or a server that is down may be well tomorrow.
    const { bounceType, bouncedRecipients, timestamp, feedbackId } = feedback.bounce
    if (bounceType === 'Permanent') await stopAll(services, bouncedRecipients, 'bounce', timestamp, feedbackId)
  } else {
    // Somebody took a mail out of their spam.
    const { complaintFeedbackType, complainedRecipients, timestamp, feedbackId } = feedback.complaint
    if (complaintFeedbackType !== 'not-spam') await stopAll(services, complainedRecipients, 'complaint', timestamp, feedbackId)
  }
}

async function stopAll(
  services: Services,
  addressed: readonly { emailAddress: string }[],
  reason: MailStop['reason'],
  at: string,
  feedbackId: string,
) {
  const { table, newToken } = services
  for (const { emailAddress } of addressed) {
    // It may come with a name: `Bo <bo@school.example>`.
    const address = /<([^>]+)>/.exec(emailAddress)?.[1] ?? emailAddress
    const personId = (await personIdOfMail(table, address)) ?? null
    await transact(table, newToken(), [putMailStop(address, { reason, at, personId })])
    if (personId === null) continue
    await notify(services, { eventId: feedbackId, at, to: [personId], kind: 'mail-stopped', title: '', path: '/me' })
  }
}
