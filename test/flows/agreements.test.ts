import { beforeEach, describe, expect, test } from 'vitest'
import { agreementStanding } from '../../functions/features/agreements/agreement-standing.ts'
import { agreementOf } from '../../functions/features/agreements/agreement-store.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import type { Agreement, AgreementDraft, AgreementItem, ReadVersion, SignerAgreement } from '../../shared/agreement.ts'
import type { Problem } from '../../shared/errors.ts'
import type { UploadTicket } from '../../shared/file-type.ts'
import type { SignerRole } from '../../shared/guest-link.ts'
import type { Notification } from '../../shared/notification.ts'
import type { Guardian, Student } from '../../shared/person.ts'
import type { Placement } from '../../shared/placement.ts'
import { daypartIn, type SmallWorld, smallWorld } from '../support/small-world.ts'

const parent: Guardian = { name: 'Marjan Ouder', mail: 'marjan@thuis.example' }
const dayMs = 86_400_000
const dayparts = [daypartIn(18), daypartIn(18, 'afternoon')]

/** What only the school can say of a vmbo stage. */
const texts: Partial<AgreementDraft> = {
  schoolGuide: { name: 'Meike Mentor', mail: 'meike@school.example' },
  aim: 'Leren bakken',
  structure: 'Eerst meelopen, daarna zelf doen.',
  organisation: 'De student meldt zich om 9 uur. Ziek? Bel het bedrijf en de school.',
  assessment: 'De begeleider vult het beoordelingsformulier in.',
  insurance: 'De school heeft een ongevallen- en een aansprakelijkheidsverzekering.',
}

let world: SmallWorld
let school: Awaited<ReturnType<SmallWorld['addSchool']>>
let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>
let coordinator: Awaited<ReturnType<SmallWorld['addStaff']>>

beforeEach(async () => {
  world = await smallWorld()
  school = await world.addSchool()
  employer = await world.addEmployer()
  coordinator = await world.addStaff(school, 'coordinator')
})

const drain = () => new OutboxWorker(world.services).drain()
const later = (ms: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + ms)
}

/** A vmbo student of sixteen whose stage has been approved. */
async function stage(about: Partial<Student> = {}, kind: 'stage' | 'assignment' = 'stage') {
  const schedule = { mode: 'all' as const, count: dayparts.length, dayparts }
  const opportunity = await world.addOpportunity(employer, { kind, schedule, seats: 5 })
  const student = await world.addStudent(school, {
    birthDate: '2010-06-01',
    programme: { level: 'vmbo-tl', year: 4 },
    guardians: [parent],
    ...about,
  })
  const claimed = await student.ask<Placement>('POST', '/placements', {
    opportunityId: opportunity.id,
    needId: null,
    motivation: '',
  })
  const { body: placement } = await coordinator.ask<Placement>('POST', `/placements/${claimed.body.id}/approve`, { version: 1 })
  expect(placement.state).toBe('approved')
  await drain()
  return { placement, student }
}

type Staged = Awaited<ReturnType<typeof stage>>

const pathOf = ({ placement }: Staged, rest = '') => `/placements/${placement.id}/agreement${rest}`
const read = async (staged: Staged) => (await coordinator.renewed<Agreement>('GET', pathOf(staged))).body
const send = <T = Agreement>(
  staged: Staged,
  { version, draft }: Agreement,
  change: Partial<AgreementDraft> = texts,
  keepTexts = false,
) => coordinator.renewed<T>('POST', pathOf(staged, '/send'), { version, draft: { ...draft, ...change }, keepTexts })

/** A stage whose agreement was sent, and everybody asked. */
async function sentStage(about: Partial<Student> = {}) {
  const staged = await stage(about)
  const { status, body } = await send(staged, await read(staged))
  expect([status, body.status]).toEqual([200, 'sent'])
  await drain()
  return { staged, sent: body, hash: body.current?.hash ?? '' }
}

