import { createApp } from '../../functions/api/app.ts'
import { heedingStops } from '../../functions/features/mail/mail-stop-store.ts'
import { Market } from '../../functions/features/opportunities/market.ts'
import { putNewOrganisation } from '../../functions/features/organisations/organisation-store.ts'
import { claimMail, putMembership, putPerson } from '../../functions/features/people/person-store.ts'
import { putGroup, putSchool } from '../../functions/features/schools/school-store.ts'
import { hashOf, putSession, sessionToken } from '../../functions/features/session/session-store.ts'
import { putStudent } from '../../functions/features/students/student-store.ts'
import { putTimetable } from '../../functions/features/timetables/timetable-store.ts'
import { ensureTable } from '../../functions/local/table-set-up.ts'
import { type Issuer, idMaker, type LogEntry, type Services, secretMaker } from '../../functions/services.ts'
import { connectTable, type Table } from '../../functions/table/client.ts'
import { transact } from '../../functions/table/transact.ts'
import { localDateOf, type PartOfDay, type WeekSlot } from '../../shared/daypart.ts'
import type { OpportunityDraft } from '../../shared/opportunity.ts'
import type { Membership, Person, Student } from '../../shared/person.ts'
import type { Group, School } from '../../shared/school.ts'
import { emptyLayer, usualWeek } from '../../shared/timetable.ts'
import { testEngine } from './engine.ts'
import { memoryFiles } from './memory-files.ts'
import { memoryMail } from './memory-mail.ts'
import { memorySnapshots } from './memory-snapshots.ts'
import { lambdaApp } from './through-lambda.ts'

/** Signs nobody in: tests write their sessions themselves. */
export const testIssuer: Issuer = {
  id: 'test',
  name: 'Test',
  url: 'http://localhost:1/idp',
  clientId: 'test',
  clientSecret: null,
  trustedFor: { schools: 'all', employers: true },
}

/** The day on which tests live, a Monday; only `world.clock` moves it. */
export const testDay = '2027-03-01'

/**
 * A store of its own in the real engine, and the app on top of it: tests ask over HTTP, as somebody, and look at what
 * is stored. Everything that goes wrong behind an answer is in `errors`.
 */
