import * as v from 'valibot'

/*
 * When and how long someone may work on site, by age, as data. The text behind it was consolidated in 2017 and nobody
 * has checked it since: a person must do so before production, and the app says so as long as `ruleReview` does.
 */

/** What a screen shows beside every verdict: of which year the text is, and when a person last checked it against the law. */
export const ruleReview: { textOf: number; checkedOn: string | null } = { textOf: 2017, checkedOn: null }

/**
 * Why someone works: a job of one's own, a maatschappelijke stage, or a stage that belongs to the education
 * (beroepsstage, bpv).
 */
export const workContexts = ['side-job', 'social-stage', 'school-stage'] as const
export const WorkContext = v.picklist(workContexts)
export type WorkContext = v.InferOutput<typeof WorkContext>

/** What a rule measures, in which unit, and on which side of the limit it must stay. */
export const measures = {
  /** Days with any work at all, however short. */
  work: { unit: 'days', bound: 'max' },
  day: { unit: 'hours', bound: 'max' },
  /** A day with lessons, and a day without in a school week. */
  'school-day': { unit: 'hours', bound: 'max' },
  'other-day': { unit: 'hours', bound: 'max' },
  week: { unit: 'hours', bound: 'max' },
  /** Hours per week, over every four weeks in a row. */
  average: { unit: 'hours', bound: 'max' },
  'days-per-week': { unit: 'days', bound: 'max' },
  /** The longest unbroken rest in the 24 hours from a day's first work. With a `window`: the rest that the window lies in. */
  rest: { unit: 'hours', bound: 'min' },
  /** Work inside `window`. */
  night: { unit: 'hours', bound: 'max' },
  /** The longest unbroken rest in the 7 times 24 hours from a day's first work. */
  'weekly-rest': { unit: 'hours', bound: 'min' },
  sunday: { unit: 'sundays', bound: 'max' },
  /** Sundays without work in every 52 weeks in a row. */
  'free-sundays': { unit: 'sundays', bound: 'min' },
  /** Holiday weeks with work in a calendar year, and without a week off between them. */
  'holiday-weeks': { unit: 'weeks', bound: 'max' },
  'holiday-weeks-in-row': { unit: 'weeks', bound: 'max' },
  break: { unit: 'minutes', bound: 'min' },
} as const satisfies Record<string, { unit: string; bound: 'max' | 'min' }>
export type Measure = keyof typeof measures

type Extra = {
  /** Clock times between which the night's rest lies. */
  window: { from: string; until: string } | null
  /** A break is due after so many hours of work, and is no shorter than `piece` minutes at a time. */
  pause: { afterHours: number; piece: number } | null
  /** What lifts the rule. */
  unless: 'parental-consent' | null
}

export type Rule = Extra & {
  measure: Measure
  limit: number
  source: string
  /** From when we know that it reads like this. A changed rule is a new one with a later date; the newest that holds counts. */
  validFrom: string
  /** The year of the consolidated text it was read in. */
  textOf: number
}

/** Rules that hold together: a row of the table. */
export type RuleRow = {
  id: string
  /** Both ends included. Age is taken on the day of the work. */
  ages: { from: number; until: number }
  /** The work that brings the row into force, and the work whose hours count once it is. */
  contexts: readonly WorkContext[]
  counts: readonly WorkContext[]
  week: 'school' | 'holiday' | 'any'
  /** Lessons, breaks included, count as working time. */
  schoolCounts: boolean
  rules: readonly Rule[]
}

const atw = (article: string) => `Arbeidstijdenwet ${article}`
const nrk = (article: string) => `Nadere regeling kinderarbeid ${article}`

function rules(source: string, limits: Partial<Record<Measure, number>>, extra: Partial<Extra> = {}): Rule[] {
  return (Object.keys(limits) as Measure[]).map((measure) => ({
    measure,
    limit: limits[measure] ?? 0,
    source,
    validFrom: '2017-01-01',
    textOf: 2017,
    window: null,
    pause: null,
    unless: null,
    ...extra,
  }))
}

const night = (source: string, restHours: number, from: string, until: string) =>
  rules(source, { rest: restHours, night: 0 }, { window: { from, until } })
const childBreak = (source: string) => rules(source, { break: 30 }, { pause: { afterHours: 4.5, piece: 30 } })
const withConsent = { unless: 'parental-consent' } as const

/** The contexts that share one allowance under 16; a beroepsstage has its own. */
const ownTime = ['side-job', 'social-stage'] as const satisfies readonly WorkContext[]

