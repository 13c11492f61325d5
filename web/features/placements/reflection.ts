import { dateOf } from '../../../shared/daypart.ts'
import type { Placement } from '../../../shared/placement.ts'

/** Whether the student still has to look back on it. */
export function asksForReflection({ state, experienceId, dayparts }: Placement, today: string) {
  if (experienceId !== null) return false
  return state === 'completed' || (state === 'active' && dateOf(dayparts.at(-1) ?? '') < today)
}
