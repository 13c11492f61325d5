import { addDays, localDateOf } from '../../../shared/daypart.ts'
import {
  clockOf,
  type DialogueTime,
  minutesOf,
  type OneTime,
  stretchesOf,
  type TimesDraft,
} from '../../../shared/dialogue-time.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Services } from '../../services.ts'
import { once } from '../../table/idempotency.ts'
import { transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { again, startOf } from './change-dialogue.ts'
import { Diary } from './diary.ts'
import { guideDay } from './guide-day-store.ts'
import { roomById } from './room-store.ts'

type Guide = { actor: Actor; schoolId: string; region: string }

/** Nobody plans a talk further ahead. */
const mostDaysAhead = 366

/** A guide opens times, one after the other. All of them or none. Answers the times of that day. */
export async function openTimes(services: Services, { actor, schoolId, region }: Guide, draft: TimesDraft, intentKey: string) {
  const { table, newId, newToken } = services
  const guideId = actor.personId
  return once(
    table,
    { personId: guideId, key: intentKey, body: draft },
    draft.date,
    services.now(),
    (remembering) =>
      again(services, async () => {
        const room = await roomFor(services, schoolId, draft.roomId)
        const { date, part, place, confidential } = draft
        const times = stretchesOf(draft).map((stretch) => ({
          ...stretch,
          id: newId('dialogueTime'),
          date,
          part,
          place,
          room,
          confidential,
          dialogue: null,
          isOwn: false,
        }))
        refuseWrongDay(services, times[0])
        const diary = new Diary(table, schoolId)
        for (const time of times) await diary.open(guideId, time)
        await transact(table, newToken(), [
          remembering,
          ...diary.steps(),
          timesEvent(services, { actor, schoolId, region }, 'opened', date),
        ])
        return diary.timesOf(guideId, date)
      }),
    async (date) => (await guideDay(table, { schoolId, guideId }, date)).times,
  )
}

/** Takes back a time that nobody took. */
export async function closeTime(services: Services, guide: Guide, date: string, timeId: string) {
  await again(services, async () => {
    const diary = new Diary(services.table, guide.schoolId)
    await diary.close(guide.actor.personId, date, timeId)
    await transact(services.table, services.newToken(), [...diary.steps(), timesEvent(services, guide, 'closed', date)])
  })
}

/** A time that is made for one talk. */
export async function ownTime(services: Services, schoolId: string, draft: OneTime): Promise<DialogueTime> {
  const { date, part, from, minutes, place, confidential } = draft
  const time = {
    id: services.newId('dialogueTime'),
    date,
    part,
    from,
    until: clockOf(minutesOf(from) + minutes),
    place,
    room: await roomFor(services, schoolId, draft.roomId),
    confidential,
    dialogue: null,
    isOwn: true,
  }
  if (time.until > '23:59') throw wrong('/at/time/from', 'too-late', 'it would end after midnight')
  refuseWrongDay(services, time)
  return time
}

async function roomFor({ table }: Services, schoolId: string, roomId: string | null) {
  if (roomId === null) return null
  const room = await roomById(table, schoolId, roomId)
  if (!room) throw wrong('/roomId', 'unknown', 'not a room of this school')
  return { id: room.id, name: room.name }
}

function refuseWrongDay({ now }: Services, first: Pick<DialogueTime, 'date' | 'from'> | undefined) {
  if (!first || startOf(first) <= now()) throw wrong('/from', 'past', 'this time is over')
  if (first.date > addDays(localDateOf(now()), mostDaysAhead)) throw wrong('/date', 'too-late', 'more than a year ahead')
}

function wrong(path: string, rule: string, message: string) {
  return new Refusal('invalid-input', [{ path, rule, message }])
}

function timesEvent(services: Services, { actor, schoolId, region }: Guide, kind: 'opened' | 'closed', date: string) {
  return putEvent({
    id: services.newId('event'),
    at: services.now().toISOString(),
    actorId: actor.personId,
    region,
    subject: 'dialogue-time',
    kind,
    schoolId,
    date,
  })
}
