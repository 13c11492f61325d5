import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { beforeEach, describe, expect, test } from 'vitest'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { tableAccess } from '../../infra/table-access.ts'
import { addDays } from '../../shared/daypart.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { type Experience, emptyReflection } from '../../shared/experience.ts'
import { allows } from '../support/only-with.ts'
import { type SmallWorld, smallWorld, testDay } from '../support/small-world.ts'

const secret = 'Thuis-is-het-lastig-9f3c'
const question = 'Mag-ik-hier-iets-vragen-71ab'

let world: SmallWorld
let school: Awaited<ReturnType<SmallWorld['addSchool']>>
let student: Awaited<ReturnType<SmallWorld['addStudent']>>
let mentor: Awaited<ReturnType<SmallWorld['addStaff']>>
let dialogue: Dialogue

beforeEach(async () => {
  world = await smallWorld()
  school = await world.addSchool()
  mentor = await world.addStaff(school, 'mentor')
  student = await world.addStudent(school)
  const draft = {
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
  const experience = (await student.ask<Experience>('POST', '/experiences', draft)).body
  const asked = { at: null, experienceIds: [experience.id], placementId: null, question }
  dialogue = (await student.ask<Dialogue>('POST', '/dialogues', asked)).body
  const time = { date: addDays(testDay, 3), part: 'morning', from: '10:00', minutes: 20, place: 'room', roomId: null }
  const at = { kind: 'new', time: { ...time, confidential: true } }
  dialogue = (await mentor.ask<Dialogue>('POST', `/dialogues/${dialogue.id}/plan`, { at, version: dialogue.version })).body
  const written = await mentor.ask('PUT', `/dialogues/${dialogue.id}/private-notes`, { text: secret, version: 0 })
  expect(written.status).toBe(200)
})

describe("a guide's private notes", () => {
  test("are in nobody else's answer, whatever they ask", async () => {
    await new OutboxWorker(world.services).drain()
    const colleague = await world.addStaff(school, 'mentor')
    const coordinator = await world.addStaff(school, 'coordinator')
    const administrator = await world.addStaff(school, 'administrator')
    const leader = await world.addStaff(school, 'team-leader')
    const paths = [
      `/dialogues/${dialogue.id}`,
      '/dialogues',
      '/guide/talks',
      `/students/${student.person.id}`,
      `/students/${student.person.id}/dialogues`,
      `/students/${student.person.id}/loop?kind=dialogue&of=${dialogue.id}`,
      '/students',
      '/student/start',
      '/notifications',
      '/experiences',
      '/exports/students',
      '/exports/students?format=csv',
      '/rooms',
    ]
    for (const who of [student, colleague, coordinator, administrator, leader]) {
      for (const path of paths) {
        const answer = JSON.stringify((await who.ask('GET', path)).body ?? '')
        expect(answer, path).not.toContain(secret)
        if (who !== student) expect(answer, path).not.toContain(question)
      }
    }
    for (const mail of world.mails) expect(JSON.stringify(mail)).not.toMatch(new RegExp(`${secret}|${question}`))
    expect(JSON.stringify((await mentor.ask('GET', `/dialogues/${dialogue.id}`)).body)).toContain(secret)
  })

  test('stand in one item of their own, out of reach of every worker, and in no event', async () => {
    const { Items = [] } = await world.table.client.send(new ScanCommand({ TableName: world.table.name }))
    const holding = Items.filter((item) => JSON.stringify(item).includes(secret))
    expect(holding.map(({ pk }) => pk)).toEqual([`PRIVATE-NOTES#${school.school.id}#${mentor.person.id}`])
    const [item] = holding
    for (const [name, access] of Object.entries(tableAccess)) {
      for (const action of ['read', 'write', 'remove'] as const) {
        expect(allows(access, { action, pk: item?.pk }), `${name} ${action}`).toBe(name === 'api' && action !== 'remove')
      }
    }
    const events = Items.filter(({ pk }) => String(pk).startsWith('EVENTS#'))
    expect(JSON.stringify(events)).not.toContain(question)
  })
})

describe('a talk of another school', () => {
  test('is not there: not to read, not to move, not to book, not for guests', async () => {
    const elsewhere = await world.addSchool('De Andere')
    const stranger = await world.addStaff(elsewhere, 'mentor')
    const pupil = await world.addStudent(elsewhere)
    const { id, version } = dialogue
    for (const who of [stranger, pupil]) {
      expect((await who.ask('GET', `/dialogues/${id}`)).status).toBe(404)
      for (const [path, body] of [
        ['cancel', { version }],
        ['close', { version, action: { what: 'Ik bel op', by: '2027-03-20' } }],
      ] as const) {
        expect((await who.ask('POST', `/dialogues/${id}/${path}`, body)).status, path).toBe(404)
      }
      expect((await who.ask('PUT', `/dialogues/${id}/record`, { notes: 'x', competencies: [], version: 0 })).status).toBe(404)
    }
    expect((await stranger.ask('PUT', `/dialogues/${id}/private-notes`, { text: 'x', version: 0 })).status).toBe(404)
    expect((await stranger.ask('GET', `/students/${student.person.id}/dialogues`)).status).toBe(404)
    expect((await world.anonymous('GET', '/guest/trialogue', undefined, { 'x-guest-link': 'a'.repeat(43) })).status).toBe(404)
    // A time of a guide who is not theirs can't be taken.
    await mentor.ask('POST', '/dialogue-times', {
      date: addDays(testDay, 4),
      part: 'morning',
      from: '09:00',
      until: '09:20',
      minutes: 20,
      place: 'phone',
      roomId: null,
      confidential: false,
    })
    const { times } = (await mentor.ask<{ times: { id: string; date: string; dialogue: unknown }[] }>('GET', '/guide/talks')).body
    const free = times.find((time) => time.dialogue === null)
    const draft = {
      source: 'other',
      placementId: null,
      title: 'Elders',
      where: 'Elders',
      startedOn: '2027-01-15',
      endedOn: '2027-01-15',
      sector: 'food',
      workProcesses: [],
      reflection: emptyReflection,
      sharedWithMentor: true,
    }
    const own = (await pupil.ask<Experience>('POST', '/experiences', draft)).body
    const at = { guideId: mentor.person.id, date: free?.date, timeId: free?.id }
    const stolen = await pupil.ask('POST', '/dialogues', { at, experienceIds: [own.id], placementId: null, question: '' })
    expect(stolen.status).toBe(422)
    const foreign = dialogue.experiences.map((experience) => experience.id)
    const borrowed = await pupil.ask('POST', '/dialogues', { at: null, experienceIds: foreign, placementId: null, question: '' })
    expect(borrowed.status).toBe(422)
  })
})
