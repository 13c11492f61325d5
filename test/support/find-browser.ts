import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { ExitSentence } from '../../functions/local/exit-sentence.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** The first browser that works: $CHROMIUM, the PATH, Playwright's; else it is installed, Debian's as root, otherwise Playwright's. */
export function findBrowser(): string {
  const wanted = process.env.CHROMIUM
  if (wanted) {
    if (works(wanted)) return wanted
    throw new ExitSentence(`CHROMIUM points at ${wanted}, which does not start: point it at a Chromium or leave it out.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), chromium.executablePath()]
  const present = () => candidates.find((path) => existsSync(path) && works(path))
  for (const install of [() => {}, installDebian, installPlaywright]) {
    install()
    const browser = present()
    if (browser) return browser
  }
  throw new ExitSentence('The browser tests need Chromium, and it could not be installed: install it, or point CHROMIUM at it.')
}

function works(browser: string) {
  return run(browser, ['--version'], 'ignore')
}

function installDebian() {
  if (process.getuid?.() !== 0 || !run('apt-get', ['--version'], 'ignore')) return
  console.log('No browser found: installing Chromium with apt-get…')
  if (run('apt-get', ['update', '-q'])) run('apt-get', ['install', '-yq', '--no-install-recommends', 'chromium'])
}

function installPlaywright() {
  console.log('No browser found: downloading Chromium with Playwright…')
  const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '../cli.js')
  run(process.execPath, [cli, 'install', 'chromium'])
}

function run(command: string, args: string[], output: 'ignore' | 'inherit' = 'inherit') {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { env, stdio: ['ignore', output, output] }).status === 0
}
