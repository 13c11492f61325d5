import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, daypartOf, localDateOf, mondayOf } from '../../shared/daypart.ts'
import type { Opportunity } from '../../shared/opportunity.ts'
import type { Placement } from '../../shared/placement.ts'
import type { Waiting } from '../../shared/waiting-list.ts'
import { openBrowser } from '../support/browser.ts'
import { localApp, type TestApp } from '../support/local-app.ts'
import { draft } from '../support/small-world.ts'

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

test('one seat: who comes second waits in line, hears of the seat that came free, and takes it', async () => {
  const employer = await app.signIn('werkgever1@demo.example')
  const [first, second] = await Promise.all(['student1', 'student3'].map((name) => app.signIn(`${name}@demo.example`)))
  if (!first || !second) throw new Error('two students')
  const saturday = addDays(mondayOf(localDateOf(app.services.now())), 19)
  const schedule = { mode: 'all' as const, count: 1, dayparts: [daypartOf(saturday, 'afternoon')] }
  const offer = draft({ title: 'Een middag aan de draaibank', kind: 'assignment', schedule, seats: 1 })
  const made = (await employer.post('/api/opportunities', offer)).body as Opportunity
  await employer.post(`/api/opportunities/${made.id}/publish`, { version: made.version })
  const asked = { opportunityId: made.id, needId: null, motivation: '' }
  const placement = (await first.post('/api/placements', asked)).body as Placement
  expect(placement.state).toBe('requested')

  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'nl-NL', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const path = `/opportunities/${made.id}`
  await page.goto(`${app.url}/auth/login?login_hint=student3@demo.example&return_to=${encodeURIComponent(path)}`)
  await page.getByRole('button', { name: 'Zet me op de wachtlijst' }).click()
  await page.getByText('Je bent als eerste aan de beurt.').waitFor()
  await page.getByRole('button', { name: 'Ga van de wachtlijst af' }).click()
  await page.getByRole('button', { name: 'Zet terug' }).click()
  await page.getByText('Je bent als eerste aan de beurt.').waitFor()

  await first.post(`/api/placements/${placement.id}/withdraw`, { version: placement.version, text: '' })
  await app.outbox.drain()
  await page.reload()
  await page.getByText('Er is een plek voor je vrij.').waitFor()
  await page.getByRole('button', { name: 'Neem deze plek' }).click()
  await page.getByText('Bekijk').first().waitFor()
  const { placements } = (await second.get('/api/student/start')).body as { placements: Placement[] }
  expect(placements.find(({ opportunityId }) => opportunityId === made.id)?.state).toBe('requested')
  expect(app.errors).toEqual([])
  await context.close()
})

test('half-days to choose from: a full one is waited for, beside others that can be had at once', async () => {
  const employer = await app.signIn('werkgever1@demo.example')
  const [first, second] = await Promise.all(['student1', 'student3'].map((name) => app.signIn(`${name}@demo.example`)))
  if (!first || !second) throw new Error('two students')
  const saturday = addDays(mondayOf(localDateOf(app.services.now())), 26)
  const [full, free] = [daypartOf(saturday, 'morning'), daypartOf(addDays(saturday, 7), 'morning')]
  const schedule = { mode: 'any' as const, count: 1, dayparts: [full, free] }
  const made = (await employer.post('/api/opportunities', draft({ title: 'Een ochtend naar keuze', schedule, seats: 1 })))
    .body as Opportunity
  await employer.post(`/api/opportunities/${made.id}/publish`, { version: made.version })
  const asked = { opportunityId: made.id, needId: null, motivation: '', dayparts: [full] }
  expect((await first.post('/api/placements', asked)).status).toBe(201)

  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'nl-NL', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const path = `/opportunities/${made.id}`
  await page.goto(`${app.url}/auth/login?login_hint=student3@demo.example&return_to=${encodeURIComponent(path)}`)
  const halfDays = page.locator('input[name="daypart"]')
  // The one that is free was put ready.
  await page.getByRole('button', { name: 'Vraag deze plek aan' }).waitFor()
  await halfDays.nth(1).uncheck()
  await halfDays.nth(0).check()
  await page.getByRole('button', { name: 'Zet me op de wachtlijst' }).click()
  await page.getByText('Je bent als eerste aan de beurt.').waitFor()
  const { items } = (await second.get('/api/waiting-lists')).body as { items: Waiting[] }
  expect(items.find(({ opportunityId }) => opportunityId === made.id)?.dayparts).toEqual([full])
  expect(app.errors).toEqual([])
  await context.close()
})
