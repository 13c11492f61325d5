import * as v from 'valibot'
import { Action, ActionDraft, LedTo } from './action.ts'
import { Competency } from './competency.ts'
import { LocalDate } from './daypart.ts'
import { OneTime, TalkTime } from './dialogue-time.ts'
import {
  DialogueId,
  DialogueTimeId,
  ExperienceId,
  GroupId,
  GuestId,
  OpportunityId,
  PersonId,
  PlacementId,
  SchoolId,
} from './id.ts'
import { Locale } from './person.ts'
import { line, prose, setOf } from './text.ts'

/*
 * A talk about what somebody experienced, which ends in an action. It begins as a question ("hier wil ik over praten") or
 * with a time, is held, and is closed with what the student is going to do.
 */

/** `asked` waits for a guide to name a time. */
export const dialogueStates = ['asked', 'planned', 'held', 'closed', 'cancelled'] as const
export const DialogueState = v.picklist(dialogueStates)
export type DialogueState = v.InferOutput<typeof DialogueState>

/** What becomes of a dialogue, and what it must be for that. */
export const dialogueMoves = {
  plan: ['asked', 'planned'],
  cancel: ['asked', 'planned'],
  restore: ['cancelled'],
  hold: ['planned'],
  close: ['planned', 'held'],
} as const satisfies Record<string, readonly DialogueState[]>
export type DialogueMove = keyof typeof dialogueMoves

export function canMoveDialogue(state: DialogueState, move: DialogueMove) {
  const from: readonly DialogueState[] = dialogueMoves[move]
  return from.includes(state)
}

/** How many people from outside one talk has at most. */
export const mostGuests = 3

export const guestAnswers = ['yes', 'no', 'other-time'] as const
export const GuestAnswer = v.strictObject({ answer: v.picklist(guestAnswers), word: prose(300) })
export type GuestAnswer = v.InferOutput<typeof GuestAnswer>

/** Somebody from outside school who joins: of a talk with the employer it makes a trialogue. */
export const DialogueGuest = v.object({
  id: GuestId,
  name: v.string(),
  mail: v.string(),
  locale: Locale,
  answer: v.nullable(v.picklist(guestAnswers)),
  word: v.string(),
  answeredAt: v.nullable(v.string()),
  /** Invited no longer; kept, so that the calendar hears so. */
  removedAt: v.nullable(v.string()),
  /** The dialogue's when they were invited: what is later is an update. */
  sequence: v.number(),
})
export type DialogueGuest = v.InferOutput<typeof DialogueGuest>

export const Dialogue = v.object({
  id: DialogueId,
  schoolId: SchoolId,
  student: v.object({ id: PersonId, name: v.string(), groupId: GroupId, groupName: v.string() }),
  /** Who guides; null while it is asked of whoever guides the group. */
  guide: v.nullable(v.object({ id: PersonId, name: v.string() })),
  state: DialogueState,
  /** What it starts from. */
  experiences: v.array(v.object({ id: ExperienceId, title: v.string() })),
  placement: v.nullable(v.object({ id: PlacementId, title: v.string(), organisationName: v.string() })),
  /** What the student wants to talk about. */
  question: v.string(),
  time: v.nullable(TalkTime),
  guests: v.array(DialogueGuest),
  /** What the student chose to show to guests. */
  forGuests: v.object({ words: v.string(), experienceIds: v.array(ExperienceId) }),
  action: v.nullable(Action),
  askedAt: v.string(),
  cancelled: v.nullable(
    v.object({
      at: v.string(),
      by: v.picklist(['student', 'guide']),
      word: v.string(),
      was: v.picklist(['asked', 'planned']),
      /** The time was made for this talk alone, and went with it. */
      ownTime: v.boolean(),
    }),
  ),
  heldAt: v.nullable(v.string()),
  closedAt: v.nullable(v.string()),
  /** Grows with every change that a calendar must hear of (RFC 5545, SEQUENCE). */
  sequence: v.number(),
  updatedAt: v.string(),
  version: v.number(),
})
export type Dialogue = v.InferOutput<typeof Dialogue>

const version = v.pipe(v.number(), v.integer(), v.minValue(1))
const experienceIds = setOf(ExperienceId, 10)

/** A time of a guide's that is open. */
export const OpenTime = v.strictObject({ guideId: PersonId, date: LocalDate, timeId: DialogueTimeId })
export type OpenTime = v.InferOutput<typeof OpenTime>

