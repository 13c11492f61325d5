import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

/** How every test starts a browser: without a window, and without talk with its maker. */
export function browserLaunch() {
  return {
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
  }
}

/** A browser of its own, with a profile that starts empty and goes when it closes. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch(browserLaunch())
}