/** Somebody who opens the newest link that was mailed to an address, and gives the code. */
async function guest(address: string) {
  const mailed = () => world.mails.filter(({ to }) => to.address === address)
  const secret = /\/guest#([\w-]+)/.exec(mailed().findLast(({ text }) => text.includes('/guest#'))?.text ?? '')?.[1] ?? ''
  const headers: Record<string, string> = { 'x-guest-link': secret }
  await world.anonymous('POST', '/guest/code', {}, headers)
  const code = /\b\d{6}\b/.exec(mailed().at(-1)?.text ?? '')?.[0]
  const opened = await world.anonymous<{ pass: string }>('POST', '/guest/pass', { code }, headers)
  headers['x-guest-pass'] = opened.body.pass
  return <T>(method: string, path: string, body?: unknown) => world.anonymous<T>(method, path, body, headers)
}

async function signAs<T = SignerAgreement>(staged: Staged, who: SignerRole, hash: string) {
  const body = { hash, name: 'Getekende Naam' }
  const host = `/organisations/${employer.organisation.id}/placements/${staged.placement.id}/signing`
  if (who === 'student') return staged.student.renewed<T>('POST', `/placements/${staged.placement.id}/signing`, body)
  if (who === 'school') return coordinator.renewed<T>('POST', `/placements/${staged.placement.id}/signing`, body)
  if (who === 'host') return employer.renewed<T>('POST', host, body)
  return (await guest(parent.mail))<T>('POST', '/guest/signing', body)
}

const notes = async (person: { renewed: typeof coordinator.renewed }) =>
  (await person.renewed<{ items: Notification[] }>('GET', '/notifications')).body.items.map(({ kind }) => kind)

describe('a draft', () => {
  test('is made when a stage is approved, once, with what is known filled in and what is missing named', async () => {
    const staged = await stage()
    const agreement = await read(staged)
    expect(agreement).toMatchObject({ kind: 'stage', status: 'draft', number: 0, studentName: 'Test Leerling', current: null })
    expect(agreement.draft).toMatchObject({
      hostContact: { name: 'Test Werkgever', mail: employer.person.mail },
      hostGuide: { name: 'Bo Bakker', role: 'Bedrijfsleider' },
      guardian: parent,
      hours: 7,
      activities: ['Probeer de automaat uit', 'Schrijf op wat misgaat'],
    })
    expect(agreement.missing).toEqual(
      ['schoolGuide', 'aim', 'structure', 'organisation', 'assessment', 'insurance'].map((field) => ({
        field,
        knownBy: 'school',
      })),
    )
    await drain()
    await new OutboxWorker(world.services).drain()
    expect((await read(staged)).version).toBe(agreement.version)
    const list = await coordinator.ask<{ items: AgreementItem[] }>('GET', '/agreements?status=draft')
    expect(list.body.items.map(({ placementId }) => placementId)).toEqual([staged.placement.id])
  })

  test('is not made for what is no stage', async () => {
    const staged = await stage({}, 'assignment')
    expect((await coordinator.ask('GET', pathOf(staged))).status).toBe(404)
    expect(await agreementStanding(world.table, staged.placement)).toBe('not-needed')
  })

  test('is a praktijkovereenkomst in mbo: route and qualification are wanted, and an adult needs no parent', async () => {
    const staged = await stage({ programme: { level: 'mbo-3', year: 2 }, birthDate: '2007-01-01', guardians: [] })
    const agreement = await read(staged)
    expect(agreement.kind).toBe('pok')
    expect(agreement.missing.map(({ field, knownBy }) => `${field} ${knownBy}`)).toEqual([
      'qualification administration',
      'route administration',
      'schoolGuide school',
      'workProcesses school',
      'assessment school',
      'termination school',
    ])
  })

  test('is kept half filled in; texts that are kept stand in the next one', async () => {
    const first = await stage()
    const { version, draft } = await read(first)
    const saved = await coordinator.ask<Agreement>('PUT', pathOf(first), {
      version,
      draft: { ...draft, ...texts },
      keepTexts: true,
    })
    expect([saved.status, saved.body.status, saved.body.missing]).toEqual([200, 'draft', []])
    expect((await coordinator.ask<Problem>('PUT', pathOf(first), { version, draft })).body.code).toBe('stale')
    const second = await stage()
    const next = await read(second)
    expect(next.draft.insurance).toBe(texts.insurance)
    expect(next.missing.map(({ field }) => field)).toEqual(['schoolGuide', 'aim'])
  })

  test('that misses something is not sent: every field is named, with who knows it', async () => {
    const staged = await stage()
    const agreement = await read(staged)
    const refused = await send<Problem>(staged, agreement, { ...texts, aim: '', insurance: '', guardian: { name: '', mail: '' } })
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toMatchObject([
      { path: '/draft/guardian', rule: 'missing' },
      { path: '/draft/aim', rule: 'missing' },
      { path: '/draft/insurance', rule: 'missing' },
    ])
    expect(await read(staged)).toEqual(agreement)
  })

  test('becomes void when the placement does not go ahead, and begins anew when it does', async () => {
    const { staged, hash } = await sentStage()
    await signAs(staged, 'student', hash)
    const cancelled = await coordinator.ask<Placement>('POST', `/placements/${staged.placement.id}/cancel`, {
      version: staged.placement.version,
      text: 'De oven is stuk',
    })
    expect(cancelled.status).toBe(200)
    await drain()
    expect((await coordinator.ask('GET', pathOf(staged))).status).toBe(404)
    expect((await signAs<Problem>(staged, 'host', hash)).body.code).toBe('agreement-replaced')
    const back = await coordinator.ask<Placement>('POST', `/placements/${staged.placement.id}/reconsider`, {
      version: cancelled.body.version,
    })
    await coordinator.ask('POST', `/placements/${staged.placement.id}/approve`, { version: back.body.version })
    await drain()
    expect(await read(staged)).toMatchObject({ status: 'draft', number: 1 })
    const versions = await coordinator.ask<{ items: ReadVersion[] }>('GET', pathOf(staged, '/versions'))
    expect(versions.body.items).toMatchObject([
      { number: 1, ending: { how: 'void', text: 'De oven is stuk' }, signatures: [{ role: 'student' }] },
    ])
  })
})

