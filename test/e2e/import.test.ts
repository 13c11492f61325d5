import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseCsv } from '../../shared/import/parse-csv.ts'
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

async function as(mail: string, path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce', acceptDownloads: true })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`${app.url}/auth/login?login_hint=${mail}&return_to=${encodeURIComponent(path)}`)
  return page
}

/** As a school's system gives it: semicolons, a mark in front, names of columns of its own, no mail addresses. */
function administration(rows: number, bad: number) {
  const lines = Array.from(
    { length: rows },
    (_, i) => `${7000 + i};Student ${i};IM1;${i < bad ? 'onbekend' : '15-1-2010'};MBO 3;2`,
  )
  return `\uFEFF${['Leerlingnr;Volledige naam;Klas;Geb. datum;Schoolsoort;Leerjaar', ...lines].join('\r\n')}`
}

const file = (text: string) => ({ name: 'leerlingen.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
const counts = (page: Page) => page.locator('.import__counts dd').allInnerTexts()

test('an administrator maps columns, looks, imports, repeats, goes on after a stop, and undoes', {
  timeout: 240_000,
}, async () => {
  const page = await as('beheer@demo.example', '/import')
  const chosen = file(administration(430, 3))
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(chosen)
  // Two columns are called what we don't know: one is told by hand, the mail address is made of the number.
  await page.getByLabel('Kolom voor Studentnummer').selectOption('Leerlingnr')
  await page.getByLabel('E-mail, als het leeg is', { exact: true }).fill('{nummer}@leerling.example')
  expect(await page.getByLabel('Kolom voor Geboortedatum').inputValue()).toBe('Geb. datum')
  await page.getByRole('button', { name: 'Kijk het na' }).click()
  await page.getByRole('heading', { name: 'Kijk wat er gaat gebeuren' }).waitFor()
  await page.locator('.import__counts').waitFor()
  expect(await counts(page)).toEqual(['427', '0', '0', '3'])
  await page.getByText('1 groep is er nog niet').waitFor()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download de rijen die niet mee kunnen' }).click(),
  ])
  const refused = parseCsv(await readFile(await download.path(), 'utf8'))
  expect(refused.rows.map(({ cells }) => [cells[0], cells.at(-1)])).toEqual(
    ['7000', '7001', '7002'].map((number) => [number, 'Geboortedatum is geen datum die kan.']),
  )
  await page.getByRole('button', { name: /3 rijen Geboortedatum/ }).click()
  await page.getByText('Geboortedatum is geen datum die kan: “onbekend”').first().waitFor()

  // Stopped in the middle, and gone on with after the page was loaded anew: the file is asked for once more.
  await page.getByRole('button', { name: 'Importeer 427 rijen' }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByText(/Gestopt bij|De import is klaar/).waitFor()
  await page.reload()
  const resume = page.getByRole('button', { name: 'Ga verder' })
  await page.getByRole('heading', { name: 'Eerdere imports' }).waitFor()
  if (await resume.isVisible()) {
    await resume.click()
    await page.getByLabel('Bestand', { exact: true }).setInputFiles(file(`${administration(430, 3)}\r\n`))
    await page.getByText('Dit is een ander bestand').waitFor()
    await page.getByLabel('Bestand', { exact: true }).setInputFiles(chosen)
    await page.getByText('De import is klaar').waitFor()
    await page.reload()
  }
  await page.getByText('427 nieuw, 0 veranderd, 0 hetzelfde.').waitFor()

  // Again it changes nothing, and the columns are known.
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(chosen)
  expect(await page.getByLabel('Kolom voor Studentnummer').inputValue()).toBe('Leerlingnr')
  await page.getByRole('button', { name: 'Kijk het na' }).click()
  await page.locator('.import__counts').waitFor()
  expect(await counts(page)).toEqual(['0', '0', '427', '3'])
  await page.getByText('Er is niets nieuws of veranderds').waitFor()

  // Who was imported comes in, and so stays when it is undone.
  const student = await as('7100@leerling.example', '/start')
  await student.getByRole('heading', { level: 1 }).waitFor()
  expect(student.url()).toContain('/start')
  await page.goto(`${app.url}/import`)
  await page.getByRole('button', { name: 'Maak ongedaan' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Maak ongedaan' }).click()
  await page.getByText('Ongedaan gemaakt: 426 weg, 2 gebleven omdat ze al gebruikt worden.').first().waitFor()
  expect(app.errors).toEqual([])
})

/** As a data warehouse gives it: commas, an age for a birth date, no level and no mail, columns that are not for us, and qualifications that we don't know. */
function warehouse(rows: number) {
  const others = ['StudentGender', 'Dropout', 'Aanmel_aantal', 'absence_authorized', 'Economie', 'Techniek', 'VooroplNiveau_HAVO']
  const columns = [
    'Studentnummer',
    'Naam',
    'Klas',
    'Mentor',
    'Instelling',
    'Opleiding',
    'crebo',
    'leerweg',
    'cohort',
    'StudentAge',
  ]
  const lines = Array.from({ length: rows }, (_, i) => {
    const route = i % 9 === 0 ? 'BBL' : 'BOL'
    const about = [200_000 + i, `Noor de Groot ${i}`, `4${'AB@='[i % 4]}`, 'B. de Vries', 'Rijn IJssel', '"Monteur, allround"']
    return [...about, i % 3 === 0 ? 25736 : 29999, route, 2021 + (i % 5), 16 + (i % 9), 1, 0, 1.8, 13.8, 0, 1, 0].join(',')
  })
  return [[...columns, ...others].join(','), ...lines].join('\n')
}

test('a list of another shape comes in whole after mapping its columns', { timeout: 240_000 }, async () => {
  const page = await as('beheer@demo.example', '/import')
  const chosen = { name: 'studenten.csv', mimeType: 'text/csv', buffer: Buffer.from(warehouse(300)) }
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(chosen)
  // What it knows by name it has found; the rest is told once, for every row.
  for (const [field, column] of [
    ['Studentnummer', 'Studentnummer'],
    ['Groep', 'Klas'],
    ['Leeftijd', 'StudentAge'],
    ['Crebo', 'crebo'],
    ['Leerweg', 'leerweg'],
    ['Leerjaar', 'cohort'],
  ] as const) {
    expect(await page.getByLabel(`Kolom voor ${field}`, { exact: true }).inputValue(), field).toBe(column)
  }
  await page.getByLabel('E-mail, als het leeg is', { exact: true }).fill('{nummer}@leerling.example')
  await page.getByRole('button', { name: 'Kijk het na' }).click()
  await page.locator('.import__counts').waitFor()
  expect(await counts(page)).toEqual(['300', '0', '0', '0'])
  await page.getByText('4 groepen zijn er nog niet').waitFor()
  await page.getByRole('button', { name: 'Importeer 300 rijen' }).click()
  await page.getByText('De import is klaar').waitFor()
  await page.getByText('300 nieuw, 0 veranderd, 0 hetzelfde.').first().waitFor()
  const student = await as('200007@leerling.example', '/start')
  await student.getByRole('heading', { level: 1 }).waitFor()
  expect(student.url()).toContain('/start')
  expect(app.errors).toEqual([])
})

test('a spreadsheet that is no CSV, and an empty file, are said to be so', async () => {
  const page = await as('beheer@demo.example', '/import')
  const input = page.getByLabel('Bestand', { exact: true })
  await input.setInputFiles({ name: 'lijst.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004') })
  await page.getByText('Dit is een Excel-bestand, geen CSV.').waitFor()
  await input.setInputFiles(file('Naam;Klas\r\n'))
  await page.getByText('In dit bestand staat niets.').waitFor()
})
