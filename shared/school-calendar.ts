import * as v from 'valibot'
import { dayNumber, LocalDate } from './daypart.ts'

/*
 * School holidays and their regions, read from the text of a CSV export in the layout of OpenHolidays: semicolons, a head
 * with the names of the columns, several regions in one field as `NO,MI`, names as `NL Kerstvakantie,DE …,EN …`.
 */

/** The three regions over which the Dutch school holidays are spread: north, middle, south. */
export const holidayRegions = ['NO', 'MI', 'ZU'] as const
export const HolidayRegion = v.picklist(holidayRegions)
export type HolidayRegion = v.InferOutput<typeof HolidayRegion>

/** Days in a row, both ends included. */
export type DateRange = { from: string; until: string }
export type Holiday = DateRange & { name: string }
export type HolidayCalendar = Record<HolidayRegion, Holiday[]>

/** Why a row was left out. `row` counts from 1, the head included, as a spreadsheet does. */
export type CalendarProblem = {
  row: number
  code: 'missing-column' | 'bad-date' | 'ends-before-start' | 'too-long' | 'unknown-region'
  column: string
  value: string
}

/** Summer apart, no school holiday is longer than two weeks with the weekend before them; summer has six weeks. */
const longestDays = { summer: 7 * 7, other: 16 }

/** The holidays of each region in order of date. A row with a problem is left out: its weeks count as school weeks, the stricter case. */
export function parseSchoolHolidays(csv: string): { holidays: HolidayCalendar; problems: CalendarProblem[] } {
  const holidays: HolidayCalendar = { NO: [], MI: [], ZU: [] }
  const { rows, problems } = readTable(csv, ['StartDate', 'EndDate', 'Groups', 'Name'])
  for (const { row, cell } of rows) {
    if (cell('Type') !== '' && cell('Type') !== 'School') continue
    const problem = (code: CalendarProblem['code'], column: string) => problems.push({ row, code, column, value: cell(column) })
    const [from, until] = [cell('StartDate'), cell('EndDate')]
    const badDate = [from, until].findIndex((date) => !v.is(LocalDate, date))
    const regions = cell('Groups').split(',')
    if (badDate >= 0) problem('bad-date', badDate === 0 ? 'StartDate' : 'EndDate')
    else if (until < from) problem('ends-before-start', 'EndDate')
    else if (dayNumber(until) - dayNumber(from) >= longestOf(from)) problem('too-long', 'EndDate')
    else if (!v.is(v.array(HolidayRegion), regions)) problem('unknown-region', 'Groups')
    else for (const region of regions) holidays[region].push({ from, until, name: dutchOf(cell('Name')) })
  }
  for (const region of holidayRegions) holidays[region].sort((a, b) => dayNumber(a.from) - dayNumber(b.from))
  return { holidays, problems }
}

/** Regions by municipality or province, in lower case. A place on a border, or a name that two places share, has several. */
export type RegionsOfPlace = ReadonlyMap<string, readonly HolidayRegion[]>

export function parseHolidayRegions(csv: string): { regions: RegionsOfPlace; problems: CalendarProblem[] } {
  const provinces = new Map<string, HolidayRegion[]>()
  const municipalities = new Map<string, HolidayRegion[]>()
  const { rows, problems } = readTable(csv, ['Name', 'Groups', 'Parent'])
  for (const { row, cell } of rows) {
    const found = cell('Groups').split(',')
    if (!v.is(v.array(HolidayRegion), found)) {
      problems.push({ row, code: 'unknown-region', column: 'Groups', value: cell('Groups') })
      continue
    }
    const places = cell('Parent') === '' ? provinces : municipalities
    for (const name of namesOf(dutchOf(cell('Name')))) {
      places.set(name, [...new Set([...(places.get(name) ?? []), ...found])])
    }
  }
  // A municipality says more than the province of the same name.
  return { regions: new Map([...provinces, ...municipalities]), problems }
}

/** The holiday regions that a place may lie in: empty when its name is unknown, several when a person has to choose. */
export function holidayRegionsOf(regions: RegionsOfPlace, place: string): readonly HolidayRegion[] {
  return regions.get(place.trim().toLowerCase()) ?? []
}

function longestOf(from: string) {
  const month = Number(from.slice(5, 7))
  return month >= 6 && month <= 8 ? longestDays.summer : longestDays.other
}

/** `NL Kerstvakantie,DE Weihnachtsferien` → `Kerstvakantie` */
function dutchOf(names: string) {
  return /(?:^|,)NL (.*?)(?:,[A-Z]{2} |$)/.exec(names)?.[1] ?? names
}

/** `Den Haag('s-Gravenhage)` goes by both names. */
function namesOf(name: string) {
  return name
    .split(/[()]/)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '')
}

function readTable(csv: string, required: readonly string[]) {
  const [head = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/)
  const columns = head.split(';').map((name) => name.trim())
  const missing = required.filter((name) => !columns.includes(name))
  const problems: CalendarProblem[] = missing.map((column) => ({ row: 1, code: 'missing-column', column, value: '' }))
  if (missing.length > 0) return { rows: [], problems }
  const rows = lines.flatMap((line, i) => {
    if (line.trim() === '') return []
    const cells = line.split(';')
    return [{ row: i + 2, cell: (column: string) => cells[columns.indexOf(column)]?.trim() ?? '' }]
  })
  return { rows, problems }
}
