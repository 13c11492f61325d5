import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import { type BrowserContext, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LearningNeed } from '../../shared/learning-need.ts'
import { browserLaunch } from '../support/browser.ts'
import { localApp, type TestApp } from '../support/local-app.ts'

const least = 0.95
/** Whatever else the machine does makes a page slower, never faster: the best of some is nearest to the page itself. */
const mostTries = 20
const categories = ['performance', 'accessibility', 'best-practices'] as const

/** Lighthouse's phone: a slow connection, a processor four times slower, nothing kept from an earlier visit but who is signed in. */
describe('Lighthouse, as a student on a phone', () => {
  let app: TestApp
  let folder: string
  let context: BrowserContext
  let port: number
  let need: LearningNeed | undefined

  beforeAll(async () => {
    app = await localApp({ now: () => new Date('2027-03-02T16:00:00Z') })
    folder = await mkdtemp(join(tmpdir(), 'praktijkplein-lighthouse-'))
    const launch = browserLaunch()
    context = await chromium.launchPersistentContext(folder, { ...launch, args: [...launch.args, '--remote-debugging-port=0'] })
    port = Number((await readFile(join(folder, 'DevToolsActivePort'), 'utf8')).split('\n')[0])
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(`${app.url}/auth/login?login_hint=student1@demo.example&return_to=/start`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.goto('about:blank')
    const student = await app.signIn('student1@demo.example')
    const { needs } = (await student.get('/api/student/start')).body as { needs: LearningNeed[] }
    need = needs.find(({ status }) => status === 'open')
  })

  afterAll(async () => {
    await context?.close()
    await app?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  /** The scores of one measurement, and what was not whole in it. */
  async function measure(path: string) {
    const found = await lighthouse(app.url + path, { port, logLevel: 'error', onlyCategories: [...categories] })
    if (!found) throw new Error(`nothing was measured on ${path}`)
    const { lhr } = found
    expect(new URL(lhr.finalDisplayedUrl).pathname, 'where the page led').toBe(path)
    const scores = Object.fromEntries(categories.map((name) => [name, lhr.categories[name]?.score ?? 0]))
    const less = Object.values(lhr.audits).filter(
      ({ score, scoreDisplayMode }) => scoreDisplayMode !== 'informative' && (score ?? 1) < 0.9,
    )
    return { scores, less: less.map(({ id, displayValue = '' }) => `${id} ${displayValue}`.trim()) }
  }

  const pages = [
    { name: 'start', path: () => '/start' },
    { name: 'matches', path: () => `/matches/${need?.id}` },
    { name: 'week', path: () => '/week' },
  ]

  test.for(pages)('$name: at least 95', { timeout: 900_000 }, async ({ name, path }) => {
    const measured: Awaited<ReturnType<typeof measure>>[] = []
    const isGood = () => measured.some(({ scores }) => Object.values(scores).every((score) => score >= least))
    while (!isGood() && measured.length < mostTries) measured.push(await measure(path()))
    console.log(measured.map(({ scores }) => `${name}: ${JSON.stringify(scores)}`).join('\n'))
    expect(isGood(), JSON.stringify(measured, null, 1)).toBe(true)
  })
})
