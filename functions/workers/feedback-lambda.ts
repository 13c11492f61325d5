import * as v from 'valibot'
import { lambdaServices } from '../aws/lambda-services.ts'
import { takeFeedback } from '../features/mail/take-feedback.ts'

const services = lambdaServices()

/** What SES told the topic, as the queue hands it on: the body is SES's own JSON. */
const Messages = v.object({ Records: v.array(v.object({ messageId: v.string(), body: v.string() })) })

/** Woken by the queue of bounces and complaints. Answers which of them to bring again. */
export async function handler(event: unknown) {
  const failures: { itemIdentifier: string }[] = []
  for (const { messageId, body } of v.parse(Messages, event).Records) {
    try {
      await takeFeedback(services, JSON.parse(body))
    } catch (error) {
      // The body holds a mail address: it does not go into the log.
      const reason = error instanceof Error ? error.name : 'unknown'
      services.log({ level: 'error', message: 'feedback not taken', itemIdentifier: messageId, reason })
      failures.push({ itemIdentifier: messageId })
    }
  }
  return { batchItemFailures: failures }
}
