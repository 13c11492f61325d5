import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeFeedback } from '../../functions/features/mail/take-feedback.ts'
import type { MailChoices } from '../../shared/notification.ts'
import type { Placement } from '../../shared/placement.ts'
import { openBrowser } from '../support/browser.ts'
import { localApp, type TestApp } from '../support/local-app.ts'

type Kept = { name: string; subject: string; to: { address: string }; html: string }

describe('mail, as people meet it', () => {
  let app: TestApp
  let browser: Browser
  let student: Page

  beforeAll(async () => {
    app = await localApp()
    browser = await openBrowser()
    const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' })
    student = await context.newPage()
    await student.goto(`${app.url}/auth/login?login_hint=student1@demo.example&return_to=/me`)
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  /** The student's mails, newest first, once there are this many. */
  async function mails(count: number) {
    let found: Kept[] = []
    await expect
      .poll(
        async () => {
          const response = await fetch(`${app.url}/dev/mail`, { headers: { accept: 'application/json' } })
          const { items } = (await response.json()) as { items: Kept[] }
          found = items.filter(({ to }) => to.address === 'student1@demo.example')
          return found.length
        },
        { timeout: 15_000 },
      )
      .toBe(count)
    return found
  }

  test('a question becomes a mail, whose button leads to where it is answered', async () => {
    const coordinator = await app.signIn('coordinator@demo.example')
    const me = await app.signIn('student1@demo.example')
    const { placements } = (await me.get('/api/student/start')).body as { placements: Placement[] }
    const asked = placements.find(({ state }) => state === 'requested')
    await coordinator.post(`/api/placements/${asked?.id}/ask`, { version: asked?.version, text: 'Heb je veiligheidsschoenen?' })
    const [mail] = await mails(1)
    await student.goto(`${app.url}/dev/mail`)
    await student.getByRole('link', { name: mail?.subject ?? '' }).click()
    await student.getByRole('heading', { level: 1, name: mail?.subject ?? '' }).waitFor()
    await student.frameLocator('iframe').getByRole('link', { name: 'Geef antwoord' }).click()
    await student.waitForURL(`${app.url}/placements/${asked?.id}`)
    await student.getByText('Heb je veiligheidsschoenen?').first().waitFor()
  })

  test('who is not signed in stops that mail with one button, and has it back with one', async () => {
    const [mail] = await mails(1)
    const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(`${app.url}/dev/mail/${mail?.name}`)
    await page.frameLocator('iframe').getByRole('link', { name: 'Geen mail meer over antwoord op je aanvragen' }).click()
    await page.getByRole('button', { name: 'Zet deze mail uit' }).click()
    const done = page.getByRole('heading', { name: 'Deze mail staat uit' })
    await done.waitFor()
    expect(await done.evaluate((heading) => heading === document.activeElement)).toBe(true)
    expect((await choices()).answers).toBe('off')
    // Also when the page is opened again, on another day.
    await page.reload()
    await done.waitFor()
    await page.getByRole('button', { name: 'Zet deze mail weer aan' }).click()
    await page.getByRole('heading', { name: 'Wil je deze mail niet meer?' }).waitFor()
    expect((await choices()).answers).toBe('at-once')
    await context.close()
  })

  async function choices() {
    const me = await app.signIn('student1@demo.example')
    const { items } = (await me.get('/api/mail-choices')).body as MailChoices
    return Object.fromEntries(items.map(({ group, choice }) => [group, choice]))
  }

  test('a choice is made with the keyboard, holds at once and says so', async () => {
    await student.goto(`${app.url}/me`)
    const group = student.getByRole('group', { name: /^Antwoord op je aanvragen/ })
    await group.getByRole('radio', { name: 'Meteen' }).focus()
    await student.keyboard.press('ArrowRight')
    await student.getByRole('status').filter({ hasText: 'Antwoord op je aanvragen: Bewaard' }).waitFor({ state: 'attached' })
    expect(await group.getByRole('radio', { name: 'Eén keer per dag' }).isChecked()).toBe(true)
    expect(
      await group.getByRole('radio', { name: 'Eén keer per dag' }).evaluate((radio) => radio === document.activeElement),
    ).toBe(true)
    expect((await choices()).answers).toBe('digest')
  })

  test('a choice that could not be kept goes back and says what to do', async () => {
    await student.goto(`${app.url}/me`)
    const group = student.getByRole('group', { name: /^Antwoord op je aanvragen/ })
    await group.waitFor()
    await student.route('**/api/mail-choices/**', (route) => route.abort())
    await group.getByText('Geen mail').click()
    await student.locator('.mail-choices [role=alert]').waitFor()
    expect(await group.getByRole('radio', { name: 'Eén keer per dag' }).isChecked()).toBe(true)
    await student.unroute('**/api/mail-choices/**')
  })

  test('mail that came back says so on the own page, and can be tried again', async () => {
    await takeFeedback(app.services, {
      eventType: 'Bounce',
      bounce: {
        feedbackId: 'bounced',
        bounceType: 'Permanent',
        bouncedRecipients: [{ emailAddress: 'student1@demo.example' }],
        timestamp: new Date().toISOString(),
      },
    })
    await student.goto(`${app.url}/notifications`)
    await student.getByRole('link', { name: 'We mailen je niet meer' }).click()
    await student.waitForURL(`${app.url}/me`)
    await student.getByRole('button', { name: 'Probeer het opnieuw' }).click()
    await student.getByText('We mailen je weer.').waitFor()
    expect(await student.getByRole('button', { name: 'Probeer het opnieuw' }).count()).toBe(0)
  })

  test('nothing went wrong behind an answer', () => {
    expect(app.errors).toEqual([])
  })
})