/** The body of asking for a talk: at a time that is open, or, without one, whenever a guide has time. */
export const DialogueDraft = v.pipe(
  v.strictObject({
    at: v.nullable(OpenTime),
    experienceIds,
    placementId: v.nullable(PlacementId),
    question: prose(400),
  }),
  v.forward(
    v.check((draft) => draft.experienceIds.length > 0 || draft.placementId !== null, 'a talk starts from an experience'),
    ['experienceIds'],
  ),
)
export type DialogueDraft = v.InferOutput<typeof DialogueDraft>

/** Giving it a time, or another one. A guide may make the time on the spot. */
export const PlanDialogue = v.strictObject({
  at: v.variant('kind', [
    v.strictObject({ kind: v.literal('open'), ...OpenTime.entries }),
    v.strictObject({ kind: v.literal('new'), time: OneTime }),
  ]),
  version,
})
export type PlanDialogue = v.InferOutput<typeof PlanDialogue>

export const CancelDialogue = v.strictObject({ word: v.optional(prose(300), ''), version })
export const MoveDialogue = v.strictObject({ version })
export const CloseDialogue = v.strictObject({ action: ActionDraft, version })

/** What it starts from and, for the student alone, what is asked and what guests may see. */
export const AboutDialogue = v.strictObject({
  experienceIds,
  question: v.optional(prose(400)),
  forGuests: v.optional(v.strictObject({ words: prose(600), experienceIds })),
  version,
})
export type AboutDialogue = v.InferOutput<typeof AboutDialogue>

export const GuestDraft = v.strictObject({
  name: line(80, 2),
  mail: v.pipe(v.string(), v.trim(), v.email(), v.maxLength(254)),
  locale: v.optional(Locale, 'nl'),
  version,
})
export type GuestDraft = v.InferOutput<typeof GuestDraft>

/** The student's own words for it. */
export const ConfirmAction = v.strictObject({ ...ActionDraft.entries, version })
export const EndAction = v.strictObject({ word: v.optional(prose(300), ''), ledTo: v.optional(v.nullable(LedTo), null), version })
export const LetGoAction = v.strictObject({ word: v.pipe(prose(300), v.minLength(1, 'say why')), version })

/** What both write down of a talk. */
export const DialogueRecord = v.object({
  notes: v.string(),
  /** Which of the five it touched. */
  competencies: v.array(Competency),
  by: v.nullable(v.object({ name: v.string(), at: v.string() })),
  version: v.number(),
})
export type DialogueRecord = v.InferOutput<typeof DialogueRecord>
export const RecordChange = v.strictObject({
  notes: prose(8000),
  competencies: setOf(Competency, 5),
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type RecordChange = v.InferOutput<typeof RecordChange>

/** A guide's own notes, for no eyes but theirs. */
export const PrivateNotes = v.object({ text: v.string(), version: v.number() })
export type PrivateNotes = v.InferOutput<typeof PrivateNotes>
export const PrivateNotesChange = v.strictObject({
  text: prose(8000),
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type PrivateNotesChange = v.InferOutput<typeof PrivateNotesChange>

export function guestsOf({ guests }: Pick<Dialogue, 'guests'>) {
  return guests.filter(({ removedAt }) => removedAt === null)
}

/** With somebody from outside it is a trialogue. */
export function isTrialogue(dialogue: Pick<Dialogue, 'guests'>) {
  return guestsOf(dialogue).length > 0
}

/** One turn of the loop, as a page of one of its records shows it: what came before, and what came of it. */
export const LoopStep = v.variant('kind', [
  v.object({ kind: v.literal('experience'), id: ExperienceId, title: v.string(), on: LocalDate }),
  v.object({ kind: v.literal('dialogue'), id: DialogueId, title: v.string(), on: v.string(), state: DialogueState }),
  v.object({ kind: v.literal('action'), id: DialogueId, title: v.string(), on: LocalDate, state: Action.entries.state }),
  v.object({ kind: v.literal('need'), id: v.string(), title: v.string(), on: v.string() }),
  v.object({ kind: v.literal('placement'), id: PlacementId, opportunityId: OpportunityId, title: v.string(), on: v.string() }),
])
export type LoopStep = v.InferOutput<typeof LoopStep>

export const DialoguePage = v.object({
  dialogue: Dialogue,
  record: DialogueRecord,
  /** Only for who wrote them. */
  privateNotes: v.nullable(PrivateNotes),
})
export type DialoguePage = v.InferOutput<typeof DialoguePage>
