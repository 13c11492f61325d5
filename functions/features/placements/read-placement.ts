import { type Action, may } from '../../../shared/access.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Services } from '../../services.ts'
import { placementById } from './placement-store.ts'

/** A placement of the actor's own school for what the actor wants with it. For anyone else it does not exist. */
export async function readPlacement({ table }: Services, actor: Actor, action: Action, placementId: string) {
  const { membership } = actor
  if (membership.role === 'employer') throw new Refusal('not-found')
  const found = await placementById(table, membership.schoolId, placementId)
  if (!found) throw new Refusal('not-found')
  const { placement } = found
  const subject = { schoolId: placement.schoolId, studentId: placement.studentId, groupId: placement.student.groupId }
  if (!may(actor, action, subject)) throw new Refusal('not-found')
  return placement
}
