import * as v from 'valibot'
import { Daypart, dateOf, daypartNumber, LocalDate, mondayOf, partOf } from './daypart.ts'
import { OrganisationId, PersonId, PlacementId, SchoolId } from './id.ts'
import type { OpportunityKind } from './opportunity.ts'
import { type PlacementState, placementStates } from './placement.ts'
import { Programme } from './programme.ts'
import type { School } from './school.ts'
import { line, prose } from './text.ts'
import { minuteOf, overlapOf, spanOf } from './working-time/clock.ts'

/*
 * Hours and attendance: what a student says of each half-day of a placement, and what the employer says of it. A week
 * (Monday to Sunday, ISO 8601) is what is kept, shown and confirmed together; a half-day is what is said.
 */

/** Where hours are kept: where someone works for days or months. */
export function keepsHours(kind: OpportunityKind) {
  return kind === 'stage' || kind === 'hybrid'
}

/** Hours of a stage count towards the hours that a programme asks for. */
export function countsAsRequired(kind: OpportunityKind) {
  return kind === 'stage'
}

/** Hours are said while a placement stands, and after it. */
export function takesHours(state: PlacementState) {
  return state === 'approved' || state === 'active' || state === 'completed'
}

/** Whose absence it was: the student ill, the student who stayed away, the employer without work, or something of school. */
export const absences = ['ill', 'no-show', 'closed', 'school'] as const
export const Absence = v.picklist(absences)
export type Absence = v.InferOutput<typeof Absence>

const Clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time like 08:30'))

const Worked = v.strictObject({
  kind: v.literal('worked'),
  from: Clock,
  /** One that is not later than `from` is on the next day. */
  until: Clock,
  breakMinutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(240)),
  what: line(200, 0),
})
const Absent = v.strictObject({ kind: v.literal('absent'), whose: Absence, note: line(200, 0) })
/** Taken back: as if nothing had been said. */
const Nothing = v.strictObject({ kind: v.literal('nothing') })

export const Said = v.variant('kind', [Worked, Absent, Nothing])
export type Said = v.InferOutput<typeof Said>

/** Names one thing said, made by who says it: what arrives twice is one. */
export const Revision = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/, '8 to 64 letters, digits, - or _'))

const log = {
  daypart: Daypart,
  revision: Revision,
  /** What the writer had seen of this half-day, own words that are still under way included. Anything else that stands is news. */
  seen: v.pipe(v.array(Revision), v.maxLength(20)),
}

/** What a student says of a half-day. It may have been written long before it arrives. */
export const StudentLog = v.strictObject({ ...log, placementId: PlacementId, said: Said })
export type StudentLog = v.InferOutput<typeof StudentLog>

/** An employer says who was not there, or takes that back. */
export const EmployerLog = v.strictObject({
  ...log,
  said: v.variant('kind', [v.strictObject({ ...Absent.entries, whose: v.picklist(['no-show', 'closed']) }), Nothing]),
})
export type EmployerLog = v.InferOutput<typeof EmployerLog>

export const halfDayStates = ['logged', 'confirmed', 'disputed'] as const
export const HalfDayState = v.picklist(halfDayStates)
export type HalfDayState = v.InferOutput<typeof HalfDayState>

export type HoursActor = 'student' | 'employer' | 'coordinator'
const By = v.picklist(['student', 'employer', 'coordinator'])

const SaidBy = v.object({ said: Said, by: By, at: v.string(), revision: v.string() })
export type SaidBy = v.InferOutput<typeof SaidBy>

export const HalfDay = v.object({
  ...SaidBy.entries,
  daypart: Daypart,
  state: HalfDayState,
  /** The last verdict, with its reason where one is due. `byId` is the person, or the link that stood in for one. */
  verdict: v.nullable(v.object({ at: v.string(), by: By, byId: v.string(), byName: v.string(), text: v.nullable(v.string()) })),
  /** What was said before, newest first. */
  earlier: v.array(SaidBy),
})
export type HalfDay = v.InferOutput<typeof HalfDay>

/** How much of what was said before is kept. The events have it all. */
const earlierKept = 5

/** A week of a placement in which something was said. */
export const WorkedWeek = v.object({
  placementId: PlacementId,
  schoolId: SchoolId,
  studentId: PersonId,
  organisationId: OrganisationId,
  studentName: v.string(),
  title: v.string(),
  monday: LocalDate,
  halfDays: v.array(HalfDay),
  version: v.number(),
})
export type WorkedWeek = v.InferOutput<typeof WorkedWeek>

/*
 * The state machine of a half-day: logged → confirmed | disputed → logged again.
 */

type Move = { from: readonly HalfDayState[]; to: HalfDayState; by: readonly HoursActor[]; reason?: true }

