import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgreementItem } from '../../shared/agreement.ts'
import type { StudentSummary } from '../../shared/person.ts'
import { openBrowser } from '../support/browser.ts'
import { localApp, type TestApp } from '../support/local-app.ts'

let app: TestApp
let browser: Browser

beforeAll(async () => {
  app = await localApp()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

async function as(name: string, path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`${app.url}/auth/login?login_hint=${name}@demo.example&return_to=${encodeURIComponent(path)}`)
  return page
}

/** The smallest PNG that there is. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('who signed on paper is recorded with a scan, also when sending it fails once; and whoever reads the agreement sees it', {
  timeout: 180_000,
}, async () => {
  const coordinator = await app.signIn('coordinator@demo.example')
  const { items } = (await coordinator.get('/api/agreements?status=sent&limit=100')).body as { items: AgreementItem[] }
  const mentor = await app.signIn('mentor@demo.example')
  const { items: students } = (await mentor.get('/api/students?limit=100')).body as { items: StudentSummary[] }
  const names = new Set(students.map(({ student }) => student.name))
  const waits = items.find(({ studentName, waitingFor }) => names.has(studentName) && waitingFor.includes('host'))
  const page = await as('coordinator', `/placements/${waits?.placementId}/agreement`)
  await page.getByText('Getekend op papier').click()
  const form = page.locator('form').filter({ has: page.getByLabel('Scan of foto') })

  // Each thing that is missing is named; what is no scan is not sent.
  await form.getByRole('button', { name: 'Leg vast' }).click()
  await form.getByText('Kies wie er tekenden').first().waitFor()
  const script = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>') }
  await form.getByLabel('Scan of foto').setInputFiles(script)
  await form.getByText('Dit is geen pdf, jpg of png').first().waitFor()

  await form.getByLabel('Organisatie', { exact: true }).check()
  await form.getByLabel('Naam van wie tekende').fill('Anna met de Pen')
  await form.getByLabel('Scan of foto').setInputFiles({ name: 'blad.png', mimeType: 'image/png', buffer: png })
  await page.route(`${app.url}/files`, (route) => route.abort())
  await form.getByRole('button', { name: 'Leg vast' }).click()
  await form.getByText('We krijgen geen verbinding.').waitFor()
  await page.unroute(`${app.url}/files`)
  await form.getByRole('button', { name: 'Probeer opnieuw' }).click()
  await page.getByText('Vastgelegd.').first().waitFor()
  await page.getByText('Wacht op handtekening').first().waitFor()

  async function seesScan(reader: Page) {
    const [scan] = await Promise.all([
      reader.waitForEvent('popup'),
      reader.getByRole('button', { name: /^Bekijk de scan ?: Anna met de Pen/ }).click(),
    ])
    await scan.waitForURL(/\/files\?/)
    expect(await scan.evaluate(() => document.contentType)).toBe('image/png')
    await scan.close()
  }
  await seesScan(page)
  await seesScan(await as('mentor', `/placements/${waits?.placementId}/agreement`))
  // Who has the address has it for minutes, and may not make another of it.
  const { body } = await coordinator.get(`/api/placements/${waits?.placementId}/agreement/versions`)
  expect(JSON.stringify(body)).toContain('"by":"paper"')
  expect((await fetch(`${app.url}/files?key=agreements&name=x&type=text/html&until=9999&signature=x`)).status).toBe(403)
  expect(app.errors).toEqual([])
})
