import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Group } from '../../shared/school.ts'
import type { TimetableLayer } from '../../shared/timetable.ts'
import { openBrowser } from '../support/browser.ts'
import { localApp, type TestApp } from '../support/local-app.ts'

type Timetables = { groups: { groupId: string; timetable: TimetableLayer }[] }

describe('the week of a group', () => {
  let app: TestApp
  let browser: Browser
  let group: Group

  beforeAll(async () => {
    app = await localApp()
    browser = await openBrowser()
    const administrator = await app.signIn('beheer@demo.example')
    const { groups } = (await administrator.get('/api/school')).body as { groups: Group[] }
    group = groups.find(({ name }) => name === 'Kok 1') as Group
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  async function open(path: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(`${app.url}/auth/login?login_hint=beheer@demo.example&return_to=${encodeURIComponent(path)}`)
    return page
  }

  async function kept() {
    const administrator = await app.signIn('beheer@demo.example')
    const { groups } = (await administrator.get('/api/school/timetables')).body as Timetables
    const today = app.services.now().toISOString().slice(0, 10)
    const layer = groups.find(({ groupId }) => groupId === group.id)?.timetable
    return layer?.patterns.find(({ from, until }) => from <= today && (until === null || until >= today))?.slots
  }

  test('is changed by keyboard alone, and put back', { timeout: 120_000 }, async () => {
    const before = await kept()
    const page = await open(`/timetables?group=${group.id}`)
    const week = page.getByRole('group', { name: 'Week', exact: true })
    await week.getByRole('button', { name: /^Maandagochtend/ }).focus()
    // To Friday evening, where nothing stands: a lesson, and its day is copied to Thursday.
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown'])
      await page.keyboard.press(key)
    await page.keyboard.press('Space')
    await week.getByRole('button', { name: 'Vrijdagavond: Les' }).waitFor()
    await page.keyboard.press('c')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('v')
    await week.getByRole('button', { name: 'Donderdagavond: Les' }).waitFor()
    const bar = page.getByRole('region', { name: 'Opslaan' })
    await bar.getByText(/^Je hebt iets veranderd\. Dit raakt/).waitFor()
    await bar.getByRole('button', { name: /^Sla (toch )?op$/ }).press('Enter')
    await page.getByText('Het rooster is opgeslagen.').waitFor()
    const after = await kept()
    expect([after?.['fri-evening'], after?.['thu-evening'], after?.['thu-morning']]).toEqual([
      { kind: 'lesson' },
      { kind: 'lesson' },
      before?.['fri-morning'],
    ])
    await page.getByRole('button', { name: 'Zet terug' }).press('Enter')
    await page.getByText('Het rooster is weer zoals het was.').waitFor()
    expect(await kept()).toEqual(before)
    await page.context().close()
  })

  test('says by name who would come to lie in a lesson, and is saved only when that is accepted', {
    timeout: 120_000,
  }, async () => {
    const page = await open(`/timetables?group=${group.id}`)
    const week = page.getByRole('group', { name: 'Week', exact: true })
    const tuesday = week.getByRole('button', { name: /^Dinsdagochtend/ })
    // Practice, nothing, lesson.
    await tuesday.click()
    await tuesday.click()
    await week.getByRole('button', { name: 'Dinsdagochtend: Les' }).waitFor()
    const bar = page.getByRole('region', { name: 'Opslaan' })
    await bar.getByText(/vallen dan in een les of toets/).waitFor()
    await bar.getByText('Selin Kartal', { exact: false }).first().waitFor()
    await bar.getByRole('button', { name: 'Niet opslaan' }).click()
    await week.getByRole('button', { name: 'Dinsdagochtend: Stagedag, Praktijkdag' }).waitFor()
    await page.context().close()
  })
})
