import { addDays, dateOf } from '../../../shared/daypart.ts'
import {
  type PlacementActor,
  type PlacementEvent,
  type PlacementMove,
  type PlacementState,
  placementMoves,
} from '../../../shared/placement.ts'
import type { Random } from './random.ts'
import { daytime, workingDayBefore } from './setting.ts'
import { answers, cancelReasons, declineReasons, questions, withdrawReasons } from './texts/motivations.ts'

export type HistoryFacts = {
  today: string
  state: PlacementState
  dayparts: readonly string[]
  /** What a coordinator still wants to know. */
  question: string | undefined
  studentName: string
  coordinatorName: string
  contactName: string
  random: Random
}

/** How a placement came to be what it is, move by move as the state machine has them. */
export function historyOf(facts: HistoryFacts): PlacementEvent[] {
  const { today, state, question, random } = facts
  const first = dateOf(facts.dayparts[0] ?? today)
  const last = dateOf(facts.dayparts.at(-1) ?? today)
  const origin = first < today ? first : today
  const events: PlacementEvent[] = []

  function write(move: PlacementMove, by: PlacementActor, date: string, text = '') {
    const names: Record<PlacementActor, string | null> = {
      student: facts.studentName,
      coordinator: facts.coordinatorName,
      employer: facts.contactName,
      clock: null,
    }
    const at = by === 'clock' ? `${date}T${move === 'start' ? '06' : '20'}:00:00.000Z` : daytime(workingDayBefore(date), random)
    const before = events.at(-1)?.at ?? ''
    events.push({
      at: at > before ? at : anHourAfter(before),
      move,
      to: placementMoves[move].to,
      by,
      byName: names[by],
      text: text === '' ? null : text,
    })
  }

  // What was asked longer ago without a question has expired.
  const drawn = state === 'requested' ? random.int(question === undefined ? 1 : 4, 9) : random.int(13, 18)
  const daysBefore = state === 'requested' && question === undefined ? Math.ceil((drawn * 2) / 3) : drawn
  const claimed = addDays(origin, -daysBefore)
  const decided = addDays(claimed, random.int(3, 5))
  write('claim', 'student', claimed)
  switch (state) {
    case 'requested':
      if (question !== undefined) write('ask', 'coordinator', addDays(today, -1), question)
      return events
    case 'withdrawn':
      if (random.chance(0.5)) write('approve', 'coordinator', decided)
      write('withdraw', 'student', addDays(decided, 3), random.pick(withdrawReasons))
      return events
    case 'expired':
      write('expire', 'clock', addDays(claimed, 8))
      return events
    case 'declined':
      write('decline', 'coordinator', decided, random.pick(declineReasons))
      return events
    default:
      break
  }
  if (random.chance(0.15)) {
    const about = random.int(0, questions.length - 1)
    write('ask', 'coordinator', decided, questions[about])
    write('answer', 'student', addDays(decided, 2), answers[about])
    write('approve', 'coordinator', addDays(decided, 4))
  } else write('approve', 'coordinator', decided)
  if (state === 'cancelled') {
    const by = random.pick(['employer', 'employer', 'coordinator'] as const)
    write('cancel', by, addDays(decided, 6), random.pick(cancelReasons[by]))
  }
  if (state === 'active' || state === 'completed') write('start', 'clock', first)
  if (state === 'completed') write('complete', 'clock', last)
  return events
}

/** Two moves fall on one Friday when both were meant for the weekend. */
function anHourAfter(moment: string) {
  return new Date(Date.parse(moment) + 3_600_000).toISOString()
}
