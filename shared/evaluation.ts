import * as v from 'valibot'
import { OrganisationId, PersonId, PlacementId, SchoolId } from './id.ts'
import type { OpportunityKind } from './opportunity.ts'
import type { PlacementState } from './placement.ts'
import { line, prose } from './text.ts'

/*
 * What the employer saw of the agreed work at the end of a stage: how far, with an example in own words. No marks, and
 * nothing about the person.
 */

export const seenLevels = ['not-seen', 'with-help', 'alone', 'shows-others'] as const
export const SeenLevel = v.picklist(seenLevels)
export type SeenLevel = v.InferOutput<typeof SeenLevel>

/** `about` is a work process (`25180/B1-K1-W1`), or a task in words where no work processes were agreed. */
const Seen = v.strictObject({ about: line(160), level: SeenLevel, example: prose(600) })

/** The body of giving and changing: `version` is the one that was looked at, 0 when there was none. */
export const EvaluationDraft = v.pipe(
  v.strictObject({
    items: v.pipe(v.array(Seen), v.minLength(1), v.maxLength(40)),
    tip: prose(600),
    version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.forward(
    v.check(({ items }) => items.some(({ example }) => example !== ''), 'give one example at least'),
    ['items'],
  ),
)
export type EvaluationDraft = v.InferOutput<typeof EvaluationDraft>

export const AnswerDraft = v.strictObject({
  text: v.pipe(prose(1000), v.minLength(1, 'say something')),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type AnswerDraft = v.InferOutput<typeof AnswerDraft>

/** One version of an evaluation. Earlier ones are kept, with what the student answered to them. */
export const Evaluation = v.object({
  placementId: PlacementId,
  schoolId: SchoolId,
  studentId: PersonId,
  organisationId: OrganisationId,
  organisationName: v.string(),
  items: v.array(Seen),
  tip: v.string(),
  /** `id` is the person, or the link that stood in for one. */
  by: v.object({ id: v.string(), name: v.string() }),
  at: v.string(),
  answer: v.nullable(v.object({ text: v.string(), at: v.string() })),
  /** Counts what the employer wrote. */
  version: v.number(),
})
export type Evaluation = v.InferOutput<typeof Evaluation>

/** An evaluation as its page shows it. */
export const EvaluationPage = v.object({
  studentName: v.string(),
  title: v.string(),
  organisationName: v.string(),
  /** What was agreed to look at. */
  agreed: v.array(v.string()),
  current: v.nullable(Evaluation),
  /** Newest first. */
  earlier: v.array(Evaluation),
  mayWrite: v.boolean(),
  /** Whether what is written now can be changed later: until the stage is completed. */
  mayChange: v.boolean(),
})
export type EvaluationPage = v.InferOutput<typeof EvaluationPage>

export function isEvaluated(kind: OpportunityKind) {
  return kind === 'stage'
}

/** A first one may come after the last day; what stands can be changed until the stage is completed. */
export function mayEvaluate(state: PlacementState, exists: boolean) {
  return state === 'active' || (state === 'completed' && !exists)
}
