import * as v from 'valibot'
import { LocalDate } from './daypart.ts'
import { TalkPlace } from './dialogue-time.ts'
import { DialogueId, LearningNeedId } from './id.ts'

/** What lies ahead of a student: talks that are planned and actions that are open, as small as the start page needs them. */
export const Ahead = v.object({
  talks: v.array(
    v.object({
      dialogueId: DialogueId,
      date: LocalDate,
      from: v.string(),
      until: v.string(),
      place: TalkPlace,
      guideName: v.string(),
    }),
  ),
  actions: v.array(
    v.object({
      dialogueId: DialogueId,
      what: v.string(),
      by: LocalDate,
      confirmed: v.boolean(),
      needId: v.nullable(LearningNeedId),
    }),
  ),
})
export type Ahead = v.InferOutput<typeof Ahead>
