import { beforeEach, describe, expect, test } from 'vitest'
import { talksOfPerson } from '../../functions/features/dialogues/talks-of-person.ts'
import { addDays } from '../../shared/daypart.ts'
import type { Dialogue, DialoguePage, DialogueRecord, LoopStep, PrivateNotes } from '../../shared/dialogue.ts'
import type { DialogueTime, FreeTimes, Room } from '../../shared/dialogue-time.ts'
import type { Problem } from '../../shared/errors.ts'
import { type Experience, emptyReflection } from '../../shared/experience.ts'
import type { LearningNeed } from '../../shared/learning-need.ts'
import { needDraft } from '../support/need-draft.ts'
import { type SmallWorld, smallWorld, testDay } from '../support/small-world.ts'

let world: SmallWorld
let school: Awaited<ReturnType<SmallWorld['addSchool']>>
let student: Awaited<ReturnType<SmallWorld['addStudent']>>
let mentor: Awaited<ReturnType<SmallWorld['addStaff']>>
let experience: Experience

/** A Thursday. */
const day = addDays(testDay, 3)
const times = {
  date: day,
  part: 'afternoon',
  from: '13:00',
  until: '14:00',
  minutes: 20,
  place: 'room',
  roomId: null,
  confidential: false,
}
const event = {
  source: 'other',
  placementId: null,
  title: 'Open dag van de bakkersopleiding',
  where: 'Het Testplein',
  startedOn: '2027-01-15',
  endedOn: '2027-01-15',
  sector: 'food',
  workProcesses: [],
  reflection: { ...emptyReflection, results: 'Ik wil met mijn handen werken.' },
  sharedWithMentor: true,
}

beforeEach(async () => {
  world = await smallWorld()
  school = await world.addSchool()
  mentor = await world.addStaff(school, 'mentor')
  student = await world.addStudent(school)
  experience = (await student.ask<Experience>('POST', '/experiences', event)).body
})

type Someone = Pick<typeof mentor, 'renewed' | 'person'>
const open = (change: object = {}, who: Someone = mentor) =>
  who.renewed<{ items: DialogueTime[] } & Problem>('POST', '/dialogue-times', { ...times, ...change })
const free = async (who: Someone = student) =>
  (await who.renewed<{ items: FreeTimes[] }>('GET', '/dialogue-times')).body.items.flatMap(({ guide, times: some }) =>
    some.map(({ id, date, from }) => ({ guideId: guide.id, date, timeId: id, from })),
  )
type Free = Awaited<ReturnType<typeof free>>[number]
const at = (time: Free | undefined) => {
  if (!time) throw new Error('no such time')
  const { from: _, ...rest } = time
  return rest
}
const ask = (time: Free | null | undefined, change: object = {}, who: Someone = student) =>
  who.renewed<Dialogue & Problem>('POST', '/dialogues', {
    at: time === null ? null : at(time),
    experienceIds: [experience.id],
    placementId: null,
    question: 'Past dit bij mij?',
    ...change,
  })
const move = <T = Dialogue & Problem>(
  who: Someone,
  dialogue: Pick<Dialogue, 'id' | 'version'>,
  path: string,
  body: object = {},
) => who.renewed<T>('POST', `/dialogues/${dialogue.id}/${path}`, { version: dialogue.version, ...body })
const goTo = (moment: string) => {
  world.clock.now = new Date(moment)
}
const during = `${day}T12:25:00Z`
const action = { what: 'Ik vraag een dag mee te lopen bij de bakker', by: addDays(day, 14) }

/** A talk that was held and closed by the student. */
async function closed() {
  await open()
  const planned = (await ask((await free())[1])).body
  goTo(during)
  return (await move(student, planned, 'close', { action })).body
}

