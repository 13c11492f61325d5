import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { link, mkdir, open, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Files } from '../../services.ts'

const ticketMs = 10 * 60_000
const linkMs = 5 * 60_000
const incomingMs = 24 * 3_600_000

/** Files in the data folder, and what the routes beside them need to serve signed tickets and links. */
export type FileFolder = Files & {
  /** Whether these fields are a ticket that was given out and still counts. */
  isTicket(fields: Record<string, string>): boolean
  isLink(fields: Record<string, string>): boolean
  receive(key: string, bytes: Uint8Array): Promise<void>
  /** Where a file lies that is kept. */
  pathOf(key: string): string
}

/** As a bucket does it: what comes in lies apart until it is kept, and addresses are signed for one file and for minutes. */
export function fileFolder(dataDir: string, origin: string, now: () => Date): FileFolder {
  // A new secret with every start: tickets and links are for minutes.
  const secret = randomBytes(32)
  const incoming = (key: string) => join(dataDir, 'files', 'incoming', encodeURIComponent(key))
  const kept = (key: string) => join(dataDir, 'files', 'kept', encodeURIComponent(key))

  function sign(what: string, fields: Record<string, string>) {
    const text = JSON.stringify([what, ...Object.entries(fields).toSorted()])
    return createHmac('sha256', secret).update(text).digest('hex')
  }

  function isSigned(what: string, { signature = '', ...fields }: Record<string, string>) {
    const [given, right] = [signature, sign(what, fields)].map((text) => Buffer.from(text))
    if (!given || !right || given.length !== right.length || !timingSafeEqual(given, right)) return false
    return (fields.until ?? '') > now().toISOString()
  }

  return {
    async ticket({ key, type, maxBytes }) {
      const until = new Date(now().getTime() + ticketMs).toISOString()
      const fields = { key, 'Content-Type': type, maxBytes: String(maxBytes), until }
      return { url: `${origin}/files`, fields: { ...fields, signature: sign('ticket', fields) } }
    },
    async peek(key, bytes) {
      for (const path of [kept(key), incoming(key)]) {
        const file = await open(path).catch(() => undefined)
        if (!file) continue
        try {
          const { size } = await file.stat()
          const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0)
          return { size, start: buffer.subarray(0, bytesRead) }
        } finally {
          await file.close()
        }
      }
      return undefined
    },
    async keep(key) {
      await mkdir(join(dataDir, 'files', 'kept'), { recursive: true, mode: 0o700 })
      // What was kept is not replaced by what its ticket let in later.
      await link(incoming(key), kept(key)).catch(async (error: unknown) => {
        if (!(await stat(kept(key)).catch(() => undefined))) throw error
      })
    },
    async link(key, { name, type }) {
      const until = new Date(now().getTime() + linkMs).toISOString()
      const fields = { key, name, type, until }
      return `${origin}/files?${new URLSearchParams({ ...fields, signature: sign('link', fields) })}`
    },
    isTicket: (fields) => isSigned('ticket', fields),
    isLink: (fields) => isSigned('link', fields),
    async receive(key, bytes) {
      const folder = join(dataDir, 'files', 'incoming')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await removeBefore(folder, now().getTime() - incomingMs)
      // A new file each time: what was kept may be another name of the old one.
      await rm(incoming(key), { force: true })
      await writeFile(incoming(key), bytes, { mode: 0o600, flush: true })
      await utimes(incoming(key), now(), now())
    },
    pathOf: kept,
  }
}

/** As the bucket's rules do: what came in and was not asked for again goes. A file that was kept has another name too. */
async function removeBefore(folder: string, before: number) {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs < before) await rm(path, { force: true })
  }
}
