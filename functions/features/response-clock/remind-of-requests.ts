import { localDateOf } from '../../../shared/daypart.ts'
import type { Placement } from '../../../shared/placement.ts'
import { remindedOn } from '../../../shared/response-clock.ts'
import type { School } from '../../../shared/school.ts'
import { minuteOf } from '../../../shared/working-time/clock.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { holidaysAt } from '../placements/answer-by.ts'
import { placementsDue } from '../placements/placement-store.ts'
import { AlreadyReminded, putReminded, wasReminded } from './reminder-store.ts'

/** Nobody is woken by a reminder. */
const from = '07:00'

/**
 * Reminds of the requests that have a few days left, and of those of which it is the last day: once a day, of all of
 * them together. Who is told what follows from the event.
 */
export async function remindOfRequests(services: Services, school: Pick<School, 'id' | 'region'>) {
  const { table, newToken, newId } = services
  const now = services.now()
  const today = localDateOf(now)
  if (now.getTime() < minuteOf(today, from) * 60_000) return
  const days = remindedOn(today, await holidaysAt(services, school.id))
  if (!days || (await wasReminded(table, school.id, today))) return
  const due = await placementsDue(table, school.id, 'requested', days.soon)
  const of = (day: string) => due.filter((placement) => placement.answerBy === day && !turnedOn(placement, today))
  const [soon, last] = [of(days.soon), of(days.last)]
  try {
    await transact(table, newToken(), [
      putReminded(school.id, today),
      ...(soon.length + last.length > 0
        ? [
            putEvent({
              id: newId('event'),
              at: now.toISOString(),
              actorId: null,
              region: school.region,
              subject: 'requests',
              kind: 'due',
              schoolId: school.id,
              placementIds: [...soon, ...last].map(({ id }) => id),
            }),
          ]
        : []),
    ])
  } catch (error) {
    // Another sweeper was faster.
    if (!(error instanceof AlreadyReminded)) throw error
  }
}

/** Whose turn it is was told today, and until when. */
function turnedOn({ history, requestedAt }: Placement, today: string) {
  return localDateOf(new Date(history.at(-1)?.at ?? requestedAt)) === today
}
