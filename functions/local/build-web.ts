import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ExitSentence } from './exit-sentence.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = ['web', 'shared', 'package-lock.json']

/** The folder of the built web app, built first when it is not there yet or older than its sources. */
export async function buildWeb(): Promise<string> {
  const folder = join(root, 'dist/web')
  const page = join(folder, 'index.html')
  if (existsSync(page) && statSync(page).mtimeMs > Math.max(...sources.map((path) => newest(join(root, path))))) return folder
  // A process of its own: the build reads NODE_ENV when it loads, and tests set that to something else.
  const vite = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
    { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: 'inherit' },
  )
  const [code] = await once(vite, 'exit')
  if (code !== 0) throw new ExitSentence('The web app could not be built: see the error above.')
  return folder
}

/** When anything at or under this path last changed; a folder tells of what was removed. */
function newest(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
