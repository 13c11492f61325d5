import type { PartOfDay } from '../../../shared/daypart.ts'
import type { Dialogue } from '../../../shared/dialogue.ts'
import type { TalkTime } from '../../../shared/dialogue-time.ts'
import type { Membership } from '../../../shared/person.ts'
import { spanOf } from '../../../shared/working-time/clock.ts'
import type { Services } from '../../services.ts'
import { dialoguesOfGuide, dialoguesOfStudent } from './dialogue-store.ts'
import { guideDaysOf } from './guide-day-store.ts'

/** A talk, or a time for one that is still open, as a week and a calendar show it. */
export type Talk = {
  /** Null is a time that nobody took. */
  dialogueId: string | null
  timeId: string
  state: 'free' | 'planned' | 'held' | 'closed'
  date: string
  part: PartOfDay
  from: string
  until: string
  start: Date
  end: Date
  place: TalkTime['place']
  roomName: string | null
  confidential: boolean
  /** With whom, as the reader knows them: the guide for a student, the student for a guide. */
  with: string | null
  isTrialogue: boolean
  /** Grows with what a calendar must hear of. */
  sequence: number
  changedAt: string | null
  path: string
}

/**
 * The talks of one person in one role between two dates (both included), in order, with a guide's open times: one query for
 * a student, two for a guide. Roles that hold no talks have none.
 */
export async function talksOfPerson(
  { table }: Pick<Services, 'table'>,
  personId: string,
  membership: Membership,
  from: string,
  until: string,
): Promise<Talk[]> {
  if (membership.role !== 'student' && membership.role !== 'mentor') return []
  const { role, schoolId } = membership
  if (role === 'student') {
    const dialogues = await dialoguesOfStudent(table, { schoolId, studentId: personId })
    return inOrder(dialogues.flatMap((dialogue) => talkOf(dialogue, dialogue.guide?.name ?? null)).filter(within(from, until)))
  }
  const [dialogues, days] = await Promise.all([
    dialoguesOfGuide(table, schoolId, personId, from, until),
    guideDaysOf(table, { schoolId, guideId: personId }, from, until),
  ])
  const free = days.flatMap(({ times }) => times.filter(({ dialogue }) => dialogue === null).map(freeTalk))
  return inOrder([...dialogues.flatMap((dialogue) => talkOf(dialogue, dialogue.student.name)), ...free])
}

function talkOf({ id, state, time, guests, sequence, updatedAt }: Dialogue, other: string | null): Talk[] {
  if (!time || (state !== 'planned' && state !== 'held' && state !== 'closed')) return []
  return [
    {
      ...whenAndWhere(time),
      dialogueId: id,
      state,
      with: other,
      isTrialogue: guests.some(({ removedAt }) => removedAt === null),
      sequence,
      changedAt: updatedAt,
      path: `/talks/${id}`,
    },
  ]
}

function freeTalk(time: TalkTime): Talk {
  return {
    ...whenAndWhere(time),
    dialogueId: null,
    state: 'free',
    with: null,
    isTrialogue: false,
    sequence: 0,
    changedAt: null,
    path: '/talks',
  }
}

function whenAndWhere({ id, date, part, from, until, place, room, confidential }: TalkTime) {
  const { start, end } = spanOf({ date, from, until })
  return {
    timeId: id,
    date,
    part,
    from,
    until,
    start: new Date(start * 60_000),
    end: new Date(end * 60_000),
    place,
    roomName: room?.name ?? null,
    confidential,
  }
}

function within(from: string, until: string) {
  return ({ date }: Talk) => date >= from && date <= until
}

function inOrder(talks: Talk[]) {
  return talks.toSorted((a, b) => a.start.getTime() - b.start.getTime())
}
