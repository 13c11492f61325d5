import { type ErrorCode, type FieldError, Refusal } from '../../../shared/errors.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { movePlacement } from './move-placement.ts'
import { readPlacement } from './read-placement.ts'

type Outcome = { id: string; placement: Placement | null; code: ErrorCode | null; errors: FieldError[] }

/** Approves one after the other. What can't be approved says why and doesn't hold up the rest. */
export async function approvePlacements(services: Services, actor: Actor, items: readonly { id: string; version: number }[]) {
  const outcomes: Outcome[] = []
  const mover = { as: 'coordinator', personId: actor.personId, name: actor.name } as const
  for (const { id, version } of items) {
    try {
      const read = await readPlacement(services, actor, 'placement.decide', id)
      outcomes.push({
        id,
        placement: await movePlacement(services, read, 'approve', mover, { version, text: '' }),
        code: null,
        errors: [],
      })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      outcomes.push({ id, placement: null, code: error.code, errors: error.errors ?? [] })
    }
  }
  return outcomes
}
