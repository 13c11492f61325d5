import type { LearningNeedDraft } from '../../../../shared/learning-need.ts'
import type { Start } from '../../../lib/student.ts'

/** What every part of the need flow gets: the need so far, and how to change it. */
export type PartProps = {
  draft: LearningNeedDraft
  change: (change: Partial<LearningNeedDraft>) => void
  student: Start['student']
}

/** The list with a value switched on or off. */
export function toggled<Value>(list: readonly Value[], value: Value, on: boolean) {
  return on ? [...list.filter((other) => other !== value), value] : list.filter((other) => other !== value)
}
