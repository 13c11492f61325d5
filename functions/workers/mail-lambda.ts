import * as v from 'valibot'
import { withAddress } from '../aws/lambda-services.ts'
import { sendDueMail, sendMailAt } from './mail.ts'

const services = withAddress()

const StringKey = v.object({ S: v.string() })

/** What we read of a record of the table's stream: which mail is new. */
const StreamEvent = v.object({
  Records: v.array(v.object({ dynamodb: v.object({ Keys: v.object({ pk: StringKey, sk: StringKey }) }) })),
})

/** So much before the end of its time a round takes nothing new. */
const marginMs = 30_000

type Context = { getRemainingTimeInMillis(): number }

/**
 * Woken by the table's stream for mail that is new, and by a schedule for what is due otherwise: digests, and what could
 * not leave before. What the stream can't get sent is due still, so nothing is brought again.
 */
export async function handler(event: unknown, context: Context) {
  const ready = await services()
  if (!v.is(StreamEvent, event)) {
    await sendDueMail(ready, Date.now() + context.getRemainingTimeInMillis() - marginMs)
    return
  }
  for (const { dynamodb } of event.Records) {
    const key = { pk: dynamodb.Keys.pk.S, sk: dynamodb.Keys.sk.S }
    await sendMailAt(ready, key)
  }
}
