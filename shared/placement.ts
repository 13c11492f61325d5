import * as v from 'valibot'
import { Concern } from './concern.ts'
import { Daypart } from './daypart.ts'
import {
  ExperienceId,
  GroupId,
  LearningNeedId,
  OpportunityId,
  OrganisationId,
  PersonId,
  PlacementId,
  placementIdOf,
  SchoolId,
} from './id.ts'
import { Certainty, type LearningNeed } from './learning-need.ts'
import { leavesChoice, type Opportunity, type OpportunityCard, OpportunityKind } from './opportunity.ts'
import type { Student } from './person.ts'
import { PlacementState } from './placement-state.ts'
import { Crebo, Level, ProgrammePart } from './programme.ts'
import { Sector } from './sector.ts'
import { prose } from './text.ts'

export * from './placement-state.ts'

/*
 * The placement's state machine: the one place that says what may happen to a placement, by whom, and what it
 * becomes. Server and screens both read it.
 */

/** `clock` is the sweeper: it starts and completes placements when their half-days come and go, and ends what nobody answered. */
export type PlacementActor = 'student' | 'coordinator' | 'employer' | 'clock'

type Move = {
  from: readonly PlacementState[]
  to: PlacementState
  by: readonly PlacementActor[]
  /** The mover must say why. */
  reason?: true
}

export const placementMoves = {
  /** A first claim makes the placement; this is claiming again after taking it back, or after nobody answered. */
  claim: { from: ['withdrawn', 'expired'], to: 'requested', by: ['student'] },
  approve: { from: ['requested'], to: 'approved', by: ['coordinator'] },
  decline: { from: ['requested'], to: 'declined', by: ['coordinator'], reason: true },
  /** Asking for more keeps the request where it is; the ball is with the student until the answer. */
  ask: { from: ['requested'], to: 'requested', by: ['coordinator'], reason: true },
  answer: { from: ['requested'], to: 'requested', by: ['student'], reason: true },
  withdraw: { from: ['requested', 'approved'], to: 'withdrawn', by: ['student'] },
  /** The way back from a decision: undo, or a second look. */
  reconsider: { from: ['approved', 'declined', 'cancelled', 'expired'], to: 'requested', by: ['coordinator'] },
  /** The last day for an answer is over (response-clock.ts). */
  expire: { from: ['requested'], to: 'expired', by: ['clock'] },
  start: { from: ['approved'], to: 'active', by: ['clock'] },
  complete: { from: ['active'], to: 'completed', by: ['clock', 'coordinator'] },
  cancel: { from: ['approved', 'active'], to: 'cancelled', by: ['coordinator', 'employer'], reason: true },
} as const satisfies Record<string, Move>
export type PlacementMove = keyof typeof placementMoves

const moves: Record<PlacementMove, Move> = placementMoves

export function canMove(state: PlacementState, move: PlacementMove, actor: PlacementActor) {
  return moves[move].from.includes(state) && moves[move].by.includes(actor)
}

/** The moves that an actor has in a state: the buttons of a screen. */
export function movesFor(state: PlacementState, actor: PlacementActor) {
  return (Object.keys(moves) as PlacementMove[]).filter((move) => canMove(state, move, actor))
}

export function needsReason(move: PlacementMove) {
  return moves[move].reason === true
}

/** An employer learns who comes only when the school has said yes (Stagepact 2023-2027). */
export function employerMaySeeName(state: PlacementState) {
  return state === 'approved' || state === 'active' || state === 'completed'
}

export const PlacementEvent = v.object({
  at: v.string(),
  move: v.picklist(Object.keys(placementMoves) as [PlacementMove, ...PlacementMove[]]),
  to: PlacementState,
  by: v.picklist(['student', 'coordinator', 'employer', 'clock']),
  byName: v.nullable(v.string()),
  text: v.nullable(v.string()),
})
export type PlacementEvent = v.InferOutput<typeof PlacementEvent>

/** What a claim says. `dayparts` may be left out where the schedule leaves no choice. */
export const ClaimDraft = v.strictObject({
  opportunityId: OpportunityId,
  needId: v.nullable(LearningNeedId),
  dayparts: v.optional(v.pipe(v.array(Daypart), v.minLength(1), v.maxLength(200))),
  motivation: prose(600),
})
export type ClaimDraft = v.InferOutput<typeof ClaimDraft>

