import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DomainEvent, eventsBetween } from '../../functions/features/events/event-store.ts'
import { unpackOffer } from '../../functions/features/opportunities/offer-snapshot.ts'
import type { Notification } from '../../shared/notification.ts'
import type { Placement } from '../../shared/placement.ts'
import { awsStandIn } from '../support/aws-stand-in.ts'
import { loneFunction, tableEnvironment } from '../support/lone-function.ts'
import { draft, type SmallWorld, smallWorld } from '../support/small-world.ts'

const region = 'arnhem-nijmegen'
type Failures = { batchItemFailures: { itemIdentifier: string }[] }

describe('the workers as they are deployed', () => {
  let world: SmallWorld
  let aws: Awaited<ReturnType<typeof awsStandIn>>
  let coordinator: Awaited<ReturnType<SmallWorld['addStaff']>>
  let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>
  let place: Awaited<ReturnType<SmallWorld['addSchool']>>
  const running: { stop(): Promise<void> }[] = []

  const start = async (name: Parameters<typeof loneFunction>[0]) => {
    const made = await loneFunction(name, { ...aws.environment, ...tableEnvironment(world) })
    running.push(made)
    return made
  }

  beforeAll(async () => {
    world = await smallWorld()
    // The functions have the clock of the day.
    world.clock.now = new Date()
    aws = await awsStandIn()
    place = await world.addSchool()
    coordinator = await world.addStaff(place, 'coordinator')
    employer = await world.addEmployer()
  })
  afterAll(async () => {
    for (const one of running) await one.stop()
    await aws?.stop()
  })

  async function claimed() {
    const from = world.clock.now.getTime()
    const { ask } = await world.addStudent(place)
    const opportunity = await world.addOpportunity(employer, {
      schedule: { mode: 'all', count: 1, dayparts: [`${dateIn(world, 30)}:morning`] },
    })
    const { body } = await ask<Placement>('POST', '/placements', {
      opportunityId: opportunity.id,
      needId: null,
      motivation: 'Graag.',
    })
    const events = await eventsBetween(world.table, region, from, Date.now() + 1000)
    const event = events.find((one) => one.subject === 'placement' && one.placementId === body.id)
    if (!event) throw new Error('a claim leaves an event')
    return { placement: body, event }
  }

  const told = async () => {
    const { body } = await coordinator.ask<{ items: Notification[] }>('GET', '/notifications?limit=100')
    return body.items.map(({ placementId }) => placementId)
  }

  test('the outbox follows a batch up to the bad record, and asks for that and what came behind it again', async () => {
    const outbox = await start('outbox')
    const [first, second] = [await claimed(), await claimed()]
    const records = [
      recordOf(first.event, '100'),
      { ...recordOf(first.event, '101'), dynamodb: badImage('101') },
      recordOf(second.event, '102'),
    ]
    const answer = await outbox.invoke<Failures>({ Records: records })
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '101' }] })
    expect(await told()).toContain(first.placement.id)
    expect(await told()).not.toContain(second.placement.id)
    // What Lambda does then: the bad one alone until it is given up, and the rest.
    expect(await outbox.invoke<Failures>({ Records: records.slice(2) })).toEqual({ batchItemFailures: [] })
    expect(await told()).toContain(second.placement.id)
    expect(outbox.lines().at(-1)).toMatchObject({ level: 'error', message: 'event not followed', itemIdentifier: '101' })
  })

  test('the same record twice tells it once', async () => {
    const outbox = await start('outbox')
    const { placement, event } = await claimed()
    await outbox.invoke({ Records: [recordOf(event, '1')] })
    await outbox.invoke({ Records: [recordOf(event, '1'), recordOf(event, '2')] })
    expect((await told()).filter((id) => id === placement.id)).toHaveLength(1)
  })

  test('what the stream gave up is followed by the time at which it arrived', async () => {
    const outbox = await start('outbox')
    const { placement } = await claimed()
    const at = new Date().toISOString()
    const batch = { shardId: 'shard', approximateArrivalOfFirstRecord: at, approximateArrivalOfLastRecord: at, batchSize: 1 }
    const messages = [
      { messageId: 'good', eventSource: 'aws:sqs', body: JSON.stringify({ DDBStreamBatchInfo: batch }) },
      { messageId: 'bad', eventSource: 'aws:sqs', body: '{}' },
    ]
    expect(await outbox.invoke<Failures>({ Records: messages })).toEqual({ batchItemFailures: [{ itemIdentifier: 'bad' }] })
    expect(await told()).toContain(placement.id)
  })

  test('the sweeper, woken by the schedule, moves what is due', async () => {
    const sweeper = await start('sweeper')
    const student = await world.addStudent(place, { birthDate: '2000-01-15' })
    const opportunity = await world.addOpportunity(employer, {
      schedule: { mode: 'all', count: 1, dayparts: [`${dateIn(world, 0)}:evening`] },
    })
    const claim = { opportunityId: opportunity.id, needId: null, motivation: 'Graag.' }
    const { body: request } = await student.ask<Placement>('POST', '/placements', claim)
    await coordinator.ask('POST', `/placements/${request.id}/approve`, { version: request.version })
    await sweeper.invoke(scheduled)
    const { body: moved } = await student.ask<Placement>('GET', `/placements/${request.id}`)
    expect(moved.state).toBe('active')
  })

  test('the snapshot writer leaves what a new process starts from', async () => {
    const snapshots = await start('snapshots')
    const open = await world.addOpportunity(
      employer,
      draft({ schedule: { mode: 'all', count: 1, dayparts: [`${dateIn(world, 40)}:morning`] } }),
    )
    await snapshots.invoke(scheduled)
    const bytes = aws.objects.get(`/snapshots/region/${region}`)
    const found = bytes && unpackOffer(bytes, { region, now: new Date() })
    expect(found?.cards.map(({ id }) => id)).toContain(open.id)
    expect(aws.unsigned).toEqual([])
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
  resources: ['arn:aws:events:eu-central-1:123456789012:rule/sweep'],
  detail: {},
}

function recordOf(event: DomainEvent, sequenceNumber: string) {
  const keys = marshall({ pk: `EVENTS#${event.region}`, sk: event.id })
  return {
    eventID: sequenceNumber,
    eventName: 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-central-1',
    dynamodb: {
      ApproximateCreationDateTime: 1_803_888_000,
      Keys: keys,
      NewImage: { ...keys, ...marshall({ data: event }, { removeUndefinedValues: true }) },
      SequenceNumber: sequenceNumber,
      SizeBytes: 500,
      StreamViewType: 'NEW_IMAGE',
    },
    eventSourceARN: 'arn:aws:dynamodb:eu-central-1:123456789012:table/test/stream/2027',
  }
}

/** An event of a kind that nobody knows. */
function badImage(sequenceNumber: string) {
  return {
    SequenceNumber: sequenceNumber,
    NewImage: marshall({ pk: `EVENTS#${region}`, sk: 'evt_bad', data: { subject: 'nothing' } }),
  }
}

function dateIn(world: SmallWorld, days: number) {
  const moment = new Date(world.clock.now.getTime() + days * 86_400_000)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(moment)
}
