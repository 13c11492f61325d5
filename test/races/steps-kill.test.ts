import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createApp } from '../../functions/api/app.ts'
import type { HoursOfPlacement } from '../../functions/features/hours/read-hours.ts'
import { movePlacement } from '../../functions/features/placements/move-placement.ts'
import { fileFolder } from '../../functions/local/files/file-folder.ts'
import type { Mail } from '../../functions/services.ts'
import { sendDueMail } from '../../functions/workers/mail.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import type { Agreement } from '../../shared/agreement.ts'
import type { ContactMoments } from '../../shared/contact-moment.ts'
import type { EvaluationPage } from '../../shared/evaluation.ts'
import type { UploadTicket } from '../../shared/file-type.ts'
import type { Notification, NotificationKind } from '../../shared/notification.ts'
import type { Placement } from '../../shared/placement.ts'
import type { Report } from '../../shared/report.ts'
import { depth } from '../support/depth.ts'
import { startToDie } from '../support/dying-work.ts'
import type { Asked } from '../support/dying-worker.ts'
import { daypartIn, smallWorld } from '../support/small-world.ts'

/*
 * Every step of a stage, with the process killed after each write that it makes, file that it keeps and link that it
 * mails. Somebody tries again, as a browser does, and another process goes on: what was asked for stands once, everybody
 * has been told once, and a mail came at most twice under one name. Mail about messages: see mail-kill.test.ts.
 */