describe('times', () => {
  test('a guide opens them; they are seen by students of the group, and none overlap', async () => {
    const { status, body } = await open()
    expect([status, body.items.map(({ from, until }) => `${from}-${until}`)]).toEqual([
      201,
      ['13:00-13:20', '13:20-13:40', '13:40-14:00'],
    ])
    expect((await free()).map(({ from }) => from)).toEqual(['13:00', '13:20', '13:40'])
    const over = await open({ from: '13:50', until: '14:10' })
    expect([over.status, over.body.code]).toEqual([409, 'time-clash'])
    const other = await world.addStudent(await world.addSchool('De Andere'))
    expect(await free(other)).toEqual([])
    expect((await student.renewed('POST', '/dialogue-times', times)).status).toBe(403)
  })

  test('what can not be is refused by field', async () => {
    const rules: [object, string][] = [
      [{ date: addDays(testDay, -1) }, '/from'],
      [{ until: '13:10' }, '/until'],
      [{ minutes: 25 }, '/minutes'],
      [{ from: '25:00' }, '/from'],
      [{ place: 'phone', roomId: 'room_00000000000000000000000000' }, '/roomId'],
      [{ roomId: 'room_00000000000000000000000000' }, '/roomId'],
      [{ date: addDays(testDay, 500) }, '/date'],
    ]
    for (const [change, path] of rules) {
      const { status, body } = await open(change)
      expect([status, body.errors?.[0]?.path], JSON.stringify(change)).toEqual([422, path])
    }
    expect(await free()).toEqual([])
  })

  test('one that nobody took is taken back; one that somebody has is not', async () => {
    const [first] = (await open()).body.items
    await ask((await free())[1])
    expect((await mentor.renewed('DELETE', `/dialogue-times/${day}/${first?.id}`)).status).toBe(204)
    const taken = (await mentor.renewed<{ times: DialogueTime[] }>('GET', '/guide/talks')).body.times.find((one) => one.dialogue)
    expect((await mentor.renewed('DELETE', `/dialogue-times/${day}/${taken?.id}`)).status).toBe(409)
    expect((await free()).map(({ from }) => from)).toEqual(['13:40'])
  })

  test('a room holds one talk at a time', async () => {
    const administrator = await world.addStaff(school, 'administrator')
    const room = (await administrator.ask<Room>('POST', '/rooms', { name: 'Kamer 1.12' })).body
    const colleague = await world.addStaff(school, 'mentor')
    expect((await open({ roomId: room.id, confidential: true })).status).toBe(201)
    const second = await open({ roomId: room.id, from: '13:30', until: '14:30' }, colleague)
    expect([second.status, second.body.code]).toEqual([409, 'room-taken'])
    expect((await open({ roomId: room.id, from: '14:00', until: '14:20' }, colleague)).status).toBe(201)
    // Closing a time frees the room.
    const [first] = (await mentor.renewed<{ times: DialogueTime[] }>('GET', '/guide/talks')).body.times
    await mentor.renewed('DELETE', `/dialogue-times/${day}/${first?.id}`)
    expect((await open({ roomId: room.id, from: '13:00', until: '13:20' }, colleague)).status).toBe(201)
    expect((await administrator.ask('DELETE', `/rooms/${room.id}`)).status).toBe(204)
    expect((await mentor.renewed<{ items: Room[] }>('GET', '/rooms')).body.items).toEqual([])
    expect((await administrator.ask<Room>('POST', `/rooms/${room.id}/restore`, {})).body.name).toBe('Kamer 1.12')
  })
})

