import * as v from 'valibot'
import { guestAnswers } from './dialogue.ts'
import { TalkTime } from './dialogue-time.ts'

const { id: _, ...time } = TalkTime.entries

/** A talk as somebody from outside school sees it: nothing but when, where, with whom, and what the student chose to show. */
export const Trialogue = v.object({
  state: v.picklist(['planned', 'cancelled', 'held']),
  time: v.object(time),
  studentName: v.string(),
  guideName: v.string(),
  guests: v.array(v.string()),
  words: v.string(),
  experiences: v.array(v.object({ title: v.string(), where: v.string(), startedOn: v.string(), results: v.string() })),
  answer: v.nullable(v.picklist(guestAnswers)),
  word: v.string(),
})
export type Trialogue = v.InferOutput<typeof Trialogue>
