import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ExitSentence } from './exit-sentence.ts'

/** Makes the folder, private to its owner, and holds it for this process until `release`. */
export function claimDataFolder(dataDir: string): { path: string; release(): void } {
  const path = resolve(dataDir)
  const lock = join(path, 'lock')
  const mine = describeProcess(process.pid)
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    while (!createLock(lock, mine)) {
      const holder = readLock(lock)
      if (holder && isAlive(holder)) {
        throw new ExitSentence(
          `The data folder ${path} is in use by process ${pidOf(holder)}: stop that process, or choose another folder with DATA_DIR.`,
        )
      }
      if (holder !== undefined) removeStale(lock, holder)
    }
  } catch (error) {
    if (error instanceof ExitSentence) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new ExitSentence(
      `The data folder ${path} can't be written (${reason}): make it writable, or choose another folder with DATA_DIR.`,
      { cause: error },
    )
  }
  return {
    path,
    release() {
      if (readLock(lock) === mine) rmSync(lock, { force: true })
    },
  }
}

function createLock(lock: string, content: string) {
  // Written beside it and linked into place, so that nobody ever reads a lock that is still empty.
  const draft = `${lock}.${process.pid}`
  writeFileSync(draft, content, { mode: 0o600 })
  try {
    linkSync(draft, lock)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function readLock(lock: string) {
  try {
    return readFileSync(lock, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Moves the lock away before it goes: a lock that someone else took over in the meantime is put back. */
function removeStale(lock: string, stale: string) {
  const aside = `${lock}.stale.${process.pid}`
  try {
    renameSync(lock, aside)
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, lock)
  } catch (error) {
    if (!hasCode(error, 'ENOENT') && !hasCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Pid and, where the system tells, the moment it started: pids come back after a restart, most of all in a container. */
function describeProcess(pid: number) {
  return `${pid} ${startOf(pid) ?? ''}`.trim()
}

function startOf(pid: number) {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return `${boot}:${afterName[19]}`
  } catch {
    return undefined
  }
}

function isAlive(holder: string) {
  const pid = pidOf(holder)
  try {
    process.kill(pid, 0)
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
  return !holder.includes(' ') || describeProcess(pid) === holder
}

const pidOf = (holder: string) => Number.parseInt(holder, 10) || 0

function hasCode(error: unknown, code: string) {
  return error instanceof Error && 'code' in error && error.code === code
}
