import { Refusal } from '../../../shared/errors.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { schoolWithGroups } from '../schools/school-store.ts'
import { replaceSummary, standingById, studentsOfGroup } from '../students/student-store.ts'

type Imported = Extract<DomainEvent, { subject: 'import' }>

/** Students carry the free space of their group: where that changed, theirs follows. Running it twice changes nothing. */
export async function followImport(services: Services, { kind, of, schoolId, entityId }: Imported) {
  if (of !== 'groups' || kind !== 'changed' || schoolId === null) return
  const { table, newToken } = services
  const found = await schoolWithGroups(table, schoolId, { consistent: true })
  const group = found?.groups.find(({ id }) => id === entityId)
  if (!group) return
  const students = await studentsOfGroup(table, schoolId, group.id)
  const standing = await standingById(
    table,
    students.map(({ student }) => ({ schoolId, studentId: student.id })),
  )
  for (const { summary, tried, version } of standing.values()) {
    const behind = summary.student.groupId === group.id && String(summary.student.freeSpace) !== String(group.freeSpace)
    if (!behind) continue
    const student = { ...summary.student, freeSpace: group.freeSpace }
    try {
      await transact(table, newToken(), [replaceSummary({ ...summary, student }, tried, version)])
    } catch (error) {
      // Somebody else changed the student just now: thrown on, so that the event is followed once more.
      if (!(error instanceof Refusal && error.code === 'not-found')) throw error
    }
  }
}
