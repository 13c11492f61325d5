import { api, read } from '../../lib/api.ts'
import { query, revalidate } from '../../lib/router/query.ts'
import type { ReadScan } from './scan-button.tsx'

export const getAgreement = query((id: string) => read(api.placements[':id'].agreement.$get({ param: { id } })), 'agreement')

/** What a student, or school, has to sign. */
export const getSigning = query((id: string) => read(api.placements[':id'].signing.$get({ param: { id } })), 'signing')

export const getHostSigning = query(
  (organisationId: string, placementId: string) =>
    read(api.organisations[':id'].placements[':placementId'].signing.$get({ param: { id: organisationId, placementId } })),
  'host-signing',
)

export const getVersions = query(
  async (id: string) => (await read(api.placements[':id'].agreement.versions.$get({ param: { id } }))).items,
  'agreement-versions',
)

/** Scans as the school and the student see them. */
export function scansOf(id: string): ReadScan {
  return (fileId) => read(api.placements[':id'].agreement.files[':fileId'].$get({ param: { id, fileId } }))
}

export type ListedStatus = 'draft' | 'sent' | 'signed'

export const getAgreements = query(
  (status: ListedStatus, cursor?: string) => read(api.agreements.$get({ query: { status, ...(cursor && { cursor }) } })),
  'agreements',
)

/** Everything that shows how far an agreement is. */
export function refreshAgreements() {
  return revalidate([getAgreement.key, getSigning.key, getHostSigning.key, getVersions.key, getAgreements.key])
}
