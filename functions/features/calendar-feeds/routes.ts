import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import { PersonId } from '../../../shared/id.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, path, route } from '../../api/route.ts'
import { transact } from '../../table/transact.ts'
import { personWithMemberships } from '../people/person-store.ts'
import { hashOf } from '../session/session-store.ts'
import { entriesFor } from './entries.ts'
import { deleteFeed, feedByHash, feedOf, putFeed } from './feed-store.ts'
import { writeCalendar } from './write-calendar.ts'

const Standing = v.object({ since: v.nullable(v.string()) })
/** The address is told once: what is kept can't say it again. */
const Made = v.object({ since: v.string(), address: v.string() })

/** `<secret>.ics`: programs look at how a name ends. */
const FileName = v.pipe(v.string(), v.regex(/^[\w-]{43}\.ics$/))

export const calendarFeedRoutes = new Hono<Env>()
  .get(
    '/me/calendar-feed',
    route({ action: 'calendar-feed.read', summary: 'Whether programs may fetch my calendar', answers: { 200: Standing } }),
    async (c) => {
      const { personId, membership } = actorOf(c)
      const feed = await feedOf(c.get('services').table, personId, membership.id)
      return c.json({ since: feed?.since ?? null })
    },
  )
  .put(
    '/me/calendar-feed',
    route({
      action: 'calendar-feed.change',
      summary: 'A new address for my calendar; the one before ends',
      answers: { 200: Made },
    }),
    // Whoever sends nothing could be a form of another site.
    body(v.strictObject({})),
    async (c) => {
      const { table, newToken, newSecret, now, origin } = c.get('services')
      const { personId, membership } = actorOf(c)
      const secret = newSecret()
      const since = now().toISOString()
      await transact(table, newToken(), [putFeed(personId, { membershipId: membership.id, hash: hashOf(secret), since })])
      return c.json({ since, address: `${origin}/api/feeds/${personId}/${secret}.ics` })
    },
  )
  .delete(
    '/me/calendar-feed',
    route({ action: 'calendar-feed.change', summary: 'No program may fetch my calendar any more', answers: { 204: null } }),
    async (c) => {
      const { table, newToken } = c.get('services')
      const { personId, membership } = actorOf(c)
      await transact(table, newToken(), [deleteFeed(personId, membership.id)])
      return c.body(null, 204)
    },
  )
  .get(
    '/feeds/:personId/:file',
    route({ action: 'open', summary: 'A calendar, by its secret address', answers: { 200: 'bytes' }, refusals: ['not-found'] }),
    path({ personId: PersonId, file: FileName }),
    async (c) => {
      const services = c.get('services')
      const { personId, file } = c.req.valid('param')
      const feed = await feedByHash(services.table, personId, hashOf(file.slice(0, -'.ics'.length)))
      const known = feed && (await personWithMemberships(services.table, personId))
      // Who lost the role lost its calendar.
      const membership = known?.memberships.find(({ id }) => id === feed?.membershipId)
      if (!membership) throw new Refusal('not-found')
      const entries = await entriesFor(services, personId, membership)
      const text = writeCalendar(entries, { name: `Praktijkplein – ${membership.at}`, origin: services.origin })
      const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
      c.header('ETag', etag)
      if (c.req.header('if-none-match')?.split(/,\s*/).includes(etag)) return c.body(null, 304)
      c.header('Content-Type', 'text/calendar; charset=utf-8')
      return c.body(text)
    },
  )
