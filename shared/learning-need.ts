import * as v from 'valibot'
import { Competency } from './competency.ts'
import { LocalDate, WeekSlot } from './daypart.ts'
import { ActionId, DialogueId, LearningNeedId, PersonId } from './id.ts'
import { GuidanceLevel, OpportunityKind } from './opportunity.ts'
import { WorkProcess } from './programme.ts'
import { Interest, Sector, Trait } from './sector.ts'
import { line, prose, setOf } from './text.ts'

/** How sure the student is; it steers how wide the list of matches spreads. */
export const certainties = ['exploring', 'doubting', 'decided'] as const
export const Certainty = v.picklist(certainties)
export type Certainty = v.InferOutput<typeof Certainty>

/** What the student states: the body of create and change. Empty lists mean "no preference". */
export const LearningNeedDraft = v.strictObject({
  question: prose(400),
  certainty: Certainty,
  interests: setOf(Interest, 8),
  sectors: setOf(Sector, 19),
  occupation: v.nullable(line(60)),
  workProcesses: setOf(WorkProcess, 12),
  competency: v.nullable(Competency),
  kinds: setOf(OpportunityKind, 5),
  /** The half-days of a week that the student keeps free for this. */
  weekSlots: setOf(WeekSlot, 21),
  maxKm: v.pipe(v.number(), v.minValue(1), v.maxValue(100)),
  travelFrom: v.picklist(['home', 'school']),
  period: v.strictObject({ from: v.nullable(LocalDate), until: v.nullable(LocalDate) }),
  guidance: v.nullable(GuidanceLevel),
  ratherNot: v.strictObject({ traits: setOf(Trait, 14), sectors: setOf(Sector, 19), text: prose(200) }),
})
export type LearningNeedDraft = v.InferOutput<typeof LearningNeedDraft>

/** The body of create. With a dialogue, the need goes on from the action that it ended in. */
export const NewLearningNeed = v.strictObject({ ...LearningNeedDraft.entries, dialogueId: v.optional(DialogueId) })
export type NewLearningNeed = v.InferOutput<typeof NewLearningNeed>

export const LearningNeed = v.object({
  ...LearningNeedDraft.entries,
  id: LearningNeedId,
  studentId: PersonId,
  /** The talk and the action that it came from. */
  dialogueId: v.optional(DialogueId),
  actionId: v.optional(ActionId),
  /** `done` needs stay readable in the loop but ask for nothing any more. */
  status: v.picklist(['open', 'done']),
  version: v.number(),
  createdAt: v.string(),
  updatedAt: v.string(),
})
export type LearningNeed = v.InferOutput<typeof LearningNeed>
