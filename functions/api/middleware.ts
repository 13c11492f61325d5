import type { MiddlewareHandler } from 'hono'
import { Refusal } from '../../shared/errors.ts'
import type { Env } from './env.ts'

/** Answers are about one person at one moment: nobody between us and the browser keeps them. */
export const noStore: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
}

/** Bodies are JSON. Anything else is refused before it is read, which also keeps forms of other sites out. */
export const jsonOnly: MiddlewareHandler<Env> = async (c, next) => {
  const type = c.req.header('content-type')
  const hasBody = c.req.method !== 'GET' && c.req.method !== 'HEAD' && c.req.method !== 'DELETE'
  if (hasBody && type?.split(';')[0]?.trim().toLowerCase() !== 'application/json') throw new Refusal('unsupported-media-type')
  await next()
}
