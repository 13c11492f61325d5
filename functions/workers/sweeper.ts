import { addDays, localDateOf } from '../../shared/daypart.ts'
import { Refusal } from '../../shared/errors.ts'
import { remindSigners } from '../features/agreements/remind-signers.ts'
import { remindOfContact } from '../features/contact-moments/remind-of-contact.ts'
import { remindOfDialogues } from '../features/dialogues/remind-of-dialogue.ts'
import { askForEvaluations } from '../features/evaluations/ask-for-evaluations.ts'
import { askForWeeks } from '../features/hours/ask-for-weeks.ts'
import { movePlacement } from '../features/placements/move-placement.ts'
import { placementsDue } from '../features/placements/placement-store.ts'
import { startPlacement } from '../features/placements/start-placement.ts'
import { askAgain } from '../features/recognitions/ask-again.ts'
import { remindOfRequests } from '../features/response-clock/remind-of-requests.ts'
import { everySchool } from '../features/schools/school-store.ts'
import { endByClock } from '../features/waiting-lists/move-in-line.ts'
import { waitingDue } from '../features/waiting-lists/waiting-list-store.ts'
import type { Services } from '../services.ts'

/**
 * Starts placements whose first day has come, completes those whose last day is behind us, ends requests and offers that
 * nobody answered, and asks for answers, hours and signatures.
 */
export async function sweep(services: Services) {
  const today = localDateOf(services.now())
  for (const school of await everySchool(services.table)) {
    await each(await placementsDue(services.table, school.id, 'approved', today), (placement) =>
      startPlacement(services, placement),
    )
    const over = await placementsDue(services.table, school.id, 'active', addDays(today, -1))
    await each(over, (placement) =>
      movePlacement(services, placement, 'complete', clock, { version: placement.version, text: '' }),
    )
    const unanswered = await placementsDue(services.table, school.id, 'requested', addDays(today, -1))
    await each(unanswered, (placement) =>
      movePlacement(services, placement, 'expire', clock, { version: placement.version, text: '' }),
    )
    await remindOfRequests(services, school)
    await each(await waitingDue(services.table, school.id, services.now()), (waiting) => endByClock(services, waiting))
    await askForWeeks(services, school)
    await remindSigners(services, school.id)
    await remindOfContact(services, school)
    await remindOfDialogues(services, school)
    await askForEvaluations(services, school)
  }
  await askAgain(services)
}

const clock = { as: 'clock', personId: null, name: null } as const

async function each<T>(due: readonly T[], move: (one: T) => Promise<unknown>) {
  for (const one of due) {
    try {
      await move(one)
    } catch (error) {
      // Somebody else moved it in the meantime: then the next sweep judges anew.
      if (!(error instanceof Refusal)) throw error
    }
  }
}
