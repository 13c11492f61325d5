import { Hono } from 'hono'
import * as v from 'valibot'
import { may } from '../../../shared/access.ts'
import { Refusal } from '../../../shared/errors.ts'
import { OpportunityId, OrganisationId } from '../../../shared/id.ts'
import { AudienceAnswer, audienceOf } from '../../../shared/matching/index.ts'
import { OfferedOpportunity, Opportunity, OpportunityDraft, OpportunityPage } from '../../../shared/opportunity.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, employerOf, intent, pageEntries, pageOf, path, query, route } from '../../api/route.ts'
import { BrowseAnswer, BrowseFilter, browseOpportunities } from './browse-opportunities.ts'
import { cardsOfOrganisation } from './opportunity-store.ts'
import { readOpportunity } from './read-opportunity.ts'
import { regionIndex } from './region-index.ts'
import { changeOpportunity, createOpportunity, moveOpportunity } from './write-opportunity.ts'

const id = path({ id: OpportunityId })
const version = v.pipe(v.number(), v.integer(), v.minValue(1))
const VersionOnly = v.strictObject({ version })
const OpportunityChange = v.strictObject({ ...OpportunityDraft.entries, version })

export const opportunityRoutes = new Hono<Env>()
  .get(
    '/opportunities',
    route({
      action: 'opportunity.read',
      summary: 'What is open in my region, by first day, filtered and searched',
      answers: { 200: BrowseAnswer },
      refusals: ['invalid-input'],
    }),
    query(BrowseFilter),
    async (c) => c.json(await browseOpportunities(c.get('services'), actorOf(c), c.req.valid('query'))),
  )
  .get(
    '/opportunities/index',
    route({
      action: 'opportunity.read',
      summary: 'What is open in my region as a snapshot for the matching engine',
      answers: { 200: 'bytes' },
    }),
    async (c) => {
      const { bytes, tag } = await regionIndex(c.get('services'), actorOf(c))
      c.header('ETag', tag)
      if (c.req.header('if-none-match') === tag) return c.body(null, 304)
      return c.body(bytes, 200, { 'Content-Type': 'application/octet-stream' })
    },
  )
  .get(
    '/opportunities/:id',
    route({ action: 'opportunity.read', summary: 'One opportunity', answers: { 200: OpportunityPage }, refusals: ['not-found'] }),
    id,
    async (c) => c.json(await readOpportunity(c.get('services'), actorOf(c), c.req.valid('param').id)),
  )
  .post(
    '/opportunities',
    route({
      action: 'opportunity.create',
      summary: 'Write a new opportunity, as a draft',
      answers: { 201: Opportunity },
      refusals: ['bad-json', 'idempotency-key-missing', 'idempotency-key-reused', 'invalid-input'],
    }),
    intent,
    body(OpportunityDraft),
    async (c) => {
      const { 'idempotency-key': key } = c.req.valid('header')
      const { organisationId } = employerOf(c)
      return c.json(await createOpportunity(c.get('services'), actorOf(c), organisationId, c.req.valid('json'), key), 201)
    },
  )
  .post(
    '/opportunities/audience',
    route({
      action: 'opportunity.create',
      summary: 'How many open needs this would serve, and what would make it serve more; no number under five',
      answers: { 200: AudienceAnswer },
      refusals: ['bad-json', 'invalid-input'],
    }),
    body(OpportunityDraft),
    async (c) => {
      const { region } = employerOf(c)
      return c.json(audienceOf(c.req.valid('json'), await (await c.get('services').market.demand(region)).askings()))
    },
  )
  .put(
    '/opportunities/:id',
    route({
      action: 'opportunity.change',
      summary: 'Change an opportunity; what students asked for stands',
      answers: { 200: Opportunity },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'stale'],
    }),
    id,
    body(OpportunityChange),
    async (c) => {
      const { organisationId } = employerOf(c)
      const { id: opportunityId } = c.req.valid('param')
      return c.json(await changeOpportunity(c.get('services'), actorOf(c), organisationId, opportunityId, c.req.valid('json')))
    },
  )
  .post(
    '/opportunities/:id/publish',
    route({
      action: 'opportunity.change',
      summary: 'Open it for students',
      answers: { 200: Opportunity },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'stale', 'wrong-state', 'opportunity-over'],
    }),
    id,
    body(VersionOnly),
    async (c) => {
      const { organisationId } = employerOf(c)
      const { version: read } = c.req.valid('json')
      return c.json(
        await moveOpportunity(c.get('services'), actorOf(c), organisationId, c.req.valid('param').id, 'publish', read),
      )
    },
  )
  .post(
    '/opportunities/:id/close',
    route({
      action: 'opportunity.change',
      summary: 'Close it for new students',
      answers: { 200: Opportunity },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'stale', 'wrong-state'],
    }),
    id,
    body(VersionOnly),
    async (c) => {
      const { organisationId } = employerOf(c)
      const { version: read } = c.req.valid('json')
      return c.json(await moveOpportunity(c.get('services'), actorOf(c), organisationId, c.req.valid('param').id, 'close', read))
    },
  )
  .get(
    '/organisations/:id/opportunities',
    route({
      action: 'organisation.opportunities',
      summary: 'Everything an organisation offers, drafts and closed ones included, newest first',
      answers: { 200: pageOf(OfferedOpportunity) },
      refusals: ['invalid-input', 'not-found'],
    }),
    path({ id: OrganisationId }),
    query(v.object(pageEntries)),
    async (c) => {
      const { id: organisationId } = c.req.valid('param')
      if (!may(actorOf(c), 'organisation.opportunities', { organisationId })) throw new Refusal('not-found')
      return c.json(await cardsOfOrganisation(c.get('services').table, organisationId, c.req.valid('query')))
    },
  )
