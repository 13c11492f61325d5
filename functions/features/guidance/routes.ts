import { Hono } from 'hono'
import * as v from 'valibot'
import {
  AskDraft,
  GuidanceDraft,
  GuidanceMove,
  GuidanceOverview,
  OwnAsk,
  TheoryAnswer,
  TopicKey,
} from '../../../shared/guidance.ts'
import { LearningNeedId, OpportunityId, PlacementId } from '../../../shared/id.ts'
import { Opportunity } from '../../../shared/opportunity.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, intent, path, route, schoolMemberOf, studentRefOf } from '../../api/route.ts'
import { askForGuidance, withdrawAsk } from './ask-for-guidance.ts'
import { guidanceOverview } from './guidance-overview.ts'
import { offerGuidance, restoreGuidance, withdrawGuidance } from './offer-guidance.ts'
import { theoryOfNeed, theoryOfPlacement } from './theory.ts'

const creating = ['bad-json', 'invalid-input', 'idempotency-key-missing', 'idempotency-key-reused', 'busy'] as const
const moving = ['bad-json', 'invalid-input', 'not-found', 'stale', 'wrong-state', 'busy'] as const
const key = path({ key: TopicKey })
const id = path({ id: OpportunityId })
const nothing = v.strictObject({})

export const guidanceRoutes = new Hono<Env>()
  .get(
    '/guidance/for-placement/:id',
    route({
      action: 'guidance.ask',
      summary: 'Guidance that helps now with what I do there, the soonest first, and what I asked for',
      answers: { 200: TheoryAnswer },
      refusals: ['not-found'],
    }),
    path({ id: PlacementId }),
    async (c) => c.json(await theoryOfPlacement(c.get('services'), actorOf(c), studentRefOf(c), c.req.valid('param').id)),
  )
  .get(
    '/guidance/for-need/:id',
    route({
      action: 'guidance.ask',
      summary: 'Guidance that helps now with what I want to learn, the soonest first, and what I asked for',
      answers: { 200: TheoryAnswer },
      refusals: ['not-found'],
    }),
    path({ id: LearningNeedId }),
    async (c) => c.json(await theoryOfNeed(c.get('services'), actorOf(c), studentRefOf(c), c.req.valid('param').id)),
  )
  .post(
    '/guidance/asks',
    route({
      action: 'guidance.ask',
      summary: 'Ask for an explanation, together with everybody of my school who asks the same',
      answers: { 201: OwnAsk },
      refusals: [...creating, 'not-found'],
    }),
    intent,
    body(AskDraft),
    async (c) => {
      const { 'idempotency-key': intentKey } = c.req.valid('header')
      return c.json(await askForGuidance(c.get('services'), studentRefOf(c), c.req.valid('json'), intentKey), 201)
    },
  )
  .post(
    '/guidance/asks/:key/withdraw',
    route({ action: 'guidance.ask', summary: 'Take a question back', answers: { 200: OwnAsk }, refusals: moving }),
    key,
    body(nothing),
    async (c) => c.json(await withdrawAsk(c.get('services'), studentRefOf(c), c.req.valid('param').key, false)),
  )
  .post(
    '/guidance/asks/:key/restore',
    route({ action: 'guidance.ask', summary: 'Undo taking it back', answers: { 200: OwnAsk }, refusals: moving }),
    key,
    body(nothing),
    async (c) => c.json(await withdrawAsk(c.get('services'), studentRefOf(c), c.req.valid('param').key, true)),
  )
  .get(
    '/guidance',
    route({
      action: 'guidance.give',
      summary: 'What students of my school want explained, most asked first, and what the school offers',
      answers: { 200: GuidanceOverview },
    }),
    async (c) => c.json(await guidanceOverview(c.get('services'), actorOf(c), schoolMemberOf(c).schoolId)),
  )
  .post(
    '/guidance',
    route({
      action: 'guidance.give',
      summary: 'Offer guidance for my school, open at once; answers the requests that it names',
      answers: { 201: Opportunity },
      refusals: [...creating, 'not-found', 'stale', 'opportunity-over'],
    }),
    intent,
    body(GuidanceDraft),
    async (c) => {
      const { 'idempotency-key': intentKey } = c.req.valid('header')
      const guide = { actor: actorOf(c), schoolId: schoolMemberOf(c).schoolId }
      return c.json(await offerGuidance(c.get('services'), guide, c.req.valid('json'), intentKey), 201)
    },
  )
  .post(
    '/guidance/:id/withdraw',
    route({
      action: 'guidance.give',
      summary: 'Withdraw guidance that my school offers; who asked and has no seat asks again',
      answers: { 200: Opportunity },
      refusals: moving,
    }),
    id,
    body(GuidanceMove),
    async (c) => {
      const guide = { actor: actorOf(c), schoolId: schoolMemberOf(c).schoolId }
      return c.json(await withdrawGuidance(c.get('services'), guide, c.req.valid('param').id, c.req.valid('json').version))
    },
  )
  .post(
    '/guidance/:id/restore',
    route({
      action: 'guidance.give',
      summary: 'Offer it again',
      answers: { 200: Opportunity },
      refusals: [...moving, 'opportunity-over'],
    }),
    id,
    body(GuidanceMove),
    async (c) => {
      const guide = { actor: actorOf(c), schoolId: schoolMemberOf(c).schoolId }
      return c.json(await restoreGuidance(c.get('services'), guide, c.req.valid('param').id, c.req.valid('json').version))
    },
  )
