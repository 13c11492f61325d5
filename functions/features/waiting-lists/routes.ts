import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import { OpportunityId } from '../../../shared/id.ts'
import { ClaimDraft, Placement } from '../../../shared/placement.ts'
import { placeIn, Waiting, WaitingWithPlace } from '../../../shared/waiting-list.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, intent, path, route, studentRefOf } from '../../api/route.ts'
import { acceptOffer, joinWaitingList, stepBackIn, stepOut } from './move-in-line.ts'
import { lineOf, waitingOf, waitingOfStudent } from './waiting-list-store.ts'

const id = path({ id: OpportunityId })
const VersionOnly = v.strictObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) })
const refusals = ['bad-json', 'invalid-input', 'not-found', 'stale', 'opportunity-closed', 'busy'] as const
const unusable = [
  'daypart-taken',
  'not-free',
  'working-time',
  'too-young',
  'not-for-you',
  'opportunity-over',
  'already-claimed',
] as const

/** The asker's own place in this line, as they looked at it. */
async function ownPlace(c: Context<Env>, opportunityId: string, version: number) {
  const found = await waitingOf(c.get('services').table, studentRefOf(c), opportunityId)
  if (!found) throw new Refusal('not-found')
  if (found.waiting.version !== version) throw new Refusal('stale')
  return found.waiting
}

export const waitingListRoutes = new Hono<Env>()
  .get(
    '/waiting-lists',
    route({ action: 'waiting-list.use', summary: 'What I wait for', answers: { 200: v.object({ items: v.array(Waiting) }) } }),
    async (c) => c.json({ items: await waitingOfStudent(c.get('services').table, studentRefOf(c)) }),
  )
  .get(
    '/waiting-lists/:id',
    route({
      action: 'waiting-list.use',
      summary: 'My place in the line of an opportunity',
      answers: { 200: WaitingWithPlace },
      refusals: ['not-found'],
    }),
    id,
    async (c) => {
      const { studentId, schoolId } = studentRefOf(c)
      const line = await lineOf(c.get('services').table, c.req.valid('param').id)
      const own = line.find((waiting) => waiting.studentId === studentId && waiting.schoolId === schoolId)
      if (!own) throw new Refusal('not-found')
      return c.json({ ...own, place: placeIn(line, studentId) })
    },
  )
  .post(
    '/waiting-lists',
    route({
      action: 'waiting-list.use',
      summary: 'Get in line for an opportunity that is full',
      answers: { 201: Waiting },
      refusals: [...refusals, ...unusable, 'room-left', 'idempotency-key-missing'],
    }),
    intent,
    body(ClaimDraft),
    async (c) => {
      const { 'idempotency-key': key } = c.req.valid('header')
      return c.json(await joinWaitingList(c.get('services'), actorOf(c), studentRefOf(c), c.req.valid('json'), key), 201)
    },
  )
  .post(
    '/waiting-lists/:id/accept',
    route({
      action: 'waiting-list.use',
      summary: 'Take the seat that is offered to me',
      answers: { 200: Placement },
      refusals: [...refusals, ...unusable, 'not-in-line', 'not-offered', 'offer-over'],
    }),
    id,
    body(VersionOnly),
    async (c) => {
      const own = await ownPlace(c, c.req.valid('param').id, c.req.valid('json').version)
      return c.json(await acceptOffer(c.get('services'), actorOf(c), own))
    },
  )
  .post(
    '/waiting-lists/:id/leave',
    route({
      action: 'waiting-list.use',
      summary: 'Leave the line, or the offer',
      answers: { 200: Waiting },
      refusals: [...refusals, 'not-in-line'],
    }),
    id,
    body(VersionOnly),
    async (c) => {
      const own = await ownPlace(c, c.req.valid('param').id, c.req.valid('json').version)
      return c.json(await stepOut(c.get('services'), own, 'left', actorOf(c).personId))
    },
  )
  .post(
    '/waiting-lists/:id/return',
    route({
      action: 'waiting-list.use',
      summary: 'Back to my old place, a moment later',
      answers: { 200: Waiting },
      refusals: [...refusals, 'not-in-line', 'return-over'],
    }),
    id,
    body(VersionOnly),
    async (c) => {
      const own = await ownPlace(c, c.req.valid('param').id, c.req.valid('json').version)
      return c.json(await stepBackIn(c.get('services'), own, actorOf(c).personId))
    },
  )
