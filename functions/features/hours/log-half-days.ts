import { dateOf, mondayOf, partOf } from '../../../shared/daypart.ts'
import { type ErrorCode, type FieldError, Refusal } from '../../../shared/errors.ts'
import {
  faultOf,
  type HalfDay,
  type HoursActor,
  keepsHours,
  type LogFault,
  type Said,
  type StudentLog,
  saidAnew,
  takesHours,
  type WorkedWeek,
  wasSaid,
  withHalfDay,
} from '../../../shared/hours.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { School } from '../../../shared/school.ts'
import { spanOf } from '../../../shared/working-time/clock.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { placementById } from '../placements/placement-store.ts'
import { type KeptWeek, putWeek, weekOf } from './hours-store.ts'

type Log = Pick<StudentLog, 'daypart' | 'revision' | 'seen'> & { said: Said }
type Speaker = { as: HoursActor; personId: string }

/** What came of one thing said: it stands (`code` null), or why not. `standing` is what stands of that half-day now. */
export type LogOutcome = { revision: string; code: ErrorCode | null; errors: FieldError[]; standing: HalfDay | null }

/**
 * What a student says of half-days, a week of it or two hundred at once. Each gets its own answer; what can't be taken
 * doesn't hold up the rest. What arrives twice is one.
 */
export async function logHalfDays(services: Services, actor: Actor, schoolId: string, logs: readonly StudentLog[]) {
  const outcomes = new Map<StudentLog, LogOutcome>()
  for (const [placementId, ofPlacement] of Map.groupBy(logs, (log) => log.placementId)) {
    const placement = (await placementById(services.table, schoolId, placementId))?.placement
    for (const [monday, ofWeek] of Map.groupBy(ofPlacement, ({ daypart }) => mondayOf(dateOf(daypart)))) {
      const speaker = { as: 'student', personId: actor.personId } as const
      const answers =
        placement?.studentId === actor.personId
          ? (await sayOfWeek(services, placement, monday, ofWeek, speaker)).outcomes
          : ofWeek.map((log) => refused(log, 'not-found'))
      for (const [i, answer] of answers.entries()) {
        const log = ofWeek[i]
        if (log) outcomes.set(log, answer)
      }
    }
  }
  return logs.flatMap((log) => outcomes.get(log) ?? [])
}

/** One thing said of one half-day, with the week that it made; refused as a whole when it can't be taken. */
export async function logHalfDay(services: Services, placement: Placement, log: Log, speaker: Speaker) {
  const { outcomes, week } = await sayOfWeek(services, placement, mondayOf(dateOf(log.daypart)), [log], speaker)
  const [outcome] = outcomes
  if (outcome?.code) throw new Refusal(outcome.code, outcome.errors)
  if (!week) throw new Refusal('not-found')
  return week
}

async function sayOfWeek(services: Services, placement: Placement, monday: string, logs: readonly Log[], speaker: Speaker) {
  const school = await services.market.school(placement.schoolId)
  if (!school) throw new Refusal('not-found')
  for (let attempt = 0; attempt < 8; attempt++) {
    try {
      return await trySay(services, placement, school, monday, logs, speaker)
    } catch (error) {
      // Somebody else wrote this week in between: judge anew on what stands now.
      if (!(error instanceof Refusal && error.code === 'stale')) throw error
    }
  }
  throw new Refusal('busy')
}

async function trySay(
  services: Services,
  placement: Placement,
  school: School,
  monday: string,
  logs: readonly Log[],
  speaker: Speaker,
) {
  const ref = { schoolId: placement.schoolId, studentId: placement.studentId }
  const read = await weekOf(services.table, ref, placement.opportunityId, monday)
  const now = services.now()
  let halfDays = read?.week.halfDays ?? []
  const outcomes = logs.map((log): LogOutcome => {
    const standing = halfDays.find(({ daypart }) => daypart === log.daypart)
    if (standing && wasSaid(standing, log.revision)) return { revision: log.revision, code: null, errors: [], standing }
    const refusal = refusalOf(placement, halfDays, standing, log, speaker.as, now)
    if (refusal) return refusal
    const saying = { said: log.said, by: speaker.as, at: now.toISOString(), revision: log.revision }
    const said = saidAnew(standing, log.daypart, saying)
    halfDays = withHalfDay(halfDays, said)
    return { revision: log.revision, code: null, errors: [], standing: said }
  })
  const before = read?.week.halfDays ?? []
  if (halfDays === before || (halfDays.length === 0 && before.length === 0)) return { outcomes, week: read?.week }

  const week: WorkedWeek = {
    placementId: placement.id,
    ...ref,
    organisationId: placement.organisationId,
    studentName: placement.student.name,
    title: placement.opportunity.title,
    monday,
    halfDays,
    version: (read?.week.version ?? 0) + 1,
  }
  const disputed = before.some(
    (halfDay) =>
      halfDay.state === 'disputed' && halfDays.some(({ daypart, state }) => daypart === halfDay.daypart && state === 'logged'),
  )
  await transact(services.table, services.newToken(), [
    putWeek({ week, asking: askingOf(read, disputed, placement, school, monday, now) }, read?.week.version ?? 0),
    putEvent({
      id: services.newId('event'),
      at: now.toISOString(),
      actorId: speaker.personId,
      region: school.region,
      subject: 'hours',
      kind: 'logged',
      placementId: placement.id,
      ...ref,
      monday,
      text: null,
      absences: absencesOf(before, halfDays),
      by: speaker.as,
    }),
  ])
  return { outcomes, week }
}

