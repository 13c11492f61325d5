import { afterAll, beforeAll, expect, test } from 'vitest'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import type { Agreement } from '../../shared/agreement.ts'
import { addDays, daypartOf } from '../../shared/daypart.ts'
import type { UploadTicket } from '../../shared/file-type.ts'
import type { Placement } from '../../shared/placement.ts'
import { awsStandIn } from '../support/aws-stand-in.ts'
import { eventOf, responseOf } from '../support/lambda-events.ts'
import { loneFunction, tableEnvironment } from '../support/lone-function.ts'
import { type SmallWorld, smallWorld, testIssuer } from '../support/small-world.ts'

const origin = 'https://praktijkplein.example'
let world: SmallWorld
let aws: Awaited<ReturnType<typeof awsStandIn>>
let api: Awaited<ReturnType<typeof loneFunction>>

beforeAll(async () => {
  world = await smallWorld()
  // The function has the clock of the day: its world is as far ahead of it as the tests' is of their day.
  world.clock.now = new Date()
  aws = await awsStandIn({ origin, issuers: [testIssuer] })
  api = await loneFunction('api', { ...aws.environment, ...tableEnvironment(world) })
})
afterAll(async () => {
  await api?.stop()
  await aws?.stop()
})

type Staff = Awaited<ReturnType<SmallWorld['addStaff']>>

/** An agreement that was sent to be signed, for an adult. */
async function sentAgreement(place: Awaited<ReturnType<SmallWorld['addSchool']>>, coordinator: Staff) {
  const student = await world.addStudent(place, { birthDate: '2000-01-15', programme: { level: 'vmbo-tl', year: 4 } })
  // A Friday, when the group has no lessons.
  const friday = addDays(world.today(), 14 + ((5 - world.clock.now.getUTCDay() + 7) % 7))
  const dayparts = [daypartOf(friday, 'morning')]
  const schedule = { mode: 'all' as const, count: 1, dayparts }
  const { id } = await world.addOpportunity(await world.addEmployer(), { kind: 'stage', schedule })
  const claim = { opportunityId: id, needId: null, motivation: '' }
  const { body: placement } = await student.ask<Placement>('POST', '/placements', claim)
  await coordinator.ask('POST', `/placements/${placement.id}/approve`, { version: 1 })
  await new OutboxWorker(world.services).drain()
  const path = `/placements/${placement.id}/agreement`
  const { body } = await coordinator.ask<Agreement>('GET', path)
  const words = { aim: 'Leren', structure: 'Meelopen', organisation: 'Meld je', assessment: 'Lijst', insurance: 'Ja' }
  const draft = { ...body.draft, schoolGuide: { name: 'Meike Mentor', mail: 'meike@school.example' }, ...words }
  const sent = await coordinator.ask<Agreement>('POST', `${path}/send`, { version: body.version, draft, keepTexts: false })
  expect(sent.body.status, JSON.stringify(sent.body)).toBe('sent')
  return { path: `/api${path}`, hash: sent.body.current?.hash }
}

test('a scan goes from the browser to the bucket, is recorded by the deployed API, and shown from the bucket', async () => {
  const place = await world.addSchool()
  const coordinator = await world.addStaff(place, 'coordinator')
  const { path, hash } = await sentAgreement(place, coordinator)

  async function ask<Body>(method: string, at: string, body?: unknown) {
    const headers = { cookie: await coordinator.cookie(), origin, 'content-type': 'application/json' }
    const request = new Request(origin + at, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
    const answer = responseOf(await api.invoke(await eventOf(request)))
    return { status: answer.status, body: (await answer.json()) as Body }
  }

  const scan = '%PDF-1.7 with a name in ink'
  const { body: ticket } = await ask<UploadTicket>('POST', `${path}/files`, { type: 'application/pdf', bytes: scan.length })
  const form = new FormData()
  for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value)
  form.append('file', new Blob([scan]))
  expect((await fetch(ticket.url, { method: 'POST', body: form })).status).toBe(204)

  const paper = { hash, signers: [{ role: 'host', name: 'Bo Bakker' }], signedOn: world.today(), fileId: ticket.fileId }
  const recorded = await ask<Agreement>('POST', `${path}/paper`, paper)
  expect([recorded.status, recorded.body.waitingFor]).toEqual([200, ['student', 'school']])
  const shown = await ask<{ url: string }>('GET', `${path}/files/${ticket.fileId}`)
  expect(await (await fetch(shown.body.url)).text()).toBe(scan)
  expect(aws.unsigned).toEqual([])
})
