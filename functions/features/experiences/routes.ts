import { Hono } from 'hono'
import * as v from 'valibot'
import { Experience, ExperienceChange, ExperienceDraft } from '../../../shared/experience.ts'
import { ExperienceId } from '../../../shared/id.ts'
import type { Env } from '../../api/env.ts'
import { body, intent, pageEntries, pageOf, path, query, route, studentRefOf } from '../../api/route.ts'
import { experiencesOf } from './experience-store.ts'
import { changeExperience, createExperience, deleteExperience, readExperience, undeleteExperience } from './write-experience.ts'

const id = path({ id: ExperienceId })

export const experienceRoutes = new Hono<Env>()
  .get(
    '/experiences',
    route({
      action: 'experience.read',
      summary: 'My dossier, newest first',
      answers: { 200: pageOf(Experience) },
      refusals: ['invalid-input'],
    }),
    query(v.object(pageEntries)),
    async (c) => c.json(await experiencesOf(c.get('services').table, studentRefOf(c), c.req.valid('query'))),
  )
  .post(
    '/experiences',
    route({
      action: 'experience.change',
      summary: 'Add an experience, from a placement or arranged by myself',
      answers: { 201: Experience },
      refusals: ['bad-json', 'idempotency-key-missing', 'idempotency-key-reused', 'invalid-input', 'wrong-state'],
    }),
    intent,
    body(ExperienceDraft),
    async (c) => {
      const { 'idempotency-key': key } = c.req.valid('header')
      return c.json(await createExperience(c.get('services'), studentRefOf(c), c.req.valid('json'), key), 201)
    },
  )
  .get(
    '/experiences/:id',
    route({
      action: 'experience.read',
      summary: 'One experience of mine',
      answers: { 200: Experience },
      refusals: ['not-found'],
    }),
    id,
    async (c) => c.json(await readExperience(c.get('services'), studentRefOf(c), c.req.valid('param').id)),
  )
  .put(
    '/experiences/:id',
    route({
      action: 'experience.change',
      summary: 'Write on, or stop or start sharing',
      answers: { 200: Experience },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'stale'],
    }),
    id,
    body(ExperienceChange),
    async (c) => c.json(await changeExperience(c.get('services'), studentRefOf(c), c.req.valid('param').id, c.req.valid('json'))),
  )
  .delete(
    '/experiences/:id',
    route({
      action: 'experience.change',
      summary: 'Take an experience out of my dossier',
      answers: { 204: null },
      refusals: ['not-found', 'stale'],
    }),
    id,
    async (c) => {
      await deleteExperience(c.get('services'), studentRefOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
  .post(
    '/experiences/:id/restore',
    route({
      action: 'experience.change',
      summary: 'Put a removed experience back',
      answers: { 200: Experience },
      refusals: ['not-found', 'wrong-state'],
    }),
    id,
    body(v.strictObject({})),
    async (c) => c.json(await undeleteExperience(c.get('services'), studentRefOf(c), c.req.valid('param').id)),
  )