const folder = mkdtempSync(join(tmpdir(), 'praktijkplein-steps-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Two weeks of a Friday: 12 and 19 March 2027. */
const dayparts = [11, 18].flatMap((days) => [daypartIn(days), daypartIn(days, 'afternoon')])
const parent = { name: 'Marjan Ouder', mail: 'marjan@thuis.example' }
const pdf = new TextEncoder().encode('%PDF-1.7 signed in ink')

/** A minor's stage in a world of its own, approved, with everybody who has to do with it. */
async function stage() {
  const world = await smallWorld()
  const school = await world.addSchool()
  const [coordinator, mentor, adviser, employer] = [
    await world.addStaff(school, 'coordinator'),
    await world.addStaff(school, 'mentor'),
    await world.addStaff(school, 'adviser'),
    await world.addEmployer(),
  ]
  const about = { birthDate: '2010-06-01', programme: { level: 'vmbo-tl' as const, year: 4 }, guardians: [parent] }
  const student = await world.addStudent(school, about)
  const schedule = { mode: 'all' as const, count: dayparts.length, dayparts }
  const { id: opportunityId } = await world.addOpportunity(employer, { kind: 'stage', schedule })
  const claim = { opportunityId, needId: null, motivation: '' }
  const claimed = await student.ask<Placement>('POST', '/placements', claim)
  const approved = await coordinator.ask<Placement>('POST', `/placements/${claimed.body.id}/approve`, { version: 1 })
  const { body: placement } = approved
  expect(placement.state).toBe('approved')
  await new OutboxWorker(world.services).drain()

  const path = (rest: string) => `/placements/${placement.id}${rest}`
  const atHost = (rest: string) => `/organisations/${employer.organisation.id}/placements/${placement.id}${rest}`
  const mailsTo = (address: string) => world.mails.filter(({ to }) => to.address === address)
  const goTo = (moment: string) => {
    world.clock.now = new Date(moment)
  }
  const agreement = async () => (await coordinator.renewed<Agreement>('GET', path('/agreement'))).body

  async function sent() {
    const { version, draft } = await agreement()
    const texts = { aim: 'Leren', structure: 'Meelopen', organisation: 'Bel', assessment: 'Lijst', insurance: 'Ja' }
    const filled = { ...draft, ...texts, schoolGuide: { name: 'Meike Mentor', mail: 'meike@school.example' } }
    return { version, draft: filled, keepTexts: false }
  }

  /** Sent to be signed, and everybody asked. Answers what each of them signs. */
  async function sendAgreement() {
    const { body } = await coordinator.ask<Agreement>('POST', path('/agreement/send'), await sent())
    await new OutboxWorker(world.services).drain()
    return { hash: body.current?.hash ?? '', name: 'Getekende Naam' }
  }

  /** What somebody without an account sends along: the secret of the newest link, and what the code opened. */
  async function guest(address: string): Promise<Record<string, string>> {
    const secret = /\/guest#([\w-]+)/.exec(mailsTo(address).at(-1)?.text ?? '')?.[1] ?? ''
    const headers: Record<string, string> = { 'x-guest-link': secret }
    await world.anonymous('POST', '/guest/code', {}, headers)
    const code = /\b\d{6}\b/.exec(mailsTo(address).at(-1)?.text ?? '')?.[0]
    const { body } = await world.anonymous<{ pass: string }>('POST', '/guest/pass', { code }, headers)
    return { ...headers, 'x-guest-pass': body.pass }
  }

  /** The clock's own move: that nothing may stand in its way is tested elsewhere. */
  async function start() {
    goTo('2027-03-12T06:00:00Z')
    const clock = { as: 'clock', personId: null, name: null } as const
    await movePlacement(world.services, placement, 'start', clock, { version: placement.version, text: '' })
  }

  const said = (daypart: string) => {
    const times = daypart.endsWith('morning') ? { from: '09:00', until: '12:30' } : { from: '13:00', until: '16:30' }
    return { kind: 'worked', ...times, breakMinutes: 0, what: '' }
  }
  /** What the student says of the first week, as a device sends it again and again. */
  const logs = {
    items: dayparts.slice(0, 2).map((daypart) => {
      return {
        placementId: placement.id,
        daypart,
        revision: `revision-${daypart.replace(':', '-')}`,
        seen: [],
        said: said(daypart),
      }
    }),
  }
  const hours = async () => (await student.renewed<HoursOfPlacement>('GET', path('/hours'))).body.weeks
  const states = async () => (await hours()).flatMap(({ halfDays }) => halfDays.map(({ state }) => state))

  return {
    world,
    people: { coordinator, mentor, adviser, employer, student },
    placement,
    path,
    atHost,
    goTo,
    mailsTo,
    agreement,
    sent,
    sendAgreement,
    guest,
    start,
    logs,
    hours,
    states,
    signers: async () => (await agreement()).current?.signatures.map(({ role, way }) => `${role} ${way.by}`),
  }
}

type Stage = Awaited<ReturnType<typeof stage>>
type Who = keyof Stage['people']

type Step = {
  name: string
  /** What somebody asks for, or a guest with these headers; nothing: the clock does it. */
  asks?: (
    here: Stage,
    files: ReturnType<typeof fileFolder>,
  ) => Promise<{
    who: Who | Record<string, string>
    method?: string
    path: string
    body: unknown
  }>
  /** What goes before it. */
  before?: (here: Stage) => Promise<unknown>
  /** Who hears of it, once. */
  tells?: [Who, NotificationKind][]
  /** Who without an account gets a mail, once. */
  mails?: string
  stands: (here: Stage) => Promise<unknown>
  as: unknown
}

const evaluation = {
  items: [
    { about: 'Probeer de automaat uit', level: 'alone', example: 'Bakte zelf een brood' },
    { about: 'Schrijf op wat misgaat', level: 'with-help', example: '' },
  ],
  tip: '',
  version: 0,
}

const steps: Step[] = [
  {
    name: 'an agreement is sent to be signed',
    asks: async (here) => ({ who: 'coordinator', path: here.path('/agreement/send'), body: await here.sent() }),
    tells: [
      ['student', 'agreement-to-sign'],
      ['employer', 'agreement-to-sign'],
    ],
    mails: parent.mail,
    stands: async ({ agreement }) => [(await agreement()).status, (await agreement()).number],
    as: ['sent', 1],
  },
  {
    name: 'a student signs',
    asks: async (here) => ({ who: 'student', path: here.path('/signing'), body: await here.sendAgreement() }),
    stands: ({ signers }) => signers(),
    as: ['student app'],
  },
  {
    name: 'a parent asks for a code and gets one',
    asks: async (here) => {
      await here.sendAgreement()
      const { 'x-guest-link': secret = '' } = await here.guest(parent.mail)
      return { who: { 'x-guest-link': secret }, path: '/guest/code', body: {} }
    },
    // Who asks again gets another one, and the newest counts: see the guest links' own tests.
    stands: async ({ signers }) => signers(),
    as: [],
  },
  {
    name: 'a parent signs by a link',
    asks: async (here) => {
      const body = await here.sendAgreement()
      return { who: await here.guest(parent.mail), path: '/guest/signing', body }
    },
    stands: ({ signers }) => signers(),
    as: ['guardian link'],
  },
  {
    name: 'the last of all signs',
    asks: async (here) => {
      const body = await here.sendAgreement()
      const { student, employer } = here.people
      await student.ask('POST', here.path('/signing'), body)
      await employer.ask('POST', here.atHost('/signing'), body)
      await here.world.anonymous('POST', '/guest/signing', body, await here.guest(parent.mail))
      return { who: 'coordinator', path: here.path('/signing'), body }
    },
    tells: [
      ['student', 'agreement-signed'],
      ['employer', 'agreement-signed'],
    ],
    stands: async ({ agreement }) => (await agreement()).status,
    as: 'signed',
  },
  {
    name: 'what was signed on paper is recorded with its scan',
    asks: async (here, files) => {
      const { hash } = await here.sendAgreement()
      const scan = { type: 'application/pdf', bytes: pdf.length }
      const { body: ticket } = await here.people.coordinator.ask<UploadTicket>('POST', here.path('/agreement/files'), scan)
      await files.receive(ticket.fields.key ?? '', pdf)
      const body = {
        hash,
        signers: [{ role: 'host', name: 'Bo Bakker' }],
        signedOn: here.world.today(),
        fileId: ticket.fileId,
      }
      return { who: 'coordinator', path: here.path('/agreement/paper'), body }
    },
    stands: ({ signers }) => signers(),
    as: ['host paper'],
  },
  {
    name: 'a student logs a week',
    before: async ({ goTo }) => goTo('2027-03-12T17:00:00Z'),
    asks: async ({ logs }) => ({ who: 'student', path: '/student/hours', body: logs }),
    stands: ({ states }) => states(),
    as: ['logged', 'logged'],
  },
  {
    name: 'the clock asks the employer for a week',
    before: async ({ goTo, people, logs }) => {
      goTo('2027-03-12T17:00:00Z')
      await people.student.renewed('POST', '/student/hours', logs)
      goTo('2027-03-12T19:30:00Z')
    },
    mails: 'employer',
    stands: ({ states }) => states(),
    as: ['logged', 'logged'],
  },
  {
    name: 'an employer confirms a week',
    before: async ({ goTo, people, logs }) => {
      goTo('2027-03-12T17:00:00Z')
      await people.student.renewed('POST', '/student/hours', logs)
    },
    asks: async ({ atHost, hours }) => {
      const [week] = await hours()
      const body = { version: week?.version, dayparts: [], text: '' }
      return { who: 'employer', path: atHost(`/weeks/${week?.monday}/confirm`), body }
    },
    tells: [['student', 'hours-confirmed']],
    stands: ({ states }) => states(),
    as: ['confirmed', 'confirmed'],
  },
  {
    name: 'a conversation is planned',
    asks: async ({ path }) => {
      const body = { daypart: daypartIn(11), place: 'workplace', version: 1 }
      return { who: 'mentor', path: path('/contact-moments/start/plan'), body }
    },
    tells: [
      ['student', 'contact-planned'],
      ['employer', 'contact-planned'],
    ],
    stands: async ({ people, path }) => {
      const { body } = await people.mentor.renewed<ContactMoments>('GET', path('/contact-moments'))
      return [body.version, body.moments.map(({ state }) => state.kind)]
    },
    as: [2, ['planned', 'due', 'due']],
  },
  {
    name: 'the clock reminds of a conversation',
    before: async ({ goTo }) => goTo('2027-03-08T08:00:00Z'),
    tells: [['mentor', 'contact-due']],
    stands: async ({ placement }) => placement.state,
    as: 'approved',
  },
  {
    name: 'the clock asks for an evaluation',
    before: async ({ start, goTo }) => {
      await start()
      goTo('2027-03-15T08:00:00Z')
    },
    mails: 'employer',
    stands: async ({ people, path }) => (await people.student.renewed<EvaluationPage>('GET', path('/evaluation'))).body.current,
    as: null,
  },
  {
    name: 'an employer evaluates',
    before: ({ start }) => start(),
    asks: async ({ atHost }) => ({ who: 'employer', method: 'PUT', path: atHost('/evaluation'), body: evaluation }),
    tells: [['student', 'evaluation-given']],
    stands: async ({ people, path }) => {
      const { current, earlier } = (await people.student.renewed<EvaluationPage>('GET', path('/evaluation'))).body
      return [current?.version, earlier]
    },
    as: [1, []],
  },
  {
    name: 'a student reports',
    asks: async () => {
      const body = { text: 'Ze lachen om mijn hoofddoek.', where: 'De bakkerij', anonymous: true }
      return { who: 'student', path: '/reports/mine', body }
    },
    tells: [['adviser', 'report-waiting']],
    stands: async ({ people }) => (await people.adviser.renewed<{ items: Report[] }>('GET', '/reports')).body.items.length,
    as: 1,
  },
]

test.each(steps)('killed at any moment: $name', { timeout: 400_000 * depth }, async (step) => {
  let killed = true
  let deaths = 0
  for (let at = 1; killed; at++) {
    const dieAtWork = startToDie()
    const here = await stage()
    const { world, people } = here
    const { services, clock } = world
    const work = join(folder, `${steps.indexOf(step)}-${at}`)
    const files = fileFolder(work, services.origin, () => clock.now)
    await step.before?.(here)
    const asking = await step.asks?.(here, files)
    await new OutboxWorker(services).drain()
    await sendDueMail(services)
    const mailedBefore = world.mails.length
    // Further than a worker looks back: it begins with what comes now.
    later(60)
    await new OutboxWorker(services).skipToNow()

    const asked = asking && (await requestOf(asking))
    const mailFile = `${work}.mails`
    const now = clock.now.toISOString()
    killed = await dieAtWork(world.table, {
      now,
      mailFile,
      steps: at,
      asked,
      issuers: services.issuers,
      sweeps: !asked,
      leavesMail: true,
      filesFolder: work,
    })
    if (killed) deaths++

    // Then somebody tries again, and another process goes on, after what the first had taken is free again.
    later(120)
    if (asked) {
      const { path, body, ...init } = asked
      const app = createApp({ ...services, files })
      const again = await app.request(`${services.origin}/api${path}`, { ...init, body: JSON.stringify(body) })
      if (!again.ok)
        expect((await again.json()) as object, step.name).toHaveProperty('code', expect.stringMatching(/stale|signed/))
    } else {
      await sweep(services)
    }
    const outbox = new OutboxWorker(services)
    while ((await outbox.drain()) > 0);
    await sendDueMail(services)

    expect(await step.stands(here), `${step.name}, killed after ${at}`).toEqual(step.as)
    for (const [who, kind] of step.tells ?? []) {
      const { items } = (await people[who].renewed<{ items: Notification[] }>('GET', '/notifications?limit=100')).body
      expect(items.filter((item) => item.kind === kind).length, `${who} ${kind}, killed after ${at}`).toBe(1)
    }
    const mails = [...mailsIn(mailFile), ...world.mails.slice(mailedBefore)]
    for (const [id, same] of Map.groupBy(mails, (mail) => mail.id)) expect(same.length, id).toBeLessThanOrEqual(2)
    if (step.mails) {
      const address = step.mails === 'employer' ? people.employer.person.mail : step.mails
      const ids = new Set(mails.filter(({ to }) => to.address === address).map(({ id }) => id))
      expect(ids.size, `${address}, killed after ${at}`).toBe(1)
    }
    expect(world.errors).toEqual([])

    function later(seconds: number) {
      clock.now = new Date(clock.now.getTime() + seconds * 1000)
    }

    async function requestOf({ who, method = 'POST', path, body }: NonNullable<typeof asking>): Promise<Asked> {
      const own = typeof who === 'string' ? { cookie: await people[who].cookie(), 'idempotency-key': 'a-key-of-its-own' } : who
      return { method, path, body, headers: { 'content-type': 'application/json', ...own } }
    }
  }
  // What was asked for, and where the worker is with what follows.
  expect(deaths).toBeGreaterThanOrEqual(2)
})

function mailsIn(file: string) {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Mail)
  } catch {
    return []
  }
}
