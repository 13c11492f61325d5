import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import * as v from 'valibot'
import { Refusal } from '../../shared/errors.ts'
import { readGuest } from '../features/guest-links/read-guest.ts'
import { readSession } from '../features/session/read-session.ts'
import { signInRoutes } from '../features/session/routes.ts'
import type { Services } from '../services.ts'
import type { Env } from './env.ts'
import type { Features } from './features.ts'
import * as all from './features.ts'
import { jsonOnly, noStore, readYourWrites } from './middleware.ts'
import { openApiDocument } from './openapi.ts'
import { answerError, answerProblem, refuseMethod } from './problem.ts'
import { assertEveryRouteGuarded, route } from './route.ts'

const maxBodyBytes = 1_000_000

export type { Api } from './features.ts'

/** The whole HTTP side: `/auth/*` for signing in, `/api/*` for everything else. Knows nothing of where it runs. */
export function createApp(services: Services, { features, unchecked }: Features = all) {
  const app = new Hono<Env>()
  app.use(requestId())
  app.use(async (c, next) => {
    c.set('services', services)
    await next()
  })
  app.onError(answerError)
  // Here and not in front: what comes before the API on AWS compresses only what it may keep.
  app.use('/api/*', compress())
  // Before the checks on where a request comes from and what it carries: mail programs post this as a form.
  app.route('/api', unchecked)
  app.use(
    '/api/*',
    noStore,
    jsonOnly,
    bodyLimit({ maxSize: maxBodyBytes, onError: tooLarge }),
    csrf({ origin: services.origin }),
    readYourWrites,
    readSession,
  )
  app.use('/api/guest/*', readGuest)
  app.use('/auth/*', noStore, csrf({ origin: services.origin }))
  app.use('/api/*', methodNotAllowed({ app, onMethodNotAllowed: (c, methods) => refuseMethod(c, methods) }))
  app.route('/auth', signInRoutes)
  app.get(
    '/api/health',
    route({ action: 'open', summary: 'Is it up?', answers: { 200: v.object({ status: v.literal('ok') }) } }),
    (c) => c.json({ status: 'ok' as const }),
  )
  app.route('/api', features)
  app.get(
    '/api/openapi.json',
    route({ action: 'open', summary: 'This document', answers: { 200: v.looseObject({}) } }),
    async (c) => c.json(await openApiDocument(app)),
  )
  app.all('/api/*', (c) => answerProblem(c, 'not-found'))
  assertEveryRouteGuarded(app.routes)
  return app
}

function tooLarge(): never {
  throw new Refusal('too-large')
}
