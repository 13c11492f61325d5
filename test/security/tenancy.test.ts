import { beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../shared/errors.ts'
import { type Experience, emptyReflection } from '../../shared/experience.ts'
import type { LearningNeed } from '../../shared/learning-need.ts'
import type { OpportunityCard } from '../../shared/opportunity.ts'
import type { Placement } from '../../shared/placement.ts'
import { needDraft } from '../support/need-draft.ts'
import { draft, type SmallWorld, smallWorld } from '../support/small-world.ts'

/** Two schools and two employers in one region: what is of one does not exist for the other. */
describe('tenants', () => {
  let world: SmallWorld
  let here: Tenant
  let there: Tenant
  let ours: Awaited<ReturnType<SmallWorld['addEmployer']>>
  let theirs: Awaited<ReturnType<SmallWorld['addEmployer']>>
  let placement: Placement
  let need: LearningNeed
  let experience: Experience

  type Tenant = Awaited<ReturnType<typeof tenant>>

  async function tenant(name: string) {
    const place = await world.addSchool(name)
    const otherGroup = { ...place.group, id: world.services.newId('group'), name: 'M4B' }
    return {
      ...place,
      student: await world.addStudent(place),
      classmate: await world.addStudent(place),
      coordinator: await world.addStaff(place, 'coordinator'),
      mentor: await world.addStaff(place, 'mentor'),
      otherMentor: await world.addStaff({ ...place, group: otherGroup }, 'mentor'),
      teamLeader: await world.addStaff(place, 'team-leader'),
    }
  }

  beforeAll(async () => {
    world = await smallWorld()
    here = await tenant('Hier')
    there = await tenant('Daar')
    ours = await world.addEmployer('Onze zaak')
    theirs = await world.addEmployer('Hun zaak')
    const opportunity = await world.addOpportunity(ours)
    need = (await here.student.ask<LearningNeed>('POST', '/learning-needs', needDraft)).body
    const claim = { opportunityId: opportunity.id, needId: need.id, motivation: 'Geheim 123' }
    placement = (await here.student.ask<Placement>('POST', '/placements', claim)).body
    const own = {
      source: 'side-job',
      placementId: null,
      title: 'Folders rondbrengen',
      where: 'In de wijk',
      startedOn: '2027-01-01',
      endedOn: '2027-02-01',
      sector: null,
      workProcesses: [],
      reflection: emptyReflection,
      sharedWithMentor: false,
    }
    experience = (await here.student.ask<Experience>('POST', '/experiences', own)).body
  })

  test('a placement exists for its student, its mentor and its coordinators, and for nobody else', async () => {
    const path = `/placements/${placement.id}`
    const seen = [here.student, here.coordinator, here.mentor]
    const unseen = [here.classmate, here.otherMentor, there.student, there.coordinator, there.mentor]
    for (const { ask } of seen) expect((await ask('GET', path)).status).toBe(200)
    for (const { ask } of unseen) expect((await ask<Problem>('GET', path)).body.code).toBe('not-found')
    for (const { ask } of [ours, theirs]) expect((await ask<Problem>('GET', path)).body.code).toBe('forbidden')
  })

  test('nobody moves what is not theirs', async () => {
    const body = { version: placement.version, text: 'waarom' }
    for (const move of ['approve', 'decline', 'ask', 'reconsider', 'cancel', 'complete']) {
      expect((await there.coordinator.ask('POST', `/placements/${placement.id}/${move}`, body)).status, move).toBe(404)
      expect((await here.student.ask('POST', `/placements/${placement.id}/${move}`, body)).status, move).toBe(403)
      expect((await here.mentor.ask('POST', `/placements/${placement.id}/${move}`, body)).status, move).toBe(403)
    }
    for (const move of ['withdraw', 'answer', 'claim']) {
      expect((await here.classmate.ask('POST', `/placements/${placement.id}/${move}`, body)).status, move).toBe(404)
      expect((await there.student.ask('POST', `/placements/${placement.id}/${move}`, body)).status, move).toBe(404)
    }
    const cancel = `/organisations/${theirs.organisation.id}/placements/${placement.id}/cancel`
    expect((await theirs.ask('POST', cancel, body)).status).toBe(404)
    expect((await theirs.ask('POST', cancel.replace(theirs.organisation.id, ours.organisation.id), body)).status).toBe(404)
  })

  test("a coordinator's queue holds the own school's requests alone", async () => {
    type List = { items: Placement[] }
    expect((await here.coordinator.ask<List>('GET', '/placements?state=requested')).body.items).toHaveLength(1)
    expect((await there.coordinator.ask<List>('GET', '/placements?state=requested')).body.items).toEqual([])
  })

  test('needs and dossiers are for the student alone, until shared', async () => {
    for (const { ask } of [here.classmate, there.student]) {
      expect((await ask('GET', `/learning-needs/${need.id}`)).status).toBe(404)
      expect((await ask('GET', `/learning-needs/${need.id}/matches`)).status).toBe(404)
      expect((await ask('GET', `/experiences/${experience.id}`)).status).toBe(404)
      expect((await ask('DELETE', `/experiences/${experience.id}`, {})).status).toBe(404)
    }
    for (const { ask } of [here.mentor, here.coordinator, ours])
      expect((await ask('GET', `/experiences/${experience.id}`)).status).toBe(403)
    const page = await here.mentor.ask('GET', `/students/${here.student.student.id}`)
    expect(JSON.stringify(page.body)).not.toContain('Folders rondbrengen')
  })

  test('a student page is for mentors of the group and coordinators of the school', async () => {
    const path = `/students/${here.student.student.id}`
    for (const { ask } of [here.mentor, here.coordinator]) expect((await ask('GET', path)).status).toBe(200)
    for (const { ask } of [here.otherMentor, there.mentor, there.coordinator]) expect((await ask('GET', path)).status).toBe(404)
    for (const { ask } of [here.classmate, here.teamLeader, ours]) expect((await ask('GET', path)).status).toBe(403)
  })

  test('a need of somebody else can not be named in a claim', async () => {
    const other = await world.addOpportunity(ours, { title: 'Nog een opdracht' })
    const claim = { opportunityId: other.id, needId: need.id, motivation: '' }
    const answer = await here.classmate.ask<Problem>('POST', '/placements', claim)
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, '/needId'])
  })

  test('an employer changes and lists only the own organisation', async () => {
    const made = await world.addOpportunity(ours, { title: 'Van ons' })
    const full = { ...draft(), version: made.version }
    expect((await theirs.ask('PUT', `/opportunities/${made.id}`, full)).status).toBe(404)
    expect((await theirs.ask('POST', `/opportunities/${made.id}/close`, { version: made.version })).status).toBe(404)
    expect((await theirs.ask('GET', `/organisations/${ours.organisation.id}/opportunities`)).status).toBe(404)
    expect((await theirs.ask('GET', `/organisations/${ours.organisation.id}/placements`)).status).toBe(404)
    expect(
      (await theirs.ask('PUT', `/organisations/${ours.organisation.id}`, { ...ours.organisation })).status,
    ).toBeGreaterThanOrEqual(400)
  })

  test('what is meant for one school is not there for another: not in lists, not by id, not to claim', async () => {
    const made = await world.addOpportunity(ours, {
      title: 'Alleen voor hier',
      audience: { schoolIds: [here.school.id], levels: [], minYear: 1, minAge: 14, languages: [] },
    })
    const titles = async ({ ask }: Tenant['student']) =>
      (await ask<{ items: OpportunityCard[] }>('GET', '/opportunities?limit=100')).body.items.map(({ title }) => title)
    expect(await titles(here.classmate)).toContain('Alleen voor hier')
    expect(await titles(there.student)).not.toContain('Alleen voor hier')
    expect((await there.student.ask('GET', `/opportunities/${made.id}`)).status).toBe(404)
    const claim = await there.student.ask<Problem>('POST', '/placements', {
      opportunityId: made.id,
      needId: null,
      motivation: '',
    })
    expect([claim.status, claim.body.code]).toEqual([409, 'not-for-you'])
  })

  test('another region has an offer of its own', async () => {
    const away = await world.addStudent(await world.addSchool('Ver weg', 'groningen'))
    expect((await away.ask<{ items: unknown[] }>('GET', '/opportunities')).body.items).toEqual([])
  })

  test('nothing went wrong behind the answers', () => {
    expect(world.errors).toEqual([])
  })
})
