import * as v from 'valibot'
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  LocalDate,
  type PartOfDay,
  partsOfDay,
  type Weekday,
  type WeekSlot,
  weekdayOf,
  weekdays,
} from '../daypart.ts'
import type { Level, Route } from '../programme.ts'
import { levelSpellings, plain, termOf } from './spellings.ts'

/* What a cell means. Undefined: nobody can say. All of it takes the Dutch spellings first, and the English ones. */

const months = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

/** Spreadsheets count days from the last of 1899; these are 1954 to 2064. */
const serialDates = { first: 20_000, last: 60_000, zero: dayNumber('1899-12-30') }

/** `2010-01-15`, `15-1-2010`, `15/01/10`, `15 januari 2010`, with or without a time, or a spreadsheet's own number. */
export function readDate(text: string, today: string) {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[t ]\d{1,2}:\d{2}.*$/, '')
  const serial = /^\d{5}$/.test(words) ? Number(words) : 0
  if (serial >= serialDates.first && serial <= serialDates.last) return dateOfDayNumber(serialDates.zero + serial)
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words) ?? []
  if (y && m && d) return dateFrom(y, m, d, today)
  const [, day, month, year] = /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)[-/. ]+(\d{4}|\d{2})$/.exec(words) ?? []
  if (!day || !month || !year) return undefined
  const named = months.findIndex((names) => names.includes(month))
  return dateFrom(year, named === -1 ? month : String(named + 1), day, today)
}

