import { Hono } from 'hono'
import { adapted } from '../../functions/api/adapter.ts'
import { createApp } from '../../functions/api/app.ts'
import type { Env } from '../../functions/api/env.ts'
import { Market } from '../../functions/features/opportunities/market.ts'
import type { Services } from '../../functions/services.ts'
import { tableAccess } from '../../infra/table-access.ts'
import { eventOf, responseOf } from './lambda-events.ts'
import { onlyWith } from './only-with.ts'

/** The app as it is on AWS: every request an event, every answer a result, and no more of the table than its role allows. */
export function lambdaApp(services: Services): Hono<Env> {
  const table = onlyWith(tableAccess.api, services.table)
  const market = new Market({ ...services, table })
  const app = createApp({ ...services, table, market })
  const handler = adapted(app)
  const outside = new Hono<Env>()
  outside.all('*', async (c) => responseOf(await handler(await eventOf(c.req.raw))))
  outside.routes = app.routes
  return outside
}
