import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeEach, describe, expect, test } from 'vitest'
import { personIdOfMail, personWithMemberships } from '../../functions/features/people/person-store.ts'
import { schoolWithGroups } from '../../functions/features/schools/school-store.ts'
import { studentsOfSchool } from '../../functions/features/students/student-store.ts'
import { timetablesOfSchool } from '../../functions/features/timetables/timetable-store.ts'
import type { Table } from '../../functions/table/client.ts'
import type { Problem } from '../../shared/errors.ts'
import { type Import, type RowAnswer, rowsAtOnce } from '../../shared/import/import.ts'
import type { ImportKind } from '../../shared/import/kind.ts'
import { guessMapping, type Mapping } from '../../shared/import/mapping.ts'
import { parseCsv } from '../../shared/import/parse-csv.ts'
import { readFile } from '../../shared/import/read-file.ts'
import type { StudentRow } from '../../shared/import/rows.ts'
import { emptyLayer, freeSlotsOn, timetableOf } from '../../shared/timetable.ts'
import { draft, type SmallWorld, smallWorld, testDay } from '../support/small-world.ts'

type Asker = Awaited<ReturnType<SmallWorld['addStaff']>>['ask']

/** The administration of a school as it lies beside this project; without it, a few rows of the same shape. */
const synthetic = fileURLToPath(new URL('../../../shared/data/synthetic-students.csv', import.meta.url))

function administration(rows: number) {
  const head = 'Studentnummer,Naam,Klas,Mentor,Instelling,Opleiding,crebo,leerweg,cohort,StudentAge,StudentGender,Dropout'
  const lines = Array.from(
    { length: rows },
    (_, i) =>
      `${100_000 + i},Student ${i},${3 + (i % 2)}B,B. de Vries,School,Kok,${i % 3 ? 25180 : 99999},BOL,2025,${16 + (i % 5)},1,0`,
  )
  return [head, ...lines].join('\n')
}

const context = { today: testDay, place: null, guide: '' }
const mailOfNumber = { column: null, otherwise: '{nummer}@leerling.example' }

