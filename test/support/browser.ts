import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

/** A browser of its own, with a profile that starts empty and goes when it closes, and no talk with its maker. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('browserPath'),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