describe('a talk', () => {
  test('is booked from an experience; the same intent twice is one', async () => {
    await open()
    const body = { at: at((await free())[0]), experienceIds: [experience.id], placementId: null, question: '' }
    const key = { 'idempotency-key': 'once-and-again' }
    const both = [
      await student.ask<Dialogue>('POST', '/dialogues', body, key),
      await student.ask<Dialogue>('POST', '/dialogues', body, key),
    ]
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expect(both[0]?.body.id).toBe(both[1]?.body.id)
    expect(both[0]?.body).toMatchObject({
      state: 'planned',
      guide: { id: mentor.person.id },
      experiences: [{ title: event.title }],
    })
    expect((await free()).map(({ from }) => from)).toEqual(['13:20', '13:40'])
    const start = await student.ask<{ ahead: { talks: unknown[] } }>('GET', '/student/start')
    expect(start.body.ahead.talks).toHaveLength(1)
  })

  test('who comes too late hears which times are nearest', async () => {
    await open({ until: '15:00' })
    const [, wanted] = await free()
    await ask(wanted)
    const late = await ask(wanted, {}, await world.addStudent(school))
    expect(late.status).toBe(422)
    const other = await world.addStudent(school)
    const own = (await other.ask<Experience>('POST', '/experiences', event)).body
    const { status, body } = await ask(wanted, { experienceIds: [own.id] }, other)
    expect([status, body.code]).toEqual([409, 'time-taken'])
    expect(body.errors?.slice(1).map(({ message }) => message.slice(0, 16))).toEqual([
      `${day} 13:00`,
      `${day} 13:40`,
      `${day} 14:00`,
    ])
  })

  test('is not where the student is elsewhere: in another talk, or at a placement when it is at school', async () => {
    await open()
    const colleague = await world.addStaff(school, 'mentor')
    await open({ from: '13:10', until: '13:25', minutes: 15, place: 'phone' }, colleague)
    const some = await free()
    await ask(some.find(({ from }) => from === '13:00'))
    const clash = await ask(some.find(({ from }) => from === '13:10'))
    expect([clash.status, clash.body.code]).toEqual([409, 'time-clash'])
    const employer = await world.addEmployer()
    const schedule = { mode: 'all' as const, count: 1, dayparts: [`${addDays(testDay, 4)}:morning`] }
    const opportunity = await world.addOpportunity(employer, { schedule })
    await student.ask('POST', '/placements', { opportunityId: opportunity.id, needId: null, motivation: '' })
    await open({ date: addDays(testDay, 4), part: 'morning', from: '09:00', until: '09:20' })
    const away = await ask((await free()).find(({ date }) => date === addDays(testDay, 4)))
    expect([away.status, away.body.code]).toEqual([409, 'daypart-taken'])
  })

  test('without a time it waits; the guide sees who waits, first asked on top, and answers with a time', async () => {
    const first = (await ask(null)).body
    goTo('2027-03-01T09:00:00Z')
    const other = await world.addStudent(school, { name: 'Later Gevraagd' })
    const own = (await other.ask<Experience>('POST', '/experiences', event)).body
    await ask(null, { experienceIds: [own.id] }, other)
    const { asked } = (await mentor.renewed<{ asked: Dialogue[] }>('GET', '/guide/talks')).body
    expect(asked.map(({ student: { name } }) => name)).toEqual(['Test Leerling', 'Later Gevraagd'])
    const time = { date: day, part: 'afternoon', from: '15:00', minutes: 30, place: 'phone', roomId: null, confidential: true }
    const planned = await move(mentor, first, 'plan', { at: { kind: 'new', time } })
    expect([planned.status, planned.body.state, planned.body.time?.until]).toEqual([200, 'planned', '15:30'])
    // Made for this talk: nobody else can take it, also not when it is called off.
    const off = (await move(mentor, planned.body, 'cancel', { word: 'Ziek' })).body
    expect(await free()).toEqual([])
    expect((await mentor.renewed<{ times: unknown[] }>('GET', '/guide/talks')).body.times).toEqual([])
    const back = await move(mentor, off, 'restore')
    expect([back.status, back.body.state, back.body.time?.from]).toEqual([200, 'planned', '15:00'])
    // Confidential: another guide of the group does not even find it.
    const colleague = await world.addStaff(school, 'mentor')
    expect((await colleague.ask('GET', `/dialogues/${first.id}`)).status).toBe(404)
    expect((await colleague.ask<{ items: unknown[] }>('GET', `/students/${student.person.id}/dialogues`)).body.items).toEqual([])
  })

  test('moves and is called off by both; the time goes back at once, and the way back is for who called it off', async () => {
    await open()
    const [one, two] = await free()
    const planned = (await ask(one)).body
    const moved = await move(student, planned, 'plan', { at: { kind: 'open', ...at(two) } })
    expect([moved.status, moved.body.time?.from, moved.body.sequence]).toEqual([200, '13:20', 1])
    expect((await free()).map(({ from }) => from)).toEqual(['13:00', '13:40'])
    const off = (await move(student, moved.body, 'cancel')).body
    expect([off.state, (await free()).length]).toEqual(['cancelled', 3])
    expect((await move(mentor, off, 'restore')).status).toBe(409)
    const stale = await move(student, planned, 'cancel')
    expect([stale.status, stale.body.code]).toEqual([409, 'stale'])
    expect((await move(student, off, 'restore')).body).toMatchObject({ state: 'planned', time: { from: '13:20' } })
    expect((await free()).length).toBe(2)
  })

  test('can not be closed without an action', async () => {
    await open()
    const planned = (await ask((await free())[0])).body
    expect((await move(mentor, planned, 'close', { action })).body.code).toBe('wrong-state')
    goTo(during)
    const without = await move(mentor, planned, 'close')
    expect([without.status, without.body.errors?.[0]?.path]).toEqual([422, '/action'])
    const empty = await move(mentor, planned, 'close', { action: { what: '', by: action.by } })
    expect([empty.status, empty.body.errors?.[0]?.path]).toEqual([422, '/action/what'])
    const past = await move(mentor, planned, 'close', { action: { ...action, by: addDays(day, -1) } })
    expect([past.status, past.body.errors?.[0]?.path]).toEqual([422, '/action/by'])
    const held = (await move(mentor, planned, 'hold')).body
    const done = await move(mentor, held, 'close', { action })
    expect(done.body).toMatchObject({ state: 'closed', action: { what: action.what, confirmedAt: null, state: 'open' } })
    // The words are the student's once the student says so.
    const own = { what: 'Ik bel de bakker', by: action.by }
    expect((await move(mentor, done.body, 'action/confirm', own)).status).toBe(403)
    const confirmed = await move(student, done.body, 'action/confirm', own)
    expect(confirmed.body.action).toMatchObject({ ...own, confirmedAt: world.clock.now.toISOString() })
  })
})

