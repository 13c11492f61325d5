import type { Services } from '../../services.ts'
import type { Step } from '../../table/transact.ts'
import { type DomainEvent, putEvent } from '../events/event-store.ts'
import type { StudentRef } from './student-store.ts'

type OfStudent = Extract<DomainEvent, { subject: 'learning-need' | 'experience' }>

/** A student where the events of the own region go. */
export type StudentOfRegion = StudentRef & { region: string }

/** The event of something that a student did with a need or an experience of their own. */
export function studentDid(
  services: Services,
  student: StudentOfRegion,
  what: Pick<OfStudent, 'subject' | 'kind' | 'entityId'>,
  now: Date,
): Step {
  const { schoolId, studentId, region } = student
  return putEvent({
    ...what,
    id: services.newId('event'),
    at: now.toISOString(),
    actorId: studentId,
    region,
    schoolId,
    studentId,
  })
}
