import ICAL from 'ical.js'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Mail } from '../../functions/services.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import { tableAccess } from '../../infra/table-access.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import type { Problem } from '../../shared/errors.ts'
import { type Experience, emptyReflection } from '../../shared/experience.ts'
import type { Notification } from '../../shared/notification.ts'
import type { Trialogue } from '../../shared/trialogue.ts'
import { onlyWith } from '../support/only-with.ts'
import { type SmallWorld, smallWorld } from '../support/small-world.ts'

let world: SmallWorld
let student: Awaited<ReturnType<SmallWorld['addStudent']>>
let mentor: Awaited<ReturnType<SmallWorld['addStaff']>>
let experience: Experience

beforeEach(async () => {
  world = await smallWorld()
  const school = await world.addSchool()
  mentor = await world.addStaff(school, 'mentor')
  student = await world.addStudent(school, { name: 'Yara Oldenkamp' })
  const draft = {
    source: 'other',
    placementId: null,
    title: 'Brood bakken in de nacht',
    where: 'Bakkerij Proef',
    startedOn: '2027-02-15',
    endedOn: '2027-02-15',
    sector: 'food',
    workProcesses: [],
    reflection: { ...emptyReflection, results: 'Vijftig broden.', evaluation: 'Ik was bang voor de oven.' },
    sharedWithMentor: false,
  }
  experience = (await student.ask<Experience>('POST', '/experiences', draft)).body
})

type Someone = Pick<typeof mentor, 'renewed' | 'person'>
/** Followed by a worker with the rights that it has on AWS. */
const drain = () => new OutboxWorker({ ...world.services, table: onlyWith(tableAccess.outbox, world.table) }).drain()
const move = <T = Dialogue & Problem>(who: Someone, { id, version }: Dialogue, path: string, body: object = {}) =>
  who.renewed<T>('POST', `/dialogues/${id}/${path}`, { version, ...body })
const newTime = (date: string, from: string) => ({
  at: { kind: 'new', time: { date, part: 'morning', from, minutes: 30, place: 'workplace', roomId: null, confidential: false } },
})
const guest = { name: 'Bo Bakker', mail: 'bo@bakkerij.example' }

async function invited(date = '2027-03-04') {
  const draft = { at: null, experienceIds: [experience.id], placementId: null, question: 'Mag dit erbij?' }
  const asked = (await student.renewed<Dialogue>('POST', '/dialogues', draft)).body
  const planned = (await move(mentor, asked, 'plan', newTime(date, '10:00'))).body
  const { status, body } = await move(mentor, planned, 'guests', guest)
  expect(status).toBe(200)
  await drain()
  return body
}

const mailsTo = (address: string) => world.mails.filter(({ to }) => to.address === address)
function calendarOf(mail: Mail | undefined) {
  const [attached] = mail?.attachments ?? []
  if (!attached) throw new Error('no calendar in this mail')
  const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(attached.content)))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  return {
    type: attached.type,
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate().toISOString(),
    zone: event.startDate.zone.tzid,
    end: event.endDate.toJSDate().toISOString(),
    organizer: event.organizer,
    attendees: event.attendees.map((one) => String(one.getFirstValue()).replace('MAILTO', 'mailto')),
    status: String(event.component.getFirstPropertyValue('status')),
    text: calendar.toString(),
  }
}
const secretOf = (mail: Mail | undefined) => /\/guest#([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
const asGuest = <T = Trialogue & Problem>(mail: Mail | undefined, method: string, path: string, body?: unknown) =>
  world.anonymous<T>(method, path, body, { 'x-guest-link': secretOf(mail) })

