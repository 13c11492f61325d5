import { beforeEach, describe, expect, test } from 'vitest'
import { eventsBetween } from '../../functions/features/events/event-store.ts'
import type { Import, RowAnswer } from '../../shared/import/import.ts'
import type { ImportKind } from '../../shared/import/kind.ts'
import { guessMapping } from '../../shared/import/mapping.ts'
import { parseCsv } from '../../shared/import/parse-csv.ts'
import { readFile } from '../../shared/import/read-file.ts'
import { type SmallWorld, smallWorld, testDay } from '../support/small-world.ts'

type Person = Awaited<ReturnType<SmallWorld['addStaff']>>

describe('exports', () => {
  let world: SmallWorld
  let place: Awaited<ReturnType<SmallWorld['addSchool']>>
  const evil = `=HYPERLINK("https://elders.example";"klik") ; 'n test, "אב" 😀`

  beforeEach(async () => {
    world = await smallWorld()
    place = await world.addSchool()
  })

  /** The file as a browser saves it. */
  async function download(person: Pick<Person, 'cookie'>, path: string) {
    const response = await world.app.request(`http://localhost:8787/api/exports/${path}`, {
      headers: { cookie: await person.cookie() },
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    return { status: response.status, headers: response.headers, text, csv: parseCsv(text) }
  }

  const lines = ({ csv: { columns, rows } }: Awaited<ReturnType<typeof download>>) =>
    rows.map(({ cells }) => Object.fromEntries(columns.map((column, i) => [column, cells[i]])))

  function read<Kind extends ImportKind>(kind: Kind, { csv }: Awaited<ReturnType<typeof download>>) {
    const mapping = guessMapping(kind, csv.columns, csv.rows)
    return readFile(kind, csv, mapping, { today: testDay, place: null, guide: '' })
  }

  test('students go out with a byte order mark and semicolons, and no cell calculates', async () => {
    await world.addStudent(place, { name: evil, number: '+31', birthDate: '2010-01-15' })
    const coordinator = await world.addStaff(place, 'coordinator')
    const file = await download(coordinator, 'students')
    expect(file.status).toBe(200)
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="studenten-${testDay}.csv"`)
    expect(file.text.startsWith('\uFEFFStudentnummer;Naam;')).toBe(true)
    expect(file.text).toContain(`"'=HYPERLINK(""https://elders.example"";""klik"")`)
    expect(file.text).toContain("'+31;")
    expect(lines(file)).toMatchObject([
      { Naam: evil, Studentnummer: '+31', Geboortedatum: '2010-01-15', Groep: 'M4A', Aangevraagd: '0' },
    ])
    const events = await eventsBetween(world.table, place.school.region, 0, world.clock.now.getTime() + 1)
    expect(events).toMatchObject([
      { subject: 'export', kind: 'students', actorId: coordinator.person.id, schoolId: place.school.id, organisationId: null },
    ])
  })

  test('what an administrator takes along comes in again as the same, whatever the names', async () => {
    const administrator = await world.addStaff(place, 'administrator')
    const home = { label: 'Thuis', city: 'Nijmegen', lat: 51.8437, lon: 5.8612 }
    const guardians = [{ name: '@Petra; "P"', mail: 'petra@thuis.example' }]
    for (let i = 0; i < 130; i++) {
      await world.addStudent(place, {
        number: `${i}`,
        home,
        guardians,
        name: i % 2 ? `-Naam ${i}` : `"Naam"\t;${i}`.replace('\t', ' '),
      })
    }
    const file = await download(administrator, 'students')
    const { good, problems } = read('students', file)
    expect(problems).toEqual([])
    expect(good.length).toBe(130)
    const rows = good.map(({ value }) => ({ ...value, number: null }))
    const { body } = await administrator.ask<{ items: RowAnswer[] }>('POST', '/imports/check', {
      kind: 'students',
      rows: rows.slice(0, 100),
      makeGroups: false,
    })
    // Names of people stand apart from those of students in this little world: what the file says of the student is the same.
    expect(new Set(body.items.map(({ outcome }) => outcome))).toEqual(new Set(['same']))
    const english = await administrator.ask('PATCH', '/me', { locale: 'en' })
    expect(english.status).toBe(200)
    const other = await download(administrator, 'students')
    expect(other.csv.columns.slice(0, 3)).toEqual(['Student number', 'Name', 'E-mail'])
    expect(read('students', other).good.map(({ value }) => value)).toEqual(good.map(({ value }) => value))
  })

  test('the filter is that of the list on the screen', async () => {
    await world.addStudent(place, { name: 'Ayşe Polat' })
    await world.addStudent(place, { name: 'Bram Boom' })
    const coordinator = await world.addStaff(place, 'coordinator')
    expect(lines(await download(coordinator, 'students?q=ayse')).map(({ Naam }) => Naam)).toEqual(['Ayşe Polat'])
    expect(lines(await download(coordinator, 'students?show=waiting'))).toEqual([])
    expect((await download(coordinator, 'students?show=anything')).status).toBe(422)
  })

  test('placements, in one state or in all', async () => {
    const student = await world.addStudent(place, { name: 'Anna' })
    const opportunity = await world.addOpportunity(await world.addEmployer())
    await student.ask('POST', '/placements', {
      opportunityId: opportunity.id,
      needId: null,
      motivation: 'Graag, want thuis is het lastig.',
    })
    const coordinator = await world.addStaff(place, 'coordinator')
    const all = await download(coordinator, 'placements')
    expect(lines(all)).toMatchObject([
      { Student: 'Anna', Status: 'Aangevraagd', Organisatie: 'Bakkerij Proef', Van: '2027-03-12' },
    ])
    expect(all.text).not.toContain('lastig')
    expect(lines(await download(coordinator, 'placements?state=approved'))).toEqual([])
  })

  test('an employer takes the own offer along and brings it in again as the same', async () => {
    const employer = await world.addEmployer()
    await world.addOpportunity(employer, { title: '=1+1 koekjes', tools: ['Mes, scherp', 'Oven'], bring: ['Zin'] })
    await world.addOpportunity(employer, { title: 'Tweede', why: 'Regel een.\nRegel twee; "ja"', traits: ['noise', 'dirt'] })
    await world.addOpportunity(await world.addEmployer('Ander'), { title: 'Van een ander' })
    const file = await download(employer, 'opportunities')
    const { good, problems } = read('opportunities', file)
    expect(problems).toEqual([])
    expect(good.map(({ value }) => value.draft.title)).toEqual(['Tweede', '=1+1 koekjes'])
    const rows = good.map(({ value }) => value)
    const begun = { kind: 'opportunities', fileName: 'x.csv', fileHash: 'b'.repeat(64), mapping: {}, rows: 2, makeGroups: false }
    const { body: made } = await employer.ask<Import>('POST', '/imports', begun)
    const { body } = await employer.ask<{ import: Import }>('POST', `/imports/${made.id}/rows`, {
      kind: 'opportunities',
      from: 0,
      rows,
    })
    expect(body.import.counts).toEqual({ new: 0, changed: 0, same: 2, refused: 0 })
  })

  test('nobody takes along what they may not see', async () => {
    const [mentor, employer, coordinator, student] = [
      await world.addStaff(place, 'mentor'),
      await world.addEmployer(),
      await world.addStaff(place, 'coordinator'),
      await world.addStudent(place),
    ]
    for (const [person, path] of [
      [mentor, 'students'],
      [employer, 'students'],
      [student, 'students'],
      [await world.addStaff(place, 'administrator'), 'placements'],
      [coordinator, 'opportunities'],
    ] as const) {
      expect((await download(person, path)).status).toBe(403)
    }
    const elsewhere = await world.addStaff(await world.addSchool('Andere school'), 'coordinator')
    expect(lines(await download(elsewhere, 'students'))).toEqual([])
    const asCoordinator = await download(coordinator, 'students')
    expect(asCoordinator.csv.columns).not.toContain('E-mail')
  })
})
