import { api, read } from '../../lib/api.ts'
import { query, revalidate } from '../../lib/router/query.ts'

export const getOwnReports = query(() => read(api.reports.mine.$get()), 'own-reports')

export const getReports = query((cursor?: string) => read(api.reports.$get({ query: cursor ? { cursor } : {} })), 'reports')

export function refreshReports() {
  return revalidate([getOwnReports.key, getReports.key])
}
