import {
  type ContactMoment,
  type ContactMoments,
  type ContactMove,
  type ContactState,
  type ContactTime,
  hasContactMoments,
  keepsContact,
} from '../../../shared/contact-moment.ts'
import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { contactMomentsOf, putContactMoments } from './contact-moment-store.ts'

type Change = { time: ContactTime; move: ContactMove; state: ContactState; version: number }

const events = { plan: 'planned', hold: 'held', skip: 'skipped', reopen: 'reopened' } as const

/** Plans, notes, skips or opens one of the moments of a stage. The same thing said twice is one. */
export async function moveContactMoment(services: Services, actor: Actor, placement: Placement, change: Change) {
  if (!hasContactMoments(placement.opportunity.kind)) throw new Refusal('not-found')
  if (!keepsContact(placement.state)) throw new Refusal('wrong-state')
  refuseWrongDay(change.state, placement, services.now())
  try {
    return await tryMove(services, actor, placement, change)
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'stale')) throw error
    // Perhaps the very same, sent twice at once: then the second look says so.
    return tryMove(services, actor, placement, change)
  }
}

async function tryMove(services: Services, actor: Actor, placement: Placement, change: Change) {
  const { table, newToken, newId } = services
  const [read, school] = await Promise.all([contactMomentsOf(table, placement), services.market.school(placement.schoolId)])
  const moment = read.moments.find(({ time }) => time === change.time)
  if (!moment || !school) throw new Refusal('not-found')
  if (isRepeated(read, moment, change, actor)) return read
  if (change.version !== read.version) throw new Refusal('stale')
  if (change.state.kind === 'due' && moment.state.kind === 'due') throw new Refusal('wrong-state')
  const at = services.now().toISOString()
  const moved: ContactMoments = {
    ...read,
    moments: read.moments.map((one) =>
      one === moment ? { ...one, state: change.state, by: { personId: actor.personId, name: actor.name, at } } : one,
    ),
    version: read.version + 1,
  }
  await transact(table, newToken(), [
    putContactMoments(moved, placement.state, read.version),
    putEvent({
      id: newId('event'),
      at,
      actorId: actor.personId,
      region: school.region,
      subject: 'contact-moment',
      kind: events[change.move],
      placementId: placement.id,
      schoolId: placement.schoolId,
      studentId: placement.studentId,
      time: change.time,
      from: moment.state.kind,
      on: change.state.kind === 'planned' ? change.state.daypart : null,
    }),
  ])
  return moved
}

/** What was held lies behind us and within a year around the stage; what is planned lies ahead. */
function refuseWrongDay(state: ContactState, { dayparts }: Placement, now: Date) {
  const today = localDateOf(now)
  if (state.kind === 'held' && state.on > today) throw wrong('/on', 'future', 'this day has not come yet')
  if (state.kind === 'held' && state.on < yearBefore(dayparts[0] ?? today))
    throw wrong('/on', 'too-early', 'long before the stage')
  if (state.kind !== 'planned') return
  if (state.daypart.slice(0, 10) < today) throw wrong('/daypart', 'past', 'this half-day is over')
  if (state.daypart.slice(0, 10) > yearAfter(dayparts.at(-1) ?? today))
    throw wrong('/daypart', 'too-late', 'long after the stage')
}

const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4, 10)}`
const yearAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4, 10)}`

function wrong(path: string, rule: string, message: string) {
  return new Refusal('invalid-input', [{ path, rule, message }])
}

/** The same by the same person a second time: the answer to the first got lost. */
function isRepeated(read: ContactMoments, { state, by }: ContactMoment, change: Change, actor: Actor) {
  return (
    read.version === change.version + 1 &&
    by?.personId === actor.personId &&
    JSON.stringify(state) === JSON.stringify(change.state)
  )
}
