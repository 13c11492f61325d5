// Runs before every npm script, on whatever Node the machine has, before anything is installed: plain JavaScript, no dependencies.
// It installs what the lock file says, Node 24 included, so that the script after it runs on the right one.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const modules = join(root, 'node_modules')
const platform = `${process.platform}-${process.arch}`

if (!isInstalled()) {
  console.log('Installing what package-lock.json says…')
  if (npm('ci', '--include=dev', '--include=optional', '--loglevel=error') !== 0) {
    stop('The dependencies could not be installed: see what npm says above, and check the connection to the registry.')
  }
}

const engine = `@dynoxide/${platform}`
if (!process.env.DYNAMODB_ENDPOINT && !existsSync(join(modules, engine))) {
  // Only the engine for Linux x64 is in the lock file. When this fails too, the start says what is missing.
  const { optionalDependencies } = readJson(join(root, 'package.json'))
  npm('install', '--no-save', '--loglevel=silent', `${engine}@${optionalDependencies['@dynoxide/linux-x64']}`)
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (!existsSync(join(modules, '.bin/node')) && (major < 22 || (major === 22 && minor < 18))) {
  stop(`Praktijkplein runs on Node 24, and brings none for ${platform}: install it from https://nodejs.org and try again.`)
}

/** npm's own record of what stands in node_modules holds everything that the lock file wants on this machine. */
function isInstalled() {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = readJson(record).packages
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true
    if (path in installed) return installed[path].version === wanted.version
    return Boolean(wanted.optional) && !isMadeForHere(wanted)
  })
}

/** @param {{ os?: string | string[], cpu?: string | string[], libc?: string | string[] }} wanted */
function isMadeForHere({ os = [], cpu = [], libc }) {
  return !libc && os.includes(process.platform) && cpu.includes(process.arch)
}

/** npm without our own node_modules/.bin on the PATH: it is about to be replaced. */
function npm(...args) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules))
  const env = { ...process.env, PATH: path.join(delimiter) }
  return spawnSync('npm', args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' }).status
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
