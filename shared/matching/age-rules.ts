import type { Weekday } from '../daypart.ts'

/**
 * When someone of an age may not be at a place of work, as data: the half-days of a week that are closed to who is
 * younger than `under`. Nadere regeling kinderarbeid 1, 3, 4 (text of 2017, to be checked before production): no work
 * under 13; under 16 none in the evening, and none on Sunday. What happens at school or from home is not bound by it.
 */
export const workplaceRules = [
  { under: 13, parts: ['morning', 'afternoon', 'evening'], days: undefined },
  { under: 16, parts: ['evening'], days: undefined },
  { under: 16, parts: ['morning', 'afternoon', 'evening'], days: ['sun'] satisfies Weekday[] },
] as const
