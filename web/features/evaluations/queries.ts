import { api, read } from '../../lib/api.ts'
import { query, revalidate } from '../../lib/router/query.ts'

export const getEvaluation = query((id: string) => read(api.placements[':id'].evaluation.$get({ param: { id } })), 'evaluation')

export const getHostEvaluation = query(
  (id: string, placementId: string) =>
    read(api.organisations[':id'].placements[':placementId'].evaluation.$get({ param: { id, placementId } })),
  'evaluation-for-host',
)

export function refreshEvaluation() {
  return revalidate([getEvaluation.key, getHostEvaluation.key])
}
