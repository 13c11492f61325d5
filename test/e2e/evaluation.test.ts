import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeGuestLink } from '../../functions/features/guest-links/make-guest-link.ts'
import { transact } from '../../functions/table/transact.ts'
import type { EvaluationPage } from '../../shared/evaluation.ts'
import type { Placement } from '../../shared/placement.ts'
import { openBrowser } from '../support/browser.ts'
import { localApp, type TestApp } from '../support/local-app.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

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

/** The link that the mail carries, to the stage of the student on the sign-in page. */
async function linkTo(placement: Placement) {
  const { link, step } = makeGuestLink(app.services, {
    purpose: { kind: 'evaluate', placementId: placement.id },
    schoolId: placement.schoolId,
    to: { name: 'Bo Begeleider', mail: 'bo@bedrijf.example', relation: 'host', locale: 'nl' },
    expiresAt: new Date(app.services.now().getTime() + 86_400_000).toISOString(),
  })
  await transact(app.services.table, app.services.newToken(), [step])
  return app.url + link.slice(link.indexOf('/guest#'))
}

test('without an account, by a link on a phone: what is missing is said, what is sent the student reads and answers', async () => {
  const student = await app.signIn('student3@demo.example')
  const { placements } = (await student.get('/api/student/start')).body as { placements: Placement[] }
  const stage = placements.find(({ state, opportunity }) => state === 'active' && opportunity.kind === 'stage')
  if (!stage) throw new Error('the demo has an intern')
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'nl-NL', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(await linkTo(stage))
  await page.getByRole('button', { name: 'Verstuur de evaluatie' }).click()
  await page.getByText('Kies wat je zag.').first().waitFor()
  await page.evaluate(axeSource)
  const violations = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')
  expect(violations).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  for (const radio of await page.getByRole('radio', { name: 'Zelfstandig' }).all()) await radio.check()
  await page.getByRole('button', { name: 'Verstuur de evaluatie' }).click()
  const example = page.getByRole('textbox', { name: /Voorbeeld/ }).first()
  await expect.poll(() => example.evaluate((element) => element === document.activeElement)).toBe(true)
  await example.fill('Kookte zelf de soep van de dag.')
  await page.getByRole('button', { name: 'Verstuur de evaluatie' }).click()
  await page.getByText('beoordeeld door de werkgever').waitFor()
  await context.close()

  const { current } = (await student.get(`/api/placements/${stage.id}/evaluation`)).body as EvaluationPage
  expect(current).toMatchObject({ version: 1, by: { name: 'Bo Begeleider' } })
  const reading = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' })
  const read = await reading.newPage()
  const path = encodeURIComponent(`/placements/${stage.id}`)
  await read.goto(`${app.url}/auth/login?login_hint=student3@demo.example&return_to=${path}`)
  await read.getByText('Kookte zelf de soep van de dag.').waitFor()
  await read.getByRole('textbox', { name: /Jouw reactie/ }).fill('Dank je wel')
  await read.getByRole('button', { name: 'Verstuur je reactie' }).click()
  await read.getByRole('button', { name: 'Verander je reactie' }).waitFor()
  await reading.close()
  expect(app.errors).toEqual([])
})
