import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { LearningNeed } from '../../shared/learning-need.ts'
import { encode, OpportunityIndex } from '../../shared/matching/index.ts'
import { marketOf, today } from '../matching/market.ts'
import { findBrowser } from '../support/find-browser.ts'
import { localApp } from '../support/local-app.ts'
import { type Result, resultOf } from './result.ts'

/*
 * What a student sees while a control moves, in Chromium with the processor slowed four times, about a phone: how long
 * the engine takes to rank anew, the promise being one frame of 16 ms, and how long it takes on the page itself, as it
 * ships, from the control's event until the new list stands on the screen.
 */
const slowdown = 4
const frameUs = 16_000
const marketSize = 5_000

export async function bench(sizes = [160, marketSize]): Promise<Result[]> {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  try {
    return [...(await ranking(browser, sizes)), ...(await matchesPage(browser))]
  } finally {
    await browser.close()
  }
}

/** Runs in the page: a market, an index from its snapshot, and a slider that goes from 2 to 41 km for each student. */
const inPage = `
import { decode, encode, match, OpportunityIndex } from './shared/matching/index.ts'
import { askingOf, marketOf, randomOf } from './test/matching/market.ts'

globalThis.measure = (n) => {
  const index = decode(encode(OpportunityIndex.from(marketOf(n))))
  const random = randomOf(21)
  const took = []
  for (let student = 0; student < 12; student++) {
    const { seeker, need } = askingOf(random, student % 2 ? 'broad' : 'narrow')
    for (let maxKm = 2; maxKm < 42; maxKm++) {
      const start = performance.now()
      match(index, seeker, { ...need, maxKm }, { limit: 20, nearMisses: 6 })
      took.push((performance.now() - start) * 1000)
    }
  }
  return took
}`

async function ranking(browser: Browser, sizes: readonly number[]): Promise<Result[]> {
  const bundle = await build({
    stdin: { contents: inPage, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'iife',
    target: 'chrome123',
    write: false,
    logLevel: 'error',
  })
  const page = await browser.newPage()
  await page.evaluate(bundle.outputFiles[0]?.text ?? '')
  await slow(page)
  const results: Result[] = []
  for (const n of sizes) {
    const took: number[] = await page.evaluate(`measure(${n})`)
    results.push({ ...resultOf('re-rank in a browser, 4x slower', n, 'us', took), most: frameUs })
  }
  await page.close()
  return results
}

/**
 * Watches a page: from each event of a control to the frame in which the list that follows was drawn, how long the page
 * was busy for that, and its long tasks. A task that runs right after a frame's callbacks comes when that frame was drawn.
 */
const watch = `
globalThis.watched = { drawn: [], lists: [], tasks: [] }
let since
addEventListener('input', (event) => { since ??= event.timeStamp }, true)
const afterFrame = (then) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = then; port2.postMessage(0) })
let isWaiting = false
new MutationObserver((changes) => {
  const list = document.querySelector('.match__results')
  if (since === undefined || isWaiting || !list || !changes.some(({ target }) => list.contains(target))) return
  isWaiting = true
  const start = since
  afterFrame(() => {
    watched.drawn.push((performance.now() - start) * 1000)
    since = undefined
    isWaiting = false
  })
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) watched.tasks.push(duration * 1000)
}).observe({ type: 'longtask' })
`

/** The page of matches over a market of 5,000, as students of the demo see it, while the distance moves step by step. */
async function matchesPage(browser: Browser): Promise<Result[]> {
  const snapshot = Buffer.from(encode(OpportunityIndex.from(marketOf(marketSize))))
  const app = await localApp({ now: () => new Date(`${today}T09:00:00Z`) })
  try {
    const drawn: number[] = []
    const tasks: number[] = []
    const first: number[] = []
    for (const mail of ['student1@demo.example', 'student2@demo.example', 'student3@demo.example']) {
      const person = await app.signIn(mail)
      const { needs } = (await person.get('/api/student/start')).body as { needs: LearningNeed[] }
      for (const { id } of needs.slice(0, 1)) {
        const context = await browser.newContext({
          viewport: { width: 360, height: 740 },
          serviceWorkers: 'block',
          locale: 'nl-NL',
        })
        await context.route('**/api/opportunities/index', (route) =>
          route.fulfill({ body: snapshot, contentType: 'application/octet-stream' }),
        )
        const page = await context.newPage()
        await page.addInitScript(watch)
        await page.goto(`${app.url}/auth/login?login_hint=${mail}&return_to=${encodeURIComponent(`/matches/${id}?km=10`)}`)
        await page.locator('.match__results .opp').first().waitFor()
        const controls = page.locator('details.tune')
        if (!(await controls.evaluate((element) => element.hasAttribute('open')))) await controls.locator('summary').click()
        await page.locator('#km').focus()
        // As long as someone looks at the page before moving anything.
        await page.waitForTimeout(2_000)
        await slow(page)
        await page.evaluate('watched.drawn.length = 0; watched.tasks.length = 0')
        for (let step = 0; step < 60; step++) {
          await page.keyboard.press(step < 35 ? 'ArrowRight' : 'ArrowLeft')
          await page.waitForTimeout(150)
        }
        const seen: { drawn: number[]; tasks: number[] } = await page.evaluate('watched')
        first.push(...seen.drawn.slice(0, 1))
        drawn.push(...seen.drawn)
        tasks.push(...seen.tasks)
        await context.close()
      }
    }
    return [
      { ...resultOf('a control moved, its list on the screen, 4x slower', marketSize, 'us', drawn) },
      { ...resultOf('the first move on a page', marketSize, 'us', first) },
      { ...resultOf(`long tasks, ${tasks.length} in ${drawn.length} moves`, marketSize, 'us', tasks) },
    ]
  } finally {
    await app.stop()
  }
}

async function slow(page: Page) {
  const debuggerOfPage = await page.context().newCDPSession(page)
  await debuggerOfPage.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}
