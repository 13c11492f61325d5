import { addDays, localDateOf } from '../../shared/daypart.ts'
import { Refusal } from '../../shared/errors.ts'
import type { PlacementMove } from '../../shared/placement.ts'
import { askForWeeks } from '../features/hours/ask-for-weeks.ts'
import { movePlacement } from '../features/placements/move-placement.ts'
import { placementsDue } from '../features/placements/placement-store.ts'
import { everySchool } from '../features/schools/school-store.ts'
import type { Services } from '../services.ts'

/** Starts placements whose first day has come, completes those whose last day is behind us, and asks for hours to be confirmed. */
export async function sweep(services: Services) {
  const today = localDateOf(services.now())
  for (const school of await everySchool(services.table)) {
    await moveDue(services, school.id, 'approved', 'start', today)
    await moveDue(services, school.id, 'active', 'complete', addDays(today, -1))
    await askForWeeks(services, school)
  }
}

async function moveDue(services: Services, schoolId: string, state: 'approved' | 'active', move: PlacementMove, date: string) {
  const clock = { as: 'clock', personId: null, name: null } as const
  for (const placement of await placementsDue(services.table, schoolId, state, date)) {
    try {
      await movePlacement(services, placement, move, clock, { version: placement.version, text: '' })
    } catch (error) {
      // Somebody else moved it in the meantime: then the next sweep judges anew.
      if (!(error instanceof Refusal)) throw error
    }
  }
}