describe('an invitation', () => {
  test('goes to everybody in it, each with a calendar of their own that names nobody else', async () => {
    const dialogue = await invited()
    const [toGuest] = mailsTo(guest.mail)
    const calendar = calendarOf(toGuest)
    expect(calendar).toMatchObject({
      type: 'text/calendar; charset=utf-8; method=REQUEST',
      method: 'REQUEST',
      uid: `${dialogue.id}@localhost:8787`,
      start: '2027-03-04T09:00:00.000Z',
      zone: 'UTC',
      end: '2027-03-04T09:30:00.000Z',
      organizer: `mailto:${mentor.person.mail}`,
      attendees: [`mailto:${guest.mail}`],
      status: 'CONFIRMED',
    })
    expect(calendar.text).not.toContain('Oldenkamp')
    expect(calendar.text).not.toContain(student.person.mail)
    expect(toGuest?.text).not.toContain('Oldenkamp')
    for (const { mail } of [student.person, mentor.person]) {
      expect(calendarOf(mailsTo(mail).at(-1))).toMatchObject({
        method: 'REQUEST',
        uid: calendar.uid,
        attendees: [`mailto:${mail}`],
      })
    }
    await drain()
    expect(mailsTo(guest.mail)).toHaveLength(1)
  })

  test('an update raises the sequence, calling off cancels, and the way back invites again', async () => {
    const dialogue = await invited()
    const first = calendarOf(mailsTo(guest.mail)[0])
    const moved = (await move(mentor, dialogue, 'plan', newTime('2027-03-05', '11:00'))).body
    await drain()
    const second = calendarOf(mailsTo(guest.mail)[1])
    expect(second).toMatchObject({ method: 'REQUEST', uid: first.uid, start: '2027-03-05T10:00:00.000Z' })
    expect(second.sequence).toBeGreaterThan(first.sequence)
    expect(mailsTo(guest.mail)[1]?.subject).toContain('Verzet')
    const off = (await move(student, moved, 'cancel', { word: 'Ziek' })).body
    await drain()
    const third = calendarOf(mailsTo(guest.mail)[2])
    expect(third).toMatchObject({ method: 'CANCEL', uid: first.uid, status: 'CANCELLED' })
    expect(third.sequence).toBeGreaterThan(second.sequence)
    await move(student, off, 'restore')
    await drain()
    const last = calendarOf(mailsTo(guest.mail)[3])
    expect([last.method, last.sequence > third.sequence]).toEqual(['REQUEST', true])
    expect(calendarOf(mailsTo(student.person.mail).at(-1))).toMatchObject({ method: 'REQUEST', sequence: last.sequence })
  })

  test('who is taken out hears so once, and the link opens nothing any more', async () => {
    const dialogue = await invited()
    const [mail] = mailsTo(guest.mail)
    const guestId = dialogue.guests[0]?.id
    const removed = (await move(student, dialogue, `guests/${guestId}/remove`)).body
    await drain()
    expect(calendarOf(mailsTo(guest.mail)[1]).method).toBe('CANCEL')
    expect((await asGuest(mail, 'GET', '/guest/trialogue')).body.code).toBe('link-revoked')
    await move(mentor, removed, 'plan', newTime('2027-03-05', '11:00'))
    await drain()
    expect(mailsTo(guest.mail)).toHaveLength(2)
  })

  test('is right around both clock changes', async () => {
    world.clock.now = new Date('2027-03-20T08:00:00Z')
    await invited('2027-03-27')
    const again = await invited('2027-03-28')
    expect([again.time?.from, ...mailsTo(guest.mail).map((mail) => calendarOf(mail).start)]).toEqual([
      '10:00',
      '2027-03-27T09:00:00.000Z',
      '2027-03-28T08:00:00.000Z',
    ])
    world.clock.now = new Date('2027-10-25T08:00:00Z')
    for (const date of ['2027-10-30', '2027-10-31']) await invited(date)
    expect(
      mailsTo(guest.mail)
        .slice(2)
        .map((mail) => calendarOf(mail).start),
    ).toEqual(['2027-10-30T08:00:00.000Z', '2027-10-31T09:00:00.000Z'])
  })

  test('stands in the feed by the same name', async () => {
    const dialogue = await invited()
    const { body } = await student.renewed<{ address: string }>('PUT', '/me/calendar-feed', {})
    const feed = await (await world.app.request(body.address)).text()
    expect(feed).toContain(`UID:${dialogue.id}@localhost:8787`.slice(0, 70))
    expect(feed).toContain('DTSTART:20270304T090000Z')
  })
})

