import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HoursOfPlacement } from '../../functions/features/hours/read-hours.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import type { Placement } from '../../shared/placement.ts'
import { openBrowser } from '../support/browser.ts'
import { localApp, type TestApp } from '../support/local-app.ts'

const title = 'Kook tien weken mee in een open keuken'
const monday = '2027-03-01'

/** From a tap on a phone without a connection to hours that count, by four people of whom one has no account. */
describe('hours in the browser', () => {
  let app: TestApp
  let browser: Browser
  // A Tuesday, after the last half-day of the week.
  const clock = { now: new Date('2027-03-02T16:00:00Z') }

  beforeAll(async () => {
    app = await localApp({ now: () => clock.now })
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  async function open(path: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      reducedMotion: 'reduce',
      ...options,
    })
    await context.clock.install({ time: clock.now })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(app.url + path)
    return page
  }

  const signedIn = (mail: string, path: string) =>
    `/auth/login?login_hint=${mail}@demo.example&return_to=${encodeURIComponent(path)}`

  async function hoursOfWeek() {
    const student = await app.signIn('student3@demo.example')
    const { placements } = (await student.get('/api/student/start')).body as { placements: Placement[] }
    const placement = placements.find(({ opportunity }) => opportunity.title === title)
    const { weeks } = (await student.get(`/api/placements/${placement?.id}/hours`)).body as HoursOfPlacement
    return weeks.find((week) => week.monday === monday)?.halfDays ?? []
  }

  const halfDay = (page: Page, when: string) => page.locator('.hday').filter({ hasText: when })
  const unsent = 'Wordt verstuurd zodra je weer online bent'

  test('logged with and without a connection, sent once, confirmed by link, counted', { timeout: 180_000 }, async () => {
    const phone = await open(signedIn('student3', '/placements'))
    await phone
      .getByRole('link', { name: new RegExp(title) })
      .first()
      .click()
    await phone.getByRole('heading', { name: 'Je uren' }).waitFor()
    await phone.getByRole('button', { name: 'Gewerkt maandagmiddag' }).click()
    await halfDay(phone, 'Maandagmiddag 1 maart').getByText('Wacht op je werkgever').waitFor()

    // The worker keeps the page; then the connection goes.
    await phone.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const keeps = async () => {
      const kept = await (await caches.open('answers')).keys()
      const ends = ['/hours', '/signing', '/api/session', location.pathname]
      return ends.every((end) => kept.some(({ url }) => url.endsWith(end)))
    }
    await expect.poll(() => phone.evaluate(keeps)).toBe(true)
    await phone.context().setOffline(true)
    await phone.reload()
    await phone.getByText('Je bent offline').waitFor()
    await phone.getByRole('button', { name: 'Gewerkt dinsdagochtend' }).click()
    await halfDay(phone, 'Dinsdagochtend 2 maart').getByText(unsent).waitFor()
    await phone.getByRole('button', { name: 'Anders dinsdagmiddag' }).click()
    await phone.getByRole('textbox', { name: 'Tot' }).fill('17:15')
    await phone.getByRole('textbox', { name: /Wat deed je\?/ }).fill('Inventaris geteld')
    await phone.getByRole('button', { name: 'Bewaar' }).click()
    await halfDay(phone, 'Dinsdagmiddag 2 maart').getByText('13.00 tot 17.15').waitFor()
    await phone.reload()
    await expect.poll(() => phone.getByText(unsent).count()).toBe(2)
    expect((await hoursOfWeek()).map(({ daypart }) => daypart.slice(8))).toEqual(['01:morning', '01:afternoon'])

    // It is back: what waited is sent, each once.
    await phone.context().setOffline(false)
    await halfDay(phone, 'Dinsdagmiddag 2 maart').getByText('Wacht op je werkgever').waitFor()
    await expect.poll(() => phone.getByText(unsent).count()).toBe(0)
    const logged = await hoursOfWeek()
    expect(logged.map(({ state, earlier }) => [state, earlier.length])).toEqual(Array.from({ length: 4 }, () => ['logged', 0]))
    expect(logged[3]?.said).toMatchObject({ kind: 'worked', until: '17:15', what: 'Inventaris geteld' })

    // An hour later the employer is asked by mail, and confirms without an account.
    clock.now = new Date('2027-03-02T17:30:00Z')
    await sweep(app.services)
    await app.outbox.drain()
    const link = await linkInMail()
    const employer = await open(link)
    await employer.getByText('Samen 14,75 uur').waitFor()
    await employer.getByRole('button', { name: /^Klopt ?:/ }).click()
    await employer.getByText('Bevestigd. Dank je wel.').waitFor()
    await employer.getByRole('button', { name: 'Zet terug' }).click()
    await employer.getByRole('button', { name: /^Klopt ?:/ }).click()
    await employer.getByText('Bevestigd. Dank je wel.').waitFor()
    expect((await hoursOfWeek()).map(({ state }) => state)).toEqual(Array(4).fill('confirmed'))
    await app.outbox.drain()

    await phone.reload()
    await halfDay(phone, 'Dinsdagmiddag 2 maart').getByText('Bevestigd').waitFor()
    const coordinator = await open(signedIn('coordinator', '/hours'), { viewport: { width: 1280, height: 900 } })
    const row = coordinator.getByRole('row').filter({ hasText: 'Selin Kartal' })
    await row.getByRole('link').waitFor()
    expect(app.errors).toEqual([])
  })

  /** The newest mail that asks for this week. */
  async function linkInMail() {
    const response = await fetch(`${app.url}/dev/mail`, { headers: { accept: 'application/json' } })
    const { items } = (await response.json()) as { items: { subject: string; html: string }[] }
    const asked = items.filter(
      ({ subject, html }) => subject === `Kloppen de uren? ${title}` && html.includes('Selin Kartal') && html.includes('1 maart'),
    )
    const link = /href="([^"]+\/guest#[\w-]+)"/.exec(asked[0]?.html ?? '')?.[1]
    if (!link) throw new Error('no mail asks for this week')
    return link.replace(app.url, '')
  }
})
