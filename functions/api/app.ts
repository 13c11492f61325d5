import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import * as v from 'valibot'
import { Refusal } from '../../shared/errors.ts'
import { agreementRoutes } from '../features/agreements/routes.ts'
import { signingRoutes } from '../features/agreements/signing-routes.ts'
import { calendarRoutes } from '../features/calendar/routes.ts'
import { experienceRoutes } from '../features/experiences/routes.ts'
import { readGuest } from '../features/guest-links/read-guest.ts'
import { guestLinkRoutes } from '../features/guest-links/routes.ts'
import { hoursRoutes } from '../features/hours/routes.ts'
import { importRoutes } from '../features/imports/routes.ts'
import { learningNeedRoutes } from '../features/learning-needs/routes.ts'
import { notificationRoutes, oneClickRoutes } from '../features/notifications/routes.ts'
import { opportunityRoutes } from '../features/opportunities/routes.ts'
import { organisationRoutes } from '../features/organisations/routes.ts'
import { placementRoutes } from '../features/placements/routes.ts'
import { schoolRoutes } from '../features/schools/routes.ts'
import { readSession } from '../features/session/read-session.ts'
import { meRoutes, signInRoutes } from '../features/session/routes.ts'
import { studentRoutes } from '../features/students/routes.ts'
import type { Services } from '../services.ts'
import type { Env } from './env.ts'
import { jsonOnly, noStore, readYourWrites } from './middleware.ts'
import { openApiDocument } from './openapi.ts'
import { answerError, answerProblem, refuseMethod } from './problem.ts'
import { assertEveryRouteGuarded, route } from './route.ts'

const maxBodyBytes = 1_000_000

const features = new Hono<Env>()
  .get('/health', route({ action: 'open', summary: 'Is it up?', answers: { 200: v.object({ status: v.literal('ok') }) } }), (c) =>
    c.json({ status: 'ok' as const }),
  )
  .route('/', meRoutes)
  .route('/', notificationRoutes)
  .route('/', schoolRoutes)
  .route('/', calendarRoutes)
  .route('/', studentRoutes)
  .route('/', organisationRoutes)
  .route('/', opportunityRoutes)
  .route('/', learningNeedRoutes)
  .route('/', placementRoutes)
  .route('/', experienceRoutes)
  .route('/', importRoutes)
  .route('/', guestLinkRoutes)
  .route('/', agreementRoutes)
  .route('/', signingRoutes)
  .route('/', hoursRoutes)

/** The type that the web's client is made from. */
export type Api = typeof features

/** The whole HTTP side: `/auth/*` for signing in, `/api/*` for everything else. Knows nothing of where it runs. */
export function createApp(services: Services) {
  const app = new Hono<Env>()
  app.use(requestId())
  app.use(async (c, next) => {
    c.set('services', services)
    await next()
  })
  app.onError(answerError)
  // Before the checks on where a request comes from and what it carries: mail programs post this as a form.
  app.route('/api', oneClickRoutes)
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