function dateFrom(year: string, month: string, day: string, today: string) {
  const short = year.length === 2
  const century = short && Number(year) > Number(today.slice(2, 4)) + 10 ? '19' : '20'
  const date = `${short ? century : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return v.is(LocalDate, date) ? date : undefined
}

export function readWhole(text: string, min: number, max: number) {
  const value = /^\d{1,6}([.,]0+)?$/.test(text.trim()) ? Number.parseInt(text, 10) : Number.NaN
  return value >= min && value <= max ? value : undefined
}

/** A number with a comma or a point. */
export function readDecimal(text: string) {
  const words = text.trim().replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(words) ? Number(words) : undefined
}

/** `vmbo kader`, `KB`, `MBO 4`, `niveau 3 bol`, `4`. */
export function readLevel(text: string): Level | undefined {
  const words = plain(text)
    .replaceAll(/\b(leerweg|opleiding|bol|(?<=\d )bbl)\b/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const mbo = /^(?:mbo )?(?:niveau|level|niv|n)? ?([1-4])$/.exec(words) ?? /^mbo([1-4])$/.exec(words)
  if (mbo) return `mbo-${mbo[1]}` as Level
  return termOf(levelSpellings, words) ?? termOf(levelSpellings, text)
}

/** The route, also where it stands behind a level: `niveau 3 bbl`. */
export function readRoute(text: string): Route | undefined {
  const words = plain(text)
  if (words.startsWith('vmbo')) return undefined
  if (/\bbbl\b|beroepsbegeleidend/.test(words)) return 'bbl'
  return /\bbol\b|beroepsopleidend/.test(words) ? 'bol' : undefined
}

const longestCareer = 6

/** A year of study: `2`, `leerjaar 2`, `2e jaar`, or the calendar year in which a student began. */
export function readYear(text: string, today: string): { year: number; capped: boolean } | undefined {
  const words = plain(text)
  const cohort = /^(20\d\d)(?: 20\d\d| \d\d)?$/.exec(words)
  if (cohort) {
    const year = schoolYearOf(today) - Number(cohort[1]) + 1
    return year < 1 ? undefined : { year: Math.min(year, longestCareer), capped: year > longestCareer }
  }
  const found =
    /^(?:leerjaar|studiejaar|jaar|year|klas)? ?([1-6])(?:e|de|ste|st|nd|rd|th)?(?: (?:jaar|leerjaar|year|klas))?$/.exec(words)
  return found ? { year: Number(found[1]), capped: false } : undefined
}

/** School years begin in August. */
function schoolYearOf(date: string) {
  return Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) >= 8 ? 0 : 1)
}

/** Several values in one cell: parted by a comma, semicolon, bar, slash or line break. */
export function readList(text: string) {
  return text
    .split(/[,;|/\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Sentences in one cell: parted by a bar or line break, since a comma belongs to the sentence. */
export function readLines(text: string) {
  return text
    .split(/[|\n]/)
    .map((part) => part.replace(/^\s*[-•*]\s+/, '').trim())
    .filter((part) => part !== '')
}

const dayNames: Record<Weekday, readonly string[]> = {
  mon: ['maandag', 'monday', 'ma', 'mon'],
  tue: ['dinsdag', 'tuesday', 'di', 'tue'],
  wed: ['woensdag', 'wednesday', 'wo', 'wed'],
  thu: ['donderdag', 'thursday', 'do', 'thu'],
  fri: ['vrijdag', 'friday', 'vr', 'fri'],
  sat: ['zaterdag', 'saturday', 'za', 'sat'],
  sun: ['zondag', 'sunday', 'zo', 'sun'],
}

const partNames: Record<PartOfDay, readonly string[]> = {
  morning: ['ochtend', 'morning', 'och', 'ocht', 'am'],
  afternoon: ['middag', 'afternoon', 'mid', 'pm'],
  evening: ['avond', 'evening', 'av'],
}

const wholeDay = ['', 'hele dag', 'dag', 'whole day', 'all day']

function partsNamed(text: string): readonly PartOfDay[] | undefined {
  if (wholeDay.includes(text)) return ['morning', 'afternoon']
  const found = text.split(' ').map((word) => partsOfDay.find((part) => partNames[part].includes(word)))
  return found.every((part) => part !== undefined) ? found : undefined
}

/** `vrijdagochtend`, `vr-middag`, `ma hele dag`, `woensdag`: a day alone is morning and afternoon. */
function slotsNamed(text: string): WeekSlot[] | undefined {
  const words = plain(text)
  for (const day of weekdays) {
    for (const name of dayNames[day]) {
      if (!words.startsWith(name)) continue
      const parts = partsNamed(words.slice(name.length).trim())
      if (parts) return parts.map((part) => `${day}-${part}` as const)
    }
  }
  return undefined
}

/** Half-days of a week: `ma-ochtend, vr middag en wo avond`. */
export function readSlots(text: string): WeekSlot[] | undefined {
  const found = text.split(/[,;|/+\n]|\s+(?:en|and|&)\s+/).filter((part) => part.trim() !== '')
  const slots = found.map(slotsNamed)
  return slots.every((slot) => slot !== undefined) ? [...new Set(slots.flat())] : undefined
}

/** Half-days of dates: `2027-03-01 ochtend; 8-3-2027 middag`. */
export function readDayparts(text: string, today: string): string[] | undefined {
  const found = text.split(/[;|\n]|,\s+/).filter((part) => part.trim() !== '')
  const dayparts = found.map((part) => {
    const [, day = '', rest = ''] = /^\s*([\d/.-]+(?:\s+[a-z]+\s+\d{4})?)[\s:]*(.*)$/i.exec(part) ?? []
    const [date, parts] = [readDate(day, today), partsNamed(plain(rest))]
    return date && parts ? parts.map((of) => `${date}:${of}`) : undefined
  })
  return dayparts.every((daypart) => daypart !== undefined) ? [...new Set(dayparts.flat())] : undefined
}

const longestPeriodDays = 400

/** The half-days of a week that repeat from one date to another. */
export function repeatSlots(slots: readonly WeekSlot[], from: string, until: string) {
  const days = Math.min(dayNumber(until) - dayNumber(from) + 1, longestPeriodDays)
  return Array.from({ length: Math.max(0, days) }, (_, i) => addDays(from, i)).flatMap((date) =>
    partsOfDay.filter((part) => slots.includes(`${weekdayOf(date)}-${part}`)).map((part) => `${date}:${part}`),
  )
}

/** The youngest that someone of this age can be: born on this very day. It errs on the side of protection. */
export function youngestBirthDate(age: number, today: string) {
  return `${Number(today.slice(0, 4)) - age}${today.slice(4).replace('-02-29', '-02-28')}`
}
