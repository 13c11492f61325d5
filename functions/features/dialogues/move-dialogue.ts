import type { ActionDraft } from '../../../shared/action.ts'
import { addDays, localDateOf } from '../../../shared/daypart.ts'
import {
  type AboutDialogue,
  canMoveDialogue,
  type Dialogue,
  type DialogueMove,
  type PlanDialogue,
} from '../../../shared/dialogue.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Services } from '../../services.ts'
import { experienceById } from '../experiences/experience-store.ts'
import { experiencesFor, guideOf } from './ask-for-dialogue.ts'
import { changeDialogue, startOf, studentIsFree, takeTime } from './change-dialogue.ts'
import { refOfDialogue } from './dialogue-store.ts'
import { ownTime } from './open-times.ts'

type Which = { id: string; version: number }

/** Gives a talk a time, or another one. What it had goes back in the same transaction. */
export function planDialogue(services: Services, actor: Actor, id: string, { at, version }: PlanDialogue) {
  return changeDialogue(services, actor, 'dialogue.move', { id, version }, async ({ dialogue, known, as }, diary) => {
    refuseState(dialogue, 'plan')
    if (dialogue.guide && dialogue.time) await diary.release(dialogue.guide.id, dialogue.time, dialogue.id)
    const open = at.kind === 'open' ? at : undefined
    if (as === 'guide' && open && open.guideId !== actor.personId) throw wrong('/at/guideId', 'unknown', 'not a time of yours')
    if (as === 'student' && !open) throw wrong('/at/kind', 'guide', 'only a guide opens times')
    const guideId = open?.guideId ?? actor.personId
    const guide = as === 'guide' ? { id: actor.personId, name: actor.name } : await guideOf(services, known, guideId)
    const made = at.kind === 'new' ? await ownTime(services, dialogue.schoolId, at.time) : undefined
    if (made) await diary.open(guideId, made)
    const where = made ? { guideId, date: made.date, timeId: made.id } : open
    if (!where) throw new Refusal('invalid-input')
    const time = await takeTime(services, diary, dialogue, where)
    return {
      next: {
        ...dialogue,
        guide,
        time,
        state: 'planned',
        cancelled: null,
        // They said yes or no to another time.
        guests: dialogue.guests.map((guest) => ({ ...guest, answer: null, word: '', answeredAt: null })),
        sequence: dialogue.sequence + 1,
      },
      kind: dialogue.state === 'asked' ? 'planned' : 'moved',
      steps: studentIsFree(dialogue, time, known),
    }
  })
}

/** Calls a talk off, or takes a question back. Its time is free again. */
export function cancelDialogue(services: Services, actor: Actor, { id, version, word }: Which & { word: string }) {
  return changeDialogue(services, actor, 'dialogue.move', { id, version }, async ({ dialogue, as }, diary) => {
    const { state, guide, time } = dialogue
    if (state !== 'asked' && state !== 'planned') throw new Refusal('wrong-state')
    const ownTime = guide !== null && time !== null && (await diary.release(guide.id, time, id))
    const at = services.now().toISOString()
    return {
      next: {
        ...dialogue,
        state: 'cancelled',
        cancelled: { at, by: as, word, was: state, ownTime },
        sequence: dialogue.sequence + 1,
      },
      kind: 'cancelled',
    }
  })
}

/** The way back for who called it off: the old time, if nobody took it in between. */
export function restoreDialogue(services: Services, actor: Actor, which: Which) {
  return changeDialogue(services, actor, 'dialogue.move', which, async ({ dialogue, known, as }, diary) => {
    const { cancelled, guide, time } = dialogue
    if (dialogue.state !== 'cancelled' || cancelled?.by !== as) throw new Refusal('wrong-state')
    const next = { ...dialogue, state: cancelled.was, cancelled: null, sequence: dialogue.sequence + 1 }
    if (cancelled.was === 'asked' || !guide || !time) return { next, kind: 'asked' }
    if (cancelled.ownTime) await diary.open(guide.id, { ...time, dialogue: null, isOwn: true })
    const taken = await takeTime(services, diary, dialogue, { guideId: guide.id, date: time.date, timeId: time.id })
    return { next, kind: 'restored', steps: studentIsFree(dialogue, taken, known) }
  })
}

