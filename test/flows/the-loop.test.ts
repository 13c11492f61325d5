import { beforeAll, describe, expect, test } from 'vitest'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import type { Problem } from '../../shared/errors.ts'
import { type Experience, emptyReflection } from '../../shared/experience.ts'
import type { LearningNeed } from '../../shared/learning-need.ts'
import type { MatchAnswer } from '../../shared/matching/answer.ts'
import type { Notification } from '../../shared/notification.ts'
import type { Opportunity } from '../../shared/opportunity.ts'
import type { StudentSummary } from '../../shared/person.ts'
import type { EmployerPlacement, Placement } from '../../shared/placement.ts'
import { needDraft } from '../support/need-draft.ts'
import { daypartIn, draft, type SmallWorld, smallWorld } from '../support/small-world.ts'

describe('the loop: need, match, claim, approval, placement, reflection, dossier', () => {
  let world: SmallWorld
  let outbox: OutboxWorker
  let student: Awaited<ReturnType<SmallWorld['addStudent']>>
  let mentor: Awaited<ReturnType<SmallWorld['addStaff']>>
  let coordinator: Awaited<ReturnType<SmallWorld['addStaff']>>
  let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>
  let opportunity: Opportunity
  let need: LearningNeed
  let placement: Placement

  beforeAll(async () => {
    world = await smallWorld()
    outbox = new OutboxWorker(world.services)
    const place = await world.addSchool()
    student = await world.addStudent(place)
    mentor = await world.addStaff(place, 'mentor')
    coordinator = await world.addStaff(place, 'coordinator')
    employer = await world.addEmployer()
  })

  test('an employer writes a draft, which nobody else sees, and publishes it', async () => {
    // 2027-03-12 is a Friday: the student's free half-day.
    const made = await employer.ask<Opportunity>(
      'POST',
      '/opportunities',
      draft({ schedule: { mode: 'all', count: 1, dayparts: [daypartIn(11)] } }),
    )
    expect([made.status, made.body.status]).toEqual([201, 'draft'])
    expect((await student.ask('GET', `/opportunities/${made.body.id}`)).status).toBe(404)
    const published = await employer.ask<Opportunity>('POST', `/opportunities/${made.body.id}/publish`, { version: 1 })
    expect(published.body).toMatchObject({ status: 'open', version: 2, seatsLeft: 2 })
    opportunity = (await student.ask<Opportunity>('GET', `/opportunities/${made.body.id}`)).body
    expect(opportunity.why).toBe('Klanten snappen de automaat niet.')
  })

  test('a student states a need and sees the opportunity with reasons', async () => {
    const made = await student.ask<LearningNeed>('POST', '/learning-needs', needDraft)
    expect(made.status).toBe(201)
    need = made.body
    const { body: matches } = await student.ask<MatchAnswer>('GET', `/learning-needs/${need.id}/matches`)
    expect(matches.hits.map(({ id }) => id)).toEqual([opportunity.id])
    expect(matches.hits[0]?.reasons.map(({ kind }) => kind)).toContain('sector')
  })

  test('the student claims; the coordinator hears of it and sees it in the queue', async () => {
    const claim = { opportunityId: opportunity.id, needId: need.id, motivation: 'Ik help mijn oom ook altijd.' }
    const claimed = await student.ask<Placement>('POST', '/placements', claim)
    expect(claimed.status).toBe(201)
    placement = claimed.body
    await outbox.drain()
    const queue = await coordinator.ask<{ items: Placement[] }>('GET', '/placements?state=requested')
    expect(queue.body.items.map(({ id }) => id)).toEqual([placement.id])
    const { body: news } = await coordinator.ask<{ items: Notification[] }>('GET', '/notifications')
    expect(news.items.map(({ kind }) => kind)).toEqual(['placement-requested'])
  })

  test('the employer sees what someone wants to learn, and not who', async () => {
    const path = `/organisations/${employer.organisation.id}/placements`
    const before = await employer.ask<{ items: EmployerPlacement[] }>('GET', path)
    expect(before.body.items).toMatchObject([{ state: 'requested', studentName: null, question: needDraft.question }])
    const told = JSON.stringify(before.body)
    for (const secret of [student.student.name, student.student.birthDate, student.student.groupName, student.student.schoolId]) {
      expect(told).not.toContain(secret)
    }
  })

  test('the coordinator asks, the student answers, the coordinator approves', async () => {
    const asked = await coordinator.ask<Placement>('POST', `/placements/${placement.id}/ask`, {
      version: 1,
      text: 'Kun je er vóór 9 uur zijn?',
    })
    expect(asked.body.question).toBe('Kun je er vóór 9 uur zijn?')
    const answered = await student.ask<Placement>('POST', `/placements/${placement.id}/answer`, {
      version: 2,
      text: 'Ja, met de fiets.',
    })
    expect(answered.body.question).toBeNull()
    const approved = await coordinator.ask<Placement>('POST', `/placements/${placement.id}/approve`, { version: 3 })
    expect(approved.body.state).toBe('approved')
    expect(approved.body.history.map(({ move, by }) => `${by} ${move}`)).toEqual([
      'student claim',
      'coordinator ask',
      'student answer',
      'coordinator approve',
    ])
    const path = `/organisations/${employer.organisation.id}/placements`
    const told = await employer.ask<{ items: EmployerPlacement[] }>('GET', path)
    expect(told.body.items[0]?.studentName).toBe(student.student.name)
    await outbox.drain()
    const { body: news } = await student.ask<{ items: Notification[] }>('GET', '/notifications')
    expect(news.items.map(({ kind }) => kind)).toEqual(['placement-approved', 'placement-question'])
  })

  test('the clock starts it on its day and completes it the day after', async () => {
    world.clock.now = new Date('2027-03-12T08:00:00Z')
    await sweep(world.services)
    await sweep(world.services)
    expect((await student.renewed<Placement>('GET', `/placements/${placement.id}`)).body.state).toBe('active')
    world.clock.now = new Date('2027-03-13T08:00:00Z')
    await sweep(world.services)
    placement = (await student.renewed<Placement>('GET', `/placements/${placement.id}`)).body
    expect(placement.state).toBe('completed')
  })

  test('the student looks back; the experience knows placement, opportunity and need, and they know it', async () => {
    const experience = {
      source: 'placement',
      placementId: placement.id,
      title: 'Broodautomaat testen',
      where: 'Bakkerij Proef',
      startedOn: '2027-03-12',
      endedOn: '2027-03-12',
      sector: 'food',
      workProcesses: [],
      reflection: { ...emptyReflection, results: 'Drie fouten gevonden.' },
      sharedWithMentor: true,
    }
    const made = await student.renewed<Experience>('POST', '/experiences', experience)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      placementId: placement.id,
      opportunityId: opportunity.id,
      needId: need.id,
      opportunityKind: 'assignment',
    })
    const linked = await student.renewed<Placement>('GET', `/placements/${placement.id}`)
    expect(linked.body.experienceId).toBe(made.body.id)
    const twice = await student.renewed<Problem>('POST', '/experiences', experience)
    expect([twice.status, twice.body.code]).toEqual([409, 'wrong-state'])
    const dossier = await student.renewed<{ items: Experience[] }>('GET', '/experiences')
    expect(dossier.body.items.map(({ id }) => id)).toEqual([made.body.id])
  })

  test('the mentor sees need, placement and what is shared, until the student stops sharing', async () => {
    await outbox.drain()
    const list = await mentor.renewed<{ items: StudentSummary[] }>('GET', '/students')
    expect(list.body.items).toMatchObject([{ openNeeds: 1, completed: 1, shared: 1 }])
    type Page = { needs: LearningNeed[]; placements: Placement[]; experiences: Experience[] }
    const page = await mentor.renewed<Page>('GET', `/students/${student.student.id}`)
    expect(page.body.experiences.map(({ reflection }) => reflection.results)).toEqual(['Drie fouten gevonden.'])
    const [experience] = page.body.experiences
    if (!experience) throw new Error('nothing shared')
    const { title, where, startedOn, endedOn, sector, workProcesses, reflection, version } = experience
    const change = { title, where, startedOn, endedOn, sector, workProcesses, reflection, version, sharedWithMentor: false }
    expect((await student.renewed('PUT', `/experiences/${experience.id}`, change)).status).toBe(200)
    expect((await mentor.renewed<Page>('GET', `/students/${student.student.id}`)).body.experiences).toEqual([])
  })

  test('what is taken out of the dossier can be put back', async () => {
    const { body } = await student.renewed<{ items: Experience[] }>('GET', '/experiences')
    const [experience] = body.items
    expect((await student.renewed('DELETE', `/experiences/${experience?.id}`, {})).status).toBe(204)
    expect((await student.renewed<{ items: Experience[] }>('GET', '/experiences')).body.items).toEqual([])
    expect((await student.renewed<Placement>('GET', `/placements/${placement.id}`)).body.experienceId).toBeNull()
    expect((await student.renewed('POST', `/experiences/${experience?.id}/restore`, {})).status).toBe(200)
    expect((await student.renewed<Placement>('GET', `/placements/${placement.id}`)).body.experienceId).toBe(experience?.id)
  })

  test('nothing went wrong behind the answers', () => {
    expect(world.errors).toEqual([])
  })
})
