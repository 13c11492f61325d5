import { expect, test } from 'vitest'
import type { Problem } from '../../shared/errors.ts'
import type { GuidanceOverview, OwnAsk } from '../../shared/guidance.ts'
import type { Opportunity } from '../../shared/opportunity.ts'
import { daypartIn, smallWorld } from '../support/small-world.ts'

const workProcess = '25180/B1-K1-W2'
const key = 'wp-25180-B1-K1-W2'
const question = { topic: { kind: 'work-process', workProcess }, sentence: 'Hoe begin ik?' }
const offer = {
  title: 'Uitleg',
  subject: 'Kok',
  sector: 'hospitality',
  workProcesses: [workProcess],
  tasks: ['We oefenen samen'],
  why: '',
  location: 'school',
  schedule: { mode: 'all', count: 1, dayparts: [daypartIn(5)] },
  seats: 12,
  part: null,
  answers: [key],
}

test('who ask for the same first, at the same moment, stand in one request', async () => {
  const world = await smallWorld()
  const school = await world.addSchool()
  const mentor = await world.addStaff(school, 'mentor')
  const students = await Promise.all(Array.from({ length: 8 }, () => world.addStudent(school)))
  const answers = await Promise.all(students.map(({ ask }) => ask<OwnAsk>('POST', '/guidance/asks', question)))
  expect(answers.map(({ status }) => status)).toEqual(students.map(() => 201))
  const { requests } = (await mentor.ask<GuidanceOverview>('GET', '/guidance')).body
  expect(requests.map(({ count }) => count)).toEqual([8])
})

test('of guides who answer at the same moment one does, and who asks meanwhile is answered or still asks', async () => {
  const world = await smallWorld()
  const school = await world.addSchool()
  const guides = await Promise.all(['mentor', 'coordinator'].map((role) => world.addStaff(school, role as 'mentor')))
  const [first, second] = await Promise.all([world.addStudent(school), world.addStudent(school)])
  await first.ask('POST', '/guidance/asks', question)
  const [asked, ...offers] = await Promise.all([
    second.ask<OwnAsk>('POST', '/guidance/asks', question),
    ...guides.map(({ ask }) => ask<Opportunity & Pick<Problem, 'code' | 'errors'>>('POST', '/guidance', offer)),
  ])
  expect(asked.status).toBe(201)
  const { requests, offers: standing } = (await guides[0]?.ask<GuidanceOverview>('GET', '/guidance'))?.body ?? {}
  const made = offers.filter(({ status }) => status === 201)
  // The second guide may answer the second student, who asked anew after the first answer; never the same one twice.
  expect(standing).toHaveLength(made.length)
  for (const { status, body } of offers) expect(status === 201 || body.code === 'stale').toBe(true)
  expect(made.length + (requests?.length ?? 0)).toBeGreaterThanOrEqual(1)
  expect(made.length + (requests?.length ?? 0)).toBeLessThanOrEqual(2)
})
