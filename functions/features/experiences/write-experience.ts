import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Experience, ExperienceChange, ExperienceDraft } from '../../../shared/experience.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { once } from '../../table/idempotency.ts'
import { type Step, transact } from '../../table/transact.ts'
import { placementById, replacePlacement } from '../placements/placement-store.ts'
import { type StudentOfRegion, studentDid } from '../students/student-event.ts'
import type { StudentRef } from '../students/student-store.ts'
import {
  experienceById,
  putNewExperience,
  removedExperienceById,
  removeExperience,
  replaceExperience,
  restoreExperience,
} from './experience-store.ts'

/** Adds an experience to the dossier; with a placement, both know each other from then on. */
export async function createExperience(services: Services, ref: StudentOfRegion, draft: ExperienceDraft, intentKey: string) {
  const { table } = services
  const id = services.newId('experience')
  const now = services.now()
  return once(
    table,
    { personId: ref.studentId, key: intentKey, body: draft },
    id,
    now,
    async (remembering) => {
      refuseFuture(draft.startedOn, now)
      const origin = draft.placementId === null ? undefined : await originOf(services, ref, draft.placementId)
      const experience: Experience = {
        ...draft,
        id,
        studentId: ref.studentId,
        opportunityId: origin?.placement.opportunityId ?? null,
        opportunityKind: origin?.placement.opportunity.kind ?? null,
        needId: origin?.placement.needId ?? null,
        version: 1,
        createdAt: now.toISOString(),
        updatedAt: now.toISOString(),
      }
      await transact(table, services.newToken(), [
        remembering,
        putNewExperience(ref, experience),
        ...(origin ? [linkTo(experience.id, origin)] : []),
        studentDid(services, ref, { subject: 'experience', kind: 'created', entityId: id }, now),
      ])
      return experience
    },
    (madeId) => readExperience(services, ref, madeId),
  )
}

export async function changeExperience(services: Services, ref: StudentOfRegion, id: string, change: ExperienceChange) {
  const now = services.now()
  refuseFuture(change.startedOn, now)
  const read = await readExperience(services, ref, id)
  const { version, ...written } = change
  if (version !== read.version) throw new Refusal('stale')
  const experience: Experience = { ...read, ...written, version: version + 1, updatedAt: now.toISOString() }
  await transact(services.table, services.newToken(), [
    replaceExperience(ref, experience, version),
    studentDid(services, ref, { subject: 'experience', kind: 'changed', entityId: id }, now),
  ])
  return experience
}

/** Takes an experience out of the dossier; its placement can be reflected on again. */
export async function deleteExperience(services: Services, ref: StudentOfRegion, id: string) {
  const read = await readExperience(services, ref, id)
  const now = services.now()
  await transact(services.table, services.newToken(), [
    ...removeExperience(ref, read, now),
    ...(await relink(services, ref, read, null)),
    studentDid(services, ref, { subject: 'experience', kind: 'removed', entityId: id }, now),
  ])
}

export async function undeleteExperience(services: Services, ref: StudentOfRegion, id: string) {
  const removed = await removedExperienceById(services.table, ref, id)
  if (!removed) throw new Refusal('not-found')
  await transact(services.table, services.newToken(), [
    ...restoreExperience(ref, removed),
    ...(await relink(services, ref, removed, id)),
    studentDid(services, ref, { subject: 'experience', kind: 'restored', entityId: id }, services.now()),
  ])
  return removed
}

export async function readExperience({ table }: Services, ref: StudentRef, id: string) {
  const experience = await experienceById(table, ref, id)
  if (!experience) throw new Refusal('not-found')
  return experience
}

type Origin = { placement: Placement; intent: string | null }

/** The placement that is looked back on: the student's own, begun, and not in the dossier yet. */
async function originOf({ table }: Services, ref: StudentRef, placementId: string): Promise<Origin> {
  const origin = await placementById(table, ref.schoolId, placementId)
  if (!origin || origin.placement.studentId !== ref.studentId) {
    throw new Refusal('invalid-input', [{ path: '/placementId', rule: 'unknown', message: 'not a placement of this student' }])
  }
  const { state, experienceId } = origin.placement
  if (experienceId !== null || (state !== 'active' && state !== 'completed')) throw new Refusal('wrong-state')
  return origin
}

function linkTo(experienceId: string | null, { placement, intent }: Origin): Step {
  const linked = { ...placement, experienceId, version: placement.version + 1 }
  return replacePlacement(linked, placement.version, intent)
}

async function relink(
  { table }: Services,
  ref: StudentRef,
  experience: Experience,
  experienceId: string | null,
): Promise<Step[]> {
  if (experience.placementId === null) return []
  const origin = await placementById(table, ref.schoolId, experience.placementId)
  if (!origin) return []
  if (experienceId !== null && origin.placement.experienceId !== null) throw new Refusal('wrong-state')
  return [linkTo(experienceId, origin)]
}

function refuseFuture(startedOn: string, now: Date) {
  if (startedOn > localDateOf(now)) {
    throw new Refusal('invalid-input', [{ path: '/startedOn', rule: 'future', message: 'an experience lies behind you' }])
  }
}
