import type { Action, ActionDraft, LedTo } from '../../../shared/action.ts'
import type { Dialogue } from '../../../shared/dialogue.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Services } from '../../services.ts'
import type { Step } from '../../table/transact.ts'
import type { DialogueEventKind } from '../events/event-store.ts'
import { experienceById } from '../experiences/experience-store.ts'
import { studentWithNeedsAndPlacements } from '../placements/placement-store.ts'
import type { StudentRef } from '../students/student-store.ts'
import { again, changeDialogue, type Known, saveAround } from './change-dialogue.ts'
import { dialogueById, refOfDialogue, replaceDialogue } from './dialogue-store.ts'
import { Diary } from './diary.ts'
import { refuseWrongDay } from './move-dialogue.ts'

type Which = { id: string; version: number }

/** The student says it in own words, and by when. */
export function confirmAction(services: Services, actor: Actor, { what, by, ...which }: Which & ActionDraft) {
  return move(services, actor, which, 'action-confirmed', async (action, at) => {
    if (action.state !== 'open') throw new Refusal('wrong-state')
    if (by !== action.by) refuseWrongDay(services, '/by', by)
    return { ...action, what, by, confirmedAt: at }
  })
}

/** Done, with what it led to. */
export function finishAction(
  services: Services,
  actor: Actor,
  { word, ledTo, ...which }: Which & { word: string; ledTo: LedTo | null },
) {
  return move(services, actor, which, 'action-done', async (action, at, dialogue, known) => {
    if (action.state !== 'open') throw new Refusal('wrong-state')
    if (ledTo) await refuseForeign(services, refOfDialogue(dialogue), ledTo, known)
    const need = action.needId && { kind: 'need' as const, id: action.needId }
    return { ...action, state: 'done', word, ledTo: ledTo ?? (need || null), endedAt: at, confirmedAt: action.confirmedAt ?? at }
  })
}

/** Let go, with a word. */
export function letGoAction(services: Services, actor: Actor, { word, ...which }: Which & { word: string }) {
  return move(services, actor, which, 'action-let-go', async (action, at) => {
    if (action.state !== 'open') throw new Refusal('wrong-state')
    return { ...action, state: 'let-go', word, endedAt: at }
  })
}

export function reopenAction(services: Services, actor: Actor, which: Which) {
  return move(services, actor, which, 'action-reopened', async (action) => {
    if (action.state === 'open') throw new Refusal('wrong-state')
    return { ...action, state: 'open', word: '', ledTo: null, endedAt: null }
  })
}

function move(
  services: Services,
  actor: Actor,
  which: Which,
  kind: DialogueEventKind,
  next: (action: Action, at: string, dialogue: Dialogue, known: Known) => Promise<Action>,
) {
  return changeDialogue(services, actor, 'action.change', which, async ({ dialogue, known }) => {
    if (!dialogue.action) throw new Refusal('wrong-state')
    const action = await next(dialogue.action, services.now().toISOString(), dialogue, known)
    return { next: { ...dialogue, action }, kind }
  })
}

async function refuseForeign({ table }: Services, ref: StudentRef, { kind, id }: LedTo, { needs, placements }: Known) {
  const isOwn =
    kind === 'need'
      ? needs.some((need) => need.id === id)
      : kind === 'placement'
        ? placements.some((placement) => placement.id === id)
        : (await experienceById(table, ref, id)) !== undefined
  if (!isOwn) throw new Refusal('invalid-input', [{ path: '/ledTo/id', rule: 'unknown', message: 'not of this student' }])
}

/** Where a need comes from: what it says of it, and the steps that go with it. */
export type Origin = Awaited<ReturnType<typeof actionBecomes>>

/** The action of a dialogue becomes a learning need, which `write` writes with it; perhaps more than once. */
export function fromAction<T>(
  services: Services,
  ref: StudentRef,
  { dialogueId, needId }: { dialogueId: string; needId: string },
  write: (origin: Origin) => Promise<T>,
) {
  return again(services, async () => write(await actionBecomes(services, ref, dialogueId, needId)))
}

async function actionBecomes(services: Services, ref: StudentRef, dialogueId: string, needId: string) {
  const { table } = services
  const [dialogue, known] = await Promise.all([
    dialogueById(table, ref.schoolId, dialogueId),
    studentWithNeedsAndPlacements(table, ref, { consistent: true }),
  ])
  if (!known || !dialogue?.action || dialogue.student.id !== ref.studentId) {
    throw new Refusal('invalid-input', [
      { path: '/dialogueId', rule: 'unknown', message: 'not a dialogue of this student that ended in an action' },
    ])
  }
  const { action } = dialogue
  if (action.state !== 'open') throw new Refusal('wrong-state')
  const at = services.now().toISOString()
  const next: Dialogue = {
    ...dialogue,
    // Who makes a need of it has taken it up.
    action: { ...action, needId, confirmedAt: action.confirmedAt ?? at },
    version: dialogue.version + 1,
    updatedAt: at,
  }
  const steps: Step[] = [
    replaceDialogue(next, dialogue.version),
    ...saveAround(services, next, known, new Diary(table, ref.schoolId), 'action-became-need', ref.studentId),
  ]
  return { source: { dialogueId, actionId: action.id }, steps }
}