export async function smallWorld({
  origin = 'http://localhost:8787',
  issuers = [testIssuer],
  recognitionService = null,
  through = (table) => table,
}: Partial<Pick<Services, 'origin' | 'issuers' | 'recognitionService'>> & {
  /** The table as the app gets it: to count, or to disturb, what it asks. */
  through?: (table: Table) => Table
} = {}) {
  const { endpoint, tableName } = testEngine()
  const clock = { now: new Date(`${testDay}T08:00:00Z`) }
  const errors: LogEntry[] = []
  const now = () => clock.now
  const table = through(
    connectTable({
      name: tableName,
      client: { endpoint, region: 'local', credentials: { accessKeyId: 'test', secretAccessKey: 'test' }, maxAttempts: 5 },
      random: Math.random,
    }),
  )
  await ensureTable(table)
  const snapshots = memorySnapshots()
  const mail = memoryMail()
  const files = memoryFiles()
  const services: Services = {
    table,
    origin,
    issuers,
    market: new Market({ table, now, snapshots }),
    snapshots,
    mail: heedingStops(table, mail),
    files,
    recognitionService,
    now,
    newId: idMaker(now),
    newSecret: secretMaker,
    newToken: () => crypto.randomUUID(),
    log: (entry) => {
      if (entry.level === 'error') errors.push(entry)
    },
  }
  const app = process.env.ADAPTER === 'lambda' ? lambdaApp(services) : createApp(services)
  const save = (...steps: Parameters<typeof transact>[2]) => transact(table, services.newToken(), steps)

  /** Of a school's lessons nothing is known, unless they leave this `freeSpace`. */
  async function addSchool(name = 'Het Testplein', region = 'arnhem-nijmegen', freeSpace: readonly WeekSlot[] = []) {
    const school: School = {
      id: services.newId('school'),
      name,
      region,
      place: { label: name, city: 'Nijmegen', lat: 51.84, lon: 5.86 },
      holidayRegion: 'ZU',
      daypartTimes: {
        morning: { from: '09:00', until: '12:30' },
        afternoon: { from: '13:00', until: '16:30' },
        evening: { from: '18:00', until: '21:00' },
      },
    }
    const group: Group = {
      id: services.newId('group'),
      schoolId: school.id,
      name: 'M4A',
      level: 'mbo-3',
      year: 2,
    }
    const week = freeSpace.length > 0 ? [usualWeek(freeSpace, '2026-08-01')] : []
    const layer = { ...emptyLayer, patterns: week, version: 1 }
    await save(putSchool(school), putGroup(group), ...week.map(() => putTimetable(school.id, group.id, layer, 0)))
    return { school, group }
  }

  async function addPerson(name: string, membership: (id: string) => Membership) {
    const id = services.newId('person')
    const person: Person = { id, name, mail: `${id}@test.example`, locale: 'nl' }
    const held = membership(services.newId('membership'))
    await save(putPerson(person), claimMail(person), putMembership(id, held))
    return {
      person,
      membership: held,
      ask: asker(await signIn(id, held.id)),
      /** A session that begins now, as a browser sends it. */
      cookie: () => signIn(id, held.id),
      /** Asks in a session that begins now: where the clock was moved past the end of the first. */
      async renewed<T>(...request: Parameters<Ask>) {
        return asker(await signIn(id, held.id))<T>(...request)
      },
    }
  }

  async function addStudent({ school, group }: { school: School; group: Group }, change: Partial<Student> = {}) {
    const added = await addPerson('Test Leerling', (id) => schoolMembership(id, 'student', school, [group.id]))
    const student: Student = {
      id: added.person.id,
      schoolId: school.id,
      region: school.region,
      groupId: group.id,
      groupName: group.name,
      name: added.person.name,
      birthDate: '2010-01-15',
      programme: { level: group.level, year: group.year },
      languages: ['nl'],
      home: null,
      guardians: [],
      ...change,
    }
    const noCounts = { openNeeds: 0, requested: 0, approved: 0, active: 0, completed: 0, shared: 0, lastActivityAt: null }
    await save(putStudent({ student, ...noCounts }))
    return { ...added, student }
  }

  function addStaff(
    { school, group }: { school: School; group: Group },
    role: 'coordinator' | 'mentor' | 'team-leader' | 'administrator' | 'adviser',
  ) {
    return addPerson(`Test ${role}`, (id) => schoolMembership(id, role, school, role === 'mentor' ? [group.id] : []))
  }

  async function addEmployer(name = 'Bakkerij Proef', region = 'arnhem-nijmegen') {
    const organisation = {
      id: services.newId('organisation'),
      name,
      about: '',
      sector: 'food' as const,
      place: { label: name, city: 'Nijmegen', lat: 51.85, lon: 5.85 },
      website: null,
      region,
      leerbedrijfId: null,
      version: 1,
    }
    await save(putNewOrganisation(organisation))
    const added = await addPerson('Test Werkgever', (id) => ({
      id,
      role: 'employer',
      organisationId: organisation.id,
      region,
      at: name,
    }))
    return { ...added, organisation }
  }

  async function signIn(personId: string, membershipId: string) {
    const token = services.newSecret()
    const createdAt = clock.now.toISOString()
    await save(putSession(hashOf(token), { personId, membershipId, issuerId: issuers[0]?.id ?? '', createdAt }))
    return `session=${sessionToken(personId, token)}`
  }

  /** Asks the API with a cookie. A body makes it a POST unless said otherwise; creating asks get a fresh key. */
  function asker(cookie: string) {
    return async function ask<T>(
      method: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ): Promise<Answer<T>> {
      const response = await app.request(`http://localhost:8787/api${path}`, {
        method,
        headers: {
          cookie,
          ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '')
      return { status: response.status, body: (isJson ? JSON.parse(text) : undefined) as T, headers: response.headers }
    }
  }

  /** An opportunity that is open, as its employer made it. */
  async function addOpportunity(employer: Awaited<ReturnType<typeof addEmployer>>, change: Partial<OpportunityDraft> = {}) {
    const made = await employer.ask<Made>('POST', '/opportunities', draft(change))
    if (made.status !== 201) throw new Error(JSON.stringify(made.body))
    const open = await employer.ask<Made>('POST', `/opportunities/${made.body.id}/publish`, { version: made.body.version })
    if (open.status !== 200) throw new Error(JSON.stringify(open.body))
    return open.body
  }

  return {
    services,
    table,
    app,
    clock,
    errors,
    /** Every mail that was sent, in order. */
    mails: mail.sent,
    files,
    addSchool,
    addStudent,
    addStaff,
    addEmployer,
    addOpportunity,
    anonymous: asker(''),
    today: () => localDateOf(clock.now),
  }
}

export type SmallWorld = Awaited<ReturnType<typeof smallWorld>>
type Ask = <T>(method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer<T>>
export type Answer<T> = { status: number; body: T; headers: Headers }
type Made = { id: string; version: number; status: string }

/** A valid opportunity on one half-day, to vary. */
export function draft(change: Partial<OpportunityDraft> = {}): OpportunityDraft {
  return {
    kind: 'assignment',
    title: 'Test de nieuwe broodautomaat',
    sector: 'food',
    occupation: 'Bakker',
    tasks: ['Probeer de automaat uit', 'Schrijf op wat misgaat'],
    workProcesses: [],
    competencies: ['work-exploration'],
    traits: [],
    location: { mode: 'site', place: { label: 'Bakkerij Proef', city: 'Nijmegen', lat: 51.85, lon: 5.85 } },
    schedule: { mode: 'all', count: 1, dayparts: [daypartIn(11)] },
    seats: 2,
    audience: { schoolIds: [], levels: [], minYear: 1, minAge: 14, languages: [] },
    guidance: 'close',
    why: 'Klanten snappen de automaat niet.',
    role: 'Je bent tester.',
    tools: [],
    bring: [],
    restrictedTasks: [],
    guide: { name: 'Bo Bakker', role: 'Bedrijfsleider' },
    ...change,
  }
}

/** A half-day so many days after the test day. */
export function daypartIn(days: number, part: PartOfDay = 'morning') {
  const date = new Date(Date.parse(`${testDay}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  return `${date}:${part}`
}

function schoolMembership(
  id: string,
  role: Exclude<Membership['role'], 'employer'>,
  school: School,
  groupIds: string[],
): Membership {
  return { id, role, schoolId: school.id, region: school.region, groupIds, at: school.name }
}