export const ruleRows: readonly RuleRow[] = [
  {
    id: 'under-13',
    ages: { from: 0, until: 12 },
    contexts: workContexts,
    counts: workContexts,
    week: 'any',
    schoolCounts: false,
    rules: rules(atw('3:2'), { work: 0 }),
  },
  {
    id: '13-school-stage',
    ages: { from: 13, until: 13 },
    contexts: ['school-stage'],
    counts: ['school-stage'],
    week: 'any',
    schoolCounts: false,
    rules: rules(atw('3:2'), { work: 0 }),
  },
  {
    id: '13-14-side-job-school-week',
    ages: { from: 13, until: 14 },
    contexts: ['side-job'],
    counts: ownTime,
    week: 'school',
    schoolCounts: false,
    rules: [
      ...rules(nrk('4:1'), { 'school-day': 0, 'other-day': 7, week: 12, sunday: 0 }),
      ...night(nrk('4:1'), 14, '19:00', '07:00'),
      ...childBreak(nrk('4:1')),
    ],
  },
  {
    id: '13-14-side-job-holiday',
    ages: { from: 13, until: 14 },
    contexts: ['side-job'],
    counts: ownTime,
    week: 'holiday',
    schoolCounts: false,
    rules: [
      ...rules(nrk('5:1'), { day: 7, week: 35, 'days-per-week': 5, sunday: 0 }),
      ...rules(nrk('5:1'), { 'holiday-weeks': 4, 'holiday-weeks-in-row': 3 }),
      ...night(nrk('5:1'), 14, '19:00', '07:00'),
      ...childBreak(nrk('5:1')),
    ],
  },
  {
    id: '13-14-social-stage-school-week',
    ages: { from: 13, until: 14 },
    contexts: ['social-stage'],
    counts: ownTime,
    week: 'school',
    schoolCounts: false,
    rules: [
      ...rules(nrk('§ 4'), { 'school-day': 2, 'other-day': 7, week: 12 }),
      ...rules(nrk('§ 4'), { sunday: 0 }, withConsent),
      ...night(nrk('§ 4'), 14, '19:00', '07:00'),
      ...childBreak(nrk('§ 4')),
    ],
  },
  {
    id: '13-14-social-stage-holiday',
    ages: { from: 13, until: 14 },
    contexts: ['social-stage'],
    counts: ownTime,
    week: 'holiday',
    schoolCounts: false,
    rules: [
      ...rules(nrk('§ 5'), { day: 7, week: 35 }),
      ...rules(nrk('§ 5'), { sunday: 0 }, withConsent),
      ...night(nrk('§ 5'), 14, '19:00', '07:00'),
      ...childBreak(nrk('§ 5')),
    ],
  },
  {
    id: '15-school-week',
    ages: { from: 15, until: 15 },
    contexts: ownTime,
    counts: ownTime,
    week: 'school',
    schoolCounts: false,
    rules: [
      ...rules(nrk('4:2'), { 'school-day': 2, 'other-day': 8, week: 12, 'days-per-week': 5 }),
      ...rules(nrk('4:2'), { sunday: 0 }, withConsent),
      ...night(nrk('4:2'), 12, '19:00', '07:00'),
      ...childBreak(nrk('4:2')),
    ],
  },
  {
    id: '15-holiday',
    ages: { from: 15, until: 15 },
    contexts: ownTime,
    counts: ownTime,
    week: 'holiday',
    schoolCounts: false,
    rules: [
      ...rules(nrk('5:2'), { day: 8, week: 40, 'days-per-week': 5 }),
      ...rules(nrk('5:2'), { 'holiday-weeks': 6, 'holiday-weeks-in-row': 4 }),
      ...rules(nrk('5:2'), { sunday: 0 }, withConsent),
      ...night(nrk('5:2'), 12, '21:00', '07:00'),
      ...childBreak(nrk('5:2')),
    ],
  },
  {
    // A side job beside a beroepsstage counts along in its hours: together they stay under the stage's limits.
    id: '14-15-school-stage',
    ages: { from: 14, until: 15 },
    contexts: ['school-stage'],
    counts: workContexts,
    week: 'any',
    schoolCounts: true,
    rules: [
      ...rules(nrk('3:1'), { day: 7, week: 35, sunday: 0 }),
      ...night(nrk('3:1'), 14, '19:00', '07:00'),
      ...childBreak(nrk('3:1')),
    ],
  },
  {
    id: '16-17',
    ages: { from: 16, until: 17 },
    contexts: workContexts,
    counts: workContexts,
    week: 'any',
    schoolCounts: true,
    rules: [
      ...rules(atw('5:7'), { day: 9, week: 45, average: 40 }),
      ...night(atw('5:3'), 12, '23:00', '06:00'),
      ...rules(atw('5:5'), { 'weekly-rest': 36 }),
      ...rules(atw('5:6'), { 'free-sundays': 13 }),
      ...rules(atw('5:4'), { break: 30 }, { pause: { afterHours: 4.5, piece: 15 } }),
    ],
  },
  {
    id: '18-and-over',
    ages: { from: 18, until: 150 },
    contexts: workContexts,
    counts: workContexts,
    week: 'any',
    schoolCounts: false,
    rules: [...rules(atw('5:7'), { day: 12, week: 60, average: 55 }), ...rules(atw('5:3'), { rest: 11 })],
  },
]
