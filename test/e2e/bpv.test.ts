import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importRegister, placeRows } from '../../functions/features/recognitions/import-register.ts'
import { readRegister } from '../../functions/features/recognitions/read-register.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import type { Import } from '../../shared/import/import.ts'
import type { Opportunity } from '../../shared/opportunity.ts'
import type { Me } from '../../shared/person.ts'
import type { Placement } from '../../shared/placement.ts'
import type { RequiredHours } from '../../shared/required-hours.ts'
import { openBrowser } from '../support/browser.ts'
import { localApp, type TestApp } from '../support/local-app.ts'
import { draft } from '../support/small-world.ts'

const title = 'Kook mee voor zestig bewoners'
const crebo = '25180'
const [lotte, parent, cook] = ['lotte.maas@leerling.example', 'hanna.maas@thuis.example', 'piet.pan@brinkerveld.example']
/** Two half-days a day, of three and a half hours each. */
const days = ['2027-03-15', '2027-03-16', '2027-03-22']
const dayparts = days.flatMap((day) => [`${day}:morning`, `${day}:afternoon`] as const)

/** One bpv from the request to completed hours; each person in a browser of their own, two of them without an account. */
describe('a bpv in the browser', () => {
  let app: TestApp
  let browser: Browser
  const clock = { now: new Date('2027-03-01T08:00:00Z') }

  beforeAll(async () => {
    app = await localApp({ now: () => clock.now })
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  async function open(path: string, device: 'phone' | 'desk' = 'phone') {
    const context = await browser.newContext({
      viewport: device === 'phone' ? { width: 360, height: 740 } : { width: 1280, height: 900 },
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      reducedMotion: 'reduce',
    })
    await context.clock.install({ time: clock.now })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(app.url + path)
    return page
  }

  const as = (mail: string, path: string, device?: 'phone' | 'desk') =>
    open(`/auth/login?login_hint=${mail}&return_to=${encodeURIComponent(path)}`, device)
  const close = (page: Page) => page.context().close()
  const later = async (moment: string) => {
    clock.now = new Date(moment)
    await sweep(app.services)
    await drain()
  }
  /** What follows from an event may be an event itself. */
  async function drain() {
    while ((await app.outbox.drain()) > 0);
  }

  /** The newest mail to somebody whose subject says so. */
  async function mailTo(address: string, subject: RegExp) {
    const response = await fetch(`${app.url}/dev/mail`, { headers: { accept: 'application/json' } })
    const { items } = (await response.json()) as { items: { to: { address: string }; subject: string; html: string }[] }
    const found = items.find((mail) => mail.to.address === address && subject.test(mail.subject))
    if (!found) throw new Error(`no mail to ${address}: ${items.map((mail) => `${mail.to.address} ${mail.subject}`).join('; ')}`)
    return found
  }

  async function linkTo(address: string, subject: RegExp) {
    const link = /href="([^"]+\/guest#[\w-]+)"/.exec((await mailTo(address, subject)).html)?.[1] ?? ''
    return link.replace(app.url, '')
  }

  /** A student of seventeen as the school's administration brings her in, and a stage to ask for. */
  async function setUp() {
    const school = await app.signIn('beheer@demo.example')
    const row = {
      number: '4711',
      name: 'Lotte Maas',
      mail: lotte,
      group: 'Kok 1',
      birthDate: '2009-09-01',
      age: null,
      level: 'mbo-2',
      year: 1,
      crebo,
      route: 'bol',
      languages: null,
      home: null,
      guardians: [{ name: 'Hanna Maas', mail: parent }],
    }
    const about = { kind: 'students', fileName: 'een.csv', fileHash: 'a'.repeat(64), mapping: {}, rows: 1, makeGroups: false }
    const { id } = (await school.post('/api/imports', about)).body as Import
    const { body } = await school.post(`/api/imports/${id}/rows`, { kind: 'students', from: 0, rows: [row] })
    expect((body as { import: Import }).import.counts.new, JSON.stringify(body)).toBe(1)
    const settings = (await school.get('/api/school/required-hours')).body as RequiredHours
    const others = settings.figures.filter(({ level }) => level !== 'mbo-2')
    const asked = { ...settings, figures: [...others, { level: 'mbo-2', route: 'bol', year: 1, hours: 21 }] }
    expect((await school.put('/api/school/required-hours', asked)).status).toBe(200)

    const employer = await app.signIn('werkgever1@demo.example')
    const { membership } = (await employer.get('/api/me')).body as Me
    const schedule = { mode: 'all' as const, count: dayparts.length, dayparts: [...dayparts] }
    const offer = draft({ title, kind: 'stage', occupation: 'Kok', tasks: ['Kook de soep'], schedule, seats: 1 })
    const made = (await employer.post('/api/opportunities', offer)).body as Opportunity
    await employer.post(`/api/opportunities/${made.id}/publish`, { version: made.version })
    return { opportunityId: made.id, organisationId: membership.role === 'employer' ? membership.organisationId : '' }
  }

  async function recognise(organisationId: string) {
    const { rows } = readRegister(`organisatie;crebo;van\r\n${organisationId};${crebo};2020-01-01`, '2027-03-01')
    const { placed } = await placeRows(app.services, ['arnhem-nijmegen'], rows)
    await importRegister(app.services, placed)
    await drain()
  }

  /** Reads the agreement on the page and signs it. */
  async function sign(page: Page) {
    await page.getByRole('article', { name: 'Praktijkovereenkomst' }).getByText('Hanna Maas').first().waitFor()
    await page.getByLabel('Ik heb de overeenkomst gelezen en ga akkoord.').check()
    await page.getByRole('button', { name: 'Teken', exact: true }).click()
    await page
      .getByText(/Je hebt getekend|Iedereen heeft getekend/)
      .first()
      .waitFor()
  }

  /** By the link from the mail, with the code that comes then. */
  async function signByLink(address: string) {
    const page = await open(await linkTo(address, /vraagt je handtekening/))
    await page.getByRole('button', { name: 'Stuur me een code' }).click()
    const field = page.getByLabel('Code uit je mail')
    await field.waitFor()
    await field.fill(/^\d{6}/.exec((await mailTo(address, /is je code/)).subject)?.[0] ?? '')
    await page.getByRole('button', { name: 'Ga verder' }).click()
    await sign(page)
    await close(page)
  }

  async function logWorked(phone: Page, whens: string[]) {
    for (const when of whens) {
      await phone.getByRole('button', { name: `Gewerkt ${when}` }).click()
      await phone
        .locator('.hday')
        .filter({ hasText: new RegExp(when, 'i') })
        .getByText('Wacht op je werkgever')
        .waitFor()
    }
  }

  async function confirmByLink(sum: string) {
    const page = await open(await linkTo(cook, /^Kloppen de uren/))
    await page.getByText(`Samen ${sum} uur`).waitFor()
    await page.getByRole('button', { name: /^Klopt ?:/ }).click()
    await page.getByText('Bevestigd. Dank je wel.').waitFor()
    await close(page)
  }

  test('request, gate, four signatures, hours week by week, evaluation, done', { timeout: 300_000 }, async () => {
    const { opportunityId, organisationId } = await setUp()

    // The student asks for the place.
    let phone = await as(lotte, `/opportunities/${opportunityId}`)
    await phone.getByRole('button', { name: 'Vraag deze plek aan' }).first().click()
    await phone.getByText('Aangevraagd').first().waitFor()
    await close(phone)
    await drain()
    const placement = async () => {
      // Weeks go by: a session of then is over.
      const student = await app.signIn(lotte)
      const { placements } = (await student.get('/api/student/start')).body as { placements: Placement[] }
      const found = placements.find((one) => one.opportunityId === opportunityId)
      if (!found) throw new Error('the place was asked for')
      return found
    }
    const { id } = await placement()
    const [page, agreement] = [`/placements/${id}`, `/placements/${id}/agreement`]

    // Nobody may approve a stage at an organisation that is not recognised; once it is, working time is looked at too.
    const desk = await as('coordinator@demo.example', `/queue/${id}`, 'desk')
    await desk
      .getByText('Dit kan niet: kijk bij de erkenning.')
      .or(desk.getByText('De erkenning is nog niet nagegaan.'))
      .waitFor()
    expect((await placement()).state).toBe('requested')
    await recognise(organisationId)
    await desk.reload()
    await desk.getByText(`Woonzorg Brinkerveld is erkend voor crebo ${crebo}`).waitFor()
    await desk.getByText('Nog geen 18: een ouder tekent mee').waitFor()
    await desk.getByText('De dagdelen vallen binnen de regels voor werktijd').waitFor()
    await desk
      .getByRole('button', { name: /Keur goed|Keur toch goed/ })
      .first()
      .click()
    const remark = desk.getByLabel('Waarom kan het toch?')
    if (await remark.isVisible()) {
      await remark.fill('Lotte weet wat ze wil leren.')
      await desk.getByRole('button', { name: 'Keur toch goed' }).click()
    }
    await desk
      .getByText(/goedgekeurd/i)
      .first()
      .waitFor()
    await drain()

    // The agreement is completed and sent: the practice trainer has no account.
    await desk.goto(app.url + agreement)
    await desk.locator('#hostContact-name').fill('Piet Pan')
    await desk.locator('#hostContact-mail').fill(cook)
    await desk.locator('#hostGuide-name').fill('Piet Pan')
    await desk.locator('#hostGuide-mail').fill(cook)
    await desk.locator('#schoolGuide-name').fill('Meike Mentor')
    await desk.locator('#schoolGuide-mail').fill('meike@school.example')
    await desk.getByRole('group', { name: 'Werkprocessen' }).getByRole('checkbox').first().check()
    await desk.getByRole('textbox', { name: 'Beoordeling' }).fill('De praktijkopleider en school beoordelen samen.')
    await desk.getByRole('textbox', { name: 'Eerder stoppen' }).fill('In overleg.')
    await desk.getByRole('button', { name: 'Verstuur om te tekenen' }).click()
    await desk.getByText('Verstuurd. Iedereen krijgt bericht.').first().waitFor()
    await drain()

    // Four sign: in the app, by two links, and for the school.
    phone = await as(lotte, agreement)
    await sign(phone)
    await close(phone)
    await signByLink(parent)
    await signByLink(cook)
    await desk.reload()
    await sign(desk)
    await desk.getByText('Iedereen heeft getekend.').first().waitFor()
    await drain()

    // The first days come, and it has begun.
    await later('2027-03-16T16:00:00Z')
    phone = await as(lotte, page)
    await phone.getByText('Loopt').or(phone.getByText('Bezig')).first().waitFor()
    await logWorked(phone, ['maandagochtend', 'maandagmiddag', 'dinsdagochtend', 'dinsdagmiddag'])
    await phone.getByText('Je hebt 14 van de 21 uur').waitFor()
    await close(phone)
    await later('2027-03-16T18:00:00Z')
    await confirmByLink('14')

    // School visits; the employer evaluates the agreed work processes in the last week.
    clock.now = new Date('2027-03-18T09:00:00Z')
    const visit = await as('coordinator@demo.example', page, 'desk')
    await visit
      .getByRole('button', { name: /^Noteer het gesprek/ })
      .first()
      .click()
    await visit.getByLabel('Wat is er gezegd?').fill('Lotte kookt de soep nu zelf.')
    await visit.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click()
    await visit
      .getByText(/Geweest op/)
      .first()
      .waitFor()
    await close(visit)
    await later('2027-03-22T16:00:00Z')
    phone = await as(lotte, page)
    await logWorked(phone, ['maandagochtend', 'maandagmiddag'])
    await close(phone)
    await later('2027-03-22T18:00:00Z')
    await confirmByLink('7')
    const seen = await open(await linkTo(cook, /^Hoe ging het\?/))
    await seen.getByRole('radio', { name: 'Zelfstandig' }).first().waitFor()
    for (const radio of await seen.getByRole('radio', { name: 'Zelfstandig' }).all()) await radio.check()
    await seen
      .getByRole('textbox', { name: /Voorbeeld/ })
      .first()
      .fill('Kookte de soep voor zestig mensen.')
    await seen.getByRole('button', { name: 'Verstuur de evaluatie' }).click()
    await seen.getByText('beoordeeld door de werkgever').waitFor()
    await close(seen)

    // The day after the last one it is done, with all that was asked for on the student's page and the school's.
    await later('2027-03-23T09:00:00Z')
    expect((await placement()).state).toBe('completed')
    phone = await as(lotte, page)
    const schools = await as('coordinator@demo.example', page, 'desk')
    await phone.getByText('Alle dagdelen van deze plek zijn ingevuld en bevestigd.').waitFor()
    await phone.getByText('Je hebt 21 van de 21 uur').waitFor()
    for (const reader of [phone, schools]) {
      await reader.getByText('Kookte de soep voor zestig mensen.').waitFor()
      await reader
        .getByText(/Geweest op/)
        .first()
        .waitFor()
      await reader.getByText('Iedereen heeft getekend.').first().waitFor()
    }
    await schools.getByText('21 van de 21 uur').waitFor()
    expect(app.errors).toEqual([])
  })
})
