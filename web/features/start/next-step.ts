import type { Ahead } from '../../../shared/ahead.ts'
import { currentNeed } from '../../../shared/current-need.ts'
import { addDays, dateOf } from '../../../shared/daypart.ts'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import type { Placement } from '../../../shared/placement.ts'
import { asksForReflection } from '../placements/reflection.ts'

export type NextStep =
  | { kind: 'answer' | 'reflect' | 'prepare' | 'wait'; placement: Placement }
  | { kind: 'act'; action: Ahead['actions'][number] }
  | { kind: 'match'; need: LearningNeed }
  | { kind: 'need' }

const preparesDays = 7
/** From so many days before it is due, an action goes before choosing. */
const actionDays = 3

/**
 * The one step that is next. Who waits for the student goes first, then what fades (looking back), then what is about
 * to happen (a placement, an action of the student's own), then choosing.
 */
export function nextStep(
  {
    needs,
    placements,
    ahead,
  }: { needs: readonly LearningNeed[]; placements: readonly Placement[]; ahead: Pick<Ahead, 'actions'> },
  today: string,
): NextStep {
  const question = placements.find((placement) => placement.question !== null)
  if (question) return { kind: 'answer', placement: question }

  const unreflected = placements.filter((placement) => asksForReflection(placement, today)).toSorted(latestFirst)[0]
  if (unreflected) return { kind: 'reflect', placement: unreflected }

  const soon = placements
    .filter(({ state, dayparts }) => state === 'approved' && dateOf(dayparts[0] ?? '') <= addDays(today, preparesDays))
    .toSorted(latestFirst)
    .at(-1)
  if (soon) return { kind: 'prepare', placement: soon }

  const action = ahead.actions.find(({ by, confirmed }) => !confirmed || by <= addDays(today, actionDays))
  if (action) return { kind: 'act', action }

  const need = currentNeed(needs)
  if (!need) return { kind: 'need' }
  const requested = placements.find(({ state }) => state === 'requested')
  return requested ? { kind: 'wait', placement: requested } : { kind: 'match', need }
}

function latestFirst(a: Placement, b: Placement) {
  return (a.dayparts.at(-1) ?? '') < (b.dayparts.at(-1) ?? '') ? 1 : -1
}

export const loop = ['need', 'opportunity', 'place', 'reflect'] as const

/** Where a step stands in the loop from a question to looking back. */
export function placeInLoop(kind: NextStep['kind']) {
  return { need: 0, match: 1, act: 0, wait: 1, answer: 1, prepare: 2, reflect: 3 }[kind]
}
