import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, test } from 'vitest'
import { agreementOf, replaceAgreement } from '../../functions/features/agreements/agreement-store.ts'
import { Market } from '../../functions/features/opportunities/market.ts'
import { studentWithNeedsAndPlacements } from '../../functions/features/placements/placement-store.ts'
import { importRegister, placeRows } from '../../functions/features/recognitions/import-register.ts'
import { readRegister } from '../../functions/features/recognitions/read-register.ts'
import { NotFoundOut, type RecognitionAnswer } from '../../functions/features/recognitions/recognition-client.ts'
import type { Services } from '../../functions/services.ts'
import { transact } from '../../functions/table/transact.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import { tableAccess } from '../../infra/table-access.ts'
import type { Problem } from '../../shared/errors.ts'
import type { Notification } from '../../shared/notification.ts'
import type { OpportunityDraft } from '../../shared/opportunity.ts'
import type { Student } from '../../shared/person.ts'
import type { Placement } from '../../shared/placement.ts'
import type { PlacementChecks, PlacementPoints } from '../../shared/placement-checks.ts'
import { onlyWith } from '../support/only-with.ts'
import { daypartIn, type SmallWorld, smallWorld } from '../support/small-world.ts'

const crebo = '25656'
const inCare: Partial<Student> = { programme: { level: 'mbo-3', year: 2, crebo, route: 'bol' }, birthDate: '2007-01-15' }
type List = { items: Placement[]; points: PlacementPoints[] }
type Bulk = { items: { id: string; placement: Placement | null; code: string | null; errors: { rule: string }[] }[] }

/** A school, a coordinator and an organisation, and how to ask for a stage there and to import what is recognised. */
async function scene(options: Parameters<typeof smallWorld>[0] = {}) {
  const world = await smallWorld(options)
  const place = await world.addSchool()
  const coordinator = await world.addStaff(place, 'coordinator')
  const employer = await world.addEmployer()
  const organisationId = employer.organisation.id
  /** The services as a worker has them on AWS: with the rights of its role and no other. */
  const withRightsOf = (name: 'outbox' | 'sweeper'): Services => {
    const table = onlyWith(tableAccess[name], world.table)
    return { ...world.services, table, market: new Market({ ...world.services, table }) }
  }
  const outboxServices = withRightsOf('outbox')
  const outbox = new OutboxWorker(outboxServices)
  const sweeper = withRightsOf('sweeper')

  async function request(change: Partial<OpportunityDraft> = {}, student: Partial<Student> = inCare) {
    const { id } = await world.addOpportunity(employer, { kind: 'stage', ...change })
    const asking = await world.addStudent(place, student)
    const asked = { opportunityId: id, needId: null, motivation: '' }
    const { body, status } = await asking.ask<Placement>('POST', '/placements', asked)
    expect(status, JSON.stringify(body)).toBe(201)
    return body
  }
  const read = async (id: string) => (await coordinator.renewed<Placement>('GET', `/placements/${id}`)).body
  const approve = ({ id, version }: Placement) =>
    coordinator.ask<Problem & Placement>('POST', `/placements/${id}/approve`, { version })
  /** What follows from an event may be an event itself. */
  const drain = async () => {
    while ((await outbox.drain()) > 0);
  }
  /** Approved, and everybody signed: only a recognition can still hold up the start. */
  async function approveAndSign(placement: Placement) {
    expect((await approve(placement)).status).toBe(200)
    await drain()
    const agreement = await agreementOf(world.table, placement)
    if (agreement) await transact(world.table, world.services.newToken(), [replaceAgreement({ ...agreement, status: 'signed' })])
  }
  const told = async () => {
    await drain()
    const { items } = (await coordinator.renewed<{ items: Notification[] }>('GET', '/notifications?limit=100')).body
    return items.filter(({ kind }) => kind === 'placement-concern')
  }
  return {
    world,
    place,
    coordinator,
    organisationId,
    outboxServices,
    sweep: () => sweep(sweeper),
    drain,
    request,
    read,
    approve,
    approveAndSign,
    told,
  }
}
type Scene = Awaited<ReturnType<typeof scene>>

async function importCsv({ world, organisationId }: Scene, lines: string) {
  const text = `organisatie;crebo;van;tot;ingetrokken op\r\n${lines.replaceAll('ORG', organisationId)}`
  const { rows, problems } = readRegister(text, '2027-03-01')
  expect(problems).toEqual([])
  const { placed } = await placeRows(world.services, ['arnhem-nijmegen'], rows)
  return importRegister(world.services, placed)
}