function refusalOf(
  placement: Placement,
  halfDays: HalfDay[],
  standing: HalfDay | undefined,
  log: Log,
  by: HoursActor,
  now: Date,
) {
  if (!keepsHours(placement.opportunity.kind) || !takesHours(placement.state)) return refused(log, 'wrong-state')
  if (!placement.dayparts.includes(log.daypart)) {
    const message = 'not a half-day of this placement'
    return refused(log, 'invalid-input', standing, { path: '/daypart', rule: 'not-in-placement', message })
  }
  if (standing?.state === 'confirmed') return refused(log, 'wrong-state', standing)
  // What the writer has not seen is not overwritten: the writer gets to see both.
  const isNews = standing && standing.said.kind !== 'nothing' && !log.seen.includes(standing.revision)
  if (isNews) return refused(log, 'stale', standing)
  if (standing && !mayReplace(standing, log.said, by)) return refused(log, 'wrong-state', standing)
  const fault = faultOf(log.daypart, log.said, halfDays, now)
  return fault && refused(log, 'invalid-input', standing, faults[fault])
}

/**
 * Words are taken back by who said them. A student may contradict an employer, whose verdict it then waits for; an
 * employer who disagrees with a student disputes.
 */
function mayReplace(standing: HalfDay, said: Said, by: HoursActor) {
  const isOwn = standing.said.kind === 'nothing' || standing.by === by
  return isOwn || (by === 'student' && said.kind !== 'nothing')
}

const faults: Record<LogFault, FieldError> = {
  future: { path: '/daypart', rule: 'future', message: 'this half-day has not begun yet' },
  'too-long': { path: '/said/until', rule: 'too-long', message: 'a half-day has at most ten hours' },
  'break-too-long': { path: '/said/breakMinutes', rule: 'break-too-long', message: 'the break is as long as the work' },
  overlaps: { path: '/said/from', rule: 'overlaps', message: 'these hours stand with another half-day too' },
}

function refused({ revision }: Pick<Log, 'revision'>, code: ErrorCode, standing?: HalfDay, error?: FieldError): LogOutcome {
  return { revision, code, errors: error ? [error] : [], standing: standing ?? null }
}

/** Long enough for who fills in a whole week in one go. */
const whileLoggingMs = 60 * 60_000

/** The employer is asked at the end of the week's last half-day, not while the student is logging; again after a dispute. */
function askingOf(
  read: KeptWeek | undefined,
  disputed: boolean,
  { dayparts }: Placement,
  { daypartTimes }: School,
  monday: string,
  now: Date,
): KeptWeek['asking'] {
  const ends = dayparts
    .filter((daypart) => mondayOf(dateOf(daypart)) === monday)
    .map((daypart) => spanOf({ date: dateOf(daypart), ...daypartTimes[partOf(daypart)] }).end * 60_000)
  const from = new Date(Math.max(...ends, now.getTime() + whileLoggingMs)).toISOString()
  return { from, at: disputed ? null : (read?.asking.at ?? null) }
}

/** Half-days whose absence is new, another, or taken back. */
function absencesOf(before: readonly HalfDay[], after: readonly HalfDay[]) {
  const whose = (halfDays: readonly HalfDay[], daypart: string) => {
    const said = halfDays.find((halfDay) => halfDay.daypart === daypart)?.said
    return said?.kind === 'absent' ? said.whose : null
  }
  return after
    .map(({ daypart }) => ({ daypart, whose: whose(after, daypart) }))
    .filter((absence) => absence.whose !== whose(before, absence.daypart))
}
