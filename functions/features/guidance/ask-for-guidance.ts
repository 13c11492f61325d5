import { Refusal } from '../../../shared/errors.ts'
import {
  type AskDraft,
  type Asker,
  askingIn,
  type GuidanceRequest,
  mostAskers,
  mostAsks,
  type OwnAsk,
  topicKeyOf,
} from '../../../shared/guidance.ts'
import type { Services } from '../../services.ts'
import { once } from '../../table/idempotency.ts'
import { type Step, transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { type StudentRef, studentById } from '../students/student-store.ts'
import { again } from './again.ts'
import { openRequest, openRequests, putRequest } from './guidance-store.ts'

type Asking = StudentRef & { region: string }

/** A student wants something explained, and stands in one request with everybody of the school who asks the same. */
export async function askForGuidance(services: Services, ref: Asking, draft: AskDraft, intentKey: string): Promise<OwnAsk> {
  const { table } = services
  const key = topicKeyOf(draft.topic)
  return once(
    table,
    { personId: ref.studentId, key: intentKey, body: draft },
    key,
    services.now(),
    (remembering) =>
      again(services, async () => {
        const [known, requests] = await Promise.all([studentById(table, ref), openRequests(table, ref.schoolId)])
        if (!known) throw new Refusal('not-found')
        const { student } = known
        const now = services.now()
        const own = requests.filter((request) => isAsking(request, ref))
        const standing = requests.find((request) => request.key === key)
        refuseTooMany(standing, own, ref)
        const before = standing?.askers.find(({ studentId }) => studentId === ref.studentId)
        const asker: Asker = {
          studentId: student.id,
          name: student.name,
          groupId: student.groupId,
          groupName: student.groupName,
          sentence: draft.sentence,
          askedAt: before?.withdrawnAt === null ? before.askedAt : now.toISOString(),
          withdrawnAt: null,
        }
        const request = withAsker(standing ?? { schoolId: ref.schoolId, key, topic: draft.topic, askers: [], version: 0 }, asker)
        await transact(table, services.newToken(), [
          remembering,
          putRequest(request, standing?.version ?? 0, now),
          askEvent(services, ref, key, 'asked', now),
        ])
        return ownAsk(request, asker)
      }),
    async (madeKey) => {
      const request = await openRequest(table, ref.schoolId, madeKey)
      const asker = request && askingIn(request).find(({ studentId }) => studentId === ref.studentId)
      if (!request || !asker) throw new Refusal('not-found')
      return ownAsk(request, asker)
    },
  )
}

/** Takes a question back, or puts it back where it stood. Doing it twice changes nothing. */
export async function withdrawAsk(services: Services, ref: Asking, key: string, undo: boolean): Promise<OwnAsk> {
  return again(services, async () => {
    const request = await openRequest(services.table, ref.schoolId, key)
    const asker = request?.askers.find(({ studentId }) => studentId === ref.studentId)
    if (!request || !asker) throw new Refusal('not-found')
    if ((asker.withdrawnAt === null) === undo) return ownAsk(request, asker)
    const now = services.now()
    const moved = { ...asker, withdrawnAt: undo ? null : now.toISOString() }
    const changed = withAsker(request, moved)
    await transact(services.table, services.newToken(), [
      putRequest(changed, request.version, now),
      askEvent(services, ref, key, undo ? 'restored' : 'withdrawn', now),
    ])
    return ownAsk(changed, moved)
  })
}

/** What a student of the school asks for now, the newest first. */
export function asksOf(requests: readonly GuidanceRequest[], studentId: string): OwnAsk[] {
  return requests
    .flatMap((request) => askingIn(request).flatMap((asker) => (asker.studentId === studentId ? [ownAsk(request, asker)] : [])))
    .toSorted((a, b) => (a.askedAt < b.askedAt ? 1 : -1))
}

function ownAsk(request: GuidanceRequest, { sentence, askedAt }: Asker): OwnAsk {
  return { key: request.key, topic: request.topic, sentence, askedAt, count: askingIn(request).length }
}

function isAsking(request: GuidanceRequest, { studentId }: StudentRef) {
  return askingIn(request).some((asker) => asker.studentId === studentId)
}

function refuseTooMany(standing: GuidanceRequest | undefined, own: readonly GuidanceRequest[], ref: StudentRef) {
  if (standing && isAsking(standing, ref)) return
  const refuse = (message: string): never => {
    throw new Refusal('invalid-input', [{ path: '/topic', rule: 'too-many', message }])
  }
  if (own.length >= mostAsks) refuse(`at most ${mostAsks} questions at the same time`)
  if (standing && askingIn(standing).length >= mostAskers) refuse(`${mostAskers} students ask for this already`)
}

function withAsker(request: GuidanceRequest, asker: Asker): GuidanceRequest {
  const others = request.askers.filter(({ studentId }) => studentId !== asker.studentId)
  return { ...request, askers: [...others, asker], version: request.version + 1 }
}

function askEvent(services: Services, ref: Asking, key: string, kind: 'asked' | 'withdrawn' | 'restored', now: Date): Step {
  return putEvent({
    id: services.newId('event'),
    at: now.toISOString(),
    actorId: ref.studentId,
    region: ref.region,
    subject: 'guidance',
    kind,
    schoolId: ref.schoolId,
    studentId: ref.studentId,
    key,
  })
}
