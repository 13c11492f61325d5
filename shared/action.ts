import * as v from 'valibot'
import { LocalDate } from './daypart.ts'
import { ActionId, ExperienceId, LearningNeedId, PlacementId } from './id.ts'
import { prose } from './text.ts'

/** What a student sets out to do at the end of a talk, in the student's own words, and by when. */
export const ActionDraft = v.strictObject({
  what: v.pipe(prose(300), v.minLength(3, 'say what you are going to do')),
  by: LocalDate,
})
export type ActionDraft = v.InferOutput<typeof ActionDraft>

/** What an action led to: what the loop went on with. */
export const LedTo = v.variant('kind', [
  v.strictObject({ kind: v.literal('need'), id: LearningNeedId }),
  v.strictObject({ kind: v.literal('experience'), id: ExperienceId }),
  v.strictObject({ kind: v.literal('placement'), id: PlacementId }),
])
export type LedTo = v.InferOutput<typeof LedTo>

export const Action = v.object({
  ...ActionDraft.entries,
  id: ActionId,
  state: v.picklist(['open', 'done', 'let-go']),
  /** When the student said that these are the words; null while a guide wrote them and the student has not. */
  confirmedAt: v.nullable(v.string()),
  /** The learning need that it became. */
  needId: v.nullable(LearningNeedId),
  ledTo: v.nullable(LedTo),
  /** A word on how it went, or on why it was let go. */
  word: v.string(),
  endedAt: v.nullable(v.string()),
})
export type Action = v.InferOutput<typeof Action>

export function isOverdue({ state, by }: Pick<Action, 'state' | 'by'>, today: string) {
  return state === 'open' && by < today
}