const always = `ORG;${crebo};2020-01-01;;`
const withdrawn = `ORG;${crebo};2020-01-01;;2027-03-01`

/** The stored placement, the offer's seats and the student's half-days: what a refusal must leave as it was. */
async function everythingOf({ coordinator, world }: Scene, { id, opportunityId, studentId, schoolId }: Placement) {
  const { body } = await coordinator.ask<Placement>('GET', `/placements/${id}`)
  const opportunity = (await coordinator.ask('GET', `/opportunities/${opportunityId}`)).body
  const known = await studentWithNeedsAndPlacements(world.table, { schoolId, studentId }, { consistent: true })
  return { body, opportunity, agenda: known?.agenda }
}

describe('approval', () => {
  test.each([
    ['never heard of', undefined, 'recognition-none'],
    ['for another qualification', 'ORG;25180;2020-01-01;;', 'recognition-none'],
    ['ended before the first day', `ORG;${crebo};2020-01-01;2027-03-11;`, 'recognition-ended'],
    ['begins after the first day', `ORG;${crebo};13-3-2027;;`, 'recognition-not-yet'],
    ['withdrawn', withdrawn, 'recognition-withdrawn'],
  ])('of a stage at an organisation that is not recognised is refused, and changes nothing: %s', async (_, register, rule) => {
    const here = await scene()
    if (register) await importCsv(here, register)
    // The first day is 2027-03-12.
    const placement = await here.request()
    const before = await everythingOf(here, placement)
    const answer = await here.approve(placement)
    expect([answer.status, answer.body.code, answer.body.errors?.map((error) => error.rule)]).toEqual([
      409,
      'not-recognised',
      [rule],
    ])
    expect(await everythingOf(here, placement)).toEqual(before)
    expect(here.world.errors).toEqual([])
  })

  test('counts the day itself, on both ends', async () => {
    const here = await scene()
    await importCsv(here, `ORG;${crebo};2027-03-12;2027-03-12;`)
    const { status, body } = await here.approve(await here.request())
    expect([status, body.state]).toEqual([200, 'approved'])
  })

  test('is not asked for vmbo stages, for assignments, nor without a qualification', async () => {
    const here = await scene()
    const vmbo: Partial<Student> = { programme: { level: 'vmbo-tl', year: 4 } }
    for (const placement of [
      await here.request({}, vmbo),
      await here.request({ kind: 'assignment' }),
      await here.request({}, { programme: { level: 'mbo-3', year: 2 } }),
    ]) {
      expect((await here.approve(placement)).status).toBe(200)
    }
  })

  test('of several answers each by itself', async () => {
    const here = await scene()
    const [stage, assignment] = [await here.request(), await here.request({ kind: 'assignment' })]
    const items = [stage, assignment].map(({ id, version }) => ({ id, version }))
    const { body } = await here.coordinator.ask<Bulk>('POST', '/placements/approvals', { items })
    expect(body.items.map(({ code, errors }) => [code, errors.map(({ rule }) => rule)])).toEqual([
      ['not-recognised', ['recognition-none']],
      [null, []],
    ])
    expect((await here.read(stage.id)).state).toBe('requested')
  })

  test('meets nothing that the queue did not say before, with the day it was found out', async () => {
    const here = await scene()
    await importCsv(here, `ORG;${crebo};2020-01-01;2026-12-31;`)
    const placement = await here.request()
    const { body: list } = await here.coordinator.ask<List>('GET', '/placements?state=requested')
    const standing = {
      organisationId: here.organisationId,
      crebo,
      verdict: 'ended',
      date: '2026-12-31',
      checkedAt: '2027-03-01T08:00:00.000Z',
    }
    const time = { known: false, inLesson: [] }
    expect(list.points).toEqual([{ id: placement.id, hours: 'within', recognition: standing, time }])
    const { body: checks } = await here.coordinator.ask<PlacementChecks>('GET', `/placements/${placement.id}/checks`)
    expect(checks.recognition).toEqual(standing)
    expect(checks.hours?.broken).toEqual([])
    const approved = (await here.coordinator.ask<List>('GET', '/placements?state=approved')).body
    expect(approved.points).toEqual([])
  })

  test('does not slip in while a withdrawal is being written', async () => {
    let meddle: (() => Promise<unknown>) | undefined
    const here = await scene({
      through: (table) => {
        const send = table.client.send.bind(table.client)
        table.client.send = (async (command: Parameters<typeof send>[0]) => {
          const isApproval =
            command instanceof TransactWriteCommand && command.input.TransactItems?.some(({ ConditionCheck }) => ConditionCheck)
          const first = isApproval ? meddle : undefined
          if (first) {
            meddle = undefined
            await first()
          }
          return send(command)
        }) as typeof table.client.send
        return table
      },
    })
    await importCsv(here, always)
    const placement = await here.request()
    meddle = () => importCsv(here, withdrawn)
    const answer = await here.approve(placement)
    expect([answer.status, answer.body.errors?.map(({ rule }) => rule)]).toEqual([409, ['recognition-withdrawn']])
    expect((await here.read(placement.id)).state).toBe('requested')
  })

  test('and a withdrawal at the same moment: who is in is flagged, whoever was first', async () => {
    const here = await scene()
    for (let round = 0; round < 8; round++) {
      await importCsv(here, always)
      await here.drain()
      const placement = await here.request()
      const [answer] = await Promise.all([here.approve(placement), importCsv(here, withdrawn)])
      await here.drain()
      const { state, concerns } = await here.read(placement.id)
      expect(state).toBe(answer.status === 200 ? 'approved' : 'requested')
      expect(concerns.map(({ kind }) => kind)).toEqual(['recognition-withdrawn'])
    }
  })
})