export const weekMoves = {
  confirm: { from: ['logged'], to: 'confirmed', by: ['employer'] },
  dispute: { from: ['logged'], to: 'disputed', by: ['employer'], reason: true },
  /** Who gave a verdict takes it back. */
  withdraw: { from: ['confirmed', 'disputed'], to: 'logged', by: ['employer'] },
  /** What was confirmed wrongly goes back to the student. */
  reopen: { from: ['confirmed'], to: 'logged', by: ['coordinator'], reason: true },
  /** Where student and employer do not agree, school decides. */
  settle: { from: ['disputed'], to: 'confirmed', by: ['coordinator'], reason: true },
} as const satisfies Record<string, Move>
export type WeekMove = keyof typeof weekMoves

const moves: Record<WeekMove, Move> = weekMoves

/** How long a verdict can be taken back by who gave it. */
export const withdrawDays = 7

/** A verdict on a week as its giver saw it: `version` is the week that was looked at. No half-days means all that it can be given on. */
export const WeekMoveDraft = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  dayparts: v.optional(v.pipe(v.array(Daypart), v.maxLength(21)), []),
  text: v.optional(prose(600), ''),
})
export type WeekMoveDraft = v.InferOutput<typeof WeekMoveDraft>

export function weekMoveNeedsReason(move: WeekMove) {
  return moves[move].reason === true
}

/** Half-days of a week on which a move may be made; whoever has given a verdict, `mover`, can take back their own for a week. */
export function movable(week: Pick<WorkedWeek, 'halfDays'>, move: WeekMove, mover: { as: HoursActor; id: string }, now: string) {
  const { from, by } = moves[move]
  if (!by.includes(mover.as)) return []
  return week.halfDays.filter(
    (halfDay) =>
      halfDay.said.kind !== 'nothing' &&
      from.includes(halfDay.state) &&
      (move !== 'withdraw' || mayWithdraw(halfDay, mover.id, now)),
  )
}

function mayWithdraw({ verdict }: HalfDay, id: string, now: string) {
  return verdict?.byId === id && Date.parse(now) - Date.parse(verdict.at) <= withdrawDays * 86_400_000
}

/** The half-day after something new was said of it. */
export function saidAnew(standing: HalfDay | undefined, daypart: string, saying: SaidBy): HalfDay {
  const before = standing && [{ said: standing.said, by: standing.by, at: standing.at, revision: standing.revision }]
  return {
    ...saying,
    daypart,
    state: 'logged',
    verdict: null,
    earlier: [...(before ?? []), ...(standing?.earlier ?? [])].slice(0, earlierKept),
  }
}

/** Whether this was said of a half-day already: it arrives a second time. */
export function wasSaid(standing: HalfDay, revision: string) {
  return standing.revision === revision || standing.earlier.some((earlier) => earlier.revision === revision)
}

/** Half-days in the order of the calendar, with one of them new or replaced. */
export function withHalfDay(halfDays: readonly HalfDay[], halfDay: HalfDay) {
  return [...halfDays.filter(({ daypart }) => daypart !== halfDay.daypart), halfDay].sort(
    (a, b) => daypartNumber(a.daypart) - daypartNumber(b.daypart),
  )
}

/*
 * Time. Clock times are those of Amsterdam; a night in which the clock changes has its real length.
 */

type DaypartTimes = School['daypartTimes']

/** What is said with one tap: the half-day as the school's clock times have it. */
export function asPlanned(daypart: string, times: DaypartTimes): Said {
  return { kind: 'worked', ...times[partOf(daypart)], breakMinutes: 0, what: '' }
}

export function plannedMinutes(dayparts: readonly string[], times: DaypartTimes) {
  return dayparts.reduce((sum, daypart) => sum + minutesOf(daypart, asPlanned(daypart, times)), 0)
}

/** Worked time, without the break. */
export function minutesOf(daypart: string, said: Said) {
  if (said.kind !== 'worked') return 0
  const { start, end } = spanOf({ date: dateOf(daypart), from: said.from, until: said.until })
  return Math.max(0, end - start - said.breakMinutes)
}

/** The longest that one half-day can be said to have taken, break included. */
export const longestHalfDay = 10 * 60

/** What is wrong with something said, by rule; undefined when nothing is. `others` are the other half-days of the week. */
export function faultOf(daypart: string, said: Said, others: readonly HalfDay[], now: Date) {
  const date = dateOf(daypart)
  const minute = now.getTime() / 60_000
  if (said.kind === 'nothing') return undefined
  if (minuteOf(date, said.kind === 'worked' ? said.from : '00:00') > minute) return 'future'
  if (said.kind === 'absent') return undefined
  const span = spanOf({ date, ...said })
  if (span.end - span.start > longestHalfDay) return 'too-long'
  if (said.breakMinutes >= span.end - span.start) return 'break-too-long'
  const overlaps = others.some(({ said: other, daypart: when }) => {
    if (other.kind !== 'worked' || when === daypart) return false
    const shared = overlapOf(span, spanOf({ date: dateOf(when), ...other }))
    return shared.end > shared.start
  })
  return overlaps ? 'overlaps' : undefined
}
export type LogFault = NonNullable<ReturnType<typeof faultOf>>

