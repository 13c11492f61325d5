import { dateOf } from '../../../shared/daypart.ts'
import type { Placement } from '../../../shared/placement.ts'
import { relativeDate } from '../../lib/dates.ts'
import { asksForReflection } from './reflection.ts'
import { t } from './words.ts'

export const groups = ['you', 'busy', 'coming', 'waiting', 'done', 'ended'] as const
export type Group = (typeof groups)[number]

/** Where a placement stands in the student's list. What waits for the student comes first. */
export function groupOf(placement: Placement, today: string): Group {
  if (placement.question !== null || asksForReflection(placement, today)) return 'you'
  switch (placement.state) {
    case 'requested':
      return 'waiting'
    case 'approved':
      return 'coming'
    case 'active':
      return 'busy'
    case 'completed':
      return 'done'
    case 'declined':
    case 'withdrawn':
    case 'cancelled':
    case 'expired':
      return 'ended'
    default:
      return placement.state satisfies never
  }
}

/** What happens now, in one sentence. */
export function nextInWords(placement: Placement, today: string) {
  const { nextStep } = t()
  const first = dateOf(placement.dayparts[0] ?? '')
  const last = dateOf(placement.dayparts.at(-1) ?? '')
  const by = placement.answerBy && relativeDate(placement.answerBy, today)
  if (placement.question !== null) return by ? `${nextStep.question} ${nextStep.questionBy(by)}` : nextStep.question
  if (asksForReflection(placement, today)) return nextStep.reflect
  switch (placement.state) {
    case 'approved':
      return nextStep.approved(relativeDate(first, today))
    case 'active':
      return nextStep.active(relativeDate(last, today))
    case 'completed':
      return nextStep.reflected
    case 'requested':
      return by ? `${nextStep.requested} ${nextStep.answerBy(by)}` : nextStep.requested
    case 'expired':
      return isUnanswered(placement) ? nextStep.unanswered : nextStep.expired
    case 'declined':
    case 'withdrawn':
    case 'cancelled':
      return nextStep[placement.state]
    default:
      return placement.state satisfies never
  }
}

/** It was the student's turn when the time was over. */
function isUnanswered({ history }: Placement) {
  return history.at(-2)?.move === 'ask'
}
