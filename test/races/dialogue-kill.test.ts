import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import type { Mail, Services } from '../../functions/services.ts'
import type { Table } from '../../functions/table/client.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { type Experience, emptyReflection } from '../../shared/experience.ts'
import type { Notification } from '../../shared/notification.ts'
import { smallWorld } from '../support/small-world.ts'

/*
 * What follows from a trialogue that is planned, moved and called off, with the worker gone right after each write and
 * each mail. Another worker goes on: everybody hears once, and each version of an invitation comes at most twice, under
 * one name.
 */

const experience = {
  source: 'other',
  placementId: null,
  title: 'Open dag',
  where: 'Het Testplein',
  startedOn: '2027-01-15',
  endedOn: '2027-01-15',
  sector: 'food',
  workProcesses: [],
  reflection: emptyReflection,
  sharedWithMentor: true,
}
const guest = { name: 'Bo Bakker', mail: 'bo@bakkerij.example' }
const at = (date: string) => ({
  kind: 'new',
  time: { date, part: 'morning', from: '10:00', minutes: 30, place: 'workplace', roomId: null, confidential: false },
})

class Killed extends Error {}

/** The same services, of a process that is gone after so many writes and mails: from then on nothing works any more. */
function dyingAfter(steps: number, services: Services) {
  let done = 0
  const count = () => {
    if (done >= steps) throw new Killed()
    done++
  }
  const client = new Proxy(services.table.client, {
    get(target, name) {
      if (name !== 'send') return Reflect.get(target, name)
      return async (command: Parameters<typeof target.send>[0]) => {
        if (done >= steps) throw new Killed()
        const answer = await target.send(command)
        if (command instanceof TransactWriteCommand) count()
        return answer
      }
    },
  })
  const table: Table = { ...services.table, client }
  const send = async (mail: Mail) => {
    if (done >= steps) throw new Killed()
    await services.mail.send(mail)
    count()
  }
  return { services: { ...services, table, mail: { send }, log: () => undefined }, wasKilled: () => done >= steps }
}

/** A talk that was planned, joined by a guest, moved and called off, and nobody followed any of it yet. */
async function story() {
  const world = await smallWorld()
  const school = await world.addSchool()
  const mentor = await world.addStaff(school, 'mentor')
  const student = await world.addStudent(school)
  const { id } = (await student.ask<Experience>('POST', '/experiences', experience)).body
  const draft = { at: null, experienceIds: [id], placementId: null, question: '' }
  let dialogue = (await student.ask<Dialogue>('POST', '/dialogues', draft)).body
  await new OutboxWorker(world.services).drain()
  world.mails.length = 0
  const move = async (path: string, body: object) => {
    const { status, body: moved } = await mentor.ask<Dialogue>('POST', `/dialogues/${dialogue.id}/${path}`, {
      version: dialogue.version,
      ...body,
    })
    expect(status).toBe(200)
    dialogue = moved
  }
  await move('plan', { at: at('2027-03-04') })
  await move('guests', guest)
  await move('plan', { at: at('2027-03-05') })
  return { world, student, mentor }
}

test('killed after any write or mail, another worker tells everybody once and brings every calendar right', async () => {
  let killed = true
  let deaths = 0
  for (let steps = 1; killed; steps++) {
    const { world, student } = await story()
    const dying = dyingAfter(steps, world.services)
    await new OutboxWorker(dying.services).drain().catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error
    })
    killed = dying.wasKilled()
    if (killed) deaths++
    await new OutboxWorker(world.services).drain()
    const kinds = (await student.ask<{ items: Notification[] }>('GET', '/notifications')).body.items.map(({ kind }) => kind)
    expect(kinds.toSorted(), `${steps} steps`).toEqual(['dialogue-moved', 'dialogue-planned'])
    const names = Map.groupBy(world.mails, ({ id }) => id)
    for (const [name, mails] of names) expect(mails.length, `${steps} steps: ${name}`).toBeLessThanOrEqual(2)
    const toGuest = world.mails.filter(({ to }) => to.address === guest.mail)
    expect(toGuest.length, `${steps} steps`).toBeGreaterThanOrEqual(1)
    // Each mail to the guest opens the talk: a link that was made and never mailed opens nothing to anybody.
    for (const { text } of toGuest) {
      const secret = /\/guest#([\w-]+)/.exec(text)?.[1] ?? ''
      expect((await world.anonymous('GET', '/guest/trialogue', undefined, { 'x-guest-link': secret })).status).toBe(200)
    }
    expect(world.errors).toEqual([])
  }
  expect(deaths).toBeGreaterThan(8)
}, 300_000)
