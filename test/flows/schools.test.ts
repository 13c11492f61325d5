import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { personIdOfMail, personWithMemberships } from '../../functions/features/people/person-store.ts'
import { everySchool, schoolWithGroups } from '../../functions/features/schools/school-store.ts'
import { studentsOfSchool } from '../../functions/features/students/student-store.ts'
import { removeSchool } from '../../infra/remove-school.ts'
import { addSchool, type SchoolFile } from '../../infra/school-file.ts'
import type { Placement } from '../../shared/placement.ts'
import { type SmallWorld, smallWorld } from '../support/small-world.ts'

const file: SchoolFile = {
  name: 'Het Nieuwe Plein',
  region: 'arnhem-nijmegen',
  place: { label: 'Het Nieuwe Plein', city: 'Arnhem', lat: 51.98, lon: 5.91 },
  holidayRegion: 'ZU',
  daypartTimes: {
    morning: { from: '09:00', until: '12:30' },
    afternoon: { from: '13:00', until: '16:30' },
    evening: { from: '18:00', until: '21:00' },
  },
  groups: [{ name: 'N2A', level: 'mbo-2', year: 1, freeSpace: ['fri-morning'] }],
  staff: [
    { name: 'Coördinator', mail: 'coordinator@nieuw.example', role: 'coordinator', groups: [] },
    { name: 'Mentor', mail: 'mentor@nieuw.example', role: 'mentor', groups: ['N2A'] },
  ],
  students: [{ name: 'Leerling', mail: 'leerling@nieuw.example', group: 'N2A', birthDate: '2009-05-01', languages: ['nl'] }],
}

describe('a school comes and goes', () => {
  let world: SmallWorld
  let schoolId: string

  beforeAll(async () => {
    world = await smallWorld()
    schoolId = await addSchool(world.services, file)
  })

  test('its people can sign in, each in their role, and stand on its lists', async () => {
    const found = await schoolWithGroups(world.table, schoolId)
    expect([found?.school.name, found?.groups.map(({ name }) => name)]).toEqual(['Het Nieuwe Plein', ['N2A']])
    for (const [mail, role] of [
      ['mentor@nieuw.example', 'mentor'],
      ['leerling@nieuw.example', 'student'],
    ] as const) {
      const known = await personWithMemberships(world.table, (await personIdOfMail(world.table, mail)) ?? '')
      expect(known?.memberships.map((membership) => membership.role)).toEqual([role])
    }
    const { items } = await studentsOfSchool(world.table, schoolId, { limit: 10 })
    expect(items.map(({ student }) => student.groupName)).toEqual(['N2A'])
  })

  test('a school with placements under way does not go', async () => {
    const place = await world.addSchool()
    const student = await world.addStudent(place)
    const opportunity = await world.addOpportunity(await world.addEmployer())
    await student.ask<Placement>('POST', '/placements', { opportunityId: opportunity.id, needId: null, motivation: 'Graag.' })
    await expect(removeSchool(world.table, place.school.id)).rejects.toThrow('requested')
  })

  test('what is removed leaves no trace but events, and takes nobody else along', async () => {
    const before = await everythingBut(world, schoolId)
    const { people } = await removeSchool(world.table, schoolId)
    expect(people).toBe(3)
    expect((await everySchool(world.table)).map(({ id }) => id)).not.toContain(schoolId)
    const { Items: left = [] } = await world.table.client.send(new ScanCommand({ TableName: world.table.name }))
    expect(JSON.stringify(left)).not.toMatch(/nieuw\.example|Het Nieuwe Plein/)
    expect(await everythingBut(world, schoolId)).toEqual(before)
  })
})

/** Keys of everything that has nothing to do with a school. */
async function everythingBut({ table }: SmallWorld, schoolId: string) {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }))
  const people = new Set(
    Items.filter(({ data }) => data?.schoolId === schoolId && data?.role).map(({ pk }) => String(pk).slice(7)),
  )
  return Items.filter(
    (item) => !JSON.stringify(item).includes(schoolId) && ![...people].some((id) => JSON.stringify(item).includes(id)),
  )
    .map(({ pk, sk }) => `${pk} ${sk}`)
    .toSorted()
}