/** The talk was held; what was said can be written down without an end to it. */
export function holdDialogue(services: Services, actor: Actor, which: Which) {
  return changeDialogue(services, actor, 'dialogue.guide', which, async ({ dialogue }) => {
    refuseState(dialogue, 'hold')
    refuseEarly(services, dialogue)
    return { next: { ...dialogue, state: 'held', heldAt: services.now().toISOString() }, kind: 'held' }
  })
}

/**
 * Closes a talk with what the student is going to do. Words that a guide wrote are the student's own once the student
 * says so.
 */
export function closeDialogue(services: Services, actor: Actor, { id, version, action }: Which & { action: ActionDraft }) {
  return changeDialogue(services, actor, 'dialogue.move', { id, version }, async ({ dialogue, as }) => {
    refuseState(dialogue, 'close')
    refuseEarly(services, dialogue)
    if (dialogue.experiences.length === 0) {
      throw wrong('/experienceIds', 'required', 'a talk is about at least one experience')
    }
    refuseWrongDay(services, '/action/by', action.by)
    const at = services.now().toISOString()
    return {
      next: {
        ...dialogue,
        state: 'closed',
        heldAt: dialogue.heldAt ?? at,
        closedAt: at,
        action: {
          ...action,
          id: services.newId('action'),
          state: 'open',
          confirmedAt: as === 'student' ? at : null,
          needId: null,
          ledTo: null,
          word: '',
          endedAt: null,
        },
      },
      kind: 'closed',
    }
  })
}

/** What the talk is about. A guide may bring in what the student shares; the rest is the student's alone. */
export function changeAbout(services: Services, actor: Actor, id: string, { version, ...about }: AboutDialogue) {
  return changeDialogue(services, actor, 'dialogue.move', { id, version }, async ({ dialogue, as }) => {
    if (dialogue.state === 'closed' || dialogue.state === 'cancelled') throw new Refusal('wrong-state')
    const ref = refOfDialogue(dialogue)
    if (about.experienceIds.length === 0 && dialogue.placement === null) {
      throw wrong('/experienceIds', 'required', 'a talk starts from an experience')
    }
    const experiences = await experiencesFor(services, ref, about.experienceIds)
    if (as === 'guide') {
      if (about.question !== undefined || about.forGuests !== undefined) throw new Refusal('forbidden')
      const known = new Set(dialogue.experiences.map((experience) => experience.id))
      const added = experiences.filter((experience) => !known.has(experience.id))
      const read = await Promise.all(added.map((experience) => experienceById(services.table, ref, experience.id)))
      // What is not shared is not there for a guide.
      const hidden = read.findIndex((experience) => experience?.sharedWithMentor !== true)
      if (hidden >= 0) throw wrong('/experienceIds', 'unknown', 'not an experience that the student shares')
    }
    const chosen = about.forGuests ?? dialogue.forGuests
    const inTalk = new Set(about.experienceIds)
    return {
      next: {
        ...dialogue,
        experiences,
        question: about.question ?? dialogue.question,
        forGuests: { words: chosen.words, experienceIds: chosen.experienceIds.filter((one) => inTalk.has(one)) },
      },
      kind: 'changed',
    }
  })
}

export function refuseWrongDay({ now }: Pick<Services, 'now'>, path: string, by: string) {
  const today = localDateOf(now())
  if (by < today) throw wrong(path, 'past', 'this day is over')
  if (by > addDays(today, 366)) throw wrong(path, 'too-late', 'more than a year ahead')
}

function refuseState({ state }: Dialogue, move: DialogueMove) {
  if (!canMoveDialogue(state, move)) throw new Refusal('wrong-state')
}

/** A talk that has not come can't have been held. Some begin before their time: the day decides. */
function refuseEarly({ now }: Services, { time }: Dialogue) {
  if (time && time.date > localDateOf(now()) && startOf(time) > now()) throw new Refusal('wrong-state')
}

function wrong(path: string, rule: string, message: string) {
  return new Refusal('invalid-input', [{ path, rule, message }])
}