describe('a withdrawal', () => {
  test('flags what is requested, approved and active, tells the coordinator once, and is taken back', async () => {
    const here = await scene()
    await importCsv(here, always)
    const active = await here.request({
      schedule: { mode: 'all', count: 2, dayparts: [daypartIn(0, 'afternoon'), daypartIn(4)] },
    })
    const approved = await here.request()
    const requested = await here.request()
    const assignment = await here.request({ kind: 'assignment' })
    for (const placement of [active, approved, assignment]) await here.approveAndSign(placement)
    await here.sweep()
    expect((await here.read(active.id)).state).toBe('active')
    await here.drain()

    await importCsv(here, withdrawn)
    await here.drain()
    await importCsv(here, withdrawn)
    const told = await here.told()
    expect(told.map(({ placementId }) => placementId).toSorted()).toEqual([active.id, approved.id, requested.id].toSorted())
    expect(told.find(({ placementId }) => placementId === requested.id)?.path).toBe(`/queue/${requested.id}`)
    for (const { id } of [active, approved, requested]) {
      expect((await here.read(id)).concerns).toMatchObject([{ kind: 'recognition-withdrawn', text: '2027-03-01' }])
    }
    expect((await here.read(assignment.id)).concerns).toEqual([])
    // What somebody has to look at comes first, whenever it begins.
    const list = (await here.coordinator.ask<List>('GET', '/placements?state=approved')).body
    expect(list.items[0]?.id).toBe(approved.id)

    await importCsv(here, always)
    await here.drain()
    for (const { id } of [active, approved, requested]) expect((await here.read(id)).concerns).toEqual([])
    expect(await here.told()).toHaveLength(3)
  })

  test('of which the worker died half-way is gone on with', async () => {
    const here = await scene()
    await importCsv(here, always)
    const placements = [await here.request(), await here.request(), await here.request()]
    await here.drain()
    await importCsv(here, withdrawn)
    let writes = 0
    const dying = new OutboxWorker({
      ...here.outboxServices,
      newToken: () => {
        writes++
        if (writes > 2) throw new Error('the process is gone')
        return crypto.randomUUID()
      },
    })
    await dying.drain()
    const flagged = async () => {
      const all = await Promise.all(placements.map(({ id }) => here.read(id)))
      return all.filter(({ concerns }) => concerns.length > 0).length
    }
    expect(await flagged()).toBe(2)
    expect(await here.told()).toHaveLength(3)
    expect(await flagged()).toBe(3)
    here.world.errors.length = 0
  })
})

describe('the start', () => {
  test('waits for a recognition, tells once, and comes with the next sweep when it is there', async () => {
    const here = await scene()
    await importCsv(here, always)
    const placement = await here.request()
    await here.approveAndSign(placement)
    // Nobody follows the event: the clock finds out by itself.
    await importCsv(here, withdrawn)
    here.world.clock.now = new Date('2027-03-12T06:00:00Z')
    const seen = async () => {
      const { state, concerns } = await here.read(placement.id)
      return [state, concerns.map(({ kind }) => kind)]
    }
    await here.sweep()
    expect(await seen()).toEqual(['approved', ['recognition-withdrawn']])
    await here.sweep()
    expect(await here.told()).toHaveLength(1)
    const { version } = await here.read(placement.id)
    await here.sweep()
    expect((await here.read(placement.id)).version).toBe(version)

    await importCsv(here, always)
    await here.sweep()
    expect(await seen()).toEqual(['active', []])
    expect(here.world.errors).toEqual([])
  })
})

