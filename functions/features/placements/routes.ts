import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { may } from '../../../shared/access.ts'
import { errorCodes, FieldError, Refusal } from '../../../shared/errors.ts'
import { OrganisationId, PlacementId } from '../../../shared/id.ts'
import {
  ClaimDraft,
  EmployerPlacement,
  forEmployer,
  HalfDaysDraft,
  MoveDraft,
  Placement,
  type PlacementActor,
  type PlacementMove,
  PlacementState,
} from '../../../shared/placement.ts'
import { PlacementChecks, PlacementPoints } from '../../../shared/placement-checks.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, intent, pageEntries, pageOf, path, query, route, schoolMemberOf, studentRefOf } from '../../api/route.ts'
import { approvePlacements } from './approve-placements.ts'
import { claimOpportunity } from './claim-opportunity.ts'
import { moveHalfDays } from './move-half-days.ts'
import { movePlacement } from './move-placement.ts'
import { placementOfOrganisation, placementsInState, placementsOfOrganisation } from './placement-store.ts'
import { readChecks, readPoints } from './read-checks.ts'
import { readPlacement } from './read-placement.ts'

const id = path({ id: PlacementId })
const ofOrganisation = path({ id: OrganisationId, placementId: PlacementId })

const moveRefusals = [
  'bad-json',
  'invalid-input',
  'not-found',
  'stale',
  'wrong-state',
  'opportunity-closed',
  'opportunity-full',
  'opportunity-over',
  'daypart-taken',
  'not-free',
  'working-time',
  'not-recognised',
  'busy',
] as const

const Approvals = v.strictObject({
  items: v.pipe(
    v.array(v.strictObject({ id: PlacementId, version: v.pipe(v.number(), v.integer()) })),
    v.minLength(1),
    v.maxLength(50),
  ),
})
const Approved = v.object({
  items: v.array(
    v.object({
      id: PlacementId,
      placement: v.nullable(Placement),
      code: v.nullable(v.picklist(errorCodes)),
      errors: v.array(FieldError),
    }),
  ),
})

type MoveInput = {
  in: { param: { id: string }; json: v.InferInput<typeof MoveDraft> }
  out: { param: { id: string }; json: MoveDraft }
}

function studentMoves(move: 'withdraw' | 'answer' | 'claim', summary: string) {
  return moves('placement.student-move', 'student', move, summary)
}

function coordinatorMoves(move: 'approve' | 'decline' | 'ask' | 'reconsider' | 'cancel' | 'complete', summary: string) {
  return moves('placement.decide', 'coordinator', move, summary)
}

/** The handlers of one move: they differ in the move alone. */
function moves(action: 'placement.student-move' | 'placement.decide', as: PlacementActor, move: PlacementMove, summary: string) {
  return [
    route({ action, summary, answers: { 200: Placement }, refusals: moveRefusals }),
    id,
    body(MoveDraft),
    async (c: Context<Env, string, MoveInput>) => {
      const actor = actorOf(c)
      const read = await readPlacement(c.get('services'), actor, action, c.req.valid('param').id)
      const mover = { as, personId: actor.personId, name: actor.name }
      return c.json(await movePlacement(c.get('services'), read, move, mover, c.req.valid('json')))
    },
  ] as const
}

