import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, localDateOf } from '../../shared/daypart.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { type Experience, emptyReflection } from '../../shared/experience.ts'
import { openBrowser } from '../support/browser.ts'
import { localApp, type TestApp } from '../support/local-app.ts'

let app: TestApp
let browser: Browser
/** Where the app's clock stands; it only ever goes forward. */
let now = new Date()

beforeAll(async () => {
  app = await localApp({ now: () => now })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await app.stop()
})

/** Somebody in a browser of their own, whose clock goes with the app's. */
async function opened(who: string | null, path: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.clock.install({ time: now })
  const signIn = `/auth/login?login_hint=${who}@demo.example&return_to=${encodeURIComponent(path)}`
  await page.goto(`${app.url}${who ? signIn : path}`)
  return page
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()

test('from an experience to a trialogue, to an action, to a need, to what fits', async () => {
  const yara = await app.signIn('student1@demo.example')
  const today = localDateOf(now)
  const draft = {
    source: 'other',
    placementId: null,
    title: 'Een ochtend bij de smid',
    where: 'Smederij Vonk',
    startedOn: addDays(today, -2),
    endedOn: addDays(today, -2),
    sector: 'food',
    workProcesses: [],
    reflection: { ...emptyReflection, results: 'Ik maakte een haak.' },
    sharedWithMentor: false,
  }
  const experience = (await yara.post('/api/experiences', draft)).body as Experience
  expect(experience.title).toBe(draft.title)

  // The student starts from the experience and takes a time that the guide has open.
  const student = await opened('student1', `/dossier/${experience.id}`)
  await student.getByRole('link', { name: 'Hier wil ik over praten' }).click()
  await heading(student, 'Waar wil je over praten?')
  expect(await student.getByLabel(draft.title).isChecked()).toBe(true)
  await student.getByLabel('Wat wil je vragen of vertellen?').fill('Is dit iets voor mij?')
  await student.locator('input[name="time"]').first().check()
  await student.getByRole('button', { name: 'Leg deze tijd vast' }).click()
  await heading(student, /^Gesprek met /)
  const talkPath = new URL(student.url()).pathname

  // The guide invites the employer, who gets a mail with a link and a calendar.
  const mentor = await opened('mentor', talkPath)
  await mentor.getByText('Is dit iets voor mij?').waitFor()
  await mentor.getByRole('button', { name: 'Nodig de werkgever uit' }).click()
  await mentor.getByLabel('Naam', { exact: true }).fill('Sem Smid')
  await mentor.getByLabel('Mailadres').fill('sem@smederij.example')
  await mentor.getByRole('button', { name: 'Verstuur de uitnodiging' }).click()
  await mentor.getByText('Sem Smid').first().waitFor()
  await app.outbox.drain()

  // The student chooses what the employer reads.
  await student.reload()
  await student.getByLabel('Wat wil je vertellen?').fill('Ik vond het vuur mooi.')
  await student.getByLabel(draft.title).check()
  await student.getByRole('button', { name: 'Bewaar mijn keuze' }).click()
  await student.getByText('Bewaard').first().waitFor()

  const guest = await opened(null, await guestPath())
  await guest.getByText('Ik vond het vuur mooi.').waitFor()
  await guest.getByText('Ik maakte een haak.').waitFor()
  await guest.getByLabel('Ja, ik ben erbij').check()
  await guest.getByRole('button', { name: 'Geef antwoord' }).click()
  await guest.getByText('Je antwoord is bekend bij de school.').waitFor()

  // On the day: notes of both, and no end without an action.
  const { dialogue } = (await yara.get(`/api${talkPath.replace('/talks/', '/dialogues/')}`)).body as { dialogue: Dialogue }
  now = new Date(`${dialogue.time?.date}T15:00:00Z`)
  const guide = await opened('mentor', talkPath)
  await guide.getByLabel('Aantekeningen').first().fill('Yara straalt als ze over het vuur vertelt.')
  await guide.getByLabel('Wat kan ik het best en hoe weet ik dat?').check()
  await guide.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await guide.getByText('Laatst bijgewerkt door').waitFor()
  await guide.getByRole('button', { name: 'Sluit af met een actie' }).click()
  await guide.getByText('Schrijf op wat je gaat doen.').waitFor()
  await guide.getByLabel('Wat gaat de student doen?').fill('Yara vraagt of ze nog een keer mag komen.')
  await guide.getByLabel('Uiterlijk wanneer?').fill(addDays(localDateOf(now), 14))
  await guide.getByRole('button', { name: 'Sluit af met een actie' }).click()
  await guide.getByText('De student moet nog zeggen of dit klopt.').waitFor()

  // The start page asks for the student's own words; then one tap makes a need of it, and that finds what fits.
  const later = await opened('student1', '/start')
  await later.getByRole('link', { name: 'Yara vraagt of ze nog een keer mag komen.' }).click()
  await later.getByLabel('Wat ga je doen?').fill('Ik wil leren lassen en smeden.')
  await later.getByRole('button', { name: 'Zo zeg ik het' }).click()
  await later.getByRole('link', { name: 'Maak hier een leervraag van' }).click()
  await later.getByText('Ik wil leren lassen en smeden.').first().waitFor()
  await finishNeed(later)
  await later.waitForURL(/\/matches\/need_/)
  await heading(later, /./)

  // The loop can be walked back from the need.
  const needId = new URL(later.url()).pathname.split('/').at(-1)
  await later.goto(`${app.url}/needs/${needId}`)
  await heading(later, 'Hoe dit samenhangt')
  await later.getByRole('link', { name: draft.title }).click()
  await heading(later, draft.title)
  expect(app.errors).toEqual([])
}, 240_000)

/** The link in the guest's mail, as it lies in the folder of local mail. */
async function guestPath() {
  const response = await fetch(`${app.url}/dev/mail`, { headers: { accept: 'application/json' } })
  const { items } = (await response.json()) as { items: { to: { address: string }; html: string; attachments: unknown[] }[] }
  const mail = items.find(({ to }) => to.address === 'sem@smederij.example')
  expect(mail?.attachments).toHaveLength(1)
  const [path] = /\/guest#[\w-]+/.exec(mail?.html ?? '') ?? []
  if (!path) throw new Error('no mail with a link for the guest')
  return path
}

async function finishNeed(page: Page) {
  for (const part of ['sure', 'when', 'check']) {
    await page.locator('.need__next a').click()
    await page.waitForURL((url) => url.searchParams.get('part') === part)
  }
  await page.getByRole('button', { name: 'Laat zien wat past' }).click()
}
