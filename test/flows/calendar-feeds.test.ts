import ICAL from 'ical.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { removeMembership } from '../../functions/features/people/person-store.ts'
import { queryAll } from '../../functions/table/query.ts'
import { transact } from '../../functions/table/transact.ts'
import type { Placement } from '../../shared/placement.ts'
import { type SmallWorld, smallWorld } from '../support/small-world.ts'

type Made = { since: string; address: string }
type Person = Pick<Awaited<ReturnType<SmallWorld['addStaff']>>, 'ask'>

/** Around both clock changes of 2027: the last Sundays of March and October. */
const dayparts = ['2027-03-27', '2027-03-28', '2027-10-31', '2027-11-01'].map((date) => `${date}:morning`)

describe('calendar feeds', () => {
  let world: SmallWorld
  let place: Awaited<ReturnType<SmallWorld['addSchool']>>
  let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>
  let coordinator: Awaited<ReturnType<SmallWorld['addStaff']>>
  let student: Awaited<ReturnType<SmallWorld['addStudent']>>

  beforeEach(async () => {
    world = await smallWorld()
    place = await world.addSchool()
    employer = await world.addEmployer()
    coordinator = await world.addStaff(place, 'coordinator')
    student = await world.addStudent(place, { birthDate: '2006-01-15', name: 'Yara Oldenkamp' })
  })

  async function claim(chosen = dayparts, { approved = true } = {}) {
    const schedule = { mode: 'all' as const, count: chosen.length, dayparts: chosen }
    const opportunity = await world.addOpportunity(employer, { kind: 'assignment', schedule })
    const asked = { opportunityId: opportunity.id, needId: null, motivation: '' }
    const { body } = await student.ask<Placement>('POST', '/placements', asked)
    expect(body.state).toBe('requested')
    if (approved) await coordinator.ask('POST', `/placements/${body.id}/approve`, { version: body.version })
    return body
  }

  async function make({ ask }: Person) {
    const { status, body } = await ask<Made>('PUT', '/me/calendar-feed', {})
    expect(status).toBe(200)
    return body.address
  }

  /** As a calendar program fetches it: with the address, and nothing else. */
  async function fetched(address: string, headers: Record<string, string> = {}) {
    const response = await world.app.request(address, { headers })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }

  function events(text: string) {
    const calendar = new ICAL.Component(ICAL.parse(text))
    return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  }

  test('half-days stand at their clock times before and after the clocks change, told in UTC', async () => {
    const { id } = await claim()
    const { status, headers, text } = await fetched(await make(student))
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(text).not.toContain('TZID')
    const read = events(text)
    // Nine o'clock in Nijmegen.
    expect(read.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual([
      '2027-03-27T08:00:00.000Z',
      '2027-03-28T07:00:00.000Z',
      '2027-10-31T08:00:00.000Z',
      '2027-11-01T08:00:00.000Z',
    ])
    expect(read.map(({ duration }) => duration.toSeconds() / 60)).toEqual([210, 210, 210, 210])
    expect(read[0]?.summary).toContain('Bakkerij Proef')
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(4)
    expect(read[0]?.component.getFirstPropertyValue('url')).toBe(`http://localhost:8787/placements/${id}`)
  })

  test('a morning and an afternoon are one stretch; a request is tentative, what was withdrawn is gone', async () => {
    const { id, version } = await claim(['2027-04-05:morning', '2027-04-05:afternoon'], { approved: false })
    const address = await make(student)
    const [only, ...others] = events((await fetched(address)).text)
    expect(others).toEqual([])
    expect(only?.duration.toSeconds()).toBe(7.5 * 3600)
    expect(only?.component.getFirstPropertyValue('status')).toBe('TENTATIVE')
    await student.ask('POST', `/placements/${id}/withdraw`, { version })
    expect(events((await fetched(address)).text)).toEqual([])
  })

  test('a change raises the sequence and keeps the name of the entry', async () => {
    await claim(['2027-04-05:morning'], { approved: false })
    const address = await make(student)
    const [before] = events((await fetched(address)).text)
    const { body } = await coordinator.ask<{ items: Placement[] }>('GET', '/placements?state=requested')
    await coordinator.ask('POST', `/placements/${body.items[0]?.id}/approve`, { version: body.items[0]?.version })
    const [after] = events((await fetched(address)).text)
    expect(after?.uid).toBe(before?.uid)
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
    expect(after?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  })

  test('what did not change is not sent again', async () => {
    await claim(['2027-04-05:morning'])
    const address = await make(student)
    const first = await fetched(address)
    const etag = first.headers.get('etag') ?? ''
    world.clock.now = new Date(world.clock.now.getTime() + 3600_000)
    expect(await fetched(address, { 'if-none-match': etag })).toMatchObject({ status: 304, text: '' })
    await claim(['2027-04-06:morning'])
    expect((await fetched(address, { 'if-none-match': etag })).status).toBe(200)
  })

  test('a new address ends the old one, stopping ends both, and the table knows no address', async () => {
    const first = await make(student)
    const second = await make(student)
    expect((await fetched(first)).status).toBe(404)
    expect((await fetched(second)).status).toBe(200)
    expect((await student.ask<{ since: string }>('GET', '/me/calendar-feed')).body).toEqual({
      since: world.clock.now.toISOString(),
    })
    const stored = await queryAll(world.table, { partition: `PERSON#${student.person.id}` })
    expect(JSON.stringify(stored)).not.toContain(second.slice(second.lastIndexOf('/') + 1, -'.ics'.length))
    await student.ask('DELETE', '/me/calendar-feed')
    expect((await fetched(second)).status).toBe(404)
    expect((await student.ask('GET', '/me/calendar-feed')).body).toEqual({ since: null })
  })

  test('everyone sees what their role may see, by first name', async () => {
    await claim(['2027-04-05:morning'])
    const request = await claim(['2027-04-06:morning'], { approved: false })
    const mentor = await world.addStaff(place, 'mentor')
    const elsewhere = await world.addSchool('Elders', 'utrecht')
    const [stranger, otherMentor] = [await world.addEmployer('Een ander'), await world.addStaff(elsewhere, 'mentor')]
    const shown = async (person: Person) => events((await fetched(await make(person))).text).map(({ summary }) => summary)
    for (const person of [mentor, coordinator, employer]) {
      const [summary, ...more] = await shown(person)
      expect(more).toEqual([])
      expect(summary).toMatch(/^Yara: /)
      expect(summary).not.toContain('Oldenkamp')
    }
    expect(await shown(stranger)).toEqual([])
    expect(await shown(otherMentor)).toEqual([])
    expect((await fetched(await make(employer))).text).not.toContain(request.id)
  })

  test('who lost the role lost its calendar', async () => {
    const address = await make(coordinator)
    expect((await fetched(address)).status).toBe(200)
    await transact(world.table, world.services.newToken(), [removeMembership(coordinator.person.id, coordinator.membership.id)])
    expect((await fetched(address)).status).toBe(404)
  })

  test.each([
    ['another person', (address: string) => address.replace(/per_\w{4}/, 'per_0000')],
    ['a guess', (address: string) => address.replace(/.{3}\.ics$/, 'AAA.ics')],
    ['another ending', (address: string) => address.replace('.ics', '.txt')],
  ])('%s finds nothing', async (_, spoil) => {
    expect((await fetched(spoil(await make(student)))).status).toBe(404)
  })

  test('who has no week of others or of their own has no calendar', async () => {
    const leader = await world.addStaff(place, 'team-leader')
    expect((await leader.ask('PUT', '/me/calendar-feed', {})).status).toBe(403)
  })
})