describe('a guest', () => {
  test('sees when, where, with whom and what the student chose, and nothing else', async () => {
    const dialogue = await invited()
    const [mail] = mailsTo(guest.mail)
    const before = await asGuest(mail, 'GET', '/guest/trialogue')
    expect([before.status, before.body]).toMatchObject([
      200,
      { state: 'planned', studentName: 'Yara', guideName: 'Test mentor', guests: ['Bo Bakker'], words: '', experiences: [] },
    ])
    expect(JSON.stringify(before.body)).not.toMatch(/Oldenkamp|Mag dit erbij|oven|broden/)
    const about = { experienceIds: [experience.id], forGuests: { words: 'Fijn dat je komt.', experienceIds: [experience.id] } }
    const path = `/dialogues/${dialogue.id}/about`
    expect((await mentor.renewed('PUT', path, { ...about, version: dialogue.version })).status).toBe(403)
    expect((await student.renewed('PUT', path, { ...about, version: dialogue.version })).status).toBe(200)
    const after = (await asGuest(mail, 'GET', '/guest/trialogue')).body
    expect(after).toMatchObject({
      words: 'Fijn dat je komt.',
      experiences: [{ title: 'Brood bakken in de nacht', results: 'Vijftig broden.' }],
    })
    expect(JSON.stringify(after)).not.toContain('oven')
  })

  test('says yes, no or another time; guide and student hear so', async () => {
    const dialogue = await invited()
    const [mail] = mailsTo(guest.mail)
    const answer = { answer: 'other-time', word: 'Liever om elf uur' }
    expect((await asGuest(mail, 'PUT', '/guest/trialogue/answer', answer)).body).toMatchObject(answer)
    expect((await asGuest(mail, 'PUT', '/guest/trialogue/answer', { answer: 'yes', word: '' })).body.answer).toBe('yes')
    expect((await asGuest(mail, 'PUT', '/guest/trialogue/answer', { answer: 'misschien', word: '' })).status).toBe(422)
    await drain()
    const page = (await mentor.renewed<{ dialogue: Dialogue }>('GET', `/dialogues/${dialogue.id}`)).body
    expect(page.dialogue.guests[0]).toMatchObject({ answer: 'yes' })
    const kinds = (await student.renewed<{ items: Notification[] }>('GET', '/notifications')).body.items.map(({ kind }) => kind)
    expect(kinds).toContain('dialogue-answered')
    // Another time is asked anew.
    const moved = (await move(mentor, page.dialogue, 'plan', newTime('2027-03-05', '11:00'))).body
    expect(moved.guests[0]?.answer).toBeNull()
    expect(
      (await asGuest({ ...mail, text: 'https://x/guest#aaaaaaaaaaaaaaaaaaaaaaaaaaa' } as Mail, 'GET', '/guest/trialogue')).status,
    ).toBe(404)
  })

  test('only a guide invites, to a talk that has a time, each address once, three at most', async () => {
    const dialogue = await invited()
    const invite = (who: Someone, mail: string, at = dialogue) => move(who, at, 'guests', { name: 'Iemand', mail })
    expect((await invite(student, 'x@y.example')).status).toBe(403)
    expect((await invite(mentor, 'BO@bakkerij.example')).body.errors?.[0]?.rule).toBe('invited')
    expect((await invite(mentor, 'geen adres')).body.errors?.[0]?.path).toBe('/mail')
    const two = (await invite(mentor, 'a@y.example')).body
    const three = (await invite(mentor, 'b@y.example', two)).body
    expect((await invite(mentor, 'c@y.example', three)).body.errors?.[0]?.rule).toBe('too-many')
  })
})

test('the day before a talk, and three days before an action is due, is reminded once', async () => {
  const dialogue = await invited()
  const sweeper = { ...world.services, table: onlyWith(tableAccess.sweeper, world.table) }
  const count = async (kind: string) =>
    (await student.renewed<{ items: Notification[] }>('GET', '/notifications')).body.items.filter((one) => one.kind === kind)
      .length
  await sweep(sweeper)
  await drain()
  expect(await count('dialogue-tomorrow')).toBe(0)
  world.clock.now = new Date('2027-03-03T08:00:00Z')
  await Promise.all([sweep(sweeper), sweep(sweeper)])
  await sweep(sweeper)
  await drain()
  expect(await count('dialogue-tomorrow')).toBe(1)
  world.clock.now = new Date('2027-03-04T10:00:00Z')
  const closed = await move(mentor, dialogue, 'close', { action: { what: 'Ik vraag het de bakker', by: '2027-03-20' } })
  expect(closed.status).toBe(200)
  await drain()
  expect(await count('action-to-confirm')).toBe(1)
  world.clock.now = new Date('2027-03-17T08:00:00Z')
  for (let i = 0; i < 2; i++) await sweep(sweeper)
  await drain()
  expect(await count('action-due')).toBe(1)
  expect(world.errors).toEqual([])
})
