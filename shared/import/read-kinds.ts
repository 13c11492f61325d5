import { ageOn, dateOf } from '../daypart.ts'
import type { Place } from '../place.ts'
import { qualifications } from '../qualifications.ts'
import type { ImportKind } from './kind.ts'
import type { RowReader } from './read-row.ts'
import {
  readDate,
  readDayparts,
  readDecimal,
  readLevel,
  readLines,
  readList,
  readRoute,
  readSlots,
  readWhole,
  readYear,
  repeatSlots,
} from './read-value.ts'
import {
  competencySpellings,
  guidanceSpellings,
  kindSpellings,
  languageSpellings,
  publishSpellings,
  roleSpellings,
  scheduleSpellings,
  sectorSpellings,
  termOf,
  traitSpellings,
  whereSpellings,
} from './spellings.ts'

/** From cells to what a row of each kind says; the schemas have the last word. */
export const readers: Record<ImportKind, (reader: RowReader) => unknown> = {
  groups: (reader) => ({
    name: reader.needed('name'),
    level: reader.readNeeded('level', readLevel, 'unknown-level'),
    year: yearOf(reader, 'year', true),
    freeSpace: reader.read('freeSpace', readSlots, 'unknown-slots'),
  }),

  staff: (reader) => ({
    name: nameOf(reader),
    mail: mailOf(reader, 'mail', true),
    role: reader.readNeeded('role', (text) => termOf(roleSpellings, text), 'unknown-role'),
    groups: [...new Set(readList(reader.text('groups')))],
  }),

  students: readStudent,
  organisations: readOrganisation,
  opportunities: readOpportunity,
}

function readStudent(reader: RowReader) {
  const { today } = reader.context
  const birthDate = reader.read('birthDate', (text) => bornBefore(readDate(text, today), today), 'not-a-date')
  const age = reader.read('age', (text) => readWhole(text, 10, 99), 'not-an-age')
  if (reader.text('birthDate') === '') {
    if (reader.text('age') === '') reader.say('birthDate', 'missing')
    else if (age !== null) reader.say('age', 'age-only')
  }
  const crebo = reader.read('crebo', (text) => /^\d{5}$/.exec(text)?.[0], 'not-a-crebo')
  const qualification = qualifications.find((known) => known.crebo === crebo)
  if (crebo !== null && !qualification) reader.say('crebo', 'unlisted-crebo')
  const written = reader.read('level', readLevel, 'unknown-level')
  // The register says of which level a qualification is.
  if (written !== null && qualification && written !== qualification.level) reader.say('level', 'level-of-crebo')
  const level = qualification?.level ?? written
  const mbo = level === null || level.startsWith('mbo')
  const route = mbo ? (reader.read('route', readRoute, 'unknown-route') ?? readRoute(reader.text('level')) ?? null) : null
  const guardians = [1, 2].flatMap((place) => guardianOf(reader, `guardian${place}`))
  const years = birthDate === null ? age : ageOn(birthDate, today)
  if (years !== null && years < 18 && guardians.length === 0) reader.say('guardian1Mail', 'no-guardian')
  const languages = reader.readAll('languages', readList, (text) => termOf(languageSpellings, text), 'unknown-language')
  return {
    number: reader.maybe('number'),
    name: nameOf(reader),
    mail: mailOf(reader, 'mail', true),
    group: reader.needed('group'),
    birthDate,
    age: birthDate === null ? age : null,
    level,
    year: yearOf(reader, 'year', false),
    crebo: mbo ? crebo : null,
    route,
    languages: languages.length > 0 ? languages : null,
    home: homeOf(reader),
    guardians: guardians.length > 0 ? guardians : null,
  }
}

function readOrganisation(reader: RowReader) {
  const text = (field: string) => reader.text(field)
  const point = pointOf(reader)
  const city = reader.needed('city')
  if (!point && text('lat') === '' && text('lon') === '') reader.say('lat', 'no-coordinates')
  const mail = mailOf(reader, 'contactMail', false)
  if (mail === '' && text('contactMail') === '') reader.say('contactMail', 'no-contact')
  return {
    name: reader.needed('name'),
    about: text('about'),
    sector: reader.readNeeded('sector', (words) => termOf(sectorSpellings, words), 'unknown-term'),
    place: point && { label: (text('street') || city).slice(0, 120), city, ...point },
    website: reader.read('website', websiteOf, 'not-a-website'),
    kvk: reader.read('kvk', (words) => /^\d{8}$/.exec(words.replaceAll(/[\s.]/g, '').padStart(8, '0'))?.[0], 'not-a-kvk'),
    postcode: reader.read(
      'postcode',
      (words) => /^[1-9]\d{3}[A-Z]{2}$/.exec(words.replaceAll(/\s/g, '').toUpperCase())?.[0],
      'not-a-postcode',
    ),
    contact: mail === '' ? null : { name: text('contact') || mail, mail },
  }
}

