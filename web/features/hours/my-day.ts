import type { HalfDay, Said } from '../../../shared/hours.ts'
import type { Waiting } from './waiting.ts'

/** One half-day on the student's page: what the server has, and what still waits here. */
export type MyDay = { daypart: string; halfDay: HalfDay | undefined; waiting: Waiting | undefined }

/** What was said last; what the server did not take counts as not said. */
export function saidOf({ halfDay, waiting }: MyDay): Said {
  if (waiting && waiting.trouble === null) return waiting.said
  return halfDay?.said ?? { kind: 'nothing' }
}

export function isOpen(day: MyDay) {
  return saidOf(day).kind === 'nothing'
}