describe('signing', () => {
  test('four sign, each in their own way; who, when, how and what can be read back', async () => {
    const { staged, sent, hash } = await sentStage()
    expect(sent.waitingFor).toEqual(['student', 'school', 'host', 'guardian'])
    expect(await agreementStanding(world.table, staged.placement)).toBe('unsigned')
    expect(await notes(staged.student)).toContain('agreement-to-sign')
    expect(await notes(employer)).toContain('agreement-to-sign')

    expect((await signAs(staged, 'student', hash)).body.waitingFor).toEqual(['school', 'host', 'guardian'])
    expect((await signAs(staged, 'school', hash)).body.waitingFor).toEqual(['host', 'guardian'])
    const asHost = await guest(employer.person.mail)
    expect((await asHost<SignerAgreement>('GET', '/guest/signing')).body).toMatchObject({ role: 'host', current: { hash } })
    expect((await asHost<SignerAgreement>('POST', '/guest/signing', { hash, name: 'Bo Bakker' })).body.waitingFor).toEqual([
      'guardian',
    ])
    expect((await signAs(staged, 'guardian', hash)).body).toMatchObject({ status: 'signed', waitingFor: [] })
    await drain()

    expect(await agreementStanding(world.table, staged.placement)).toBe('signed')
    const { body } = await staged.student.ask<{ items: ReadVersion[] }>('GET', pathOf(staged, '/versions'))
    expect(body.items).toHaveLength(1)
    expect(body.items[0]).toMatchObject({ number: 1, hash, intact: true, ending: null })
    expect(body.items[0]?.signatures.map(({ role, way, name }) => [role, way.by, name])).toEqual([
      ['student', 'app', 'Getekende Naam'],
      ['school', 'app', 'Getekende Naam'],
      ['host', 'link', 'Bo Bakker'],
      ['guardian', 'link', 'Getekende Naam'],
    ])
    for (const person of [staged.student, coordinator, employer]) expect(await notes(person)).toContain('agreement-signed')
    // Who signed by link gets a link to read it back.
    const asParent = await guest(parent.mail)
    expect((await asParent<SignerAgreement>('GET', '/guest/signing')).body.status).toBe('signed')
    expect(world.errors).toEqual([])
  })

  test('at the same moment: both are in', async () => {
    const { staged, hash } = await sentStage()
    const answers = await Promise.all((['student', 'school', 'host'] as const).map((who) => signAs(staged, who, hash)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const { current } = await read(staged)
    expect(current?.signatures.map(({ role }) => role).toSorted()).toEqual(['host', 'school', 'student'])
  })

  test('twice is once; somebody else in the same role comes too late', async () => {
    const { staged, hash } = await sentStage()
    await signAs(staged, 'school', hash)
    const again = await signAs(staged, 'school', hash)
    expect(again.status).toBe(200)
    expect(again.body.current?.signatures).toHaveLength(1)
    const other = await world.addStaff(school, 'coordinator')
    const late = await other.ask<Problem>('POST', `/placements/${staged.placement.id}/signing`, { hash, name: 'Ander' })
    expect([late.status, late.body.code]).toEqual([409, 'already-signed'])
  })

  test('a change while somebody reads: the old version is not signed, its signatures stay with it', async () => {
    const { staged, hash } = await sentStage()
    const asParent = await guest(parent.mail)
    await signAs(staged, 'student', hash)
    const changed = await send(staged, await read(staged), { ...texts, aim: 'Iets anders leren' })
    expect(changed.body).toMatchObject({ number: 2, status: 'sent', waitingFor: ['student', 'school', 'host', 'guardian'] })
    expect(changed.body.current?.hash).not.toBe(hash)
    await drain()
    for (const late of [
      await asParent<Problem>('POST', '/guest/signing', { hash, name: 'Marjan' }),
      await asParent<Problem>('GET', '/guest/signing'),
      await signAs<Problem>(staged, 'host', hash),
    ]) {
      expect([late.status, late.body.code]).toEqual([409, 'agreement-replaced'])
    }
    const { body } = await coordinator.ask<{ items: ReadVersion[] }>('GET', pathOf(staged, '/versions'))
    expect(body.items.map(({ number, ending, signatures, intact }) => [number, ending?.how, signatures.length, intact])).toEqual([
      [2, undefined, 0, true],
      [1, 'replaced', 1, true],
    ])
    // The link in the newer mail is to the newer version.
    expect((await signAs(staged, 'guardian', changed.body.current?.hash ?? '')).status).toBe(200)
  })

  test('refusing says why, ends the version and brings it back to the coordinator', async () => {
    const { staged, hash } = await sentStage()
    const asParent = await guest(parent.mail)
    expect((await asParent<Problem>('POST', '/guest/signing/refuse', { hash, text: '' })).body.errors).toMatchObject([
      { path: '/text' },
    ])
    expect((await asParent('POST', '/guest/signing/refuse', { hash, text: 'De tijden kloppen niet' })).status).toBe(200)
    await drain()
    expect(await read(staged)).toMatchObject({
      status: 'draft',
      current: null,
      ending: { how: 'refused', by: 'Marjan Ouder', role: 'guardian', text: 'De tijden kloppen niet' },
    })
    expect(await notes(coordinator)).toContain('agreement-refused')
    expect((await signAs<Problem>(staged, 'student', hash)).body.code).toBe('agreement-replaced')
  })

  test('a version that was taken back is signed by nobody', async () => {
    const { staged, sent, hash } = await sentStage()
    const withdrawn = await coordinator.ask<Agreement>('POST', pathOf(staged, '/withdraw'), { version: sent.version })
    expect(withdrawn.body).toMatchObject({ status: 'draft', current: null, ending: { how: 'withdrawn' } })
    await drain()
    expect(await notes(staged.student)).toContain('agreement-withdrawn')
    expect((await signAs<Problem>(staged, 'student', hash)).body.code).toBe('agreement-replaced')
    const again = await coordinator.ask<Problem>('POST', pathOf(staged, '/withdraw'), { version: withdrawn.body.version })
    expect(again.body.code).toBe('wrong-state')
  })

  test('who turns 18 before signing signs without a parent; who signed under age does not', async () => {
    const young = await sentStage({ birthDate: '2009-03-05' })
    const old = await sentStage({ birthDate: '2009-03-05' })
    await signAs(young.staged, 'student', young.hash)
    later(5 * dayMs)
    expect((await signAs(old.staged, 'student', old.hash)).body.waitingFor).toEqual(['school', 'host'])
    expect((await read(young.staged)).waitingFor).toEqual(['school', 'host', 'guardian'])
  })
})

describe('on paper', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7\n%…')
  const signers = [{ role: 'host', name: 'Bo Bakker' }]

  /** A scan that was sent with a ticket. */
  async function scan(staged: Staged, bytes = pdf) {
    const ticket = await coordinator.ask<UploadTicket>('POST', pathOf(staged, '/files'), {
      type: 'application/pdf',
      bytes: bytes.length,
    })
    world.files.incoming.set(ticket.body.fields.key ?? '', bytes)
    return ticket.body.fileId
  }

  test('a coordinator records who signed, when, with a scan that can be seen', async () => {
    const { staged, hash } = await sentStage()
    await signAs(staged, 'student', hash)
    const fileId = await scan(staged)
    const paper = { hash, signers: [...signers, { role: 'guardian', name: 'Marjan Ouder' }], signedOn: world.today(), fileId }
    const recorded = await coordinator.ask<Agreement>('POST', pathOf(staged, '/paper'), paper)
    expect([recorded.status, recorded.body.waitingFor]).toEqual([200, ['school']])
    expect(recorded.body.current?.signatures.map(({ role, way }) => [role, way.by])).toEqual([
      ['student', 'app'],
      ['host', 'paper'],
      ['guardian', 'paper'],
    ])
    const ofHost = `/organisations/${employer.organisation.id}/placements/${staged.placement.id}/signing/files/${fileId}`
    for (const seen of [
      await staged.student.ask<{ url: string }>('GET', pathOf(staged, `/files/${fileId}`)),
      await employer.ask<{ url: string }>('GET', ofHost),
      await (await guest(parent.mail))<{ url: string }>('GET', `/guest/signing/files/${fileId}`),
    ]) {
      expect(seen.body.url).toContain('overeenkomst.pdf')
    }
    expect((await coordinator.ask<Problem>('POST', pathOf(staged, '/paper'), paper)).body.code).toBe('already-signed')
  })

  test('only who signs this agreement', async () => {
    const { staged, hash } = await sentStage({ birthDate: '2006-06-01', guardians: [] })
    const paper = {
      hash,
      signers: [{ role: 'guardian', name: 'Marjan Ouder' }],
      signedOn: world.today(),
      fileId: await scan(staged),
    }
    const refused = await coordinator.ask<Problem>('POST', pathOf(staged, '/paper'), paper)
    expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([422, '/signers/0/role'])
  })

  test('no scan, another kind of file, or a day to come: refused, by the field', async () => {
    const { staged, sent, hash } = await sentStage()
    const none = `file_${'0'.repeat(26)}`
    const wrong = await scan(staged, new TextEncoder().encode('MZ\x90 not a scan'))
    const other = await scan((await sentStage()).staged)
    const fileId = await scan(staged)
    const paper = { hash, signers, signedOn: world.today(), fileId }
    for (const [change, path, rule] of [
      [{ fileId: none }, '/fileId', 'file-missing'],
      [{ fileId: other }, '/fileId', 'file-missing'],
      [{ fileId: wrong }, '/fileId', 'file-type'],
      [{ signedOn: '2027-03-02' }, '/signedOn', 'future'],
      [{ signedOn: '2027-02-28' }, '/signedOn', 'before-sent'],
      [{ signers: [] }, '/signers', 'min_length'],
      [{ signers: [...signers, ...signers] }, '/signers', 'check'],
    ] as const) {
      const refused = await coordinator.ask<Problem>('POST', pathOf(staged, '/paper'), { ...paper, ...change })
      expect([refused.status, refused.body.errors?.[0]?.path, refused.body.errors?.[0]?.rule]).toEqual([422, path, rule])
    }
    expect((await read(staged)).version).toBe(sent.version)
    for (const [bytes, type] of [
      [0, 'application/pdf'],
      [10_000_001, 'application/pdf'],
      [10, 'text/html'],
    ]) {
      expect((await coordinator.ask('POST', pathOf(staged, '/files'), { bytes, type })).status).toBe(422)
    }
    expect((await staged.student.ask('POST', pathOf(staged, '/files'), { bytes: 10, type: 'image/png' })).status).toBe(403)
    expect((await coordinator.ask('GET', pathOf(staged, `/files/${fileId}`))).status).toBe(404)
  })
})

describe('the start of a stage', () => {
  test('waits until everybody has signed', async () => {
    const { staged, hash } = await sentStage()
    const path = `/placements/${staged.placement.id}`
    for (const who of ['student', 'school', 'host'] as const) await signAs(staged, who, hash)
    later(18 * dayMs)
    await sweep(world.services)
    expect((await coordinator.renewed<Placement>('GET', path)).body).toMatchObject({
      state: 'approved',
      concerns: [{ kind: 'agreement' }],
    })
    await signAs(staged, 'guardian', hash)
    await sweep(world.services)
    expect((await coordinator.renewed<Placement>('GET', path)).body).toMatchObject({ state: 'active', concerns: [] })
  })
})

describe('asking again', () => {
  test('by the coordinator, not too often; the new link works', async () => {
    const { staged, hash } = await sentStage()
    const ask = (role: SignerRole) => coordinator.renewed<Problem>('POST', pathOf(staged, '/ask'), { role })
    expect((await ask('guardian')).body.code).toBe('too-often')
    later(dayMs)
    const before = world.mails.length
    expect((await ask('guardian')).status).toBe(200)
    await drain()
    expect(world.mails.slice(before).map(({ to, subject }) => [to.address, subject])).toEqual([
      [parent.mail, 'Herinnering: Het Testplein wacht op je handtekening'],
    ])
    expect((await signAs(staged, 'guardian', hash)).status).toBe(200)
    expect((await ask('guardian')).body.code).toBe('wrong-state')
  })

  test('by itself after three days, once', async () => {
    const { staged, hash } = await sentStage()
    await signAs(staged, 'student', hash)
    later(3 * dayMs)
    const links = () => world.mails.filter(({ to, text }) => to.address === parent.mail && text.includes('/guest#')).length
    const before = links()
    await sweep(world.services)
    await sweep(world.services)
    await drain()
    expect(links()).toBe(before + 1)
    expect((await read(staged)).current?.askedAt.student).not.toBe(world.clock.now.toISOString())
  })

  test('a mail says school and organisation, never the student', async () => {
    await sentStage()
    const letters = world.mails.filter(({ text }) => text.includes('/guest#'))
    expect(letters.map(({ to }) => to.address).toSorted()).toEqual([employer.person.mail, parent.mail].toSorted())
    for (const { subject, text, html } of letters) expect(subject + text + html).not.toContain('Leerling')
  })
})

describe('who may', () => {
  test('another student, another school, another organisation: it does not exist', async () => {
    const { staged, hash } = await sentStage()
    const elsewhere = await world.addSchool('Elders')
    const strangers = [
      (await world.addStudent(school)).ask,
      (await world.addStudent(elsewhere)).ask,
      (await world.addStaff(elsewhere, 'coordinator')).ask,
    ]
    for (const ask of strangers) {
      expect((await ask('GET', `/placements/${staged.placement.id}/signing`)).status).toBe(404)
      expect((await ask('POST', `/placements/${staged.placement.id}/signing`, { hash, name: 'Vreemde' })).status).toBe(404)
      expect((await ask('GET', pathOf(staged, '/versions'))).status).toBe(404)
    }
    const other = await world.addEmployer('Slagerij Ander')
    for (const organisationId of [other.organisation.id, employer.organisation.id]) {
      const path = `/organisations/${organisationId}/placements/${staged.placement.id}/signing`
      expect((await other.ask('GET', path)).status).toBe(404)
    }
    expect((await staged.student.ask('GET', pathOf(staged))).status).toBe(403)
    const stored = await agreementOf(world.table, staged.placement)
    expect(stored?.current?.signatures).toEqual([])
  })
})
