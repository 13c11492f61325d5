import { Hono } from 'hono'
import * as v from 'valibot'
import { Daypart } from '../../../shared/daypart.ts'
import { LearningNeedId } from '../../../shared/id.ts'
import { LearningNeed, LearningNeedDraft, NewLearningNeed } from '../../../shared/learning-need.ts'
import { Seeker } from '../../../shared/matching/index.ts'
import { WhatIf } from '../../../shared/what-if.ts'
import type { Env } from '../../api/env.ts'
import { body, intent, pageEntries, pageOf, path, query, route, studentRefOf } from '../../api/route.ts'
import { needsOfStudent } from './learning-need-store.ts'
import { matchesOfNeed, NeedMatches, readSeeker, whatIfFree } from './matches-of-need.ts'
import { changeNeed, createNeed, readNeed } from './write-need.ts'

const id = path({ id: LearningNeedId })

const NeedChange = v.strictObject({
  ...LearningNeedDraft.entries,
  status: v.picklist(['open', 'done']),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

export const learningNeedRoutes = new Hono<Env>()
  .get(
    '/learning-needs',
    route({
      action: 'learning-need.read',
      summary: 'My needs, newest first',
      answers: { 200: pageOf(LearningNeed) },
      refusals: ['invalid-input'],
    }),
    query(v.object(pageEntries)),
    async (c) => c.json(await needsOfStudent(c.get('services').table, studentRefOf(c), c.req.valid('query'))),
  )
  .post(
    '/learning-needs',
    route({
      action: 'learning-need.change',
      summary: 'State what I want to learn or find out',
      answers: { 201: LearningNeed },
      refusals: ['bad-json', 'idempotency-key-missing', 'idempotency-key-reused', 'invalid-input', 'wrong-state', 'busy'],
    }),
    intent,
    body(NewLearningNeed),
    async (c) => {
      const { 'idempotency-key': key } = c.req.valid('header')
      return c.json(await createNeed(c.get('services'), studentRefOf(c), c.req.valid('json'), key), 201)
    },
  )
  .get(
    '/learning-needs/:id',
    route({ action: 'learning-need.read', summary: 'One need of mine', answers: { 200: LearningNeed }, refusals: ['not-found'] }),
    id,
    async (c) => c.json(await readNeed(c.get('services'), studentRefOf(c), c.req.valid('param').id)),
  )
  .put(
    '/learning-needs/:id',
    route({
      action: 'learning-need.change',
      summary: 'Change a need, or mark it as done',
      answers: { 200: LearningNeed },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'stale'],
    }),
    id,
    body(NeedChange),
    async (c) => c.json(await changeNeed(c.get('services'), studentRefOf(c), c.req.valid('param').id, c.req.valid('json'))),
  )
  .get(
    '/learning-needs/:id/matches',
    route({
      action: 'match.read',
      summary: 'What fits this need, and why; what nearly fits, and what would make it',
      answers: { 200: NeedMatches },
      refusals: ['not-found'],
    }),
    id,
    async (c) =>
      c.json(
        await matchesOfNeed(c.get('services'), studentRefOf(c), c.req.valid('param').id, { consistent: c.get('consistent') }),
      ),
  )
  .get(
    '/student/seeker',
    route({
      action: 'match.read',
      summary: 'My side of a match: what school, age, week and history allow',
      answers: { 200: Seeker },
    }),
    async (c) => c.json(await readSeeker(c.get('services'), studentRefOf(c), { consistent: c.get('consistent') })),
  )
  .get(
    '/student/what-if',
    route({
      action: 'match.read',
      summary: 'What would fit my need if this half-day of the week were free; nothing changes',
      answers: { 200: WhatIf },
      refusals: ['invalid-input', 'not-found'],
    }),
    query(v.object({ daypart: Daypart })),
    async (c) => c.json(await whatIfFree(c.get('services'), studentRefOf(c), c.req.valid('query').daypart)),
  )
