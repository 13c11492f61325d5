import type * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import type { OrganisationChange } from '../../../shared/organisation.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { organisationById, replaceOrganisation } from './organisation-store.ts'

export async function changeOrganisation(
  services: Services,
  actor: Actor,
  organisationId: string,
  change: v.InferOutput<typeof OrganisationChange>,
) {
  const read = await organisationById(services.table, organisationId)
  if (!read) throw new Refusal('not-found')
  if (read.version !== change.version) throw new Refusal('stale')
  const organisation = { ...read, ...change, version: read.version + 1 }
  await transact(services.table, services.newToken(), [
    replaceOrganisation(organisation, read.version),
    putEvent({
      id: services.newId('event'),
      at: services.now().toISOString(),
      actorId: actor.personId,
      region: read.region,
      subject: 'organisation',
      kind: 'changed',
      organisationId,
    }),
  ])
  return organisation
}