export const placementRoutes = new Hono<Env>()
  .post(
    '/placements',
    route({
      action: 'placement.claim',
      summary: 'Ask for a place',
      answers: { 201: Placement },
      refusals: [...moveRefusals, 'idempotency-key-missing', 'already-claimed', 'too-young', 'not-for-you'],
    }),
    intent,
    body(ClaimDraft),
    async (c) => {
      const { 'idempotency-key': key } = c.req.valid('header')
      return c.json(await claimOpportunity(c.get('services'), actorOf(c), studentRefOf(c), c.req.valid('json'), key), 201)
    },
  )
  .get(
    '/placements',
    route({
      action: 'placement.queue',
      summary: 'Placements of the school in one state; requests by the last day for an answer',
      answers: { 200: v.object({ ...pageOf(Placement).entries, points: v.array(PlacementPoints) }) },
      refusals: ['invalid-input'],
    }),
    query(v.object({ ...pageEntries, state: PlacementState })),
    async (c) => {
      const { state, ...page } = c.req.valid('query')
      const services = c.get('services')
      const { schoolId } = schoolMemberOf(c)
      const list = await placementsInState(services.table, schoolId, state, page)
      // What is decided has been checked, and is checked again before it starts.
      const points = state === 'requested' ? await readPoints(services, schoolId, list.items) : []
      return c.json({ ...list, points })
    },
  )
  .get(
    '/placements/:id/checks',
    route({
      action: 'placement.decide',
      summary: 'What an approval would meet: recognition and working time, with every rule and its source',
      answers: { 200: PlacementChecks },
      refusals: ['not-found'],
    }),
    id,
    async (c) => {
      const placement = await readPlacement(c.get('services'), actorOf(c), 'placement.decide', c.req.valid('param').id)
      return c.json(await readChecks(c.get('services'), placement))
    },
  )
  .get(
    '/placements/:id',
    route({
      action: 'placement.read',
      summary: 'One placement with its history',
      answers: { 200: Placement },
      refusals: ['not-found'],
    }),
    id,
    async (c) => c.json(await readPlacement(c.get('services'), actorOf(c), 'placement.read', c.req.valid('param').id)),
  )
  .post(
    '/placements/approvals',
    route({
      action: 'placement.decide',
      summary: 'Approve several at once; each gets its own answer',
      answers: { 200: Approved },
      refusals: ['bad-json', 'invalid-input'],
    }),
    body(Approvals),
    async (c) => c.json({ items: await approvePlacements(c.get('services'), actorOf(c), c.req.valid('json').items) }),
  )
  .put(
    '/placements/:id/half-days',
    route({
      action: 'placement.student-move',
      summary: 'Move my request to other half-days of the same opportunity',
      answers: { 200: Placement },
      refusals: [...moveRefusals, 'too-young', 'not-for-you'],
    }),
    id,
    body(HalfDaysDraft),
    async (c) => {
      const actor = actorOf(c)
      const read = await readPlacement(c.get('services'), actor, 'placement.student-move', c.req.valid('param').id)
      return c.json(await moveHalfDays(c.get('services'), actor, read, c.req.valid('json')))
    },
  )
  .post('/placements/:id/withdraw', ...studentMoves('withdraw', 'Take my request or place back'))
  .post('/placements/:id/answer', ...studentMoves('answer', "Answer the coordinator's question"))
  .post('/placements/:id/claim', ...studentMoves('claim', 'Ask again after taking back'))
  .post('/placements/:id/approve', ...coordinatorMoves('approve', 'Say yes to a request'))
  .post('/placements/:id/decline', ...coordinatorMoves('decline', 'Say no to a request, with the reason'))
  .post('/placements/:id/ask', ...coordinatorMoves('ask', 'Ask the student for more'))
  .post('/placements/:id/reconsider', ...coordinatorMoves('reconsider', 'Come back on a decision'))
  .post('/placements/:id/cancel', ...coordinatorMoves('cancel', 'Cancel a placement, with the reason'))
  .post('/placements/:id/complete', ...coordinatorMoves('complete', 'Close a placement that is done'))
  .get(
    '/organisations/:id/placements',
    route({
      action: 'organisation.placements',
      summary: 'Who comes, by first day; names only after approval',
      answers: { 200: pageOf(EmployerPlacement) },
      refusals: ['invalid-input', 'not-found'],
    }),
    path({ id: OrganisationId }),
    query(v.object(pageEntries)),
    async (c) => {
      const { id: organisationId } = c.req.valid('param')
      if (!may(actorOf(c), 'organisation.placements', { organisationId })) throw new Refusal('not-found')
      const { items, cursor } = await placementsOfOrganisation(c.get('services').table, organisationId, c.req.valid('query'))
      return c.json({ items: items.map(forEmployer), cursor })
    },
  )
  .get(
    '/organisations/:id/placements/:placementId',
    route({
      action: 'organisation.placements',
      summary: 'One of who comes; the name only after approval',
      answers: { 200: EmployerPlacement },
      refusals: ['not-found'],
    }),
    ofOrganisation,
    async (c) => {
      const { id: organisationId, placementId } = c.req.valid('param')
      if (!may(actorOf(c), 'organisation.placements', { organisationId })) throw new Refusal('not-found')
      const read = await placementOfOrganisation(c.get('services').table, organisationId, placementId)
      if (!read) throw new Refusal('not-found')
      return c.json(forEmployer(read))
    },
  )
  .post(
    '/organisations/:id/placements/:placementId/cancel',
    route({
      action: 'placement.employer-cancel',
      summary: 'Cancel a placement, with the reason',
      answers: { 200: EmployerPlacement },
      refusals: moveRefusals,
    }),
    ofOrganisation,
    body(MoveDraft),
    async (c) => {
      const { id: organisationId, placementId } = c.req.valid('param')
      const actor = actorOf(c)
      if (!may(actor, 'placement.employer-cancel', { organisationId })) throw new Refusal('not-found')
      const read = await placementOfOrganisation(c.get('services').table, organisationId, placementId)
      if (!read) throw new Refusal('not-found')
      const mover = { as: 'employer', personId: actor.personId, name: actor.name } as const
      return c.json(forEmployer(await movePlacement(c.get('services'), read, 'cancel', mover, c.req.valid('json'))))
    },
  )
