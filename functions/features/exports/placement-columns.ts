import { dateOf, localDateOf } from '../../../shared/daypart.ts'
import { kindSpellings, levelSpellings, sectorSpellings } from '../../../shared/import/spellings.ts'
import type { Placement, PlacementState } from '../../../shared/placement.ts'
import { type Column, wordOf } from './csv-answer.ts'

const stateWords: Record<PlacementState, readonly [string, string]> = {
  requested: ['Aangevraagd', 'Requested'],
  approved: ['Goedgekeurd', 'Approved'],
  active: ['Bezig', 'Active'],
  completed: ['Afgerond', 'Completed'],
  declined: ['Afgewezen', 'Declined'],
  withdrawn: ['Ingetrokken', 'Withdrawn'],
  cancelled: ['Afgezegd', 'Cancelled'],
  expired: ['Verlopen', 'Expired'],
}

/** What a coordinator accounts for. What a student wrote to ask for it stays behind its own page. */
export const placementColumns: Column<Placement>[] = [
  { nl: 'Student', en: 'Student', of: ({ student }) => student.name },
  { nl: 'Groep', en: 'Group', of: ({ student }) => student.groupName },
  { nl: 'Niveau', en: 'Level', of: ({ student }, locale) => wordOf(levelSpellings, student.level, locale) },
  { nl: 'Leerjaar', en: 'Year of study', of: ({ student }) => student.year },
  { nl: 'Praktijkkans', en: 'Opportunity', of: ({ opportunity }) => opportunity.title },
  { nl: 'Soort', en: 'Kind', of: ({ opportunity }, locale) => wordOf(kindSpellings, opportunity.kind, locale) },
  { nl: 'Sector', en: 'Sector', of: ({ opportunity }, locale) => wordOf(sectorSpellings, opportunity.sector, locale) },
  { nl: 'Organisatie', en: 'Organisation', of: ({ opportunity }) => opportunity.organisationName },
  { nl: 'Status', en: 'State', of: ({ state }, locale) => wordOf(stateWords, state, locale) },
  { nl: 'Van', en: 'From', of: ({ dayparts }) => dateOf(dayparts[0] ?? '') },
  { nl: 'Tot en met', en: 'Until', of: ({ dayparts }) => dateOf(dayparts.at(-1) ?? '') },
  { nl: 'Dagdelen', en: 'Half-days', of: ({ dayparts }) => dayparts.length },
  { nl: 'Aangevraagd op', en: 'Requested on', of: ({ requestedAt }) => localDateOf(new Date(requestedAt)) },
  { nl: 'Laatste stap op', en: 'Last step on', of: ({ history }) => localDateOf(new Date(history.at(-1)?.at ?? 0)) },
  { nl: 'Laatste stap door', en: 'Last step by', of: ({ history }) => history.at(-1)?.byName },
]