describe('imports', () => {
  let world: SmallWorld
  let place: Awaited<ReturnType<SmallWorld['addSchool']>>
  let ask: Asker

  beforeEach(async () => {
    world = await smallWorld()
    place = await world.addSchool()
    ask = (await world.addStaff(place, 'administrator')).ask
  })

  async function begin(asker: Asker, kind: ImportKind, rows: number, change: Partial<Import> = {}) {
    const begun = { kind, fileName: 'lijst.csv', fileHash: 'a'.repeat(64), mapping: {}, rows, makeGroups: true, ...change }
    const made = await asker<Import>('POST', '/imports', begun)
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    return made.body
  }

  /** Confirms and writes everything, as the browser does. */
  async function run(asker: Asker, kind: ImportKind, rows: readonly unknown[]) {
    const { id } = await begin(asker, kind, rows.length)
    const items: RowAnswer[] = []
    let last: Import | undefined
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const body = { kind, from, rows: rows.slice(from, from + rowsAtOnce) }
      const answer = await asker<{ items: RowAnswer[]; import: Import }>('POST', `/imports/${id}/rows`, body)
      expect(answer.status, JSON.stringify(answer.body)).toBe(200)
      items.push(...answer.body.items)
      last = answer.body.import
    }
    if (!last) throw new Error('nothing was imported')
    return { items, import: last }
  }

  const checked = async (asker: Asker, kind: ImportKind, rows: readonly unknown[], makeGroups = true) =>
    (await asker<{ items: RowAnswer[] }>('POST', '/imports/check', { kind, rows, makeGroups })).body.items

  async function undo(asker: Asker, id: string) {
    for (;;) {
      const { body, status } = await asker<Import>('POST', `/imports/${id}/undo`, {})
      expect(status, JSON.stringify(body)).toBe(200)
      if (body.state === 'undone') return body
    }
  }

  async function allStudents() {
    const found = []
    let cursor: string | null | undefined
    do {
      const page = await studentsOfSchool(world.table, place.school.id, { limit: 100, ...(cursor && { cursor }) })
      found.push(...page.items)
      cursor = page.cursor
    } while (cursor)
    return found.map(({ student }) => student)
  }

  function rowsOf(text: string, otherwise: Mapping) {
    const csv = parseCsv(text)
    const mapping = { ...guessMapping('students', csv.columns, csv.rows), ...otherwise }
    return { csv, mapping, ...readWhole(csv, mapping) }
  }
  function readWhole(csv: ReturnType<typeof parseCsv>, mapping: Mapping) {
    const { good, problems } = readFile('students', csv, mapping, context)
    return { rows: good.map(({ value }) => value), problems }
  }

  test("a school's own administration, after its columns are mapped; again it changes nothing", {
    timeout: 240_000,
  }, async () => {
    const text = existsSync(synthetic) ? readFileSync(synthetic, 'utf8') : administration(250)
    const { csv, mapping, rows } = rowsOf(text, {
      mail: mailOfNumber,
      level: { column: null, otherwise: 'mbo 4' },
    })
    expect(mapping).toMatchObject({
      number: { column: 'Studentnummer' },
      name: { column: 'Naam' },
      group: { column: 'Klas' },
      age: { column: 'StudentAge' },
      crebo: { column: 'crebo' },
      route: { column: 'leerweg' },
      year: { column: 'cohort' },
    })
    expect(rows.length).toBe(csv.rows.length)
    const looked = await checked(ask, 'students', rows.slice(0, rowsAtOnce))
    expect(looked.every(({ outcome }) => outcome === 'new')).toBe(true)
    expect(await allStudents()).toEqual([])

    const first = await run(ask, 'students', rows)
    expect(first.import).toMatchObject({ state: 'done', counts: { new: rows.length, changed: 0, same: 0, refused: 0 } })
    const students = await allStudents()
    expect(students.length).toBe(rows.length)
    expect(new Set(students.map(({ groupName }) => groupName))).toEqual(new Set(rows.map(({ group }) => group)))

    const again = await run(ask, 'students', rows)
    expect(again.import.counts).toEqual({ new: 0, changed: 0, same: rows.length, refused: 0 })

    const moved = rows.map((row, i) => (i === 3 ? { ...row, name: 'Nieuwe Naam' } : row))
    const third = await run(ask, 'students', moved)
    expect(third.import.counts).toEqual({ new: 0, changed: 1, same: rows.length - 1, refused: 0 })
    expect((await allStudents()).filter(({ name }) => name === 'Nieuwe Naam').length).toBe(1)
    expect(world.errors).toEqual([])
  })

  const row = (change: Partial<StudentRow> = {}): StudentRow => ({
    number: '1',
    name: 'Anna de Wit',
    mail: 'anna@leerling.example',
    group: 'M4A',
    birthDate: '2010-05-01',
    age: null,
    level: null,
    year: null,
    crebo: null,
    route: null,
    languages: null,
    home: null,
    guardians: null,
    ...change,
  })

  test('what comes in can be used: the person signs in by mail, with one role at this school and the group', async () => {
    const guardians = [{ name: 'Petra de Wit', mail: 'petra@thuis.example' }]
    const home = { label: 'Nijmegen', city: 'Nijmegen', lat: 51.84, lon: 5.86 }
    await run(ask, 'students', [row({ crebo: '25656', route: 'bol', languages: ['nl', 'pl'], home, guardians })])
    const id = (await personIdOfMail(world.table, 'anna@leerling.example')) ?? ''
    const known = await personWithMemberships(world.table, id)
    expect(known?.memberships).toMatchObject([{ role: 'student', schoolId: place.school.id, groupIds: [place.group.id] }])
    expect((await allStudents())[0]).toMatchObject({
      number: '1',
      birthDate: '2010-05-01',
      programme: { level: 'mbo-3', year: 2, crebo: '25656', route: 'bol' },
      languages: ['nl', 'pl'],
      home,
      guardians,
    })
    const coordinator = await world.addStaff(place, 'coordinator')
    expect((await coordinator.ask<{ items: unknown[] }>('GET', '/students')).body.items.length).toBe(1)
  })

  test('a changed row changes just that; what the file leaves out stays', async () => {
    const home = { label: 'Nijmegen', city: 'Nijmegen', lat: 51.84, lon: 5.86 }
    await run(ask, 'students', [row({ home, languages: ['pl'] }), row({ number: '2', mail: 'bo@leerling.example', name: 'Bo' })])
    await run(ask, 'groups', [{ name: 'M4B', level: 'mbo-3', year: 3, freeSpace: ['tue-evening'] }])
    const { items } = await run(ask, 'students', [
      row({ group: 'm4b', mail: 'anna.nieuw@leerling.example', birthDate: null, age: 40 }),
      row({ number: '2', mail: 'bo@leerling.example', name: 'Bo' }),
    ])
    expect(items).toEqual([{ outcome: 'changed' }, { outcome: 'same' }])
    const anna = (await allStudents()).find(({ number }) => number === '1')
    expect(anna).toMatchObject({ birthDate: '2010-05-01', home, languages: ['pl'], groupName: 'M4B' })
    expect(await personIdOfMail(world.table, 'anna@leerling.example')).toBeUndefined()
    const known = await personWithMemberships(
      world.table,
      (await personIdOfMail(world.table, 'anna.nieuw@leerling.example')) ?? '',
    )
    expect(known?.memberships).toMatchObject([{ role: 'student', groupIds: [anna?.groupId] }])
  })

  test('a student without a number is found by mail, and gets the number later', async () => {
    await run(ask, 'students', [row({ number: null })])
    const { items } = await run(ask, 'students', [row({ number: 'A7' })])
    expect(items).toEqual([{ outcome: 'changed' }])
    expect((await run(ask, 'students', [row({ number: 'a7' })])).items).toEqual([{ outcome: 'same' }])
    expect((await run(ask, 'students', [row({ number: 'B8' })])).items).toEqual([
      { outcome: 'refused', rule: 'mail-has-other-number', field: 'number' },
    ])
    expect((await allStudents()).map(({ number }) => number)).toEqual(['A7'])
  })

  test('a mail address of somebody else is refused: of a colleague, of another school, of an employer', async () => {
    const other = await world.addStudent(await world.addSchool('Andere school'))
    const mentor = await world.addStaff(place, 'mentor')
    const employer = await world.addEmployer()
    for (const { person } of [other, mentor, employer]) {
      const { items } = await run(ask, 'students', [row({ mail: person.mail })])
      expect(items).toEqual([{ outcome: 'refused', rule: 'mail-of-someone-else', field: 'mail' }])
      const staffRow = { name: 'Iemand', mail: person.mail, role: 'coordinator', groups: [] }
      const expected =
        person === mentor.person ? { outcome: 'new' } : { outcome: 'refused', rule: 'mail-of-someone-else', field: 'mail' }
      expect((await checked(ask, 'staff', [staffRow]))[0]).toEqual(expected)
    }
    await run(ask, 'students', [row(), row({ number: '2', mail: 'bo@leerling.example' })])
    const swapped = await run(ask, 'students', [row({ mail: 'bo@leerling.example' })])
    expect(swapped.items).toEqual([{ outcome: 'refused', rule: 'mail-of-someone-else', field: 'mail' }])
    const known = await personWithMemberships(world.table, other.person.id)
    expect(known?.memberships).toEqual([other.membership])
    expect(known?.person).toEqual(other.person)
  })

  test('staff get the roles of staff, never that of administrator, and nobody their own', async () => {
    const administrator = await world.addStaff(place, 'administrator')
    const student = await world.addStudent(place)
    const colleague = { name: 'Meike Osinga', mail: 'Meike@school.example', role: 'mentor', groups: ['m4a'] }
    const rows = [
      colleague,
      { ...colleague, role: 'team-leader', groups: [] },
      { name: 'Ik', mail: administrator.person.mail, role: 'coordinator', groups: [] },
      { name: 'Leerling', mail: student.person.mail, role: 'mentor', groups: [] },
      { name: 'Wie', mail: 'wie@school.example', role: 'mentor', groups: ['Onbekend'] },
    ]
    const { items } = await run(administrator.ask, 'staff', rows)
    expect(items).toEqual([
      { outcome: 'new' },
      { outcome: 'new' },
      { outcome: 'refused', rule: 'own-role', field: 'mail' },
      { outcome: 'refused', rule: 'is-student', field: 'mail' },
      { outcome: 'refused', rule: 'unknown-group', field: 'groups' },
    ])
    const known = await personWithMemberships(world.table, (await personIdOfMail(world.table, 'meike@school.example')) ?? '')
    expect(new Set(known?.memberships.map(({ role }) => role))).toEqual(new Set(['mentor', 'team-leader']))
    expect(known?.memberships.find(({ role }) => role === 'mentor')).toMatchObject({ groupIds: [place.group.id] })
    const crowned = await administrator.ask<Problem>('POST', '/imports/check', {
      kind: 'staff',
      rows: [{ ...colleague, role: 'administrator' }],
      makeGroups: false,
    })
    expect([crowned.status, crowned.body.errors?.[0]?.path]).toEqual([422, '/rows/0/role'])
    const known2 = await run(administrator.ask, 'staff', rows.slice(0, 2))
    expect(known2.import.counts.same).toBe(2)
  })

  test('free space in the file is the timetable of the group: what it says of a free half-day stays', async () => {
    const groups = (freeSpace: string[] | null) => run(ask, 'groups', [{ name: 'M4A', level: 'mbo-3', year: 2, freeSpace }])
    const timetable = async () => (await timetablesOfSchool(world.table, place.school.id)).groups.get(place.group.id)
    await groups(['fri-morning'])
    const first = await timetable()
    expect(first?.patterns).toHaveLength(1)
    expect(freeSlotsOn(timetableOf([first ?? emptyLayer]), world.today())).toEqual(['fri-morning'])
    expect(first?.patterns[0]?.slots['mon-morning']).toEqual({ kind: 'lesson' })
    expect((await groups(['fri-morning'])).items).toEqual([{ outcome: 'same' }])
    expect((await groups(null)).items).toEqual([{ outcome: 'same' }])
    expect((await groups(['fri-morning', 'sat-morning'])).items).toEqual([{ outcome: 'changed' }])
    expect(freeSlotsOn(timetableOf([(await timetable()) ?? emptyLayer]), world.today())).toEqual(['fri-morning', 'sat-morning'])
    expect((await timetable())?.version).toBe(2)
  })

  test('without leave to make groups, students of an unknown group are refused', async () => {
    const [answer] = await checked(ask, 'students', [row({ group: 'X', level: 'havo', year: 4 })], false)
    expect(answer).toEqual({ outcome: 'refused', rule: 'unknown-group', field: 'group' })
    const [unknown] = await checked(ask, 'students', [row({ group: 'X' })])
    expect(unknown).toEqual({ outcome: 'refused', rule: 'group-needs-level', field: 'group' })
  })

  describe('cut short', () => {
    /** A table that breaks down after so many transactions. */
    function breaking(after: { left: number }) {
      return (table: Table): Table => {
        const client = Object.create(table.client) as Table['client']
        client.send = ((command: unknown, ...rest: unknown[]) => {
          if (command instanceof TransactWriteCommand && after.left-- <= 0) throw new Error('the power went out')
          return Reflect.apply(table.client.send, table.client, [command, ...rest])
        }) as typeof client.send
        return { ...table, client }
      }
    }

    test('and sent again it goes on: nothing double, nobody half, and counted once', async () => {
      const after = { left: Number.POSITIVE_INFINITY }
      world = await smallWorld({ through: breaking(after) })
      place = await world.addSchool()
      ask = (await world.addStaff(place, 'administrator')).ask
      const rows = Array.from({ length: 60 }, (_, i) => row({ number: String(i), mail: `s${i}@leerling.example` }))
      const { id } = await begin(ask, 'students', rows.length)
      for (const left of [0, 1, 17, 40]) {
        after.left = left
        expect((await ask('POST', `/imports/${id}/rows`, { kind: 'students', from: 0, rows })).status, String(left)).toBe(500)
        after.left = Number.POSITIVE_INFINITY
        for (const student of await allStudents()) {
          const known = await personWithMemberships(world.table, student.id)
          expect(known?.memberships.length).toBe(1)
          expect(await personIdOfMail(world.table, known?.person.mail ?? '')).toBe(student.id)
        }
      }
      const done = await ask<{ items: RowAnswer[]; import: Import }>('POST', `/imports/${id}/rows`, {
        kind: 'students',
        from: 0,
        rows,
      })
      expect(done.body.items.every(({ outcome }) => outcome === 'new')).toBe(true)
      expect(done.body.import).toMatchObject({ state: 'done', next: 60, counts: { new: 60, changed: 0, same: 0, refused: 0 } })
      expect((await allStudents()).length).toBe(60)
      const once = await ask<{ import: Import }>('POST', `/imports/${id}/rows`, { kind: 'students', from: 0, rows })
      expect(once.body.import.counts).toEqual(done.body.import.counts)
    })

    test('two at the same file at the same time make nobody twice', async () => {
      const rows = Array.from({ length: 40 }, (_, i) =>
        row({ number: String(i), mail: `s${i}@leerling.example`, group: 'Z1', level: 'havo', year: 4 }),
      )
      const both = await Promise.all([run(ask, 'students', rows), run(ask, 'students', rows)])
      expect((await allStudents()).length).toBe(40)
      const groups = (await schoolWithGroups(world.table, place.school.id))?.groups.filter(({ name }) => name === 'Z1')
      expect(groups?.length).toBe(1)
      const made = both.map(({ import: { counts } }) => counts.new)
      expect((made[0] ?? 0) + (made[1] ?? 0)).toBe(40)
    })
  })

  describe('undone', () => {
    test('what was new and not used goes, with its group; who came in stays', async () => {
      const rows = Array.from({ length: 5 }, (_, i) =>
        row({ number: String(i), mail: `s${i}@leerling.example`, group: 'Nieuw 1', level: 'havo', year: 4 }),
      )
      const { import: done } = await run(ask, 'students', rows)
      const used = (await personIdOfMail(world.table, 's2@leerling.example')) ?? ''
      await world.services.table.client.send(signedInMark(world, used))
      const undone = await undo(ask, done.id)
      expect(undone).toMatchObject({ state: 'undone', undone: 4, kept: 2 })
      expect((await allStudents()).map(({ id }) => id)).toEqual([used])
      expect(await personIdOfMail(world.table, 's1@leerling.example')).toBeUndefined()
      const again = await run(ask, 'students', rows)
      expect(again.import.counts).toEqual({ new: 4, changed: 0, same: 1, refused: 0 })
      expect(world.errors).toEqual([])
    })

    test('what was changed stays changed; a group that is empty again goes; later than a month nothing goes', async () => {
      await run(ask, 'students', [row()])
      const { import: second } = await run(ask, 'students', [
        row({ name: 'Anders' }),
        row({ number: '9', mail: 'x@leerling.example', group: 'Los', level: 'vwo', year: 5 }),
      ])
      expect(await undo(ask, second.id)).toMatchObject({ undone: 2, kept: 0 })
      expect((await allStudents()).map(({ name }) => name)).toEqual(['Anders'])
      expect((await schoolWithGroups(world.table, place.school.id))?.groups.map(({ name }) => name)).toEqual(['M4A'])
      const { import: third } = await run(ask, 'students', [row({ number: '9', mail: 'x@leerling.example' })])
      world.clock.now = new Date('2027-04-20T08:00:00Z')
      const later = await world.addStaff(place, 'administrator')
      expect((await later.ask<Problem>('POST', `/imports/${third.id}/undo`, {})).body.code).toBe('wrong-state')
    })

    test('colleagues: a whole person, or the one role that came with it', async () => {
      const first = await run(ask, 'staff', [{ name: 'Meike', mail: 'm@school.example', role: 'mentor', groups: ['M4A'] }])
      const second = await run(ask, 'staff', [{ name: 'Meike', mail: 'm@school.example', role: 'coordinator', groups: [] }])
      expect(await undo(ask, second.import.id)).toMatchObject({ undone: 1, kept: 0 })
      const id = (await personIdOfMail(world.table, 'm@school.example')) ?? ''
      expect((await personWithMemberships(world.table, id))?.memberships.map(({ role }) => role)).toEqual(['mentor'])
      expect(await undo(ask, first.import.id)).toMatchObject({ undone: 1, kept: 0 })
      expect(await personWithMemberships(world.table, id)).toBeUndefined()
    })
  })

  describe('organisations and their offer', () => {
    const organisation = {
      name: 'Bakkerij Nieuw',
      about: '',
      sector: 'food',
      place: { label: 'Markt 1', city: 'Nijmegen', lat: 51.84, lon: 5.86 },
      website: null,
      kvk: '12345678',
      postcode: '6511AB',
      contact: { name: 'Bo Bakker', mail: 'bo@bakkerij.example' },
    }

    test('a coordinator brings an organisation in; another school finds it there and can not change it', async () => {
      const { ask: coordinator } = await world.addStaff(place, 'coordinator')
      expect((await run(coordinator, 'organisations', [organisation])).items).toEqual([{ outcome: 'new' }])
      expect((await run(coordinator, 'organisations', [{ ...organisation, kvk: null }])).items).toEqual([{ outcome: 'same' }])
      expect((await run(coordinator, 'organisations', [{ ...organisation, about: 'Brood' }])).items).toEqual([
        { outcome: 'changed' },
      ])
      const other = await world.addStaff(await world.addSchool('Andere school'), 'coordinator')
      const rogue = { ...organisation, about: 'Anders', contact: { name: 'Xander', mail: 'x@elders.example' } }
      expect((await run(other.ask, 'organisations', [rogue])).items).toEqual([{ outcome: 'same' }])
      expect(await personIdOfMail(world.table, 'x@elders.example')).toBeUndefined()
      const id = (await personIdOfMail(world.table, 'bo@bakkerij.example')) ?? ''
      expect((await personWithMemberships(world.table, id))?.memberships).toMatchObject([
        { role: 'employer', at: 'Bakkerij Nieuw' },
      ])
    })

    test('one that is there already under its name and town is not made again', async () => {
      await world.addEmployer('Bakkerij Proef')
      expect((await checked(ask, 'organisations', [{ ...organisation, name: 'bakkerij  proef' }]))[0]).toEqual({
        outcome: 'same',
      })
    })

    test('an import of organisations can be undone as long as they did nothing', async () => {
      const { import: done } = await run(ask, 'organisations', [organisation])
      expect(await undo(ask, done.id)).toMatchObject({ undone: 1, kept: 0 })
      expect(await personIdOfMail(world.table, 'bo@bakkerij.example')).toBeUndefined()
      expect((await run(ask, 'organisations', [organisation])).items).toEqual([{ outcome: 'new' }])
    })

    test('an employer brings in the own offer by reference, as drafts or open', async () => {
      const employer = await world.addEmployer()
      const rows = [
        { reference: 'A-1', publish: false, draft: draft({ title: 'Eerste' }) },
        { reference: 'A-2', publish: true, draft: draft({ title: 'Tweede' }) },
      ]
      const first = await run(employer.ask, 'opportunities', rows)
      expect(first.import.counts.new).toBe(2)
      const { ask: student } = await world.addStudent(place)
      const open = async () =>
        (await student<{ items: { title: string }[] }>('GET', '/opportunities')).body.items.map(({ title }) => title)
      expect(await open()).toEqual(['Tweede'])
      expect((await run(employer.ask, 'opportunities', rows)).import.counts.same).toBe(2)
      const changed = await run(employer.ask, 'opportunities', [{ ...rows[0], publish: true, draft: draft({ title: 'Derde' }) }])
      expect(changed.items).toEqual([{ outcome: 'changed' }])
      expect((await open()).toSorted()).toEqual(['Derde', 'Tweede'])
      expect(await undo(employer.ask, first.import.id)).toMatchObject({ undone: 2, kept: 0 })
      expect(await open()).toEqual([])
      const other = await world.addEmployer('Ander')
      expect((await other.ask('GET', `/imports/${first.import.id}`)).status).toBe(404)
    })
  })

  test('who may not, may not; and bad input is named by row and column', async () => {
    const employer = await world.addEmployer()
    const coordinator = await world.addStaff(place, 'coordinator')
    const mentor = await world.addStaff(place, 'mentor')
    const student = await world.addStudent(place)
    const peopleCheck = { kind: 'students', rows: [row()], makeGroups: false }
    for (const [asker, status] of [
      [ask, 200],
      [coordinator.ask, 403],
      [employer.ask, 403],
      [mentor.ask, 403],
      [student.ask, 403],
      [world.anonymous, 401],
    ] as const) {
      expect((await asker('POST', '/imports/check', peopleCheck)).status).toBe(status)
    }
    const bad = await ask<Problem>('POST', '/imports/check', {
      ...peopleCheck,
      rows: [row(), row({ birthDate: '2010-02-30' }), { ...row(), schoolId: 'sch_x' }],
    })
    expect([bad.status, bad.body.code, bad.body.errors?.map(({ path }) => path)]).toEqual([
      422,
      'invalid-input',
      ['/rows/1/birthDate', '/rows/2/schoolId'],
    ])
    const many = Array.from({ length: rowsAtOnce + 1 }, () => row())
    expect((await ask<Problem>('POST', '/imports/check', { ...peopleCheck, rows: many })).body.errors?.[0]?.path).toBe('/rows')
    const { id } = await begin(ask, 'students', 2)
    const wrong = (body: unknown) => ask<Problem>('POST', `/imports/${id}/rows`, body)
    expect((await wrong({ kind: 'students', from: 1, rows: [row()] })).body.code).toBe('wrong-state')
    expect((await wrong({ kind: 'students', from: 0, rows: [row(), row(), row()] })).body.code).toBe('invalid-input')
    expect(
      (await wrong({ kind: 'groups', from: 0, rows: [{ name: 'X', level: 'havo', year: 1, freeSpace: null }] })).body.code,
    ).toBe('invalid-input')
    const elsewhere = await world.addStaff(await world.addSchool('Andere school'), 'administrator')
    expect((await elsewhere.ask('POST', `/imports/${id}/rows`, { kind: 'students', from: 0, rows: [row()] })).status).toBe(404)
    expect((await elsewhere.ask('POST', `/imports/${id}/undo`, {})).status).toBe(404)
    expect(await allStudents()).toEqual([student.student])
  })

  test('who is not in the file is known by name', async () => {
    await run(ask, 'students', [row(), row({ number: null, mail: 'bo@leerling.example', name: 'Bo' })])
    const { body } = await ask<{ items: unknown[] }>('GET', '/imports/known/students?limit=100')
    expect(body.items).toEqual([
      { key: '#1', label: 'Anna de Wit, M4A' },
      { key: 'bo@leerling.example', label: 'Bo, M4A' },
    ])
    expect((await ask<{ items: unknown[] }>('GET', '/imports/known/groups')).body.items).toEqual([{ key: 'm4a', label: 'M4A' }])
  })
})

/** What a first sign-in leaves behind. */
function signedInMark({ table }: SmallWorld, personId: string) {
  return new PutCommand({ TableName: table.name, Item: { pk: `PERSON#${personId}`, sk: 'SIGNED-IN', data: {} } })
}