describe('what is written down', () => {
  test('both write on the shared notes, and neither over the other', async () => {
    await open()
    const { id } = (await ask((await free())[0])).body
    const write = (who: Someone, body: object) => who.renewed<DialogueRecord & Problem>('PUT', `/dialogues/${id}/record`, body)
    const first = await write(mentor, { notes: 'Vertelt over deeg.', competencies: ['motives'], version: 0 })
    expect([first.status, first.body.version]).toEqual([200, 1])
    const late = await write(student, { notes: 'Ik vond het leuk.', competencies: [], version: 0 })
    expect([late.status, late.body.code]).toEqual([409, 'stale'])
    expect((await write(student, { notes: 'Beide.', competencies: ['motives', 'qualities'], version: 1 })).status).toBe(200)
    const page = (await student.renewed<DialoguePage>('GET', `/dialogues/${id}`)).body
    expect(page.record).toMatchObject({ notes: 'Beide.', by: { name: 'Test Leerling' } })
    expect(page.privateNotes).toBeNull()
  })

  test("a guide's own notes are for nobody else", async () => {
    await open()
    const { id } = (await ask((await free())[0])).body
    const secret = 'Thuis is het lastig.'
    const path = `/dialogues/${id}/private-notes`
    expect((await mentor.renewed('PUT', path, { text: secret, version: 0 })).status).toBe(200)
    expect((await mentor.renewed<DialoguePage>('GET', `/dialogues/${id}`)).body.privateNotes).toEqual({
      text: secret,
      version: 1,
    })
    const colleague = await world.addStaff(school, 'mentor')
    expect((await colleague.ask<DialoguePage>('GET', `/dialogues/${id}`)).body.privateNotes).toEqual({ text: '', version: 0 })
    expect((await student.renewed('PUT', path, { text: 'x', version: 0 })).status).toBe(403)
    const stale = await mentor.renewed<PrivateNotes & Problem>('PUT', path, { text: 'anders', version: 0 })
    expect(stale.body.code).toBe('stale')
  })
})

