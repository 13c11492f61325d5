import { Hono } from 'hono'
import { may } from '../../../shared/access.ts'
import { Refusal } from '../../../shared/errors.ts'
import { OrganisationId } from '../../../shared/id.ts'
import { Organisation, OrganisationChange } from '../../../shared/organisation.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, path, route } from '../../api/route.ts'
import { changeOrganisation } from './change-organisation.ts'
import { organisationById } from './organisation-store.ts'

const id = path({ id: OrganisationId })

export const organisationRoutes = new Hono<Env>()
  .get(
    '/organisations/:id',
    route({
      action: 'organisation.read',
      summary: 'The profile of an organisation',
      answers: { 200: Organisation },
      refusals: ['not-found'],
    }),
    id,
    async (c) => {
      const organisation = await organisationById(c.get('services').table, c.req.valid('param').id)
      if (!organisation) throw new Refusal('not-found')
      return c.json(organisation)
    },
  )
  .put(
    '/organisations/:id',
    route({
      action: 'organisation.change',
      summary: 'Change the profile of my organisation',
      answers: { 200: Organisation },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'stale'],
    }),
    id,
    body(OrganisationChange),
    async (c) => {
      const { id: organisationId } = c.req.valid('param')
      if (!may(actorOf(c), 'organisation.change', { organisationId })) throw new Refusal('not-found')
      return c.json(await changeOrganisation(c.get('services'), actorOf(c), organisationId, c.req.valid('json')))
    },
  )
