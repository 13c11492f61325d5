import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { may } from '../../../shared/access.ts'
import {
  ContactMoments,
  type ContactMove,
  type ContactState,
  ContactTime,
  HoldContact,
  hasContactMoments,
  keepsContact,
  PlanContact,
  ReopenContact,
  SkipContact,
} from '../../../shared/contact-moment.ts'
import { Refusal } from '../../../shared/errors.ts'
import { OrganisationId, PlacementId } from '../../../shared/id.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, pageEntries, pageOf, path, query, route, schoolMemberOf } from '../../api/route.ts'
import { placementOfOrganisation } from '../placements/placement-store.ts'
import { readPlacement } from '../placements/read-placement.ts'
import { contactMomentsOf, contactMomentsOfGroup, contactMomentsOfSchool } from './contact-moment-store.ts'
import { moveContactMoment } from './move-contact-moment.ts'

const ofMoment = path({ id: PlacementId, time: ContactTime })
const refusals = ['bad-json', 'invalid-input', 'not-found', 'stale', 'wrong-state', 'busy'] as const
const writes = (summary: string) => route({ action: 'contact-moment.write', summary, answers: { 200: ContactMoments }, refusals })

type Which = { id: string; time: ContactTime }

async function move(c: Context<Env>, { id, time }: Which, by: ContactMove, state: ContactState, version: number) {
  const actor = actorOf(c)
  const placement = await readPlacement(c.get('services'), actor, 'contact-moment.write', id)
  return moveContactMoment(c.get('services'), actor, placement, { time, move: by, state, version })
}

/** Only a stage that goes on, or went on, has them. */
async function readContact(c: Context<Env>, placement: Placement) {
  const { opportunity, state } = placement
  if (!hasContactMoments(opportunity.kind) || !keepsContact(state)) throw new Refusal('not-found')
  return contactMomentsOf(c.get('services').table, placement)
}

export const contactMomentRoutes = new Hono<Env>()
  .get(
    '/contact-moments',
    route({
      action: 'contact-moment.list',
      summary: 'Stages of my groups, or of the school, with a contact moment that is open, what is due first on top',
      answers: { 200: pageOf(ContactMoments) },
      refusals: ['invalid-input'],
    }),
    query(v.object(pageEntries)),
    async (c) => {
      const { table } = c.get('services')
      const { role, schoolId, groupIds } = schoolMemberOf(c)
      if (role !== 'mentor') return c.json(await contactMomentsOfSchool(table, schoolId, c.req.valid('query')))
      const groups = await Promise.all(groupIds.map((groupId) => contactMomentsOfGroup(table, schoolId, groupId)))
      return c.json({ items: groups.flat(), cursor: null })
    },
  )
  .get(
    '/placements/:id/contact-moments',
    route({
      action: 'contact-moment.read',
      summary: 'The contact moments of a stage',
      answers: { 200: ContactMoments },
      refusals: ['not-found'],
    }),
    path({ id: PlacementId }),
    async (c) => {
      const { id } = c.req.valid('param')
      return c.json(await readContact(c, await readPlacement(c.get('services'), actorOf(c), 'contact-moment.read', id)))
    },
  )
  .post(
    '/placements/:id/contact-moments/:time/plan',
    writes('Plan a contact moment, or plan it anew'),
    ofMoment,
    body(PlanContact),
    async (c) => {
      const { version, ...plan } = c.req.valid('json')
      return c.json(await move(c, c.req.valid('param'), 'plan', { kind: 'planned', ...plan }, version))
    },
  )
  .post(
    '/placements/:id/contact-moments/:time/hold',
    writes('Note that a contact moment was held: when, where, with whom, and what everybody may read of it'),
    ofMoment,
    body(HoldContact),
    async (c) => {
      const { version, ...held } = c.req.valid('json')
      return c.json(await move(c, c.req.valid('param'), 'hold', { kind: 'held', ...held }, version))
    },
  )
  .post(
    '/placements/:id/contact-moments/:time/skip',
    writes('Skip a contact moment, with the reason'),
    ofMoment,
    body(SkipContact),
    async (c) => {
      const { version, reason } = c.req.valid('json')
      return c.json(await move(c, c.req.valid('param'), 'skip', { kind: 'skipped', reason }, version))
    },
  )
  .post(
    '/placements/:id/contact-moments/:time/reopen',
    writes('Open a contact moment again: as if nothing had been planned, noted or skipped'),
    ofMoment,
    body(ReopenContact),
    async (c) => c.json(await move(c, c.req.valid('param'), 'reopen', { kind: 'due' }, c.req.valid('json').version)),
  )
  .get(
    '/organisations/:id/placements/:placementId/contact-moments',
    route({
      action: 'contact-moment.host',
      summary: 'The contact moments of a stage at my organisation',
      answers: { 200: ContactMoments },
      refusals: ['not-found'],
    }),
    path({ id: OrganisationId, placementId: PlacementId }),
    async (c) => {
      const { id: organisationId, placementId } = c.req.valid('param')
      if (!may(actorOf(c), 'contact-moment.host', { organisationId })) throw new Refusal('not-found')
      const placement = await placementOfOrganisation(c.get('services').table, organisationId, placementId)
      if (!placement) throw new Refusal('not-found')
      return c.json(await readContact(c, placement))
    },
  )
