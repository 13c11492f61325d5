import type { Deadlines } from '../../../shared/deadlines.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { putDeadlines } from './deadlines-store.ts'

/** Replaces how long people may take. What was asked or offered before keeps the day that it has. */
export async function setDeadlines({ table, newToken }: Services, schoolId: string, draft: Deadlines) {
  const deadlines = { ...draft, version: draft.version + 1 }
  await transact(table, newToken(), [putDeadlines(schoolId, deadlines, draft.version)])
  return deadlines
}
