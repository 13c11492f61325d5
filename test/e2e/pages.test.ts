import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AgreementItem } from '../../shared/agreement.ts'
import { weekSlotOf } from '../../shared/daypart.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import type { Experience } from '../../shared/experience.ts'
import type { LearningNeed } from '../../shared/learning-need.ts'
import type { OpportunityCard } from '../../shared/opportunity.ts'
import type { Me, StudentSummary } from '../../shared/person.ts'
import type { Placement } from '../../shared/placement.ts'
import type { Group } from '../../shared/school.ts'
import type { Waiting } from '../../shared/waiting-list.ts'
import { openBrowser } from '../support/browser.ts'
import { localApp, type TestApp } from '../support/local-app.ts'

/** Set to write the README's pictures; the pages are tested the same. */
const pictures = process.env.PICTURES !== '1' ? undefined : fileURLToPath(new URL('../../web/pictures', import.meta.url))

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

const sizes = [
  { name: 'wide', width: 1280, height: 900 },
  { name: 'phone', width: 320, height: 640 },
] as const
const schemes = ['light', 'dark'] as const
const pictured = new Set(['wide-light', 'phone-dark'])

/** The new colours are painted, and nothing is on its way to another. */
async function atRest() {
  // Colours of what is out of sight change when it comes into sight: here all of it is.
  for (const element of document.querySelectorAll<HTMLElement>('.match__row, .wt tr')) element.style.contentVisibility = 'visible'
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
  await Promise.all(document.getAnimations().map((animation) => animation.finished))
}

