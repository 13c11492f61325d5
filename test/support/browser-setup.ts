import type { TestProject } from 'vitest/node'
import { buildWeb } from '../../functions/local/build-web.ts'
import { findBrowser } from './find-browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    browserPath: string
  }
}

/** What a browser test needs before it can start: a browser, and the web app as it ships. */
export default async function setup(project: TestProject) {
  project.provide('browserPath', findBrowser())
  await buildWeb()
}