/** A move on a placement that exists. `version` is the one the mover looked at. */
export const MoveDraft = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  text: v.optional(prose(600), ''),
})
export type MoveDraft = v.InferOutput<typeof MoveDraft>

/** Other half-days for a placement. `version` is the one that the student looked at. */
export const HalfDaysDraft = v.strictObject({
  dayparts: v.pipe(v.array(Daypart), v.minLength(1), v.maxLength(200)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type HalfDaysDraft = v.InferOutput<typeof HalfDaysDraft>

/** A placement as the student and the school see it. It carries what a decision needs, so that a queue is one query. */
export const Placement = v.object({
  id: PlacementId,
  schoolId: SchoolId,
  studentId: PersonId,
  opportunityId: OpportunityId,
  organisationId: OrganisationId,
  needId: v.nullable(LearningNeedId),
  experienceId: v.nullable(ExperienceId),
  state: PlacementState,
  dayparts: v.array(Daypart),
  motivation: v.string(),
  student: v.object({
    name: v.string(),
    birthDate: v.string(),
    groupId: GroupId,
    groupName: v.string(),
    level: Level,
    year: v.number(),
    /** In mbo, the qualification that a stage has to be recognised for. */
    crebo: v.optional(Crebo),
  }),
  opportunity: v.object({
    title: v.string(),
    kind: OpportunityKind,
    sector: Sector,
    organisationName: v.string(),
    minAge: v.number(),
    /** At a place of work, where the rules on working time hold. */
    onSite: v.optional(v.boolean(), true),
    /** The student chose these half-days out of more. */
    hasChoice: v.optional(v.boolean(), false),
    /** The part of a programme that it counts for. */
    part: v.optional(ProgrammePart),
  }),
  need: v.nullable(v.object({ question: v.string(), certainty: Certainty })),
  /** The open question of a coordinator; null when nothing waits for the student. */
  question: v.nullable(v.string()),
  /** What stands in the way of starting. */
  concerns: v.optional(v.array(Concern), []),
  history: v.array(PlacementEvent),
  requestedAt: v.string(),
  version: v.number(),
  /** While it is requested: the last day for an answer, of the school or, when it asked something, of the student. */
  answerBy: v.optional(v.nullable(v.string()), null),
})
export type Placement = v.InferOutput<typeof Placement>

/** What a placement says of the student, the opportunity and the need, as they were when the student asked. */
export function whoAndWhat(
  student: Student,
  opportunity: OpportunityCard & Pick<Opportunity, 'part'>,
  need: LearningNeed | null,
) {
  return {
    id: placementIdOf(student.id, opportunity.id),
    schoolId: student.schoolId,
    studentId: student.id,
    opportunityId: opportunity.id,
    organisationId: opportunity.organisationId,
    needId: need?.id ?? null,
    student: {
      name: student.name,
      birthDate: student.birthDate,
      groupId: student.groupId,
      groupName: student.groupName,
      level: student.programme.level,
      year: student.programme.year,
      ...(student.programme.crebo && { crebo: student.programme.crebo }),
    },
    opportunity: {
      title: opportunity.title,
      kind: opportunity.kind,
      sector: opportunity.sector,
      organisationName: opportunity.organisationName,
      minAge: opportunity.audience.minAge,
      onSite: opportunity.location.mode === 'site',
      hasChoice: leavesChoice(opportunity.schedule),
      ...(opportunity.part && { part: opportunity.part }),
    },
    need: need && { question: need.question, certainty: need.certainty },
  } satisfies Partial<Placement>
}

/** A placement as the employer sees it: what someone wants to learn, and a name only after approval. */
export const EmployerPlacement = v.object({
  id: PlacementId,
  opportunityId: OpportunityId,
  state: PlacementState,
  dayparts: v.array(Daypart),
  level: Level,
  question: v.nullable(v.string()),
  studentName: v.nullable(v.string()),
  requestedAt: v.string(),
  version: v.number(),
})
export type EmployerPlacement = v.InferOutput<typeof EmployerPlacement>

export function forEmployer(placement: Placement): EmployerPlacement {
  return {
    id: placement.id,
    opportunityId: placement.opportunityId,
    state: placement.state,
    dayparts: placement.dayparts,
    level: placement.student.level,
    question: placement.need?.question ?? null,
    studentName: employerMaySeeName(placement.state) ? placement.student.name : null,
    requestedAt: placement.requestedAt,
    version: placement.version,
  }
}
