import { addDays, dateOf, mondayOf, type WeekSlot } from '../../../shared/daypart.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { School } from '../../../shared/school.ts'
import { checkWorkingTime, type Reading } from '../../../shared/working-time/check.ts'
import { type Measure, ruleReview } from '../../../shared/working-time/rules.ts'
import { lessonsOf, workOfDayparts } from '../../../shared/working-time/work.ts'

/** What the rules on working time say of a placement at a place of work, as its panel shows it. */
export type WorkingTime = {
  /** One per measure: over a birthday two sets of rules hold, and the one nearest to its limit is shown. */
  bars: Reading[]
  /** Per rule its worst reading, and how often more it was broken. */
  broken: { worst: Reading; more: number }[]
  /** `not-at-age`: they count as working time under 18 only. */
  lessons: 'counted' | 'unknown' | 'not-at-age'
  /** Per law the articles that were looked at. */
  sources: { law: string; articles: string[] }[]
  textOf: number
  checked: boolean
}

const barMeasures: readonly Measure[] = ['day', 'week', 'average', 'rest']

/** Lessons count along in the weeks that an average over four weeks reaches. Without holidays: those weeks count as school weeks. */
export function workingTimeOf(
  { dayparts, student }: Pick<Placement, 'dayparts' | 'student'>,
  times: School['daypartTimes'],
  freeSpace: readonly WeekSlot[] | undefined,
): WorkingTime {
  // Every placement is tied to school.
  const planned = workOfDayparts(dayparts, times, 'school-stage')
  const dates = dayparts.map(dateOf).sort()
  const period = { from: addDays(mondayOf(dates[0] ?? ''), -21), until: addDays(mondayOf(dates.at(-1) ?? ''), 27) }
  // A group without free space in its timetable says nothing of its lessons.
  const lessons = freeSpace?.length ? lessonsOf(freeSpace, times, period, []) : []
  const { birthDate } = student
  const { broken, figures } = checkWorkingTime({ birthDate, planned, other: [], lessons, holidays: [], sundayConsent: false })

  const bars = barMeasures.flatMap((measure) =>
    figures
      .filter((figure) => figure.measure === measure)
      .sort((a, b) => strainOf(b) - strainOf(a))
      .slice(0, 1),
  )
  const timesBroken = Map.groupBy(broken, ({ ruleId }) => ruleId)
  const worst = figures.flatMap((figure) => {
    const count = timesBroken.get(figure.ruleId)?.length
    return count ? [{ worst: figure, more: count - 1 }] : []
  })
  return {
    bars,
    broken: worst,
    lessons: bars.every(({ ages }) => ages.from >= 18) ? 'not-at-age' : lessons.length > 0 ? 'counted' : 'unknown',
    sources: sourcesOf([...bars, ...worst.map((rule) => rule.worst)]),
    textOf: ruleReview.textOf,
    checked: ruleReview.checkedOn !== null,
  }
}

/** 1 at the limit, more over it. */
function strainOf({ bound, actual, limit }: Reading) {
  return bound === 'max' ? actual / limit : limit / actual
}

/** "Arbeidstijdenwet 5:3" is the article 5:3 of its law. */
function sourcesOf(readings: readonly Reading[]) {
  const sources = [...new Set(readings.map(({ source }) => source))].sort()
  const laws = Map.groupBy(sources, (source) => source.slice(0, source.lastIndexOf(' ')))
  return [...laws].map(([law, all]) => ({ law, articles: all.map((source) => source.slice(law.length + 1)) }))
}
