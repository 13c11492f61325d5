import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { findBrowser } from '../support/find-browser.ts'
import { type Result, resultOf } from './result.ts'

/*
 * Ranking in the browser while a control moves: the shipped engine on a region's index, in Chromium with the processor
 * slowed four times, about a phone. The promise is one frame, 16 ms.
 */
const slowdown = 4
const frameUs = 16_000

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

export async function bench(sizes = [160, 5_000]): Promise<Result[]> {
  const bundle = await build({
    stdin: { contents: inPage, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'iife',
    target: 'chrome123',
    write: false,
    logLevel: 'error',
  })
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  try {
    const page = await browser.newPage()
    await page.evaluate(bundle.outputFiles[0]?.text ?? '')
    const debuggerOfPage = await page.context().newCDPSession(page)
    await debuggerOfPage.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const results: Result[] = []
    for (const n of sizes) {
      const took: number[] = await page.evaluate(`measure(${n})`)
      results.push({ ...resultOf('re-rank in a browser, 4x slower', n, 'us', took), most: frameUs })
    }
    return results
  } finally {
    await browser.close()
  }
}
