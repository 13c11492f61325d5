import { competencies } from '../../shared/competency.ts'
import { addDays, daypartNumber, type WeekSlot, weekdays } from '../../shared/daypart.ts'
import type { LearningNeedDraft } from '../../shared/learning-need.ts'
import type { Seeker } from '../../shared/matching/index.ts'
import { guidanceLevels, type OpportunityCard, opportunityKinds } from '../../shared/opportunity.ts'
import { type Language, languages, levels } from '../../shared/programme.ts'
import { interests, sectors, traits } from '../../shared/sector.ts'

/** A market of any size from one seed: 2,000 work processes, 80 half-days, places in clusters. */
export const today = '2026-11-23'

/** Mulberry32: small, and the same everywhere. */
export function randomOf(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    between: (low: number, high: number) => low + below(high - low + 1),
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
    /** `count` different ones. */
    some: <T>(list: readonly T[], count: number) => {
      const chosen = new Set<T>()
      while (chosen.size < Math.min(count, list.length)) chosen.add(list[below(list.length)] as T)
      return [...chosen]
    },
    chance: (p: number) => next() < p,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}
export type Random = ReturnType<typeof randomOf>

export const workProcesses = Array.from(
  { length: 2000 },
  (_, n) => `${25_000 + Math.floor(n / 20)}/B1-K${1 + (Math.floor(n / 10) % 2)}-W${1 + (n % 10)}`,
)
export const schoolIds = Array.from({ length: 60 }, (_, n) => `sch_${ulid(n)}`)

/** 80 half-days: mornings and afternoons of the working days of eight weeks. */
const monday = addDays(today, 7)
const weeks = 8
const slots = [0, 1, 2, 3, 4].flatMap((day) => ['morning', 'afternoon'].map((part) => ({ day, part })))

/** Towns with their weight, from Arnhem and Nijmegen outward over the country. */
const towns: [lat: number, lon: number, weight: number][] = [
  [51.985, 5.899, 10],
  [51.842, 5.853, 10],
  [52.04, 5.66, 6],
  [51.966, 6.288, 4],
  [52.211, 5.97, 6],
  [51.762, 5.53, 4],
  [51.7, 5.31, 6],
  [52.09, 5.12, 10],
  [52.16, 5.39, 5],
  [52.25, 6.16, 4],
  [52.22, 6.9, 5],
  [51.44, 5.47, 8],
  [51.37, 6.17, 3],
  [52.51, 6.09, 4],
  [52.37, 4.9, 12],
  [51.92, 4.48, 10],
]
const townWeight = towns.reduce((sum, [, , weight]) => sum + weight, 0)

const verbs = ['Help bij', 'Maak', 'Ontwerp', 'Kijk mee bij', 'Test', 'Repareer', 'Organiseer', 'Leer', 'Onderzoek', 'Verzorg']
const things = [
  'een maaltijd',
  'een website',
  'de tuin',
  'het magazijn',
  'een fiets',
  'de winkel',
  'een kozijn',
  'de groep',
  'een filmpje',
  'de machine',
  'de receptie',
  'een installatie',
]
const trades = [
  'kok',
  'bakker',
  'monteur',
  'verzorgende',
  'hovenier',
  'timmerman',
  'verkoper',
  'kapper',
  'programmeur',
  'planner',
  'filmer',
  'trainer',
]
const fields = ['hout', 'metaal', 'zorg', 'groen', 'voeding', 'techniek', 'media', 'bouw', 'logistiek', 'sport']

export function marketOf(size: number, seed = 1): OpportunityCard[] {
  const random = randomOf(seed)
  const hosts = Array.from({ length: Math.max(1, Math.ceil(size / 4)) }, (_, number) => hostOf(random, number))
  return Array.from({ length: size }, (_, number) => cardOf(random, number, random.pick(hosts)))
}

type Host = ReturnType<typeof hostOf>

function hostOf(random: Random, number: number) {
  const [lat, lon] = townOf(random)
  return {
    id: `org_${ulid(number)}`,
    name: `Bedrijf ${number} ${random.pick(fields)}`,
    place: {
      label: `Straat ${random.below(300)}`,
      city: `Plaats ${random.below(60)}`,
      lat: lat + random.normal() * 0.05,
      lon: lon + random.normal() * 0.08,
    },
    sectors: random.some(sectors, 2),
    schoolIds: random.chance(0.15) ? random.some(schoolIds, random.between(3, 12)) : [],
  }
}

function townOf(random: Random) {
  let at = random.next() * townWeight
  for (const [lat, lon, weight] of towns) {
    at -= weight
    if (at < 0) return [lat, lon] as const
  }
  return [51.985, 5.899] as const
}

