import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { withAddress } from '../aws/lambda-services.ts'
import { DomainEvent, eventsBetween } from '../features/events/event-store.ts'
import { everySchool } from '../features/schools/school-store.ts'
import type { Services } from '../services.ts'
import { follow } from './outbox.ts'

const ready = withAddress()

/** What we read of a record of the table's stream. */
const StreamRecord = v.object({
  eventSource: v.literal('aws:dynamodb'),
  dynamodb: v.object({
    SequenceNumber: v.string(),
    NewImage: v.custom<Parameters<typeof unmarshall>[0]>((image) => typeof image === 'object'),
  }),
})

/** A part of the stream that could not be followed, as Lambda tells of it: not the records, only when they arrived. */
const MissedMessage = v.object({ eventSource: v.literal('aws:sqs'), messageId: v.string(), body: v.string() })
const Missed = v.object({
  DDBStreamBatchInfo: v.object({ approximateArrivalOfFirstRecord: v.string(), approximateArrivalOfLastRecord: v.string() }),
})

const Woken = v.object({ Records: v.array(v.variant('eventSource', [StreamRecord, MissedMessage])) })

/** Arrival is told in whole seconds, and an event's id is made before it commits. */
const aroundMs = 15_000

/** Woken by the table's stream, or by what the stream could not get followed. Answers which records to bring again. */
export async function handler(event: unknown) {
  const services = await ready()
  const failures: { itemIdentifier: string }[] = []
  for (const record of v.parse(Woken, event).Records) {
    const isMissed = record.eventSource === 'aws:sqs'
    const itemIdentifier = isMissed ? record.messageId : record.dynamodb.SequenceNumber
    try {
      await (isMissed
        ? followMissed(services, record.body)
        : follow(services, v.parse(DomainEvent, unmarshall(record.dynamodb.NewImage).data)))
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
      services.log({ level: 'error', message: 'event not followed', itemIdentifier, reason })
      failures.push({ itemIdentifier })
      // The stream is brought again from the first failure on, in order; messages come each on its own.
      if (!isMissed) break
    }
  }
  return { batchItemFailures: failures }
}

/** Following twice changes nothing, so everything of that time is followed again. */
async function followMissed(services: Services, body: string) {
  const { approximateArrivalOfFirstRecord: first, approximateArrivalOfLastRecord: last } = v.parse(
    Missed,
    JSON.parse(body),
  ).DDBStreamBatchInfo
  const [from, until] = [Date.parse(first) - aroundMs, Date.parse(last) + aroundMs]
  const regions = new Set((await everySchool(services.table)).map(({ region }) => region))
  for (const region of regions) {
    for (const event of await eventsBetween(services.table, region, from, until)) await follow(services, event)
  }
}
