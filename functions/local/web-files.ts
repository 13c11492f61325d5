import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Env } from '../api/env.ts'
import { securityHeaders } from '../security-headers.ts'

const year = 365 * 24 * 3600

/** Serves the built web app as the distribution on AWS does: files as they are, the page for every other path. */
export function webFiles(app: Hono<Env>, folder: string) {
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders())) c.header(name, value)
  })
  app.use(compress())
  const root = relative(process.cwd(), folder)
  app.use(
    '/assets/*',
    serveStatic({
      root,
      onFound: (_, c) => c.header('Cache-Control', `public, max-age=${year}, immutable`),
    }),
  )
  // A file that is gone is gone: the page in its place would be no script and no style.
  app.all('/assets/*', (c) => c.notFound())
  app.use('*', serveStatic({ root, onFound: (_, c) => c.header('Cache-Control', 'no-cache') }))
  app.get('*', (c) => {
    c.header('Cache-Control', 'no-cache')
    return c.html(readFileSync(`${folder}/index.html`, 'utf8'))
  })
}
