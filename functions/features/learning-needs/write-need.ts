import { Refusal } from '../../../shared/errors.ts'
import type { LearningNeed, LearningNeedDraft, NewLearningNeed } from '../../../shared/learning-need.ts'
import type { Services } from '../../services.ts'
import { once } from '../../table/idempotency.ts'
import { transact } from '../../table/transact.ts'
import type { Origin } from '../dialogues/move-action.ts'
import { type StudentOfRegion, studentDid } from '../students/student-event.ts'
import type { StudentRef } from '../students/student-store.ts'
import { needById, putNewNeed, replaceNeed } from './learning-need-store.ts'

export async function createNeed(services: Services, ref: StudentOfRegion, draft: NewLearningNeed, intentKey: string) {
  const id = services.newId('learningNeed')
  const now = services.now()
  return once(
    services.table,
    { personId: ref.studentId, key: intentKey, body: draft },
    id,
    now,
    async (remembering) => {
      const { dialogueId, ...written } = draft
      const write = async (origin?: Origin) => {
        const at = now.toISOString()
        const need: LearningNeed = {
          ...written,
          ...origin?.source,
          id,
          studentId: ref.studentId,
          status: 'open',
          version: 1,
          createdAt: at,
          updatedAt: at,
        }
        await transact(services.table, services.newToken(), [
          remembering,
          putNewNeed(ref, need),
          ...(origin?.steps ?? []),
          studentDid(services, ref, { subject: 'learning-need', kind: 'created', entityId: id }, now),
        ])
        return need
      }
      if (dialogueId === undefined) return write()
      // Most needs come from no talk: what talks are made of is loaded when one does.
      const { fromAction } = await import('../dialogues/move-action.ts')
      return fromAction(services, ref, { dialogueId, needId: id }, write)
    },
    (madeId) => readNeed(services, ref, madeId),
  )
}

type NeedChange = LearningNeedDraft & Pick<LearningNeed, 'version' | 'status'>

export async function changeNeed(services: Services, ref: StudentOfRegion, id: string, change: NeedChange) {
  const read = await readNeed(services, ref, id)
  if (change.version !== read.version) throw new Refusal('stale')
  const now = services.now()
  const need: LearningNeed = { ...read, ...change, version: read.version + 1, updatedAt: now.toISOString() }
  await transact(services.table, services.newToken(), [
    replaceNeed(ref, need, read.version),
    studentDid(services, ref, { subject: 'learning-need', kind: 'changed', entityId: id }, now),
  ])
  return need
}

export async function readNeed({ table }: Services, ref: StudentRef, id: string) {
  const need = await needById(table, ref, id)
  if (!need) throw new Refusal('not-found')
  return need
}
