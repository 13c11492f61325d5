import type { Reading } from '../../../shared/working-time/check.ts'
import type { HoursVerdict } from '../../../shared/working-time/placement-hours.ts'
import { type Measure, ruleReview } from '../../../shared/working-time/rules.ts'
import { strainOf, worstOf } from '../../lib/words/rules.ts'

/** What the rules on working time say of a placement at a place of work, as its panel shows it. */
export type WorkingTime = Pick<HoursVerdict, 'barred' | 'supervised' | 'holidaysKnown'> & {
  /** One per measure: over a birthday two sets of rules hold, and the one nearest to its limit is shown. */
  bars: Reading[]
  /** Per rule its worst reading, and how often more it was broken. */
  broken: { worst: Reading; more: number }[]
  /** The same, of what the parents may agree to. */
  conditions: { worst: Reading; more: number }[]
  /** `not-at-age`: they count as working time under 18 only. */
  lessons: 'counted' | 'unknown' | 'not-at-age'
  sources: string[]
  textOf: number
  checked: boolean
}

const barMeasures: readonly Measure[] = ['day', 'week', 'average', 'rest']

export function workingTimeOf(verdict: HoursVerdict): WorkingTime {
  const { figures, barred, supervised, lessonsKnown, holidaysKnown } = verdict
  const bars = barMeasures.flatMap((measure) =>
    figures
      .filter((figure) => figure.measure === measure)
      .sort((a, b) => strainOf(b) - strainOf(a))
      .slice(0, 1),
  )
  const [broken, conditions] = [worstOf(verdict.broken), worstOf(verdict.conditions)]
  const sources = [...bars, ...[...broken, ...conditions].map(({ worst }) => worst), ...barred, ...supervised]
  return {
    bars,
    broken,
    conditions,
    barred,
    supervised,
    holidaysKnown,
    lessons: bars.every(({ ages }) => ages.from >= 18) ? 'not-at-age' : lessonsKnown ? 'counted' : 'unknown',
    sources: [...new Set(sources.map(({ source }) => source))],
    textOf: ruleReview.textOf,
    checked: ruleReview.checkedOn !== null,
  }
}
