import { dateOf, partOf } from '../../../shared/daypart.ts'
import { fieldsOf } from '../../../shared/import/fields.ts'
import {
  competencySpellings,
  guidanceSpellings,
  kindSpellings,
  languageSpellings,
  levelSpellings,
  publishSpellings,
  scheduleSpellings,
  sectorSpellings,
  traitSpellings,
  whereSpellings,
} from '../../../shared/import/spellings.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import type { Locale } from '../../../shared/person.ts'
import { type Column, wordOf } from './csv-answer.ts'

export type OpportunityLine = Opportunity & { reference: string }

const parts = {
  nl: { morning: 'ochtend', afternoon: 'middag', evening: 'avond' },
  en: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
}

function many<Term extends string>(
  spellings: Record<Term, readonly [string, ...string[]]>,
  terms: readonly Term[],
  locale: Locale,
) {
  return terms.map((term) => wordOf(spellings, term, locale)).join(', ')
}

const cells: Record<string, (line: OpportunityLine, locale: Locale) => string | number | null | undefined> = {
  reference: ({ reference }) => reference,
  kind: ({ kind }, locale) => wordOf(kindSpellings, kind, locale),
  title: ({ title }) => title,
  sector: ({ sector }, locale) => wordOf(sectorSpellings, sector, locale),
  occupation: ({ occupation }) => occupation,
  tasks: ({ tasks }) => tasks.join(' | '),
  why: ({ why }) => why,
  role: ({ role }) => role,
  mode: ({ schedule }, locale) => wordOf(scheduleSpellings, schedule.mode, locale),
  count: ({ schedule }) => schedule.count,
  dayparts: ({ schedule }, locale) =>
    schedule.dayparts.map((daypart) => `${dateOf(daypart)} ${parts[locale][partOf(daypart)]}`).join('; '),
  seats: ({ seats }) => seats,
  where: ({ location }, locale) => wordOf(whereSpellings, location.mode, locale),
  city: ({ location }) => (location.mode === 'site' ? location.place.city : null),
  lat: ({ location }) => (location.mode === 'site' ? location.place.lat : null),
  lon: ({ location }) => (location.mode === 'site' ? location.place.lon : null),
  levels: ({ audience }, locale) => many(levelSpellings, audience.levels, locale),
  minYear: ({ audience }) => audience.minYear,
  minAge: ({ audience }) => audience.minAge,
  languages: ({ audience }, locale) => many(languageSpellings, audience.languages, locale),
  guidance: ({ guidance }, locale) => wordOf(guidanceSpellings, guidance, locale),
  workProcesses: ({ workProcesses }) => workProcesses.join(', '),
  competencies: ({ competencies }, locale) => many(competencySpellings, competencies, locale),
  traits: ({ traits }, locale) => many(traitSpellings, traits, locale),
  tools: ({ tools }) => tools.join(' | '),
  bring: ({ bring }) => bring.join(' | '),
  guide: ({ guide }) => guide.name,
  guideRole: ({ guide }) => guide.role,
  publish: ({ status }, locale) => wordOf(publishSpellings, status === 'open' ? 'open' : 'draft', locale),
}

/** Everything that our own import reads again, and how it stands. */
export const opportunityColumns: Column<OpportunityLine>[] = [
  ...fieldsOf.opportunities.flatMap(({ name, nl, en }) => {
    const of = cells[name]
    return of ? [{ nl, en, of }] : []
  }),
  { nl: 'Plaatsen vrij', en: 'Places left', of: ({ seatsLeft }) => seatsLeft },
  { nl: 'Geplaatst op', en: 'Published on', of: ({ publishedAt }) => publishedAt?.slice(0, 10) },
]
