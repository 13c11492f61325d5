import { Hono } from 'hono'
import * as v from 'valibot'
import { NotificationId } from '../../../shared/id.ts'
import { MailChoice, MailChoices, Notification, NotificationGroup } from '../../../shared/notification.ts'
import type { Env, OpenSession } from '../../api/env.ts'
import { actorOf, body, header, pageEntries, pageOf, path, query, route, sessionOf } from '../../api/route.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { mailStopOf, removeMailStop } from '../mail/mail-stop-store.ts'
import { mailChoicesOf, putMailChoice } from './mail-choice-store.ts'
import { markRead, notificationsOf } from './notification-store.ts'
import { changeUnsubscribe, readUnsubscribe } from './unsubscribe.ts'

/** What the link at the foot of a mail stops, and whether it did. */
const UnsubscribeAnswer = v.object({ groups: v.array(NotificationGroup), off: v.boolean() })

/** The secret of that link. In a header, so that it comes into no log. */
const link = header({ 'x-unsubscribe': v.string() })

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
  .get(
    '/mail-choices',
    route({ action: 'notification.read', summary: 'What I am mailed', answers: { 200: MailChoices } }),
    async (c) => c.json(await readMailChoices(c.get('services'), sessionOf(c))),
  )
  .put(
    '/mail-choices/:group',
    route({
      action: 'notification.change',
      summary: 'Choose what I am mailed',
      answers: { 200: MailChoices },
      refusals: ['invalid-input', 'not-found'],
    }),
    path({ group: NotificationGroup }),
    body(v.strictObject({ choice: MailChoice })),
    async (c) => {
      const services = c.get('services')
      const choice = putMailChoice(actorOf(c).personId, c.req.valid('param').group, c.req.valid('json').choice)
      await transact(services.table, services.newToken(), [choice])
      return c.json(await readMailChoices(services, sessionOf(c)))
    },
  )
  .delete(
    '/mail-stop',
    route({ action: 'notification.change', summary: 'Mail my address again', answers: { 200: MailChoices } }),
    async (c) => {
      const services = c.get('services')
      const session = sessionOf(c)
      await transact(services.table, services.newToken(), [removeMailStop(session.person.mail)])
      return c.json(await readMailChoices(services, session))
    },
  )
  .get(
    '/unsubscribe',
    route({
      action: 'open',
      summary: 'What the link at the foot of a mail stops',
      answers: { 200: UnsubscribeAnswer },
      refusals: ['not-found'],
    }),
    link,
    async (c) => c.json(await readUnsubscribe(c.get('services'), c.req.valid('header')['x-unsubscribe'])),
  )
  .put(
    '/unsubscribe',
    route({
      action: 'open',
      summary: 'Stop that mail, or have it back',
      answers: { 200: UnsubscribeAnswer },
      refusals: ['invalid-input', 'not-found'],
    }),
    link,
    body(v.strictObject({ off: v.boolean() })),
    async (c) => {
      const secret = c.req.valid('header')['x-unsubscribe']
      return c.json(await changeUnsubscribe(c.get('services'), secret, c.req.valid('json').off))
    },
  )

async function readMailChoices({ table }: Services, { person, memberships }: OpenSession): Promise<MailChoices> {
  const [items, stop] = await Promise.all([mailChoicesOf(table, person.id, memberships), mailStopOf(table, person.mail)])
  return { items, address: person.mail, stopped: stop ? { reason: stop.reason, at: stop.at } : null }
}

/**
 * The button of a mail program (RFC 8058). It posts a form from anywhere, without a session: the secret in the address
 * is all that it knows, and stopping one kind of mail, which can be undone, all that it can do.
 */
export const oneClickRoutes = new Hono<Env>()
  .post(
    '/unsubscribe/:secret',
    route({
      action: 'open',
      summary: 'Stop a mail with the button of a mail program (RFC 8058)',
      answers: { 204: null },
      refusals: ['not-found'],
    }),
    async (c) => {
      await changeUnsubscribe(c.get('services'), c.req.param('secret'), true)
      return c.body(null, 204)
    },
  )
  // Mail programs that know no such button open the address: a page asks first, as programs that check links come by too.
  .all('/unsubscribe/:secret', (c) => c.redirect(`/unsubscribe#${encodeURIComponent(c.req.param('secret'))}`))
