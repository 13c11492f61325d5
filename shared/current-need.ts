import type { LearningNeed } from './learning-need.ts'

/** The need that the student is busy with: the open one that changed last. */
export function currentNeed(needs: readonly LearningNeed[]) {
  return needs.filter(({ status }) => status === 'open').toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0]
}
