import type { Context, MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import { mayTry } from '../../shared/access.ts'
import { type FieldError, Refusal } from '../../shared/errors.ts'
import type { Actor } from '../../shared/person.ts'
import { describe, type RouteDescription, schemaOptions, validator } from './describe.ts'
import type { Env } from './env.ts'

const guards = new WeakSet<object>()

/** Every route starts with this: it names the action, lets in who may try it, and describes itself for OpenAPI. */
export function route(description: RouteDescription): MiddlewareHandler<Env> {
  const { action } = description
  const guard: MiddlewareHandler<Env> = async (c, next) => {
    if (action === 'guest') {
      if (!c.get('guest')) throw new Refusal('link-unknown')
    } else if (action !== 'open') {
      const session = c.get('session')
      if (!session) throw new Refusal('unauthenticated')
      if (!mayTry(session.actor.membership.role, action)) throw new Refusal('forbidden')
    }
    await next()
  }
  // The description hangs on the middleware; the guard takes it over, so that a route carries one handler for both.
  Object.assign(guard, describe(description))
  guards.add(guard)
  return guard
}

/** A route that names no action would be open by accident: the app refuses to start with one. */
export function assertEveryRouteGuarded(routes: readonly { method: string; path: string; handler: unknown }[]) {
  const served = routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api'))
  const guarded = new Set(served.filter(isGuarded).map(({ method, path }) => `${method} ${path}`))
  const open = served.map(({ method, path }) => `${method} ${path}`).filter((name) => !guarded.has(name))
  if (open.length > 0) throw new Error(`routes without an action: ${[...new Set(open)].join(', ')}`)
}

function isGuarded({ handler }: { handler: unknown }) {
  return typeof handler === 'function' && guards.has(handler)
}

/** The JSON body of a request, by its schema. */
export function body<const S extends v.GenericSchema>(schema: S) {
  return validator('json', schema, (result) => refuseInvalid(result), schemaOptions)
}

export function query<const S extends v.GenericSchema>(schema: S) {
  return validator('query', schema, (result) => refuseInvalid(result), schemaOptions)
}

/** Ids in the path. What can't be an id names nothing. */
export function path<const E extends v.ObjectEntries>(entries: E) {
  return validator(
    'param',
    v.object(entries),
    (result) => {
      if (!result.success) throw new Refusal('not-found')
    },
    schemaOptions,
  )
}

/** Secrets of links that need no session. Who has none finds nothing. */
export function header<const E extends v.ObjectEntries>(entries: E) {
  return validator('header', v.object(entries), (result) => {
    if (!result.success) throw new Refusal('not-found')
  })
}

const idempotencyKey = v.object({
  'idempotency-key': v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/, '8 to 64 letters, digits, - or _')),
})

/** Creating POSTs name their intent, so that a retry makes nothing twice. */
export const intent = validator('header', idempotencyKey, (result) => {
  if (!result.success) throw new Refusal('idempotency-key-missing')
})

/** How much of a list, and from where. */
export const pageEntries = {
  limit: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(100)), '50'),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(2000))),
}

export function pageOf<const S extends v.GenericSchema>(item: S) {
  return v.object({ items: v.array(item), cursor: v.nullable(v.string()) })
}

/** The session of who asks. Only behind a guard that asks for somebody. */
export function sessionOf(c: Context<Env>) {
  const session = c.get('session')
  if (!session) throw new Refusal('unauthenticated')
  return session
}

export function actorOf(c: Context<Env>): Actor {
  return sessionOf(c).actor
}

/** The actor's school role; an employer has no school to ask about. */
export function schoolMemberOf(c: Context<Env>) {
  const { membership } = actorOf(c)
  if (membership.role === 'employer') throw new Refusal('forbidden')
  return membership
}

/** The actor's organisation role. */
export function employerOf(c: Context<Env>) {
  const { membership } = actorOf(c)
  if (membership.role !== 'employer') throw new Refusal('forbidden')
  return membership
}

/** The actor as a student: the key to everything that is their own. */
export function studentRefOf(c: Context<Env>) {
  const { schoolId, region } = schoolMemberOf(c)
  return { schoolId, region, studentId: actorOf(c).personId }
}

type Validation = { success: true } | { success: false; error: readonly Issue[] }
type Issue = { message: string; type?: unknown; path?: readonly unknown[] | undefined }

function refuseInvalid(result: Validation) {
  if (!result.success) throw new Refusal('invalid-input', result.error.map(fieldErrorOf))
}

function fieldErrorOf(issue: Issue): FieldError {
  const keys = (issue.path ?? []).map((segment) =>
    typeof segment === 'object' && segment !== null && 'key' in segment ? String(segment.key) : String(segment),
  )
  return {
    path: keys.map((key) => `/${key}`).join(''),
    rule: typeof issue.type === 'string' ? issue.type : 'invalid',
    message: issue.message,
  }
}
