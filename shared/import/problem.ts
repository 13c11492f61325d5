import * as v from 'valibot'

/** What a row can be refused for, seen from the file alone. */
export const fileRules = [
  'missing',
  'not-a-mail',
  'not-a-date',
  'not-an-age',
  'unknown-level',
  'unknown-year',
  'not-a-crebo',
  'unknown-route',
  'unknown-language',
  'unknown-term',
  'unknown-role',
  'unknown-slots',
  'not-a-number',
  'not-a-postcode',
  'not-a-kvk',
  'not-a-website',
  'no-coordinates',
  'outside',
  'over',
  'too-long',
  'too-short',
  'too-many',
  'bad-signs',
  'double',
  'invalid',
] as const

/** What a row can be refused for when it meets what is known already. */
export const storeRules = [
  'mail-of-someone-else',
  'mail-has-other-number',
  'number-has-other-mail',
  'also-elsewhere',
  'own-role',
  'is-student',
  'unknown-group',
  'group-needs-level',
  'of-another-school',
  'has-owner',
  'has-placements',
  'not-now',
] as const

/** What is worth knowing, and stops nothing. */
export const warningRules = [
  'age-only',
  'no-home',
  'no-guardian',
  'unlisted-crebo',
  'year-capped',
  'level-of-crebo',
  'no-contact',
] as const

export const problemRules = [...fileRules, ...storeRules, ...warningRules] as const
export const ProblemRule = v.picklist(problemRules)
export type ProblemRule = v.InferOutput<typeof ProblemRule>
export type WarningRule = (typeof warningRules)[number]

const warnings: ReadonlySet<string> = new Set(warningRules)

/** Whether the row goes in nevertheless. */
export function isWarning(rule: ProblemRule): rule is WarningRule {
  return warnings.has(rule)
}

/** Something about one cell; `row` as the spreadsheet counts. */
export type Problem = { row: number; field: string; rule: ProblemRule; value: string }