function cardOf(random: Random, number: number, host: Host): OpportunityCard {
  const sector = random.pick(host.sectors)
  const kind = random.pick(opportunityKinds)
  const thing = random.pick(things)
  const seats = random.between(1, 12)
  const schedule = scheduleOf(random)
  // Work processes of a few qualifications, as an employer's work is.
  const from = random.below(99) * 20
  const processes = random.some(workProcesses.slice(from, from + 40), random.between(4, 12))
  return {
    id: `opp_${ulid(Math.imul(number + 1, 0x9e3779b1) >>> 0)}`,
    organisationId: host.id,
    organisationName: host.name,
    region: 'arnhem-nijmegen',
    status: 'open',
    version: 1,
    createdAt: '2026-11-01T09:00:00Z',
    publishedAt: '2026-11-01T09:00:00Z',
    kind,
    title: `${random.pick(verbs)} ${thing} ${number}`,
    sector,
    occupation: `${random.pick(trades)} ${random.pick(fields)}`,
    tasks: [`${random.pick(verbs)} ${random.pick(things)}`, `${random.pick(verbs)} ${random.pick(things)} met een collega`],
    workProcesses: processes,
    competencies: random.some(competencies, random.between(1, 2)),
    traits: random.some(traits, random.below(4)),
    location: random.chance(0.02) ? { mode: random.chance(0.5) ? 'school' : 'remote' } : { mode: 'site', place: host.place },
    schedule,
    seats,
    audience: {
      schoolIds: host.schoolIds,
      levels: random.chance(0.5) ? random.some(levels, random.between(2, 6)) : [],
      minYear: random.chance(0.3) ? random.between(2, 4) : 1,
      minAge: random.pick([12, 14, 14, 15, 16, 16, 18]),
      languages: random.chance(0.05) ? random.some(['nl', 'en', 'de'] satisfies Language[], 1) : [],
    },
    guidance: random.pick(guidanceLevels),
    seatsLeft: random.chance(0.15) ? 0 : random.between(1, seats),
    fullDayparts: schedule.mode !== 'all' && random.chance(0.2) ? schedule.dayparts.slice(0, 1) : [],
  }
}

function scheduleOf(random: Random) {
  const mode = random.pick(['all', 'any', 'any', 'block'] as const)
  const chosen = random.some(slots, random.between(1, 3))
  const start = random.below(weeks - 2)
  const length = random.between(1, 3)
  const dayparts = Array.from({ length }, (_, week) =>
    chosen.map(({ day, part }) => `${addDays(monday, (start + week) * 7 + day)}:${part}`),
  ).flat()
  dayparts.sort((a, b) => daypartNumber(a) - daypartNumber(b))
  return { mode, count: mode === 'all' ? dayparts.length : random.between(1, Math.min(3, dayparts.length)), dayparts }
}

/** A student with a need: `narrow` knows what it wants and has little room, `broad` has a notion and an open mind. */
export function askingOf(random: Random, sort: 'narrow' | 'broad'): { seeker: Seeker; need: LearningNeedDraft } {
  const [lat, lon] = random.chance(0.5) ? [51.985, 5.899] : [51.842, 5.853]
  const home = { lat: lat + random.normal() * 0.05, lon: lon + random.normal() * 0.08 }
  const narrow = sort === 'narrow'
  const week = (count: number) => random.some(slots, count).map(({ day, part }) => `${weekdays[day]}-${part}` as WeekSlot)
  const from = random.below(99) * 20
  const triedSectors = random.some(sectors, 3)
  return {
    seeker: {
      schoolId: random.pick(schoolIds),
      level: random.pick(levels),
      year: random.between(2, 4),
      birthDate: `${random.between(2008, 2011)}-0${random.between(1, 9)}-1${random.below(9)}`,
      languages: random.chance(0.8) ? ['nl', 'en'] : ['nl', ...random.some(languages.slice(2), 1)],
      home,
      school: { lat, lon },
      freeSlots: [],
      closed: [],
      opened: [],
      taken: random.some(
        Array.from({ length: 56 }, (_, n) => daypartNumber(`${monday}:morning`) + n),
        4,
      ),
      excluded: [],
      tried: {
        sectors: Object.fromEntries(triedSectors.map((sector) => [sector, random.between(1, 2)])),
        kinds: { stage: 1 },
        workProcesses: random.some(workProcesses, 5),
      },
      today,
    },
    need: {
      question: '',
      certainty: narrow ? 'decided' : 'exploring',
      interests: narrow ? [] : random.some(interests, 2),
      sectors: narrow ? random.some(sectors, 1) : [],
      occupation: narrow ? random.pick(trades) : null,
      workProcesses: narrow ? random.some(workProcesses.slice(from, from + 40), random.between(4, 8)) : [],
      competency: random.chance(0.5) ? random.pick(competencies) : null,
      kinds: narrow ? random.some(opportunityKinds, 2) : [],
      weekSlots: narrow ? week(5) : week(8),
      maxKm: narrow ? random.between(14, 22) : random.between(28, 40),
      travelFrom: random.pick(['home', 'school']),
      period: { from: null, until: narrow ? addDays(today, 56) : null },
      guidance: random.chance(0.3) ? random.pick(guidanceLevels) : null,
      ratherNot: { traits: random.some(traits, random.below(3)), sectors: narrow ? [] : random.some(sectors, 1), text: '' },
    },
  }
}

function ulid(number: number) {
  return `01k${String(number).padStart(23, '0')}`
}