/** Every page as the person who uses it, filled and, where that differs, empty. `:name` is looked up in the demo. */
const pages: { name: string; as: string | null; path: string }[] = [
  { name: 'front', as: null, path: '/' },
  { name: 'sign-in', as: null, path: '/sign-in' },
  { name: 'not-found', as: null, path: '/nothing-here' },
  { name: 'help', as: null, path: '/help' },
  { name: 'privacy', as: null, path: '/privacy' },
  { name: 'accessibility', as: null, path: '/accessibility' },
  { name: 'start', as: 'student1', path: '/start' },
  { name: 'start-empty', as: 'student5', path: '/start' },
  { name: 'need-new', as: 'student1', path: '/needs/new' },
  { name: 'need', as: 'student1', path: '/needs/:need' },
  { name: 'matches', as: 'student1', path: '/matches/:need' },
  { name: 'opportunities', as: 'student1', path: '/opportunities' },
  { name: 'opportunities-none', as: 'student1', path: '/opportunities?q=onderzeeboot' },
  { name: 'opportunity', as: 'student1', path: '/opportunities/:opportunity' },
  { name: 'opportunity-not-allowed', as: 'student2', path: '/opportunities/:barred' },
  { name: 'opportunity-waiting', as: 'student2', path: '/opportunities/:full' },
  { name: 'opportunity-offered', as: 'student3', path: '/opportunities/:offered' },
  { name: 'placements', as: 'student1', path: '/placements' },
  { name: 'placements-waiting', as: 'student3', path: '/placements' },
  { name: 'placements-empty', as: 'student5', path: '/placements' },
  { name: 'placement', as: 'student1', path: '/placements/:placement' },
  { name: 'week', as: 'student1', path: '/week' },
  { name: 'week-empty', as: 'student5', path: '/week?week=2010-01-04' },
  { name: 'dossier', as: 'student1', path: '/dossier' },
  { name: 'dossier-empty', as: 'student5', path: '/dossier' },
  { name: 'dossier-new', as: 'student1', path: '/dossier/new' },
  { name: 'experience', as: 'student1', path: '/dossier/:experience' },
  { name: 'me', as: 'student1', path: '/me' },
  { name: 'notifications', as: 'student1', path: '/notifications' },
  { name: 'notifications-school', as: 'coordinator', path: '/notifications' },
  { name: 'notifications-empty', as: 'beheer', path: '/notifications' },
  { name: 'me-school', as: 'coordinator', path: '/me' },
  { name: 'unsubscribe-unknown', as: null, path: '/unsubscribe' },
  { name: 'offer', as: 'werkgever1', path: '/offer' },
  { name: 'offer-new', as: 'werkgever1', path: '/offer/new' },
  { name: 'offer-form', as: 'werkgever1', path: '/offer/:own/edit' },
  { name: 'offer-one', as: 'werkgever1', path: '/offer/:own' },
  { name: 'offer-preview', as: 'werkgever1', path: '/offer/:own/preview' },
  { name: 'coming', as: 'werkgever1', path: '/coming' },
  { name: 'organisation', as: 'werkgever1', path: '/organisation' },
  { name: 'queue', as: 'coordinator', path: '/queue' },
  { name: 'queue-request', as: 'coordinator', path: '/queue/:request' },
  { name: 'queue-refused', as: 'coordinator', path: '/queue?tab=attention' },
  { name: 'school-placements', as: 'coordinator', path: '/placements' },
  { name: 'school-requests', as: 'coordinator', path: '/placements?state=requested' },
  { name: 'week-school', as: 'coordinator', path: '/week' },
  { name: 'week-mentor', as: 'mentor', path: '/week' },
  { name: 'week-host', as: 'werkgever1', path: '/week' },
  { name: 'agreements', as: 'coordinator', path: '/agreements' },
  { name: 'agreement-school', as: 'coordinator', path: '/placements/:sent/agreement' },
  { name: 'students', as: 'mentor', path: '/students' },
  { name: 'student', as: 'mentor', path: '/students/:student' },
  { name: 'conversations', as: 'mentor', path: '/conversations' },
  { name: 'talks', as: 'student1', path: '/talks' },
  { name: 'talks-empty', as: 'student5', path: '/talks' },
  { name: 'talk-new', as: 'student1', path: '/talks/new' },
  { name: 'talk-new-empty', as: 'student5', path: '/talks/new' },
  { name: 'talk', as: 'student1', path: '/talks/:talk' },
  { name: 'talk-closed', as: 'student1', path: '/talks/:talkClosed' },
  { name: 'talks-guide', as: 'mentor', path: '/talks' },
  { name: 'talk-guide', as: 'mentor', path: '/talks/:talkToClose' },
  { name: 'talk-asked', as: 'mentor', path: '/talks/:talkAsked' },
  { name: 'trialogue', as: 'mentor', path: '/talks/:trialogue' },
  { name: 'guidance', as: 'mentor', path: '/guidance' },
  { name: 'guidance-empty', as: 'coordinator@ander', path: '/guidance' },
  { name: 'guidance-new', as: 'mentor', path: '/guidance/new' },
  { name: 'guidance-answer', as: 'coordinator', path: '/guidance/new?answers=theme-een-klacht-aannemen' },
  { name: 'stage-school', as: 'coordinator', path: '/placements/:stage' },
  { name: 'stage-student', as: 'student3', path: '/placements/:ownStage' },
  { name: 'stage-evaluated', as: 'coordinator', path: '/placements/:evaluated' },
  { name: 'stage-employer', as: 'werkgever1', path: '/coming/:coming' },
  { name: 'report', as: 'student1', path: '/report' },
  { name: 'reports', as: 'vertrouwenspersoon', path: '/reports' },
  { name: 'overview', as: 'teamleider', path: '/overview' },
  { name: 'school', as: 'beheer', path: '/school' },
  { name: 'timetables', as: 'beheer', path: '/timetables' },
  { name: 'timetables-group', as: 'beheer', path: '/timetables?group=:group' },
  { name: 'opportunity-in-lesson', as: 'student4', path: '/opportunities/:inLesson' },
  { name: 'import', as: 'beheer', path: '/import' },
  { name: 'import-offer', as: 'werkgever1', path: '/import' },
]

