import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sweep } from '../../functions/workers/sweeper.ts'
import { partsOfDay, type WeekSlot, weekdays } from '../../shared/daypart.ts'
import type { Student } from '../../shared/person.ts'
import type { Placement } from '../../shared/placement.ts'
import { openBrowser } from '../support/browser.ts'
import { localApp, type TestApp } from '../support/local-app.ts'

const start = new Date('2027-03-01T08:00:00Z')
const title = 'Test de nieuwe pizzaoven met ons'

/** Four people walk the whole loop through the screens, each in a browser of their own, the student on a phone. */
describe('the loop in the browser', () => {
  let app: TestApp
  let browser: Browser
  const clock = { now: start }

  beforeAll(async () => {
    app = await localApp({ now: () => clock.now })
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  /** A fresh browser in which somebody has just signed in, at the time of the test. */
  async function as(mail: string, path: string, device: 'phone' | 'desk' = 'desk') {
    const viewport = device === 'phone' ? { width: 360, height: 740 } : { width: 1280, height: 900 }
    const context = await browser.newContext({
      viewport,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      reducedMotion: 'reduce',
    })
    await context.clock.install({ time: clock.now })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(`${app.url}/auth/login?login_hint=${mail}@demo.example&return_to=${encodeURIComponent(path)}`)
    return page
  }

  const close = (page: Page) => page.context().close()

  const dayNames = ['Maandag', 'Dinsdag', 'Woensdag', 'Donderdag', 'Vrijdag', 'Zaterdag', 'Zondag']
  const partNames = ['ochtend', 'middag', 'avond']
  function slotName(slot: WeekSlot) {
    const day = weekdays.findIndex((name) => slot.startsWith(name))
    return `${dayNames[day]}${partNames[partsOfDay.findIndex((part) => slot.endsWith(part))]}`
  }

  test('from an employer’s question to an experience in the dossier', { timeout: 180_000 }, async () => {
    const student = await app.signIn('student5@demo.example')
    const { student: known, freeSpace } = (await student.get('/api/student/start')).body as {
      student: Student
      freeSpace: WeekSlot[]
    }
    const slot = freeSpace[0] as WeekSlot

    // An employer posts, on a half-day that the student has free.
    const employer = await as('werkgever2', '/offer/new?kind=assignment')
    await employer.getByRole('textbox', { name: 'Wat gaat een student doen' }).fill(title)
    await employer.getByRole('combobox', { name: 'In welke sector is het?' }).selectOption('Horeca')
    await employer.getByRole('textbox', { name: 'Bij welk beroep hoort het?' }).fill('Kok')
    await employer.getByRole('textbox', { name: 'Taak 1' }).fill('Bak tien pizza’s en schrijf op wat misgaat')
    await employer.getByRole('checkbox', { name: slotName(slot), exact: true }).check()
    await employer.getByRole('textbox', { name: 'Vanaf welke datum?' }).fill('2027-03-08')
    await employer.getByRole('radio', { name: 'Op school' }).check()
    await employer.getByRole('textbox', { name: 'Wat doet diegene bij jullie?' }).fill('Chef')
    await employer.getByRole('button', { name: 'Zet open voor studenten' }).click()
    await employer.getByRole('heading', { level: 1, name: title }).waitFor()
    await close(employer)

    // A student who never said what to learn states a need in a few taps.
    let phone = await as('student5', '/start', 'phone')
    await phone.getByRole('link', { name: /Begin/ }).first().click()
    await phone.getByRole('checkbox', { name: /Koken en bakken/ }).check()
    await phone
      .getByRole('textbox', { name: 'Of vertel het in je eigen woorden' })
      .fill('Ik wil weten of koken iets voor mij is. Pizza bijvoorbeeld.')
    await phone.getByRole('link', { name: 'Verder' }).click()
    await phone.getByRole('radio', { name: /Ik twijfel/ }).check()
    await phone.getByRole('link', { name: 'Verder' }).click()
    await phone.getByRole('heading', { name: 'Wanneer en hoe ver?' }).waitFor()
    await phone.getByRole('link', { name: 'Verder' }).click()
    await phone.getByRole('button', { name: 'Laat zien wat past' }).click()

    // The offer fits, with reasons, and the student asks for the place.
    await phone.getByRole('heading', { level: 1, name: 'Kansen voor jou' }).waitFor()
    const hit = phone.getByRole('article').filter({ hasText: title })
    await hit.getByRole('list', { name: 'Waarom dit past' }).waitFor()
    await hit.getByRole('link', { name: title }).click()
    await phone.getByRole('heading', { level: 1, name: title }).waitFor()
    await phone.getByRole('button', { name: 'Vraag deze plek aan' }).first().click()
    await phone
      .getByText(/aangevraagd/i)
      .first()
      .waitFor()
    await close(phone)
    await app.outbox.drain()

    // Before approval the employer sees the wish, and no name.
    const coming = await as('werkgever2', '/coming')
    await coming.getByText('Ik wil weten of koken iets voor mij is').first().waitFor()
    expect(await coming.locator('main').innerText()).not.toContain(known.name)

    // The coordinator approves.
    const school = await as('coordinator', '/queue')
    await school
      .getByRole('link', { name: new RegExp(known.name) })
      .first()
      .click()
    await school
      .getByRole('heading', { name: new RegExp(known.name) })
      .first()
      .waitFor()
    await school.getByRole('button', { name: /Keur goed/ }).click()
    await school
      .getByText(/goedgekeurd/i)
      .first()
      .waitFor()
    await close(school)
    await app.outbox.drain()

    // Now the employer knows who comes.
    await coming.reload()
    await coming.getByText(known.name).first().waitFor()
    await close(coming)

    // The day comes and goes.
    clock.now = new Date('2027-03-15T08:00:00Z')
    await sweep(app.services)
    await sweep(app.services)
    await app.outbox.drain()

    // The student looks back: one sentence is enough, shared with the mentor.
    phone = await as('student5', '/start', 'phone')
    await phone.getByRole('link', { name: /Begin/ }).first().click()
    await phone.getByRole('heading', { level: 1 }).waitFor()
    const story = 'De derde pizza was goed. Ik wil dit vaker doen.'
    await phone.getByRole('textbox').first().fill(story)
    const shared = phone.getByLabel('Mijn mentor mag dit zien')
    if (!(await shared.isChecked())) await shared.check()
    await phone
      .getByRole('button', { name: /Bewaar/ })
      .first()
      .click()
    await phone.getByText(story).first().waitFor()
    await phone.goto(`${app.url}/dossier`)
    await phone.getByRole('link', { name: title }).first().waitFor()
    await close(phone)
    await app.outbox.drain()

    // The mentor reads what was shared, to talk about.
    const mentor = await as('mentor', '/students')
    await mentor.getByRole('link', { name: known.name }).first().click()
    await mentor.getByRole('heading', { level: 1, name: known.name }).waitFor()
    await mentor.getByText('Lees de reflectie').first().click()
    await mentor.getByText(story).first().waitFor()
    await close(mentor)

    const { placements } = (await (await app.signIn('student5@demo.example')).get('/api/student/start')).body as {
      placements: Placement[]
    }
    expect(placements.map(({ state, experienceId }) => [state, experienceId !== null])).toEqual([['completed', true]])
    expect(app.errors).toEqual([])
  })
})
