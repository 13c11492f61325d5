import type { Hono } from 'hono'
import type { Env } from '../api/env.ts'
import { log, metrics } from './log.ts'

/** One line for each answer, with its metrics: what was asked and how it went, never who it was about. */
export function observed(app: Hono<Env>): Hono<Env> {
  let cold = 1
  const answer = app.fetch
  app.fetch = async (request, ...rest) => {
    const start = performance.now()
    const response = await answer(request, ...rest)
    const { status } = response
    const duration = Math.round((performance.now() - start) * 10) / 10
    log({
      level: status === 500 ? 'error' : 'info',
      message: 'answered',
      correlationId: response.headers.get('x-request-id'),
      method: request.method,
      route: routeOf(request.url),
      status,
      ...metrics(new Date(), {
        Requests: { value: 1, unit: 'Count' },
        Defects: { value: status === 500 ? 1 : 0, unit: 'Count' },
        Busy: { value: status === 503 ? 1 : 0, unit: 'Count' },
        Duration: { value: duration, unit: 'Milliseconds' },
        ColdStarts: { value: cold, unit: 'Count' },
      }),
    })
    cold = 0
    return response
  }
  return app
}

/** The path without ids and without the query, so that a log tells of no student and its lines can be counted. */
export function routeOf(url: string) {
  const { pathname } = new URL(url)
  return pathname
    .split('/')
    .slice(0, 7)
    .map((part) => (/^[a-z]{0,20}(-[a-z]{1,20})*(\.json)?$/.test(part) ? part : ':id'))
    .join('/')
}
