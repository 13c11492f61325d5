import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
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

const recentCookie = 'changed'
/** Longer than a cheap read may lag behind, ten times over. */
const recentSeconds = 10

/**
 * Reads are cheap and may lag a moment. Whoever changed something reads consistently for the next seconds: the browser
 * keeps that in mind, so that it holds whichever process answers.
 */
export const readYourWrites: MiddlewareHandler<Env> = async (c, next) => {
  c.set('consistent', getCookie(c, recentCookie) !== undefined)
  await next()
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || !c.res.ok) return
  const secure = c.get('services').origin.startsWith('https://')
  setCookie(c, recentCookie, '1', { path: '/api', httpOnly: true, sameSite: 'Lax', secure, maxAge: recentSeconds })
}
