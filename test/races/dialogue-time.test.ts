import { beforeEach, expect, test } from 'vitest'
import { guideDay } from '../../functions/features/dialogues/guide-day-store.ts'
import { studentWithNeedsAndPlacements } from '../../functions/features/placements/placement-store.ts'
import { addDays } from '../../shared/daypart.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import type { FreeTimes } from '../../shared/dialogue-time.ts'
import type { Problem } from '../../shared/errors.ts'
import { type Experience, emptyReflection } from '../../shared/experience.ts'
import { type SmallWorld, smallWorld, testDay } from '../support/small-world.ts'

let world: SmallWorld
let place: Awaited<ReturnType<SmallWorld['addSchool']>>
let mentor: Awaited<ReturnType<SmallWorld['addStaff']>>

const day = addDays(testDay, 3)
const times = { date: day, part: 'afternoon', minutes: 15, place: 'room', roomId: null, confidential: false }
const event = {
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

beforeEach(async () => {
  world = await smallWorld()
  place = await world.addSchool()
  mentor = await world.addStaff(place, 'mentor')
})

type Racer = Awaited<ReturnType<typeof racers>>[number]

async function racers(count: number) {
  const added = []
  for (let i = 0; i < count; i++) {
    const student = await world.addStudent(place)
    const experience = (await student.ask<Experience>('POST', '/experiences', event)).body
    added.push({ ...student, experience })
  }
  return added
}

async function open(from: string, until: string) {
  const { status } = await mentor.ask('POST', '/dialogue-times', { ...times, from, until })
  expect(status).toBe(201)
}

async function offered({ ask }: Racer) {
  const { items } = (await ask<{ items: FreeTimes[] }>('GET', '/dialogue-times')).body
  return items.flatMap(({ guide, times: some }) => some.map(({ id, date }) => ({ guideId: guide.id, date, timeId: id })))
}

const book = ({ ask, experience }: Racer, at: Awaited<ReturnType<typeof offered>>[number] | undefined) =>
  ask<Dialogue & Problem>('POST', '/dialogues', { at, experienceIds: [experience.id], placementId: null, question: '' })

/** Every time that is given is the time of one planned dialogue, and that student knows of it. */
async function agree(everyone: readonly Racer[]) {
  const { times: all } = await guideDay(world.table, { schoolId: place.school.id, guideId: mentor.person.id }, day)
  const given = all.flatMap(({ id, dialogue }) => (dialogue ? [`${dialogue.id} ${id}`] : []))
  const known = []
  for (const { ask, student } of everyone) {
    const { items } = (await ask<{ items: Dialogue[] }>('GET', '/dialogues')).body
    const planned = items.filter(({ state }) => state === 'planned')
    known.push(...planned.map(({ id, time }) => `${id} ${time?.id}`))
    const read = await studentWithNeedsAndPlacements(world.table, { schoolId: place.school.id, studentId: student.id })
    expect(read?.ahead.talks.map(({ dialogueId }) => dialogueId)).toEqual(planned.map(({ id }) => id))
  }
  expect(known.toSorted()).toEqual(given.toSorted())
  return given.length
}

test('two students race for one time: one has it, the other hears which are nearest', async () => {
  const two = await racers(2)
  await open('13:00', '14:00')
  const [wanted] = two[0] ? await offered(two[0]) : []
  const answers = await Promise.all(two.map((racer) => book(racer, wanted)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
  const late = answers.find(({ status }) => status === 409)?.body
  expect(late?.code).toBe('time-taken')
  expect(late?.errors?.filter(({ rule }) => rule === 'free-time')).toHaveLength(3)
  expect(await agree(two)).toBe(1)
  expect(world.errors).toEqual([])
})

test('twelve race for eight times: eight have one each, four have none', async () => {
  const many = await racers(12)
  await open('13:00', '15:00')
  const wanted = many[0] ? await offered(many[0]) : []
  expect(wanted).toHaveLength(8)
  const answers = await Promise.all(many.map((racer, i) => book(racer, wanted[i % 8])))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(8)
  expect(await agree(many)).toBe(8)
  expect(world.errors).toEqual([])
}, 120_000)

test('one student who takes two times at once that overlap has one', async () => {
  const [racer] = await racers(1)
  const colleague = await world.addStaff(place, 'mentor')
  await open('13:00', '13:15')
  await colleague.ask('POST', '/dialogue-times', { ...times, from: '13:05', until: '13:20' })
  if (!racer) throw new Error('one student')
  const both = await Promise.all((await offered(racer)).map((at) => book(racer, at)))
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
  expect(both.find(({ status }) => status === 409)?.body.code).toBe('time-clash')
})

test('a claim and a talk at school race for one half-day: whoever comes second is judged by what stands', async () => {
  const [racer] = await racers(1)
  if (!racer) throw new Error('one student')
  const employer = await world.addEmployer()
  const schedule = { mode: 'all' as const, count: 1, dayparts: [`${day}:afternoon`] }
  const opportunity = await world.addOpportunity(employer, { schedule })
  await open('13:00', '13:15')
  const [at] = await offered(racer)
  const [talk, claim] = await Promise.all([
    book(racer, at),
    racer.ask('POST', '/placements', { opportunityId: opportunity.id, needId: null, motivation: '' }),
  ])
  expect(claim.status).toBe(201)
  // Booked before the claim, or refused after it: never judged by half of each.
  expect([201, 409]).toContain(talk.status)
  if (talk.status === 409) expect(talk.body.code).toBe('daypart-taken')
  await agree([racer])
})

test('called off by both at once, it is off once', async () => {
  const [racer] = await racers(1)
  if (!racer) throw new Error('one student')
  await open('13:00', '13:15')
  const { id, version } = (await book(racer, (await offered(racer))[0])).body
  const both = await Promise.all([racer, mentor].map(({ ask }) => ask<Dialogue>('POST', `/dialogues/${id}/cancel`, { version })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(await agree([racer])).toBe(0)
  expect(await offered(racer)).toHaveLength(1)
})
