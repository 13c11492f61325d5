import { Hono } from 'hono'
import * as v from 'valibot'
import { NotificationId } from '../../../shared/id.ts'
import { Notification } from '../../../shared/notification.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, pageEntries, pageOf, query, route } from '../../api/route.ts'
import { transact } from '../../table/transact.ts'
import { markRead, notificationsOf } from './notification-store.ts'

export const notificationRoutes = new Hono<Env>()
  .get(
    '/notifications',
    route({
      action: 'notification.read',
      summary: 'My messages, newest first',
      answers: { 200: pageOf(Notification) },
      refusals: ['invalid-input'],
    }),
    query(v.object(pageEntries)),
    async (c) => c.json(await notificationsOf(c.get('services').table, actorOf(c).personId, c.req.valid('query'))),
  )
  .put(
    '/notifications/read',
    route({
      action: 'notification.change',
      summary: 'Mark messages as read',
      answers: { 204: null },
      refusals: ['invalid-input'],
    }),
    body(v.strictObject({ upTo: NotificationId })),
    async (c) => {
      const { table, newToken, now } = c.get('services')
      await transact(table, newToken(), [markRead(actorOf(c).personId, c.req.valid('json').upTo, now().toISOString())])
      return c.body(null, 204)
    },
  )
