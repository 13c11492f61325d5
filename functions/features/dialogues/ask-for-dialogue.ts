import type { Dialogue, DialogueDraft } from '../../../shared/dialogue.ts'
import { Refusal } from '../../../shared/errors.ts'
import { dialogueIdOf } from '../../../shared/id.ts'
import type { Services } from '../../services.ts'
import { once } from '../../table/idempotency.ts'
import { transact } from '../../table/transact.ts'
import { experienceById } from '../experiences/experience-store.ts'
import { mentorsOf, peopleById } from '../people/person-store.ts'
import { studentWithNeedsAndPlacements } from '../placements/placement-store.ts'
import type { StudentRef } from '../students/student-store.ts'
import { again, type Known, saveAround, studentIsFree, takeTime } from './change-dialogue.ts'
import { dialogueById, putNewDialogue } from './dialogue-store.ts'
import { Diary } from './diary.ts'

/**
 * A student wants to talk about something: at a time that is open, or whenever a guide has time. One transaction takes the
 * time, so that the answer is definite; the same intent again gets the same answer.
 */
export async function askForDialogue(services: Services, ref: StudentRef, draft: DialogueDraft, intentKey: string) {
  const { table } = services
  const id = dialogueIdOf(ref.studentId, services.newId('dialogue'))
  return once(
    table,
    { personId: ref.studentId, key: intentKey, body: draft },
    id,
    services.now(),
    (remembering) =>
      again(services, async () => {
        const known = await studentWithNeedsAndPlacements(table, ref, { consistent: true })
        if (!known) throw new Refusal('not-found')
        const asked = await freshDialogue(services, ref, id, draft, known)
        const diary = new Diary(table, ref.schoolId)
        const planned = draft.at && (await withTime(services, asked, draft.at, known, diary))
        const dialogue = planned?.dialogue ?? asked
        await transact(table, services.newToken(), [
          remembering,
          putNewDialogue(dialogue),
          ...saveAround(services, dialogue, known, diary, planned ? 'planned' : 'asked', ref.studentId),
          ...(planned?.steps ?? []),
        ])
        return dialogue
      }),
    async (madeId) => {
      const made = await dialogueById(table, ref.schoolId, madeId)
      if (!made) throw new Refusal('not-found')
      return made
    },
  )
}

async function withTime(services: Services, asked: Dialogue, at: NonNullable<DialogueDraft['at']>, known: Known, diary: Diary) {
  const guide = await guideOf(services, known, at.guideId)
  const time = await takeTime(services, diary, asked, at)
  return { dialogue: { ...asked, guide, time, state: 'planned' as const }, steps: studentIsFree(asked, time, known) }
}

/** One of those who guide the student's group. */
export async function guideOf({ table }: Services, { student }: Pick<Known, 'student'>, guideId: string) {
  const guides = await mentorsOf(table, student.schoolId, student.groupId)
  const person = guides.includes(guideId) ? (await peopleById(table, [guideId])).get(guideId) : undefined
  if (!person) {
    throw new Refusal('invalid-input', [{ path: '/at/guideId', rule: 'unknown', message: 'not a guide of this student' }])
  }
  return { id: person.id, name: person.name }
}

async function freshDialogue(
  services: Services,
  ref: StudentRef,
  id: string,
  draft: DialogueDraft,
  known: Known,
): Promise<Dialogue> {
  const at = services.now().toISOString()
  const { student, placements } = known
  const placement = placements.find((one) => one.id === draft.placementId)
  if (draft.placementId !== null && !placement) {
    throw new Refusal('invalid-input', [{ path: '/placementId', rule: 'unknown', message: 'not a placement of this student' }])
  }
  return {
    id,
    schoolId: ref.schoolId,
    student: { id: student.id, name: student.name, groupId: student.groupId, groupName: student.groupName },
    guide: null,
    state: 'asked',
    experiences: await experiencesFor(services, ref, draft.experienceIds),
    placement: placement
      ? { id: placement.id, title: placement.opportunity.title, organisationName: placement.opportunity.organisationName }
      : null,
    question: draft.question,
    time: null,
    guests: [],
    forGuests: { words: '', experienceIds: [] },
    action: null,
    askedAt: at,
    cancelled: null,
    heldAt: null,
    closedAt: null,
    sequence: 0,
    updatedAt: at,
    version: 1,
  }
}

/** Experiences of the student's own, by their titles: bringing one into a talk shows its title to the guide. */
export async function experiencesFor({ table }: Services, ref: StudentRef, ids: readonly string[]) {
  const found = await Promise.all(ids.map((id) => experienceById(table, ref, id)))
  const unknown = found.findIndex((experience) => !experience)
  if (unknown >= 0) {
    throw new Refusal('invalid-input', [
      { path: `/experienceIds/${unknown}`, rule: 'unknown', message: 'not an experience of this student' },
    ])
  }
  return found.flatMap((experience) => (experience ? [{ id: experience.id, title: experience.title }] : []))
}