/*
 * Sums, in minutes.
 */

/** Minutes by what the employer said of them. */
export const HoursSums = v.object({ logged: v.number(), confirmed: v.number(), disputed: v.number() })
export type HoursSums = v.InferOutput<typeof HoursSums>

export function sumsOf(halfDays: readonly HalfDay[]): HoursSums {
  const sums = { logged: 0, confirmed: 0, disputed: 0 }
  for (const { daypart, said, state } of halfDays) sums[state] += minutesOf(daypart, said)
  return sums
}

export function addSums(all: readonly HoursSums[]): HoursSums {
  const sum = (state: HalfDayState) => all.reduce((total, sums) => total + sums[state], 0)
  return { logged: sum('logged'), confirmed: sum('confirmed'), disputed: sum('disputed') }
}

/** Half-days of each absence, as words on a screen count them. */
export function countAbsences(halfDays: readonly HalfDay[]) {
  const counts = { ill: 0, 'no-show': 0, closed: 0, school: 0 } satisfies Record<Absence, number>
  for (const { said } of halfDays) if (said.kind === 'absent') counts[said.whose]++
  return counts
}

/** Half-days of a placement of which nothing is said yet. */
export function openDayparts(dayparts: readonly string[], weeks: readonly Pick<WorkedWeek, 'halfDays'>[]) {
  const said = new Set(
    weeks.flatMap(({ halfDays }) => halfDays.filter((half) => half.said.kind !== 'nothing').map(({ daypart }) => daypart)),
  )
  return dayparts.filter((daypart) => !said.has(daypart))
}

/** A school year is named after the calendar year in which it begins, on 1 August. */
export function schoolYearOf(date: string) {
  const year = Number(date.slice(0, 4))
  return date.slice(5, 7) < '08' ? year - 1 : year
}

/** One placement within a student's hours: counts, so that a list of many students is small. */
export const PlacementHours = v.object({
  placementId: PlacementId,
  title: v.string(),
  organisationName: v.string(),
  state: v.picklist(placementStates),
  /** Towards the hours that the programme asks for. */
  counts: v.boolean(),
  years: v.array(v.object({ schoolYear: v.number(), ...HoursSums.entries })),
  /** Minutes of half-days of which nothing is said yet, by week. Behind us or still to come: that depends on the day. */
  open: v.array(v.object({ monday: LocalDate, minutes: v.number() })),
  absences: v.object({ ill: v.number(), 'no-show': v.number(), closed: v.number(), school: v.number() }),
  disputedWeeks: v.number(),
  /** Rules on working time that the hours break. */
  brokenRules: v.number(),
})
export type PlacementHours = v.InferOutput<typeof PlacementHours>

/** A student's hours over all placements. */
export const StudentHours = v.object({
  schoolId: SchoolId,
  student: v.object({ id: PersonId, name: v.string(), groupId: v.string(), groupName: v.string(), programme: Programme }),
  placements: v.array(PlacementHours),
  version: v.number(),
})
export type StudentHours = v.InferOutput<typeof StudentHours>

/** Counts a placement's hours from its weeks. */
export function hoursOfPlacement(
  placement: {
    id: string
    state: PlacementState
    dayparts: readonly string[]
    opportunity: { title: string; kind: OpportunityKind; organisationName: string }
  },
  weeks: readonly WorkedWeek[],
  times: DaypartTimes,
  brokenRules: number,
): PlacementHours {
  const halfDays = weeks.flatMap((week) => week.halfDays)
  const byYear = Map.groupBy(halfDays, ({ daypart }) => schoolYearOf(dateOf(daypart)))
  const open = takesHours(placement.state) ? openDayparts(placement.dayparts, weeks) : []
  return {
    placementId: placement.id,
    title: placement.opportunity.title,
    organisationName: placement.opportunity.organisationName,
    state: placement.state,
    counts: countsAsRequired(placement.opportunity.kind),
    years: [...byYear].sort(([a], [b]) => a - b).map(([schoolYear, ofYear]) => ({ schoolYear, ...sumsOf(ofYear) })),
    open: [...Map.groupBy(open, (daypart) => mondayOf(dateOf(daypart)))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([monday, dayparts]) => ({ monday, minutes: plannedMinutes(dayparts, times) })),
    absences: countAbsences(halfDays),
    disputedWeeks: weeks.filter((week) => week.halfDays.some(({ state }) => state === 'disputed')).length,
    brokenRules,
  }
}