describe('a service', () => {
  function service() {
    const asked: string[] = []
    const state = { answer: (): RecognitionAnswer => ({ periods: [{ from: '2020-01-01', until: null }], withdrawnOn: null }) }
    const ask = async (id: string, of: string) => {
      asked.push(`${id}/${of}`)
      return state.answer()
    }
    return { asked, state, ask }
  }
  const unreachable = () => {
    throw new NotFoundOut('down')
  }
  async function servedScene() {
    const served = service()
    const here = await scene({ recognitionService: served })
    const numbered = `organisatie;leerbedrijf;crebo;van\n${here.organisationId};100004;25180;2020-01-01`
    const { rows } = readRegister(numbered, '2027-03-01')
    const { placed } = await placeRows(here.world.services, ['arnhem-nijmegen'], rows)
    await importRegister(here.world.services, placed)
    return { here, served }
  }
  const point = async (here: Scene) =>
    (await here.coordinator.ask<List>('GET', '/placements?state=requested')).body.points[0]?.recognition?.verdict

  test('is asked by the number, once a day, and what it said is kept with its day', async () => {
    const { here, served } = await servedScene()
    const [one, other] = [await here.request(), await here.request()]
    expect(await point(here)).toBe('unchecked')
    expect((await here.approve(one)).status).toBe(200)
    expect((await here.approve(other)).status).toBe(200)
    expect(served.asked).toEqual([`100004/${crebo}`])
  })

  test('that does not answer is no yes: nothing changes, and trying again helps', async () => {
    const { here, served } = await servedScene()
    const placement = await here.request()
    served.state.answer = unreachable
    const before = await everythingOf(here, placement)
    const answer = await here.approve(placement)
    expect([answer.status, answer.body.code, answer.body.errors?.map(({ rule }) => rule)]).toEqual([
      409,
      'not-recognised',
      ['recognition-unchecked'],
    ])
    expect(await everythingOf(here, placement)).toEqual(before)
    served.state.answer = () => ({ periods: [{ from: '2027-01-01', until: '2028-01-01' }], withdrawnOn: null })
    expect((await here.approve(placement)).status).toBe(200)
  })

  test('that said yes yesterday and is silent today holds up the start, and says so once', async () => {
    const { here, served } = await servedScene()
    const placement = await here.request()
    await here.approveAndSign(placement)
    here.world.clock.now = new Date('2027-03-12T06:00:00Z')
    served.state.answer = unreachable
    await here.sweep()
    await here.sweep()
    const held = await here.read(placement.id)
    expect([held.state, held.concerns.map(({ kind }) => kind)]).toEqual(['approved', ['recognition-unchecked']])
    served.state.answer = service().state.answer
    await here.sweep()
    expect((await here.read(placement.id)).state).toBe('active')
  })

  test('that takes a recognition away is heard by the sweep, with nobody asking', async () => {
    const { here, served } = await servedScene()
    const placement = await here.request()
    await here.approve(placement)
    served.state.answer = () => ({ periods: [], withdrawnOn: null })
    await here.sweep()
    expect((await here.read(placement.id)).concerns).toEqual([])
    here.world.clock.now = new Date('2027-03-03T08:00:00Z')
    await here.sweep()
    await here.drain()
    expect((await here.read(placement.id)).concerns).toMatchObject([{ kind: 'recognition-withdrawn', text: '2027-03-03' }])
  })

  test('is not asked about an organisation without a number: what was imported is all there is', async () => {
    const served = service()
    const here = await scene({ recognitionService: served })
    const placement = await here.request()
    const answer = await here.approve(placement)
    expect(answer.body.errors?.map(({ rule }) => rule)).toEqual(['recognition-none'])
    await importCsv(here, always)
    expect((await here.approve(placement)).status).toBe(200)
    expect(served.asked).toEqual([])
  })
})

test('no one but a coordinator of the school sees the checks', async () => {
  const here = await scene()
  const placement = await here.request()
  const elsewhere: Awaited<ReturnType<SmallWorld['addSchool']>> = await here.world.addSchool('Elders')
  const stranger = await here.world.addStaff(elsewhere, 'coordinator')
  const mentor = await here.world.addStaff(here.place, 'mentor')
  expect((await stranger.ask('GET', `/placements/${placement.id}/checks`)).status).toBe(404)
  expect((await mentor.ask('GET', `/placements/${placement.id}/checks`)).status).toBe(403)
})
