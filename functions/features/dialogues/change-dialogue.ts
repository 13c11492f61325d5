import { type Action, may } from '../../../shared/access.ts'
import { daypartNumber, daypartOf } from '../../../shared/daypart.ts'
import type { Dialogue } from '../../../shared/dialogue.ts'
import { overlaps, type TalkTime } from '../../../shared/dialogue-time.ts'
import { Refusal } from '../../../shared/errors.ts'
import { studentOfDialogueId } from '../../../shared/id.ts'
import type { Actor } from '../../../shared/person.ts'
import { minuteOf } from '../../../shared/working-time/clock.ts'
import type { Services } from '../../services.ts'
import { type Step, transact } from '../../table/transact.ts'
import { type DialogueEventKind, putEvent } from '../events/event-store.ts'
import { AgendaMoved, agendaStands, daypartsTaken, studentWithNeedsAndPlacements } from '../placements/placement-store.ts'
import { AheadMoved, aheadWith, replaceAhead } from './ahead-store.ts'
import { dialogueById, refOfDialogue, replaceDialogue } from './dialogue-store.ts'
import { Diary, TimeGone } from './diary.ts'
import { timeTaken } from './free-times.ts'
import { DayMoved } from './guide-day-store.ts'
import { RoomMoved } from './room-store.ts'

/** Everything of the student that a change may have to look at. */
export type Known = NonNullable<Awaited<ReturnType<typeof studentWithNeedsAndPlacements>>>

export type Standing = {
  dialogue: Dialogue
  known: Known
  /** In which part the actor is in it. */
  as: 'student' | 'guide'
}

/** A dialogue for what the actor wants with it. For anyone else it does not exist. */
export async function readDialogue({ table }: Services, actor: Actor, action: Action, id: string): Promise<Standing> {
  const { membership } = actor
  if (membership.role === 'employer') throw new Refusal('not-found')
  const { schoolId } = membership
  const studentId = studentOfDialogueId(id)
  const [dialogue, known] = await Promise.all([
    dialogueById(table, schoolId, id),
    studentWithNeedsAndPlacements(table, { schoolId, studentId }, { consistent: true }),
  ])
  if (!dialogue || !known) throw new Refusal('not-found')
  if (!may(actor, action, { schoolId, studentId, groupId: known.student.groupId })) throw new Refusal('not-found')
  const as = membership.role === 'student' ? 'student' : 'guide'
  if (as === 'guide' && !guideMaySee(dialogue, actor.personId)) throw new Refusal('not-found')
  return { dialogue, known, as }
}

/** What is confidential is between the student and the one guide. */
export function guideMaySee({ guide, time }: Pick<Dialogue, 'guide' | 'time'>, guideId: string) {
  return guide === null || guide.id === guideId || time?.confidential !== true
}

type Changed = {
  next: Dialogue
  kind: DialogueEventKind
  steps?: readonly Step[]
}

/**
 * Changes a dialogue: with it, in one transaction, the days of guide and rooms, what lies ahead of the student, and the
 * event. `change` may be called again, when somebody else was faster with one of these.
 */
export async function changeDialogue(
  services: Services,
  actor: Actor,
  action: Action,
  { id, version }: { id: string; version: number },
  change: (standing: Standing, diary: Diary) => Promise<Changed>,
) {
  return again(services, async () => {
    const standing = await readDialogue(services, actor, action, id)
    const { dialogue, known, as } = standing
    if (version !== dialogue.version) throw new Refusal('stale')
    // Other guides of the group may read; who takes up a question becomes its guide.
    if (as === 'guide' && dialogue.guide !== null && dialogue.guide.id !== actor.personId) throw new Refusal('forbidden')
    const diary = new Diary(services.table, dialogue.schoolId)
    const { next, kind, steps = [] } = await change(standing, diary)
    const saved = { ...next, version: version + 1, updatedAt: services.now().toISOString() }
    await transact(services.table, services.newToken(), [
      replaceDialogue(saved, version),
      ...saveAround(services, saved, known, diary, kind, actor.personId),
      ...steps,
    ])
    return saved
  })
}

/** What goes with every dialogue that is written. */
export function saveAround(
  services: Services,
  dialogue: Dialogue,
  { student, ahead }: Pick<Known, 'student' | 'ahead'>,
  diary: Diary,
  kind: DialogueEventKind,
  actorId: string | null,
): Step[] {
  const { talks, actions } = aheadWith(ahead, dialogue)
  const isSame = JSON.stringify([talks, actions]) === JSON.stringify([ahead.talks, ahead.actions])
  return [
    ...diary.steps(),
    ...(isSame ? [] : [replaceAhead(refOfDialogue(dialogue), { talks, actions }, ahead.version)]),
    dialogueEvent(services, dialogue, student.region, kind, actorId),
  ]
}

export function dialogueEvent(
  services: Services,
  { id, schoolId, student, sequence }: Pick<Dialogue, 'id' | 'schoolId' | 'student' | 'sequence'>,
  region: string,
  kind: DialogueEventKind,
  actorId: string | null,
): Step {
  return putEvent({
    id: services.newId('event'),
    at: services.now().toISOString(),
    actorId,
    region,
    subject: 'dialogue',
    kind,
    dialogueId: id,
    schoolId,
    studentId: student.id,
    sequence,
  })
}

/** Many students may want times of one guide on one day at the same moment: all but one look again. */
const mostTries = 40

export async function again<T>({ table }: Services, attempt: () => Promise<T>) {
  for (let tries = 1; tries <= mostTries; tries++) {
    try {
      return await attempt()
    } catch (error) {
      const moved =
        error instanceof DayMoved || error instanceof RoomMoved || error instanceof AheadMoved || error instanceof AgendaMoved
      if (!moved) throw error
      await table.pause(Math.min(tries, 4))
    }
  }
  throw new Refusal('busy')
}

/** The moment that a talk begins. */
export function startOf({ date, from }: Pick<TalkTime, 'date' | 'from'>) {
  return new Date(minuteOf(date, from) * 60_000)
}

/** Holds as long as the student can be there: not in another talk, and not at a placement when the talk is at school. */
export function studentIsFree(
  dialogue: Pick<Dialogue, 'id' | 'schoolId' | 'student'>,
  time: TalkTime,
  { ahead, agenda }: Known,
): Step[] {
  const clash = ahead.talks.some((talk) => talk.dialogueId !== dialogue.id && talk.date === time.date && overlaps(talk, time))
  if (clash) {
    throw new Refusal('time-clash', [{ path: '/at', rule: 'student', message: 'the student is in another talk then' }])
  }
  if (time.place !== 'room') return []
  if (agenda.taken.includes(daypartNumber(daypartOf(time.date, time.part)))) throw daypartsTaken([0])
  return [agendaStands(refOfDialogue(dialogue), agenda)]
}

/** Gives the dialogue an open time; who comes too late hears which times are nearest. */
export async function takeTime(
  services: Services,
  diary: Diary,
  dialogue: Pick<Dialogue, 'id' | 'schoolId' | 'student'>,
  at: { guideId: string; date: string; timeId: string },
) {
  try {
    const time = await diary.take(at.guideId, at.date, at.timeId, dialogue)
    if (startOf(time) <= services.now()) throw new TimeGone()
    return time
  } catch (error) {
    if (!(error instanceof TimeGone)) throw error
    throw await timeTaken(services, dialogue.schoolId, at)
  }
}
