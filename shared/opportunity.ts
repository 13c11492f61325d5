import * as v from 'valibot'
import { Competency } from './competency.ts'
import { Daypart, dateOf, daypartNumber } from './daypart.ts'
import { OpportunityId, OrganisationId, SchoolId } from './id.ts'
import { Place, Region } from './place.ts'
import { Language, Level, ProgrammePart, WorkProcess } from './programme.ts'
import { Sector, Trait } from './sector.ts'
import { line, prose, setOf } from './text.ts'
import { BannedTaskName, bannedTasks } from './working-time/banned-task-name.ts'

export const opportunityKinds = ['assignment', 'hybrid', 'stage', 'simulation', 'guidance'] as const
export const OpportunityKind = v.picklist(opportunityKinds)
export type OpportunityKind = v.InferOutput<typeof OpportunityKind>

/** How many half-days a student can choose where there is a choice. */
const mostChosen = 100

/**
 * Which half-days a student takes: `all` of them, `any` `count` of them, or a `block` of `count` that follow
 * each other in the list.
 */
export const Schedule = v.pipe(
  v.strictObject({
    mode: v.picklist(['all', 'any', 'block']),
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
    dayparts: v.pipe(setOf(Daypart, 200), v.minLength(1)),
  }),
  v.forward(
    v.check((schedule) => schedule.count <= schedule.dayparts.length, 'more half-days wanted than there are'),
    ['count'],
  ),
  // Seats are counted per chosen half-day, and one condition of DynamoDB takes 300 operators.
  v.forward(
    v.check((schedule) => schedule.mode === 'all' || schedule.count <= mostChosen, 'too many half-days to choose'),
    ['count'],
  ),
  v.transform((schedule) => {
    const dayparts = schedule.dayparts.toSorted((a, b) => daypartNumber(a) - daypartNumber(b))
    return { ...schedule, dayparts, count: schedule.mode === 'all' ? dayparts.length : schedule.count }
  }),
)
export type Schedule = v.InferOutput<typeof Schedule>

/** Where it happens. `site` is at the employer or in the hybrid environment; `school` and `remote` need no travel. */
export const Location = v.variant('mode', [
  v.strictObject({ mode: v.literal('site'), place: Place }),
  v.strictObject({ mode: v.literal('school') }),
  v.strictObject({ mode: v.literal('remote') }),
])
export type Location = v.InferOutput<typeof Location>

/** Who may see and claim it. Empty lists exclude nobody. */
export const Audience = v.strictObject({
  schoolIds: setOf(SchoolId, 50),
  levels: setOf(Level, 10),
  minYear: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
  minAge: v.pipe(v.number(), v.integer(), v.minValue(12), v.maxValue(21)),
  languages: setOf(Language, 8),
})
export type Audience = v.InferOutput<typeof Audience>

/** How near the guide is: beside the student, now and then, or on call. */
export const guidanceLevels = ['close', 'regular', 'independent'] as const
export const GuidanceLevel = v.picklist(guidanceLevels)
export type GuidanceLevel = v.InferOutput<typeof GuidanceLevel>

const seats = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))

/** What lists, cards and the matching engine know of an opportunity. */
const card = {
  kind: OpportunityKind,
  title: line(90, 3),
  sector: Sector,
  occupation: line(60),
  tasks: v.pipe(v.array(line(160, 3)), v.minLength(1), v.maxLength(10)),
  workProcesses: setOf(WorkProcess, 12),
  competencies: setOf(Competency, 5),
  traits: setOf(Trait, 14),
  location: Location,
  schedule: Schedule,
  seats,
  audience: Audience,
  guidance: GuidanceLevel,
}

/** What only the page of the opportunity shows. */
const details = {
  why: prose(1200),
  role: prose(300),
  tools: v.pipe(v.array(line(60)), v.maxLength(12)),
  bring: v.pipe(v.array(line(120)), v.maxLength(8)),
  /** What the work holds that is kept from young people, whatever the hours. */
  restrictedTasks: v.optional(setOf(BannedTaskName, bannedTasks.length), []),
  guide: v.strictObject({ name: line(80), role: line(80) }),
  /** Guidance only: the part of a programme that it counts for. */
  part: v.optional(v.nullable(ProgrammePart)),
}

/** What an employer writes: the body of create and change. */
export const OpportunityDraft = v.strictObject({ ...card, ...details })
export type OpportunityDraft = v.InferOutput<typeof OpportunityDraft>

export const opportunityStatuses = ['draft', 'open', 'closed'] as const
export const OpportunityStatus = v.picklist(opportunityStatuses)
export type OpportunityStatus = v.InferOutput<typeof OpportunityStatus>

const given = {
  id: OpportunityId,
  organisationId: OrganisationId,
  organisationName: v.string(),
  region: Region,
  status: OpportunityStatus,
  version: v.number(),
  createdAt: v.string(),
  publishedAt: v.nullable(v.string()),
}

/** Seats left: a hint in lists, certain only inside the transaction that claims one. */
const seatsLeft = {
  seatsLeft: v.number(),
  /** Half-days that are full, where seats are counted per half-day (`any` and `block`). */
  fullDayparts: v.array(Daypart),
}

export const OpportunityCard = v.object({ ...given, ...card, ...seatsLeft })
export type OpportunityCard = v.InferOutput<typeof OpportunityCard>

export const Opportunity = v.object({ ...given, ...card, ...details, ...seatsLeft })
export type Opportunity = v.InferOutput<typeof Opportunity>

/** The page of an opportunity: what it says, and what is known beside it. */
export const OpportunityPage = v.object({
  ...Opportunity.entries,
  /** Within so many days half of the students have their answer; null where too few answers came to tell. */
  usualDays: v.nullable(v.number()),
  /** How many wait for a seat, never who; null for all but its own organisation. */
  waiting: v.nullable(v.number()),
})
export type OpportunityPage = v.InferOutput<typeof OpportunityPage>

/** An opportunity in its own organisation's list. */
export const OfferedOpportunity = v.object({ ...OpportunityCard.entries, waiting: v.number() })
export type OfferedOpportunity = v.InferOutput<typeof OfferedOpportunity>

/** Seats of `all` count once for the whole opportunity; those of `any` and `block` count for each half-day. */
export function seatsPerDaypart(schedule: Pick<Schedule, 'mode'>) {
  return schedule.mode !== 'all'
}

/** Whether there is a choice of half-days at all. */
export function leavesChoice({ mode, count, dayparts }: Schedule) {
  return mode !== 'all' && count < dayparts.length
}

export function firstDate(schedule: Pick<Schedule, 'dayparts'>) {
  return dateOf(schedule.dayparts[0] as string)
}

export function lastDate(schedule: Pick<Schedule, 'dayparts'>) {
  return dateOf(schedule.dayparts.at(-1) as string)
}

/** Whether a choice of half-days is one that the schedule allows; `chosen` in any order. */
export function fitsSchedule(schedule: Schedule, chosen: readonly string[]) {
  const positions = chosen.map((daypart) => schedule.dayparts.indexOf(daypart)).toSorted((a, b) => a - b)
  if (positions.length !== schedule.count || positions[0] === -1) return false
  if (new Set(positions).size !== positions.length) return false
  if (schedule.mode !== 'block') return true
  return (positions.at(-1) as number) - (positions[0] as number) === schedule.count - 1
}

/** What may be done with an opportunity, and what it becomes. */
export const opportunityMoves = {
  publish: { from: ['draft', 'closed'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
} as const satisfies Record<string, { from: readonly OpportunityStatus[]; to: OpportunityStatus }>
export type OpportunityMove = keyof typeof opportunityMoves
