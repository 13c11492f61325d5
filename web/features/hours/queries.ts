import type { EmployerLog, WeekMoveDraft, WorkedWeek } from '../../../shared/hours.ts'
import { api, read } from '../../lib/api.ts'
import { query, revalidate } from '../../lib/router/query.ts'

export const getHours = query((id: string) => read(api.placements[':id'].hours.$get({ param: { id } })), 'hours-of-placement')

export const getEmployerHours = query(
  (id: string, placementId: string) =>
    read(api.organisations[':id'].placements[':placementId'].hours.$get({ param: { id, placementId } })),
  'hours-for-employer',
)

export const getWeeksToConfirm = query(
  (id: string) => read(api.organisations[':id'].weeks.$get({ param: { id }, query: { limit: '100' } })),
  'hours-to-confirm',
)

export const getHoursList = query(
  (cursor?: string) => read(api.hours.$get({ query: cursor ? { cursor, limit: '100' } : { limit: '100' } })),
  'hours-list',
)

export function refreshHours() {
  return revalidate([getHours.key, getEmployerHours.key, getWeeksToConfirm.key, getHoursList.key])
}

export type EmployerMove = 'confirm' | 'dispute' | 'withdraw'
export type Verdict = (move: EmployerMove, draft: WeekMoveDraft) => Promise<WorkedWeek>

/** The verdicts of an organisation on one week. */
export function verdictsOf(organisationId: string, { placementId, monday }: WorkedWeek): Verdict {
  const week = api.organisations[':id'].placements[':placementId'].weeks[':monday']
  return (move, json) => read(week[move].$post({ param: { id: organisationId, placementId, monday }, json }))
}

export function reportByEmployer(organisationId: string, placementId: string, json: EmployerLog) {
  const report = api.organisations[':id'].placements[':placementId']['half-days'].$post
  return read(report({ param: { id: organisationId, placementId }, json }))
}

export function decideAtSchool(move: 'reopen' | 'settle', { placementId, monday }: WorkedWeek, json: WeekMoveDraft) {
  return read(api.placements[':id'].weeks[':monday'][move].$post({ param: { id: placementId, monday }, json }))
}