describe('an action', () => {
  test('becomes a learning need, and the loop can be walked both ways', async () => {
    const dialogue = await closed()
    const need = await student.renewed<LearningNeed>('POST', '/learning-needs', { ...needDraft, dialogueId: dialogue.id })
    expect([need.status, need.body.dialogueId, need.body.actionId]).toEqual([201, dialogue.id, dialogue.action?.id])
    const employer = await world.addEmployer()
    const title = 'Bak brood voor de hele school'
    const opportunity = await world.addOpportunity(employer, { title })
    const claim = { opportunityId: opportunity.id, needId: need.body.id, motivation: '' }
    const placement = await student.renewed<{ id: string }>('POST', '/placements', claim)
    const loop = async (kind: string, of: string, who: Someone = student) =>
      (
        await who.renewed<{ items: LoopStep[] }>('GET', `/students/${student.person.id}/loop?kind=${kind}&of=${of}`)
      ).body.items.map((step) => `${step.kind}:${step.title}`)
    const whole = [
      `experience:${event.title}`,
      'dialogue:Past dit bij mij?',
      `action:${action.what}`,
      `need:${needDraft.question}`,
      `placement:${title}`,
    ]
    expect(await loop('experience', experience.id)).toEqual(whole)
    expect(await loop('need', need.body.id)).toEqual(whole)
    expect(await loop('placement', placement.body.id)).toEqual(whole)
    expect(await loop('need', need.body.id, mentor)).toEqual(whole)
    const stranger = await world.addStaff(await world.addSchool('Elders'), 'mentor')
    expect((await stranger.ask('GET', `/students/${student.person.id}/loop?kind=need&of=${need.body.id}`)).status).toBe(404)
    const page = (await student.renewed<DialoguePage>('GET', `/dialogues/${dialogue.id}`)).body
    const done = await move(student, page.dialogue, 'action/done', { word: 'Gelukt' })
    expect(done.body.action).toMatchObject({ state: 'done', ledTo: { kind: 'need', id: need.body.id } })
  })

  test('is done, let go or open again; only an open one is ahead', async () => {
    const dialogue = await closed()
    const ahead = async () =>
      (await student.renewed<{ ahead: { actions: unknown[] } }>('GET', '/student/start')).body.ahead.actions.length
    expect(await ahead()).toBe(1)
    const foreign = { kind: 'experience', id: 'exp_00000000000000000000000000' }
    expect((await move(student, dialogue, 'action/done', { ledTo: foreign })).body.errors?.[0]?.path).toBe('/ledTo/id')
    const done = await move(student, dialogue, 'action/done', { ledTo: { kind: 'experience', id: experience.id } })
    expect([done.body.action?.state, await ahead()]).toEqual(['done', 0])
    const open = await move(student, done.body, 'action/reopen')
    expect([open.body.action?.state, await ahead()]).toEqual(['open', 1])
    expect((await move(student, open.body, 'action/let-go', { word: '' })).status).toBe(422)
    expect((await move(student, open.body, 'action/let-go', { word: 'Toch niets voor mij' })).body.action?.state).toBe('let-go')
  })
})

test('a week and a calendar ask for the talks of one person', async () => {
  await open()
  const planned = (await ask((await free())[1])).body
  const of = (who: typeof mentor) => talksOfPerson(world.services, who.person.id, who.membership, day, day)
  expect((await of(student)).map(({ with: other, start, path }) => [other, start.toISOString(), path])).toEqual([
    ['Test mentor', `${day}T12:20:00.000Z`, `/talks/${planned.id}`],
  ])
  expect((await of(mentor)).map(({ state, from }) => `${from} ${state}`)).toEqual(['13:00 free', '13:20 planned', '13:40 free'])
  expect(await talksOfPerson(world.services, mentor.person.id, mentor.membership, addDays(day, 1), addDays(day, 9))).toEqual([])
  expect(world.errors).toEqual([])
})
