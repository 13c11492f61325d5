import { type Context, Hono } from 'hono'
import { may } from '../../../shared/access.ts'
import { Refusal } from '../../../shared/errors.ts'
import { AnswerDraft, EvaluationDraft, EvaluationPage } from '../../../shared/evaluation.ts'
import { OrganisationId, PlacementId } from '../../../shared/id.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, path, route } from '../../api/route.ts'
import { guestHeaders, guestOf } from '../guest-links/read-guest.ts'
import { placementById, placementOfOrganisation } from '../placements/placement-store.ts'
import { readPlacement } from '../placements/read-placement.ts'
import { readEvaluation } from './read-evaluation.ts'
import { answerEvaluation, writeEvaluation } from './write-evaluation.ts'

const refusals = ['bad-json', 'invalid-input', 'not-found', 'stale', 'wrong-state', 'busy'] as const
const ofOrganisation = path({ id: OrganisationId, placementId: PlacementId })

/** The placement of the actor's own organisation; for anyone else it does not exist. */
async function ofHost(c: Context<Env>, organisationId: string, placementId: string) {
  if (!may(actorOf(c), 'evaluation.host', { organisationId })) throw new Refusal('not-found')
  const listed = await placementOfOrganisation(c.get('services').table, organisationId, placementId)
  // The list may lag: what may be written depends on how the placement stands now.
  const found = listed && (await placementById(c.get('services').table, listed.schoolId, placementId))
  if (!found || !showsHost(found.placement.state)) throw new Refusal('not-found')
  return found.placement
}

async function ofGuest(c: Context<Env>) {
  const { id, schoolId, to, purpose } = guestOf(c, 'evaluate')
  const found = await placementById(c.get('services').table, schoolId, purpose.placementId)
  if (!found || !showsHost(found.placement.state)) throw new Refusal('not-found')
  return { placement: found.placement, by: { id, personId: null, name: to.name } }
}

const showsHost = (state: string) => state === 'active' || state === 'completed'

export const evaluationRoutes = new Hono<Env>()
  .get(
    '/placements/:id/evaluation',
    route({
      action: 'evaluation.read',
      summary: 'What the employer saw of the agreed work, with earlier versions',
      answers: { 200: EvaluationPage },
      refusals: ['not-found'],
    }),
    path({ id: PlacementId }),
    async (c) => {
      const services = c.get('services')
      const placement = await readPlacement(services, actorOf(c), 'evaluation.read', c.req.valid('param').id)
      return c.json(await readEvaluation(services, placement))
    },
  )
  .post(
    '/placements/:id/evaluation/answer',
    route({
      action: 'evaluation.answer',
      summary: 'Say something to the evaluation of my work',
      answers: { 200: EvaluationPage },
      refusals,
    }),
    path({ id: PlacementId }),
    body(AnswerDraft),
    async (c) => {
      const services = c.get('services')
      const placement = await readPlacement(services, actorOf(c), 'evaluation.answer', c.req.valid('param').id)
      await answerEvaluation(services, placement, c.req.valid('json'))
      return c.json(await readEvaluation(services, placement))
    },
  )
  .get(
    '/organisations/:id/placements/:placementId/evaluation',
    route({
      action: 'evaluation.host',
      summary: 'What my organisation saw of the agreed work',
      answers: { 200: EvaluationPage },
      refusals: ['not-found'],
    }),
    ofOrganisation,
    async (c) => {
      const { id, placementId } = c.req.valid('param')
      return c.json(await readEvaluation(c.get('services'), await ofHost(c, id, placementId)))
    },
  )
  .put(
    '/organisations/:id/placements/:placementId/evaluation',
    route({
      action: 'evaluation.host',
      summary: 'Write down what was seen of the agreed work, or change that until the stage is completed',
      answers: { 200: EvaluationPage },
      refusals,
    }),
    ofOrganisation,
    body(EvaluationDraft),
    async (c) => {
      const { id, placementId } = c.req.valid('param')
      const placement = await ofHost(c, id, placementId)
      const { personId, name } = actorOf(c)
      await writeEvaluation(c.get('services'), placement, { id: personId, personId, name }, c.req.valid('json'))
      return c.json(await readEvaluation(c.get('services'), placement))
    },
  )
  .get(
    '/guest/evaluation',
    route({
      action: 'guest',
      summary: 'What there is to evaluate with this link',
      answers: { 200: EvaluationPage },
      refusals: ['not-found'],
    }),
    guestHeaders,
    async (c) => c.json(await readEvaluation(c.get('services'), (await ofGuest(c)).placement)),
  )
  .put(
    '/guest/evaluation',
    route({
      action: 'guest',
      summary: 'Write down what was seen of the agreed work, without an account',
      answers: { 200: EvaluationPage },
      refusals,
    }),
    guestHeaders,
    body(EvaluationDraft),
    async (c) => {
      const { placement, by } = await ofGuest(c)
      await writeEvaluation(c.get('services'), placement, by, c.req.valid('json'))
      return c.json(await readEvaluation(c.get('services'), placement))
    },
  )
