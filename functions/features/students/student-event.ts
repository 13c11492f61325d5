import { Refusal } from '../../../shared/errors.ts'
import type { Services } from '../../services.ts'
import type { Step } from '../../table/transact.ts'
import { type DomainEvent, putEvent } from '../events/event-store.ts'
import { type StudentRef, studentById } from './student-store.ts'

type OfStudent = Extract<DomainEvent, { subject: 'learning-need' | 'experience' }>

/** The event of something that a student did with a need or an experience of their own. */
export async function studentDid(
  services: Services,
  ref: StudentRef,
  what: Pick<OfStudent, 'subject' | 'kind' | 'entityId'>,
  now: Date,
): Promise<Step> {
  const known = await studentById(services.table, ref)
  if (!known) throw new Refusal('not-found')
  return putEvent({
    ...what,
    id: services.newId('event'),
    at: now.toISOString(),
    actorId: ref.studentId,
    region: known.student.region,
    schoolId: ref.schoolId,
    studentId: ref.studentId,
  })
}
