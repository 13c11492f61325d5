import type { Context } from 'hono'
import { Hono } from 'hono'
import * as v from 'valibot'
import { Room, RoomChange, RoomDraft } from '../../../shared/dialogue-time.ts'
import { RoomId } from '../../../shared/id.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, intent, path, route, schoolMemberOf } from '../../api/route.ts'
import { changeRoom, createRoom, deleteRoom, undeleteRoom } from './change-rooms.ts'
import { roomsOf } from './room-store.ts'

const id = path({ id: RoomId })

function administratorOf(c: Context<Env>) {
  const { schoolId, region } = schoolMemberOf(c)
  return { personId: actorOf(c).personId, schoolId, region }
}

export const roomRoutes = new Hono<Env>()
  .get(
    '/rooms',
    route({
      action: 'room.read',
      summary: 'The rooms of the school where talks can be held, by name',
      answers: { 200: v.object({ items: v.array(Room) }) },
    }),
    async (c) => {
      const { schoolId } = schoolMemberOf(c)
      return c.json({ items: await roomsOf(c.get('services').table, schoolId, { consistent: c.get('consistent') }) })
    },
  )
  .post(
    '/rooms',
    route({
      action: 'room.change',
      summary: 'Add a room for talks',
      answers: { 201: Room },
      refusals: ['bad-json', 'invalid-input', 'idempotency-key-missing', 'idempotency-key-reused'],
    }),
    intent,
    body(RoomDraft),
    async (c) => {
      const { 'idempotency-key': key } = c.req.valid('header')
      return c.json(await createRoom(c.get('services'), administratorOf(c), c.req.valid('json').name, key), 201)
    },
  )
  .put(
    '/rooms/:id',
    route({
      action: 'room.change',
      summary: 'Name a room anew',
      answers: { 200: Room },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'stale'],
    }),
    id,
    body(RoomChange),
    async (c) => c.json(await changeRoom(c.get('services'), administratorOf(c), c.req.valid('param').id, c.req.valid('json'))),
  )
  .delete(
    '/rooms/:id',
    route({
      action: 'room.change',
      summary: 'Take a room off the list',
      answers: { 204: null },
      refusals: ['not-found', 'stale'],
    }),
    id,
    async (c) => {
      await deleteRoom(c.get('services'), administratorOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
  .post(
    '/rooms/:id/restore',
    route({
      action: 'room.change',
      summary: 'Put a room back on the list',
      answers: { 200: Room },
      refusals: ['bad-json', 'invalid-input', 'not-found'],
    }),
    id,
    body(v.strictObject({})),
    async (c) => c.json(await undeleteRoom(c.get('services'), administratorOf(c), c.req.valid('param').id)),
  )
