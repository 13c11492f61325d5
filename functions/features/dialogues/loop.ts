import { type Action, may } from '../../../shared/access.ts'
import { dateOf } from '../../../shared/daypart.ts'
import type { Dialogue, LoopStep } from '../../../shared/dialogue.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Experience } from '../../../shared/experience.ts'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { everyExperienceOf } from '../experiences/experience-store.ts'
import { studentWithNeedsAndPlacements } from '../placements/placement-store.ts'
import type { StudentRef } from '../students/student-store.ts'
import { guideMaySee } from './change-dialogue.ts'
import { dialoguesOfStudent } from './dialogue-store.ts'

/** A record of the loop, by its kind and id. An action has the id of the dialogue that it ends. */
export type LoopNode = Pick<LoopStep, 'kind' | 'id'>

/**
 * The loop around one record: what led to it and what it led to, oldest first, itself among them. Each record knows the one
 * before (a dialogue its experiences, a need its action, a placement its need, an experience its placement), so both ways
 * are walked from the student's own things alone.
 */
export async function loopAround(
  services: Services,
  actor: Actor,
  action: Action,
  ref: StudentRef,
  node: LoopNode,
): Promise<LoopStep[]> {
  const { table } = services
  const [known, dialogues, experiences] = await Promise.all([
    studentWithNeedsAndPlacements(table, ref, { consistent: true }),
    dialoguesOfStudent(table, ref),
    everyExperienceOf(table, ref),
  ])
  if (!known || !may(actor, action, { ...ref, groupId: known.student.groupId })) throw new Refusal('not-found')
  const isStudent = actor.membership.role === 'student'
  const steps = stepsOf({
    needs: known.needs,
    placements: known.placements,
    dialogues: isStudent ? dialogues : dialogues.filter((dialogue) => guideMaySee(dialogue, actor.personId)),
    experiences: isStudent ? experiences : experiences.filter(({ sharedWithMentor }) => sharedWithMentor),
  })
  return walk(steps, nameOf(node))
}

type Told = { step: LoopStep; before: string[] }

function nameOf({ kind, id }: LoopNode) {
  return `${kind} ${id}`
}

type Records = {
  needs: readonly LearningNeed[]
  placements: readonly Placement[]
  dialogues: readonly Dialogue[]
  experiences: readonly Experience[]
}

function stepsOf({ needs, placements, dialogues, experiences }: Records) {
  const told = new Map<string, Told>()
  const add = (step: LoopStep, before: (LoopNode | null)[]) => {
    told.set(nameOf(step), { step, before: before.flatMap((node) => (node ? [nameOf(node)] : [])) })
  }
  for (const { id, title, startedOn, placementId } of experiences) {
    add({ kind: 'experience', id, title, on: startedOn }, [placementId ? { kind: 'placement', id: placementId } : null])
  }
  for (const { id, state, question, experiences: about, placement, time, askedAt, action } of dialogues) {
    const title = question || about[0]?.title || placement?.title || ''
    add({ kind: 'dialogue', id, title, on: time?.date ?? askedAt, state }, [
      ...about.map((experience) => ({ kind: 'experience' as const, id: experience.id })),
      placement && about.length === 0 ? { kind: 'placement', id: placement.id } : null,
    ])
    if (action) add({ kind: 'action', id, title: action.what, on: action.by, state: action.state }, [{ kind: 'dialogue', id }])
  }
  for (const { id, question, createdAt, dialogueId } of needs) {
    add({ kind: 'need', id, title: question, on: createdAt }, [dialogueId ? { kind: 'action', id: dialogueId } : null])
  }
  for (const { id, opportunityId, needId, opportunity, dayparts } of placements) {
    const on = dateOf(dayparts[0] ?? '')
    add({ kind: 'placement', id, opportunityId, title: opportunity.title, on }, [needId ? { kind: 'need', id: needId } : null])
  }
  // What a student said that an action led to, where nothing else says so.
  for (const { id, action } of dialogues) {
    const led = action?.ledTo && told.get(nameOf(action.ledTo))
    const from = nameOf({ kind: 'action', id })
    if (led && !led.before.includes(from)) led.before.push(from)
  }
  return told
}

function walk(told: ReadonlyMap<string, Told>, start: string) {
  const after = new Map<string, string[]>()
  for (const [name, { before }] of told) {
    for (const one of before) after.set(one, [...(after.get(one) ?? []), name])
  }
  const back = reach(start, (name) => told.get(name)?.before ?? [])
  const onwards = reach(start, (name) => after.get(name) ?? [])
  return [...new Set([...[...back].toReversed(), ...onwards])].flatMap((name) => {
    const found = told.get(name)
    return found ? [found.step] : []
  })
}

/** Everything that can be reached, in the order of how near it is. */
function reach(start: string, next: (name: string) => readonly string[]) {
  const seen = new Set([start])
  for (const name of seen) {
    for (const one of next(name)) seen.add(one)
  }
  return seen
}
