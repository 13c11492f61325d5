import type { RequiredHours } from '../../../shared/required-hours.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { putRequiredHours } from './hours-store.ts'

/** Replaces what a school asks for. `version` is the one that was looked at. */
export async function setRequiredHours({ table, newToken }: Services, schoolId: string, draft: RequiredHours) {
  const settings = { ...draft, version: draft.version + 1 }
  await transact(table, newToken(), [putRequiredHours(schoolId, settings, draft.version)])
  return settings
}
