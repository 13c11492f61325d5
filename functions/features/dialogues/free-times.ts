import { addDays, localDateOf } from '../../../shared/daypart.ts'
import { type DialogueTime, type FreeTimes, nearest, type TalkTime } from '../../../shared/dialogue-time.ts'
import { Refusal } from '../../../shared/errors.ts'
import { minuteOf } from '../../../shared/working-time/clock.ts'
import type { Services } from '../../services.ts'
import { mentorsOf, peopleById } from '../people/person-store.ts'
import { guideDay, guideDaysOf } from './guide-day-store.ts'

/** How far ahead a student looks for a time. */
export const daysAhead = 42
const shownNearest = 3

/** The times that a student of this group can choose from, of each guide. */
export async function freeTimes(services: Services, schoolId: string, groupId: string): Promise<FreeTimes[]> {
  const guideIds = await mentorsOf(services.table, schoolId, groupId)
  const [people, ...times] = await Promise.all([
    peopleById(services.table, guideIds),
    ...guideIds.map((guideId) => openTimes(services, schoolId, guideId)),
  ])
  return guideIds.flatMap((id, at) => {
    const guide = people.get(id)
    return guide ? [{ guide: { id, name: guide.name }, times: times[at] ?? [] }] : []
  })
}

async function openTimes({ table, now }: Services, schoolId: string, guideId: string): Promise<TalkTime[]> {
  const today = localDateOf(now())
  const days = await guideDaysOf(table, { schoolId, guideId }, today, addDays(today, daysAhead))
  const minute = now().getTime() / 60_000
  return days.flatMap(({ times }) =>
    times.filter((time) => isFree(time) && minuteOf(time.date, time.from) > minute).map(talkTimeOf),
  )
}

function isFree({ dialogue }: DialogueTime) {
  return dialogue === null
}

function talkTimeOf({ dialogue: _, isOwn: __, ...time }: DialogueTime): TalkTime {
  return time
}

/** The refusal of a time that somebody else has, with the nearest that are free: `date time id` in each message. */
export async function timeTaken(services: Services, schoolId: string, at: { guideId: string; date: string; timeId: string }) {
  const [open, day] = await Promise.all([
    openTimes(services, schoolId, at.guideId),
    guideDay(services.table, { schoolId, guideId: at.guideId }, at.date),
  ])
  const wanted = day.times.find(({ id }) => id === at.timeId) ?? { date: at.date, from: '12:00' }
  return new Refusal('time-taken', [
    { path: '/at', rule: 'time-taken', message: 'this time is gone' },
    ...nearest(open, wanted)
      .slice(0, shownNearest)
      .map(({ id, date, from }) => ({ path: '/at', rule: 'free-time', message: `${date} ${from} ${id}` })),
  ])
}