function readOpportunity(reader: RowReader) {
  const text = (field: string) => reader.text(field)
  const { context } = reader
  const kind = reader.readNeeded('kind', (words) => termOf(kindSpellings, words), 'unknown-term')
  return {
    reference: reader.needed('reference'),
    publish: reader.read('publish', (words) => termOf(publishSpellings, words), 'unknown-term') === 'open',
    draft: {
      kind,
      title: reader.needed('title'),
      sector: reader.readNeeded('sector', (words) => termOf(sectorSpellings, words), 'unknown-term'),
      occupation: reader.needed('occupation'),
      tasks: readLines(reader.needed('tasks')),
      workProcesses: [
        ...new Set(
          text('workProcesses')
            .split(/[,;|\s]+/)
            .filter((code) => code !== ''),
        ),
      ],
      competencies: reader.readAll('competencies', readList, (words) => termOf(competencySpellings, words), 'unknown-term'),
      traits: reader.readAll('traits', readList, (words) => termOf(traitSpellings, words), 'unknown-term'),
      location: locationOf(reader),
      schedule: scheduleOf(reader),
      seats: reader.readNeeded('seats', (words) => readWhole(words, 1, 500), 'not-a-number'),
      audience: {
        schoolIds: [],
        levels: reader.readAll('levels', readList, readLevel, 'unknown-level'),
        minYear: reader.read('minYear', (words) => readYear(words, context.today)?.year, 'unknown-year') ?? 1,
        minAge: reader.read('minAge', (words) => readWhole(words, 12, 21), 'not-an-age') ?? (kind === 'stage' ? 15 : 12),
        languages: reader.readAll('languages', readList, (words) => termOf(languageSpellings, words), 'unknown-language'),
      },
      guidance: reader.read('guidance', (words) => termOf(guidanceSpellings, words), 'unknown-term') ?? 'regular',
      why: text('why'),
      role: text('role'),
      tools: readLines(text('tools')),
      bring: readLines(text('bring')),
      guide: { name: text('guide') || context.guide, role: text('guideRole') || 'Praktijkbegeleider' },
    },
  }
}

function scheduleOf(reader: RowReader) {
  const { today } = reader.context
  const mode = reader.read('mode', (words) => termOf(scheduleSpellings, words), 'unknown-term') ?? 'all'
  const count = reader.read('count', (words) => readWhole(words, 1, 200), 'not-a-number')
  const dayparts = daypartsOf(reader)
  if (mode !== 'all' && count === null && reader.text('count') === '') reader.say('count', 'missing')
  const last = dayparts.map(dateOf).toSorted().at(-1)
  if (last !== undefined && last < today) reader.say(reader.text('dayparts') === '' ? 'until' : 'dayparts', 'over')
  if (dayparts.length > 200) reader.say(reader.text('dayparts') === '' ? 'until' : 'dayparts', 'too-many')
  return { mode, count: count ?? Math.max(1, dayparts.length), dayparts }
}

/** Dates one by one, or half-days of the week from one date to another. */
function daypartsOf(reader: RowReader): string[] {
  const { today } = reader.context
  if (reader.text('dayparts') !== '') return reader.read('dayparts', (words) => readDayparts(words, today), 'unknown-slots') ?? []
  if (reader.text('slots') === '') {
    reader.say('slots', 'missing')
    return []
  }
  const slots = reader.read('slots', readSlots, 'unknown-slots')
  const from = reader.readNeeded('from', (words) => readDate(words, today), 'not-a-date')
  const until = reader.readNeeded('until', (words) => readDate(words, today), 'not-a-date')
  if (slots === null || from === null || until === null) return []
  const found = repeatSlots(slots, from, until)
  if (found.length === 0) reader.say('until', 'outside')
  return found
}

function locationOf(reader: RowReader) {
  const mode = reader.read('where', (words) => termOf(whereSpellings, words), 'unknown-term') ?? 'site'
  if (mode !== 'site') return { mode }
  const point = pointOf(reader)
  const city = reader.text('city')
  const place = point && city !== '' ? { label: city, city, ...point } : reader.context.place
  return { mode, place }
}

/** Rounded to a hundredth of a degree, about a kilometre: enough to reckon a ride, too little to stand at a door. */
function homeOf(reader: RowReader): Place | null {
  const point = pointOf(reader)
  const city = reader.text('city')
  if (!point || city === '') {
    reader.say('lat', 'no-home')
    return null
  }
  const rounded = (degrees: number) => Math.round(degrees * 100) / 100
  return { label: city.slice(0, 60), city, lat: rounded(point.lat), lon: rounded(point.lon) }
}

function pointOf(reader: RowReader) {
  const lat = reader.read('lat', readDecimal, 'not-a-number')
  const lon = reader.read('lon', readDecimal, 'not-a-number')
  return lat === null || lon === null ? null : { lat, lon }
}

function nameOf(reader: RowReader) {
  const parts = ['firstName', 'infix', 'lastName'].map((field) => reader.text(field)).filter((part) => part !== '')
  return reader.text('name') || parts.join(' ') || reader.needed('name')
}

/** `{nummer}` stands for the student's number, where addresses are made of it. */
function mailOf(reader: RowReader, field: string, needed: boolean) {
  const number = reader.text('number').toLowerCase()
  const text = reader.text(field).replaceAll(/\{(nummer|number)\}/gi, number)
  if (text === '' && needed) reader.say(field, 'missing')
  else if (text !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text)) reader.say(field, 'not-a-mail')
  return text.toLowerCase()
}

function guardianOf(reader: RowReader, field: string) {
  const mail = mailOf(reader, `${field}Mail`, false)
  if (mail === '') return []
  return [{ name: reader.text(field) || mail, mail }]
}

function yearOf(reader: RowReader, field: string, needed: boolean) {
  const found = reader.read(field, (text) => readYear(text, reader.context.today), 'unknown-year')
  if (needed && reader.text(field) === '') reader.say(field, 'missing')
  if (found?.capped) reader.say(field, 'year-capped')
  return found?.year ?? null
}

const oldest = 100

function bornBefore(date: string | undefined, today: string) {
  return date !== undefined && date < today && ageOn(date, today) < oldest ? date : undefined
}

function websiteOf(text: string) {
  const address = `https://${text.replace(/^https?:\/\//i, '')}`
  return /^https:\/\/[^\s/]+\.\S+$/.test(address) ? address : undefined
}
