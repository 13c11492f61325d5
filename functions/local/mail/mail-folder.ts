import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mail, Mailer } from '../../services.ts'

/** A mail as it lies in the folder. `name` is what its page is called. */
export type KeptMail = Omit<Mail, 'attachments'> & {
  name: string
  sentAt: string
  attachments: { name: string; type: string; content: string }[]
}

export type MailFolder = Mailer & {
  newestFirst(page: { limit: number; before?: string | undefined }): Promise<KeptMail[]>
  read(name: string): Promise<KeptMail | undefined>
}

/** `20270301T080000000-3f2a….json`: sorts by the moment of sending, and ends in what mail it is. */
const fileName = /^\d{8}T\d{9}-[0-9a-f]{24}$/

/** Mail as files in the data folder, one for each: nothing leaves this machine. A mail that was sent before stays as it is. */
export function mailFolder(dataDir: string, now: () => Date): MailFolder {
  const folder = join(dataDir, 'mail')
  const names = async () =>
    (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5))

  async function read(name: string) {
    if (!fileName.test(name)) return undefined
    const json = await readFile(join(folder, `${name}.json`), 'utf8').catch(() => undefined)
    return json === undefined ? undefined : (JSON.parse(json) as KeptMail)
  }

  return {
    async send({ attachments = [], ...mail }) {
      const which = createHash('sha256').update(mail.id).digest('hex').slice(0, 24)
      if ((await names()).some((name) => name.endsWith(which))) return
      const sentAt = now().toISOString()
      const name = `${sentAt.replaceAll(/[-:.Z]/g, '')}-${which}`
      const inBase64 = attachments.map((one) => ({ ...one, content: Buffer.from(one.content).toString('base64') }))
      const kept: KeptMail = { name, sentAt, ...mail, attachments: inBase64 }
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // Whoever reads meanwhile finds the whole mail or none.
      const unfinished = join(folder, `${name}-${randomUUID()}.new`)
      await writeFile(unfinished, JSON.stringify(kept), { mode: 0o600 })
      await rename(unfinished, join(folder, `${name}.json`))
    },
    async newestFirst({ limit, before }) {
      const sorted = (await names()).toSorted().toReversed()
      const wanted = sorted.filter((name) => before === undefined || name < before).slice(0, limit)
      return (await Promise.all(wanted.map(read))).filter((mail) => mail !== undefined)
    },
    read,
  }
}
