import * as v from 'valibot'
import { addDays, dateOf, mondayOf } from './daypart.ts'
import { addSums, HoursSums, type PlacementHours, schoolYearOf } from './hours.ts'
import { isMbo, Level, levels, type Programme, Route } from './programme.ts'

/*
 * How many hours of practice a programme asks for. The law has figures for mbo (Wet educatie en beroepsonderwijs 7.2.7);
 * for everything else, and where a school asks for more, the school has its own. Figures change: they are configuration.
 */

/** Where the default figures stand. */
export const requiredHoursSource = 'WEB 7.2.7'

/** Hours over the whole programme, by its length in years. */
const lawBol: Record<number, number> = { 1: 250, 2: 450, 3: 900, 4: 1350 }
/** Hours in each school year. */
const lawBbl = 610

/** How long a programme of this level takes at most, where the school says nothing else (WEB 7.2.4a). */
const usualYears: Partial<Record<Level, number>> = { 'mbo-1': 1, 'mbo-2': 2, 'mbo-3': 3, 'mbo-4': 3 }

const Years = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4))
const Hours = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4000))

/** A figure of the school's own: for one year of study, or (`null`) for the whole programme; for bbl and outside mbo, for every year. */
export const RequiredFigure = v.strictObject({
  level: Level,
  route: v.nullable(Route),
  year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
  hours: Hours,
})
export type RequiredFigure = v.InferOutput<typeof RequiredFigure>

const figureKey = ({ level, route, year }: RequiredFigure) => `${level} ${route} ${year}`

export const RequiredHoursDraft = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Length of a programme where it differs from what is usual at its level. */
  durations: v.pipe(
    v.array(v.strictObject({ level: Level, years: Years })),
    v.maxLength(levels.length),
    v.check((all) => new Set(all.map(({ level }) => level)).size === all.length, 'the same level stands in the list twice'),
  ),
  figures: v.pipe(
    v.array(RequiredFigure),
    v.maxLength(100),
    v.check((all) => new Set(all.map(figureKey)).size === all.length, 'the same figure stands in the list twice'),
    v.checkItems(({ level, route }) => isMbo(level) === (route !== null), 'mbo has a route, nothing else has'),
  ),
})

/** What a school has set. Version 0 is a school that never set anything: the law's figures hold. */
export const RequiredHours = v.object({ ...RequiredHoursDraft.entries })
export type RequiredHours = v.InferOutput<typeof RequiredHours>

export const lawOnly: RequiredHours = { version: 0, durations: [], figures: [] }

export const Requirement = v.object({
  hours: v.number(),
  /** Over the whole programme, or in each school year. */
  span: v.picklist(['programme', 'year']),
  /** Length of the programme, where it decides the figure. */
  years: v.nullable(v.number()),
  source: v.picklist(['law', 'school']),
})
export type Requirement = v.InferOutput<typeof Requirement>

export function yearsOf(level: Level, { durations }: RequiredHours) {
  return durations.find((one) => one.level === level)?.years ?? usualYears[level] ?? null
}

/** The hours that are asked of a student; null where neither law nor school asks for any. */
export function requirementOf({ level, route, year }: Programme, settings: RequiredHours): Requirement | null {
  const way = isMbo(level) ? (route ?? 'bol') : null
  const own = settings.figures.filter((figure) => figure.level === level && figure.route === way)
  const ofYear = own.find((figure) => figure.year === year)
  if (ofYear) return { hours: ofYear.hours, span: 'year', years: null, source: 'school' }
  const ofAll = own.find((figure) => figure.year === null)
  const years = way === 'bol' ? yearsOf(level, settings) : null
  const span = way === 'bol' ? 'programme' : 'year'
  if (ofAll) return { hours: ofAll.hours, span, years, source: 'school' }
  return lawOf(way, years)
}

/** What the law asks, whatever the school does. */
export function lawOf(route: Route | null, years: number | null): Requirement | null {
  if (route === 'bbl') return { hours: lawBbl, span: 'year', years: null, source: 'law' }
  const hours = route === 'bol' && years !== null ? lawBol[years] : undefined
  return hours === undefined ? null : { hours, span: 'programme', years, source: 'law' }
}

/** Where a student stands, in minutes. */
export const HoursProgress = v.object({
  ...HoursSums.entries,
  /** Half-days from this week on of which nothing is said yet. */
  planned: v.number(),
  /** Half-days of weeks behind us of which nothing is said. */
  behind: v.number(),
  required: v.nullable(v.number()),
  /** What nothing is planned for: required minus all the rest. Disputed hours don't count. */
  missing: v.number(),
})
export type HoursProgress = v.InferOutput<typeof HoursProgress>

/** Sums up placements towards what is required, in the school year of today where it is asked by the year. */
export function progressOf(placements: readonly PlacementHours[], requirement: Requirement | null, today: string): HoursProgress {
  const thisYear = schoolYearOf(today)
  const inSpan = (schoolYear: number) => requirement?.span !== 'year' || schoolYear === thisYear
  const counting = placements.filter(({ counts }) => counts || requirement === null)
  const sums = addSums(counting.flatMap(({ years }) => years.filter(({ schoolYear }) => inSpan(schoolYear))))
  const monday = mondayOf(dateOf(today))
  const open = counting.flatMap((placement) => placement.open).filter((week) => inSpan(schoolYearOf(addDays(week.monday, 3))))
  const total = (weeks: readonly { minutes: number }[]) => weeks.reduce((sum, { minutes }) => sum + minutes, 0)
  const planned = total(open.filter((week) => week.monday >= monday))
  const behind = total(open.filter((week) => week.monday < monday))
  const required = requirement && requirement.hours * 60
  const missing = required === null ? 0 : Math.max(0, required - sums.confirmed - sums.logged - planned - behind)
  return { ...sums, planned, behind, required, missing }
}