describe('every page', () => {
  let app: TestApp
  let browser: Browser
  let ids: Record<string, string>
  const states = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()

  beforeAll(async () => {
    app = await localApp()
    browser = await openBrowser()
    ids = await lookUpIds()
    if (pictures) mkdirSync(pictures, { recursive: true })
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  async function lookUpIds(): Promise<Record<string, string>> {
    const student = await app.signIn('student1@demo.example')
    const employer = await app.signIn('werkgever1@demo.example')
    const coordinator = await app.signIn('coordinator@demo.example')
    const mentor = await app.signIn('mentor@demo.example')
    const intern = await app.signIn('student3@demo.example')
    const electrician = await app.signIn('student4@demo.example')
    const administrator = await app.signIn('beheer@demo.example')
    const { groups } = (await administrator.get('/api/school')).body as { groups: Group[] }
    const waiting = await app.signIn('student2@demo.example')
    const one = async <T>(person: typeof student, path: string, is: (item: T) => boolean = () => true) =>
      ((await person.get(path)).body as { items: T[] }).items.find(is) as T
    const stageOf = async (person: typeof student, path: string) => {
      const { items, placements } = (await person.get(path)).body as { items?: Placement[]; placements?: Placement[] }
      const begun = ({ state, opportunity }: Placement) => opportunity.kind === 'stage' && ['active', 'completed'].includes(state)
      return (items ?? placements)?.find(begun) as Placement
    }
    const start = (await student.get('/api/student/start')).body as { needs: LearningNeed[]; placements: Placement[] }
    const organisation = ((await employer.get('/api/me')).body as Me).membership
    const organisationId = organisation.role === 'employer' ? organisation.organisationId : ''
    const { talks, asked } = (await mentor.get('/api/guide/talks')).body as { talks: Dialogue[]; asked: Dialogue[] }
    return {
      need: start.needs[0]?.id ?? '',
      group: groups.find(({ name }) => name === 'Kok 1')?.id ?? '',
      // On Wednesday and Thursday there are lessons.
      inLesson: (
        await one<OpportunityCard>(
          electrician,
          '/api/opportunities?limit=100',
          ({ schedule, seatsLeft, audience }) =>
            schedule.mode === 'all' &&
            seatsLeft > 0 &&
            audience.levels.length + audience.schoolIds.length === 0 &&
            schedule.dayparts.some((daypart) => /^(wed|thu)-(morning|afternoon)$/.test(weekSlotOf(daypart))),
        )
      ).id,
      placement: start.placements.find(({ state }) => state === 'requested')?.id ?? '',
      opportunity: (await one<OpportunityCard>(student, '/api/opportunities')).id,
      // Lifting is part of it, and who looks is 14 or 15.
      barred: (await one<OpportunityCard>(student, '/api/opportunities?q=bestellingen+scanner')).id,
      full: (await one<Waiting>(waiting, '/api/waiting-lists')).opportunityId,
      offered: (await one<Waiting>(intern, '/api/waiting-lists')).opportunityId,
      experience: (await one<Experience>(student, '/api/experiences')).id,
      own: (await one<OpportunityCard>(employer, `/api/organisations/${organisationId}/opportunities`)).id,
      stage: (await stageOf(coordinator, '/api/placements?state=active&limit=100')).id,
      ownStage: (await stageOf(intern, '/api/student/start')).id,
      evaluated: (await stageOf(coordinator, '/api/placements?state=completed&limit=100')).id,
      sent: (await one<AgreementItem>(coordinator, '/api/agreements?status=sent')).placementId,
      coming: (
        await one<Placement>(employer, `/api/organisations/${organisationId}/placements`, ({ state }) => state === 'active')
      ).id,
      request: (await one<Placement>(coordinator, '/api/placements?state=requested')).id,
      student: (await one<StudentSummary>(mentor, '/api/students')).student.id,
      talk: (await one<Dialogue>(student, '/api/dialogues', ({ state }) => state === 'planned')).id,
      talkClosed: (await one<Dialogue>(student, '/api/dialogues', ({ state }) => state === 'closed')).id,
      talkToClose: talks.find(({ time }) => time?.confidential)?.id ?? '',
      talkAsked: asked[0]?.id ?? '',
      trialogue: talks.find(({ guests }) => guests.length > 0)?.id ?? '',
    }
  }

  /** A page of someone who is signed in; the sign-in itself is done once per person. */
  async function open(as: string | null, path: string, { width, height }: (typeof sizes)[number]) {
    const state = as === null ? undefined : (states.get(as) ?? (await signedIn(as)))
    const context = await browser.newContext({
      viewport: { width, height },
      reducedMotion: 'reduce',
      locale: 'nl-NL',
      ...(state ? { storageState: state } : {}),
    })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      // Somebody who isn't signed in hears so from the API: that is an answer, not a fault.
      if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text())
    })
    await page.goto(app.url + path)
    await settled(page)
    return { page, complaints }
  }

  async function signedIn(as: string) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${app.url}/auth/login?login_hint=${as.includes('@') ? as : `${as}@demo`}.example&return_to=/me`)
    const state = await context.storageState()
    states.set(as, state)
    await context.close()
    return state
  }

  /** The heading stands there and nothing is loading any more. */
  async function settled(page: Page) {
    await page.locator('h1').first().waitFor()
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .skel'), undefined, { timeout: 15_000 })
    await page.evaluate(() => document.fonts.ready)
  }

  test.each(pages)(
    '$name ($as): no axe violations, nothing sideways, no complaints, at two widths, light and dark',
    async ({ name, as, path }) => {
      const target = path.replace(/:(\w+)/g, (_, key: string) => ids[key] ?? key)
      for (const size of sizes) {
        const { page, complaints } = await open(as, target, size)
        for (const colorScheme of schemes) {
          const look = `${size.name}-${colorScheme}`
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          await page.evaluate(atRest)
          if (pictures && pictured.has(look)) {
            await page.screenshot({ path: `${pictures}/${name}-${look}.jpg`, type: 'jpeg', quality: 62 })
          }
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
            `${look}: sideways`,
          ).toBeLessThanOrEqual(0)
          expect(await violations(page), look).toEqual([])
        }
        expect(complaints, size.name).toEqual([])
        expect(await page.title()).toMatch(/Praktijkplein/)
        expect(await page.locator('h1').count(), 'one first heading').toBe(1)
        await page.context().close()
      }
    },
  )

  async function violations(page: Page) {
    // Through the debugger: the page's own policy refuses foreign scripts, as it should.
    await page.evaluate(axeSource)
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
      const { violations: found } = await axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      })
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
    })
  }

  test.each(pages.filter(({ as }) => as !== null))(
    '$name ($as): every control can be reached with Tab, and shows it',
    async ({ as, path }) => {
      const target = path.replace(/:(\w+)/g, (_, key: string) => ids[key] ?? key)
      const { page } = await open(as, target, sizes[0])
      const seen = new Set<string>()
      for (let step = 0; step < 25; step++) {
        await page.keyboard.press('Tab')
        const focused = await page.evaluate(() => {
          const element = document.activeElement
          if (!element || element === document.body) return undefined
          const box = element.getBoundingClientRect()
          const style = getComputedStyle(element)
          const ringed = [element, ...element.querySelectorAll('*'), element.parentElement, element.closest('.opp')].some(
            (one) => one && getComputedStyle(one).outlineStyle !== 'none',
          )
          return { name: element.outerHTML.slice(0, 80), visible: box.width > 0 && style.visibility !== 'hidden', ringed }
        })
        if (!focused) break
        seen.add(focused.name)
        expect(focused, focused.name).toMatchObject({ visible: true, ringed: true })
      }
      expect(seen.size).toBeGreaterThan(3)
      await page.context().close()
    },
  )
})
