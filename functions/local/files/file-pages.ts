import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env } from '../../api/env.ts'
import type { FileFolder } from './file-folder.ts'

/** More than any ticket allows: what is larger is not even read. */
const mostBytes = 50_000_000

/** Takes and gives files as a bucket does: by a signature, never by a session. */
export function filePages(folder: FileFolder) {
  return new Hono<Env>()
    .post('/', bodyLimit({ maxSize: mostBytes, onError: (c) => c.text('too large', 413) }), async (c) => {
      const { file, ...rest } = await c.req.parseBody()
      const fields = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]))
      const { key = '', maxBytes = '0' } = fields
      if (!folder.isTicket(fields)) return c.text('not a ticket that counts', 403)
      if (!(file instanceof File) || file.size === 0) return c.text('no file', 400)
      if (file.size > Number(maxBytes)) return c.text('larger than the ticket allows', 400)
      await folder.receive(key, new Uint8Array(await file.arrayBuffer()))
      return c.body(null, 204)
    })
    .get('/', async (c) => {
      const fields = c.req.query()
      const { key = '', name = '', type = '' } = fields
      if (!folder.isLink(fields)) return c.text('not a link that counts', 403)
      const bytes = await readFile(folder.pathOf(key)).catch(() => undefined)
      if (!bytes) return c.text('not here', 404)
      return c.body(bytes, 200, {
        'Content-Type': type,
        'Content-Disposition': `inline; filename="${name}"`,
        'Cache-Control': 'no-store',
      })
    })
}
