import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Deadlines } from '../../shared/deadlines.ts'
import { openBrowser } from '../support/browser.ts'
import { localApp, type TestApp } from '../support/local-app.ts'

let app: TestApp
let browser: Browser

beforeAll(async () => {
  app = await localApp()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await app.stop()
})

async function open(as: string, path: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${app.url}/auth/login?login_hint=${as}@demo.example&return_to=${encodeURIComponent(path)}`)
  return page
}

test('the administrator sets how soon an answer comes; what can’t be is refused beside its field', async () => {
  const page = await open('beheer', '/school')
  const days = page.getByLabel('Schooldagen om een aanvraag te beantwoorden')
  const save = page.locator('section:has(#deadlines)').getByRole('button', { name: 'Bewaar' })
  await days.fill('0')
  await save.click()
  await page.getByText('Vul een heel getal in, van 1 tot 20.').waitFor()
  expect(await days.evaluate((element) => element === document.activeElement)).toBe(true)
  await days.fill('3')
  await save.click()
  await page.getByText('Bewaard. Het geldt voor wat er vanaf nu wordt gevraagd.').waitFor()
  const administrator = await app.signIn('beheer@demo.example')
  expect((await administrator.get('/api/school/deadlines')).body as Deadlines).toEqual({
    version: 1,
    answerDays: 3,
    offerHours: 24,
  })
  await page.context().close()
})

test('the coordinator sees what expires first, and how many are about to', async () => {
  const page = await open('coordinator', '/queue')
  await page.getByText(/verlop(en|t) binnen twee dagen/).waitFor()
  await page.getByText('verloopt morgen').first().waitFor()
  await page.getByText('Beslis uiterlijk').first().waitFor()
  await page.context().close()
})
