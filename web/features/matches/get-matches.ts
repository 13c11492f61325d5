import { api, read } from '../../lib/api.ts'
import { query } from '../../lib/router/query.ts'

/** What fits a need as it is stated, from the server: for a page that shows a few and has no controls. */
export const getMatches = query(
  (needId: string) => read(api['learning-needs'][':id'].matches.$get({ param: { id: needId } })),
  'matches',
)
