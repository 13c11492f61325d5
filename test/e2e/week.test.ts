import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, daypartOf, localDateOf, mondayOf } from '../../shared/daypart.ts'
import type { Opportunity } from '../../shared/opportunity.ts'
import type { Placement } from '../../shared/placement.ts'
import type { StudentWeek } from '../../shared/week.ts'
import { openBrowser } from '../support/browser.ts'
import { localApp, type TestApp } from '../support/local-app.ts'
import { draft } from '../support/small-world.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const wide = { width: 1280, height: 900 }

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

async function open(as: string, path: string, viewport = wide) {
  const context = await browser.newContext({ viewport, locale: 'nl-NL', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${app.url}/auth/login?login_hint=${as}@demo.example&return_to=${encodeURIComponent(path)}`)
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .skel'))
  return page
}

async function violations(page: Page) {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    return (await axe.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    )
  })
}

/** Presses Tab until the focus is on what a selector names. */
async function tabTo(page: Page, selector: string) {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${selector}`)
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

/** A school week to come, in which a student has what the test needs. */
async function weekWith(as: string, isRight: (week: StudentWeek) => boolean) {
  const student = await app.signIn(`${as}@demo.example`)
  const monday = mondayOf(localDateOf(app.services.now()))
  for (let ahead = 1; ahead < 10; ahead++) {
    const date = addDays(monday, ahead * 7)
    const week = (await student.get(`/api/student/week?week=${date}`)).body as StudentWeek
    if (isRight(week)) return week
  }
  throw new Error('no such week')
}

test('by keys alone: round the week, what if a lesson were free, a request moved and put back', async () => {
  const stands = (week: StudentWeek, day: number, part: 'morning' | 'afternoon') =>
    week.entries.some(({ dayparts }) => dayparts.includes(daypartOf(addDays(week.monday, day), part)))
      ? 'placement'
      : week.halfDays.find(({ daypart }) => daypart === daypartOf(addDays(week.monday, day), part))?.kind
  const { monday } = await weekWith(
    'student1',
    (week) =>
      stands(week, 2, 'morning') === 'lesson' &&
      (['morning', 'afternoon'] as const).every((part) => stands(week, 4, part) === 'free-open'),
  )
  const friday = addDays(monday, 4)
  const [morning, afternoon] = [daypartOf(friday, 'morning'), daypartOf(friday, 'afternoon')]
  const employer = await app.signIn('werkgever1@demo.example')
  const offer = draft({
    title: 'Een dagdeel kiezen',
    location: { mode: 'school' },
    schedule: { mode: 'any', count: 1, dayparts: [morning, afternoon] },
  })
  const made = (await employer.post('/api/opportunities', offer)).body as Opportunity
  await employer.post(`/api/opportunities/${made.id}/publish`, { version: made.version })
  const student = await app.signIn('student1@demo.example')
  const asked = { opportunityId: made.id, needId: null, motivation: '', dayparts: [morning] }
  const placement = (await student.post('/api/placements', asked)).body as Placement
  expect(placement.state).toBe('requested')

  const page = await open('student1', `/week?week=${monday}`)
  await page.getByRole('grid').waitFor()
  expect(await violations(page)).toEqual([])

  // One stop of the Tab key for the whole week; arrows go round it.
  await tabTo(page, 'td[data-column]')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toContain('Wat als dit vrij is?')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('heading', { name: /Wat als woensdagochtend vrij is/ })
  await panel.waitFor()
  await page.getByText('Er is nog niets veranderd.').waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await focused(page)).toContain('Wat als dit vrij is?')

  // To the request of Friday, into its cell, and to another half-day.
  await page.keyboard.press('End')
  expect(await focused(page)).toContain('Een dagdeel kiezen')
  await tabTo(page, 'td button')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Verplaats Een dagdeel kiezen' })
  await dialog.getByRole('radio').first().waitFor()
  expect(await violations(page)).toEqual([])
  await tabTo(page, 'input[type="radio"]')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'dialog button[type="submit"]')
  await page.keyboard.press('Enter')
  await page.getByText('Je dagdelen zijn verplaatst.').waitFor()
  const dayparts = async () => ((await student.get(`/api/placements/${placement.id}`)).body as Placement).dayparts
  expect(await dayparts()).toEqual([afternoon])
  await tabTo(page, '.toasts button')
  await page.keyboard.press('Enter')
  await page.getByText('Je dagdelen staan weer zoals ze waren.').waitFor()
  expect(await dayparts()).toEqual([morning])

  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page[^s]/g)?.length, 'one sheet').toBe(1)
  expect(app.errors).toEqual([])
  await page.context().close()
})

test('who places students goes round by arrow keys and opens a placement with Enter', async () => {
  const page = await open('coordinator', '/week')
  const grid = page.getByRole('grid').first()
  await grid.waitFor()
  await page.getByRole('switch', { name: 'Alleen wie ergens heen gaat' }).focus()
  await page.keyboard.press('Space')
  await page.locator('a.wt__go').first().waitFor()
  await tabTo(page, '[data-row="0"] [data-column]')
  for (let right = 0; right < 12 && !(await page.evaluate(() => document.activeElement?.querySelector('a.wt__go'))); right++) {
    await page.keyboard.press('ArrowRight')
  }
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/placements\//)
  expect(app.errors).toEqual([])
  await page.context().close()
})

test('on a phone the week is a list by day, and stays without a connection', async () => {
  const { monday } = await weekWith('student1', (week) => week.halfDays.some(({ kind }) => kind === 'lesson'))
  const page = await open('student1', `/week?week=${monday}`, { width: 320, height: 640 })
  await page.getByRole('heading', { level: 2, name: /Maandag/ }).waitFor()
  expect(await page.getByRole('grid').count()).toBe(0)
  await page.waitForFunction(() => navigator.serviceWorker?.controller !== null, undefined, { timeout: 30_000 })
  const keeps = async (path: string) => {
    const kept = await (await caches.open('answers')).keys()
    return [path, '/api/session'].every((end) => kept.some(({ url }) => url.endsWith(end)))
  }
  await expect.poll(() => page.evaluate(keeps, `/api/student/week?week=${monday}`), { timeout: 30_000 }).toBe(true)
  await page.context().setOffline(true)
  await page.reload()
  await page.getByText('Je hebt nu geen internet.').waitFor()
  await page.getByRole('heading', { level: 2, name: /Maandag/ }).waitFor()
  await page.context().close()
})
