import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dueMail } from '../../functions/features/mail/outgoing-store.ts'
import { takeFeedback } from '../../functions/features/mail/take-feedback.ts'
import { notify } from '../../functions/features/notifications/notify.ts'
import { coordinatorsOf } from '../../functions/features/people/person-store.ts'
import { sendDueMail } from '../../functions/workers/mail.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import type { MailChoices, Notification, NotificationGroup } from '../../shared/notification.ts'
import type { Placement } from '../../shared/placement.ts'
import { measured } from '../support/measured.ts'
import { daypartIn, type SmallWorld, smallWorld, testDay } from '../support/small-world.ts'

type List = { items: Notification[] }
type Stops = { groups: NotificationGroup[]; off: boolean }

describe('telling people, in the app and by mail', () => {
  let world: SmallWorld
  let place: Awaited<ReturnType<SmallWorld['addSchool']>>
  let coordinator: Awaited<ReturnType<SmallWorld['addStaff']>>
  let student: Awaited<ReturnType<SmallWorld['addStudent']>>
  let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>

  beforeAll(async () => {
    world = await smallWorld()
    employer = await world.addEmployer()
  })
  beforeEach(async () => {
    world.clock.now = new Date(`${testDay}T08:00:00Z`)
    world.mails.length = 0
    place = await world.addSchool()
    coordinator = await world.addStaff(place, 'coordinator')
    student = await world.addStudent(place)
  })

  async function claim(who = student, days = 11) {
    const { id } = await world.addOpportunity(employer, { schedule: { mode: 'all', count: 1, dayparts: [daypartIn(days)] } })
    const { body } = await who.ask<Placement>('POST', '/placements', { opportunityId: id, needId: null, motivation: 'Geheim.' })
    return body
  }

  async function approved(days = 11) {
    const { id, version } = await claim(student, days)
    await coordinator.ask('POST', `/placements/${id}/approve`, { version })
    return id
  }

  /** A request, told to the coordinator without anybody having to sign in for it. */
  const tell = (eventId: string, change: { at?: string; until?: string } = {}) =>
    notify(world.services, {
      kind: 'placement-requested',
      title: eventId,
      path: `/queue/${eventId}`,
      to: [coordinator.person.id],
      eventId,
      at: world.clock.now.toISOString(),
      ...change,
    })

  /** What the workers do, some time later. */
  async function later(moment?: string) {
    await new OutboxWorker(world.services).drain()
    if (moment) world.clock.now = new Date(moment)
    await sendDueMail(world.services)
  }

  const choose = (who: typeof coordinator, group: NotificationGroup, choice: string) =>
    who.ask<MailChoices>('PUT', `/mail-choices/${group}`, { choice })
  const mailsTo = ({ person }: typeof coordinator) => world.mails.filter(({ to }) => to.address === person.mail)
  const secretIn = (html: string) => /\/unsubscribe#([\w-]+)/.exec(html)?.[1] ?? ''
  const post = (path: string, init: RequestInit) => world.app.request(`http://localhost:8787${path}`, { method: 'POST', ...init })

  test('a student hears of an answer at once, with one button that leads to it', async () => {
    const id = await approved()
    await later()
    const [mail, ...others] = mailsTo(student)
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      to: { name: 'Test', address: student.person.mail },
      subject: 'Je plek is goedgekeurd: Test de nieuwe broodautomaat',
      headers: {
        'Message-ID': expect.stringMatching(/^<note_\w+\.per_\w+@localhost>$/),
        'Auto-Submitted': 'auto-generated',
        'List-Unsubscribe': expect.stringMatching(/^<http:\/\/localhost:8787\/api\/unsubscribe\/[\w-]{43}>$/),
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    })
    const link = `http://localhost:8787/placements/${id}`
    expect(mail?.text).toContain(link)
    expect(mail?.html.match(/class="button"/g)).toHaveLength(1)
    expect(mail?.html).toContain(`class="button" href="${link}"`)
    const [message] = (await student.ask<List>('GET', '/notifications')).body.items
    expect(message).toMatchObject({ kind: 'placement-approved', path: `/placements/${id}`, readAt: null })
  })

  test('mail says no surname and nothing that somebody wrote, and its subject no name at all', async () => {
    await choose(coordinator, 'requests', 'at-once')
    await claim()
    await later()
    const [mail] = mailsTo(coordinator)
    expect(mail?.subject).toBe('Nieuwe aanvraag: Test de nieuwe broodautomaat')
    expect(mail?.text).toContain('Test vraagt een plek aan')
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/Leerling|Geheim/)
  })

  test('news is for the app alone', async () => {
    await approved()
    await later()
    world.mails.length = 0
    world.clock.now = new Date('2027-03-12T08:00:00Z')
    await sweep(world.services)
    await later('2027-03-14T08:00:00Z')
    const { body } = await student.renewed<List>('GET', '/notifications')
    expect(body.items[0]?.kind).toMatch(/^placement-(started|completed)$/)
    expect(mailsTo(student)).toEqual([])
  })

  test('a coordinator gets one mail a day with what is new and unread; nothing when there is nothing', async () => {
    for (const days of [11, 14, 15]) await claim(student, days)
    await later('2027-03-02T05:59:59Z')
    expect(mailsTo(coordinator)).toEqual([])
    await later('2027-03-02T06:00:00Z')
    await later('2027-03-02T06:05:00Z')
    expect(mailsTo(coordinator).map(({ subject }) => subject)).toEqual(['3 nieuwe berichten op Praktijkplein'])
    const [digest] = mailsTo(coordinator)
    expect(digest?.text.match(/\/queue\/plc_/g)).toHaveLength(3)
    // The next day there is nothing new.
    await later('2027-03-03T06:00:00Z')
    expect(mailsTo(coordinator)).toHaveLength(1)
    // And what was read in the app is not news any more.
    await tell('read')
    const { body } = await coordinator.renewed<List>('GET', '/notifications')
    await coordinator.renewed('PUT', '/notifications/read', { upTo: body.items[0]?.id })
    await later('2027-03-04T06:00:00Z')
    expect(mailsTo(coordinator)).toHaveLength(1)
  })

  test.each([
    ['the night when summer time begins', '2027-03-27T10:00:00Z', '2027-03-28T04:59:00Z', '2027-03-28T05:00:00Z'],
    ['the night when it ends', '2027-10-30T10:00:00Z', '2027-10-31T05:59:00Z', '2027-10-31T06:00:00Z'],
  ])('seven in the morning is seven in the morning: %s', async (_, told, before, at) => {
    world.clock.now = new Date(told)
    await tell('one')
    await later(before)
    expect(mailsTo(coordinator)).toHaveLength(0)
    await later(at)
    expect(mailsTo(coordinator)).toHaveLength(1)
  })

  test('what comes while a digest is being sent waits for the next one', async () => {
    await tell('first')
    // A sender that takes it and then dies, while the clock of whoever tells the second is a little behind.
    world.clock.now = new Date('2027-03-02T06:00:00Z')
    void sendDueMail({ ...world.services, mail: { send: () => new Promise<never>(() => {}) } })
    await expect.poll(due).toBe(false)
    world.clock.now = new Date('2027-03-02T05:59:59Z')
    await tell('second')
    await later('2027-03-02T06:02:00Z')
    expect(mailsTo(coordinator).map(({ text }) => [text.includes('first'), text.includes('second')])).toEqual([[true, false]])
    await later('2027-03-03T06:00:00Z')
    expect(mailsTo(coordinator).map(({ text }) => [text.includes('first'), text.includes('second')])[1]).toEqual([false, true])
  })

  async function due() {
    const { keys } = await dueMail(world.table, world.clock.now, { limit: 50 })
    return keys.some(({ pk }) => pk === `PERSON#${coordinator.person.id}`)
  }

  test('senders at the same moment send it once', async () => {
    await approved()
    await new OutboxWorker(world.services).drain()
    await Promise.all(Array.from({ length: 4 }, () => sendDueMail(world.services)))
    expect(mailsTo(student)).toHaveLength(1)
  })

  test('choices are per role, kept, and per person', async () => {
    expect((await coordinator.ask<MailChoices>('GET', '/mail-choices')).body).toMatchObject({
      items: expect.arrayContaining([{ group: 'requests', choice: 'digest' }]),
      address: coordinator.person.mail,
      stopped: null,
    })
    expect((await student.ask<MailChoices>('GET', '/mail-choices')).body.items).toContainEqual({
      group: 'answers',
      choice: 'at-once',
    })
    const colleague = await world.addStaff(place, 'coordinator')
    const { body } = await choose(coordinator, 'requests', 'off')
    expect(body.items).toContainEqual({ group: 'requests', choice: 'off' })
    await claim()
    await later('2027-03-02T06:00:00Z')
    expect(mailsTo(coordinator)).toEqual([])
    expect(mailsTo(colleague)).toHaveLength(1)
    expect((await coordinator.renewed<List>('GET', '/notifications')).body.items).toHaveLength(1)
  })

  test('what is chosen off before the mail leaves is not mailed', async () => {
    await approved()
    await new OutboxWorker(world.services).drain()
    await choose(student, 'answers', 'off')
    await sendDueMail(world.services)
    expect(mailsTo(student)).toEqual([])
  })

  test('a choice that is none is refused by field and changes nothing', async () => {
    const { status, body } = await coordinator.ask<{ errors: unknown[] }>('PUT', '/mail-choices/requests', {
      choice: 'sometimes',
    })
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ path: '/choice', rule: 'picklist' })]])
    expect((await choose(coordinator, 'nothing' as NotificationGroup, 'off')).status).toBe(404)
    expect((await coordinator.ask<MailChoices>('GET', '/mail-choices')).body.items).toContainEqual({
      group: 'requests',
      choice: 'digest',
    })
  })

  test('mail is in the language of the person', async () => {
    await student.ask('PATCH', '/me', { locale: 'en' })
    await approved()
    await later()
    const [mail] = mailsTo(student)
    expect(mail?.subject).toBe('Your place is approved: Test de nieuwe broodautomaat')
    expect(mail?.html).toContain('<html lang="en">')
  })

  test('one click in the mail program stops that mail, without a session, and can be undone', async () => {
    await approved()
    await later()
    const mail = mailsTo(student)[0]
    const address = /<(.+)>/.exec(mail?.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? ''
    // As Gmail does it: a form from elsewhere, with nothing of ours.
    const clicked = await post(new URL(address).pathname, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: mail?.headers?.['List-Unsubscribe-Post'] ?? '',
    })
    expect(clicked.status).toBe(204)
    const choices = async () => (await student.ask<MailChoices>('GET', '/mail-choices')).body.items
    expect(await choices()).toContainEqual({ group: 'answers', choice: 'off' })
    // The page behind the link in the mail itself: the same secret, from behind the #.
    const header = { 'x-unsubscribe': secretIn(mail?.html ?? '') }
    const page = await world.anonymous<Stops>('GET', '/unsubscribe', undefined, header)
    expect(page.body).toEqual({ groups: ['answers'], off: true })
    const undone = await world.anonymous<Stops>('PUT', '/unsubscribe', { off: false }, header)
    expect(undone.body).toEqual({ groups: ['answers'], off: false })
    expect(await choices()).toContainEqual({ group: 'answers', choice: 'at-once' })
  })

  test('the address of that click, opened in a browser, leads to the page and stops nothing by itself', async () => {
    await approved()
    await later()
    const secret = secretIn(mailsTo(student)[0]?.html ?? '')
    const opened = await world.app.request(`http://localhost:8787/api/unsubscribe/${secret}`)
    expect([opened.status, opened.headers.get('location')]).toEqual([302, `/unsubscribe#${secret}`])
    expect((await student.ask<MailChoices>('GET', '/mail-choices')).body.items).toContainEqual({
      group: 'answers',
      choice: 'at-once',
    })
  })

  test('the link of a digest stops all that came with it, once', async () => {
    await claim()
    await later('2027-03-02T06:00:00Z')
    const header = { 'x-unsubscribe': secretIn(mailsTo(coordinator)[0]?.html ?? '') }
    const choices = async () => (await coordinator.renewed<MailChoices>('GET', '/mail-choices')).body.items
    const before = await choices()
    const digested = before.filter(({ choice }) => choice === 'digest').map(({ group }) => group)
    for (let click = 0; click < 2; click++) {
      const { body } = await world.anonymous<Stops>('PUT', '/unsubscribe', { off: true }, header)
      expect(body).toEqual({ groups: digested, off: true })
    }
    expect((await choices()).filter(({ choice }) => choice === 'digest')).toEqual([])
    await world.anonymous('PUT', '/unsubscribe', { off: false }, header)
    expect(await choices()).toEqual(before)
  })

  test('a secret that is none, or is too old, finds nothing', async () => {
    await approved()
    await later()
    const secret = secretIn(mailsTo(student)[0]?.html ?? '')
    expect((await world.anonymous('GET', '/unsubscribe')).status).toBe(404)
    expect((await world.anonymous('PUT', '/unsubscribe', { off: true }, { 'x-unsubscribe': 'guess' })).status).toBe(404)
    expect((await post('/api/unsubscribe/guess', {})).status).toBe(404)
    world.clock.now = new Date('2028-06-01T08:00:00Z')
    expect((await post(`/api/unsubscribe/${secret}`, {})).status).toBe(404)
  })

  test('mail that comes back stops mail to that address, says so in the app, and can be tried again', async () => {
    const bounce = (bounceType: string) => ({
      eventType: 'Bounce',
      bounce: {
        feedbackId: `feedback-${bounceType}-${student.person.id}`,
        bounceType,
        bouncedRecipients: [{ emailAddress: `Test <${student.person.mail.toUpperCase()}>` }],
        timestamp: world.clock.now.toISOString(),
      },
    })
    await takeFeedback(world.services, bounce('Transient'))
    expect((await student.ask<MailChoices>('GET', '/mail-choices')).body.stopped).toBeNull()
    await takeFeedback(world.services, bounce('Permanent'))
    await takeFeedback(world.services, bounce('Permanent'))
    const { body } = await student.ask<MailChoices>('GET', '/mail-choices')
    expect(body.stopped).toEqual({ reason: 'bounce', at: world.clock.now.toISOString() })
    const messages = (await student.ask<List>('GET', '/notifications')).body.items
    expect(messages.map(({ kind, path }) => [kind, path])).toEqual([['mail-stopped', '/me']])
    await approved()
    await later()
    expect(mailsTo(student)).toEqual([])
    expect((await student.ask<MailChoices>('DELETE', '/mail-stop')).body.stopped).toBeNull()
    await approved(14)
    await later()
    expect(mailsTo(student)).toHaveLength(1)
  })

  test('a complaint stops mail too, unless it takes one back', async () => {
    const complaint = (complaintFeedbackType: string) => ({
      eventType: 'Complaint',
      complaint: {
        feedbackId: `complaint-${complaintFeedbackType}`,
        complaintFeedbackType,
        complainedRecipients: [{ emailAddress: student.person.mail }],
        timestamp: world.clock.now.toISOString(),
      },
    })
    const stopped = async () => (await student.ask<MailChoices>('GET', '/mail-choices')).body.stopped
    await takeFeedback(world.services, complaint('not-spam'))
    expect(await stopped()).toBeNull()
    await takeFeedback(world.services, complaint('abuse'))
    expect(await stopped()).toMatchObject({ reason: 'complaint' })
  })

  test('mail that can not leave now is tried again later, less and less often, and then given up', async () => {
    await approved()
    await new OutboxWorker(world.services).drain()
    let tries = 0
    const down = {
      ...world.services,
      mail: {
        send: async ({ to }: { to: { address: string } }) => {
          if (to.address === student.person.mail) tries++
          throw new Error('no connection')
        },
      },
    }
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      world.clock.now = new Date(Date.parse(`${testDay}T08:00:00Z`) + minute * 60_000)
      await sendDueMail(down)
    }
    expect(tries).toBe(10)
    expect(world.errors).toContainEqual(expect.objectContaining({ message: 'mail not sent', outcome: 'given-up', attempts: 10 }))
    world.errors.length = 0
  })

  test('nobody is told of what does not concern them', async () => {
    const elsewhere = await world.addSchool('Elders')
    const other = await world.addStaff(elsewhere, 'coordinator')
    await claim()
    await later('2027-03-02T06:00:00Z')
    expect(await coordinatorsOf(world.table, place.school.id)).toEqual([coordinator.person.id])
    expect([mailsTo(coordinator).length, mailsTo(other).length]).toEqual([1, 0])
  })
})

test('a message that is mailed at once takes at most 14 write units and 9 read units, from telling it to having sent it', async () => {
  let meter: ReturnType<typeof measured> | undefined
  const world = await smallWorld({
    through: (table) => {
      meter = measured(table)
      return meter.table
    },
  })
  const { person } = await world.addStudent(await world.addSchool())
  const at = world.clock.now.toISOString()
  const used = await meter?.units(async () => {
    await notify(world.services, {
      kind: 'placement-approved',
      title: 'Les',
      path: '/start',
      eventId: 'one',
      at,
      to: [person.id],
    })
    await sendDueMail(world.services)
  })
  expect(world.mails).toHaveLength(1)
  expect(used?.write, JSON.stringify(used?.parts)).toBeLessThanOrEqual(14)
  expect(used?.read, JSON.stringify(used?.parts)).toBeLessThanOrEqual(9)
})
