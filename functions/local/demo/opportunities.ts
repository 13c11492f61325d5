import { addDays, daypartOf, mondayOf, partsOfDay, type WeekSlot, weekdays } from '../../../shared/daypart.ts'
import { firstDate, lastDate, type Opportunity, seatsPerDaypart } from '../../../shared/opportunity.ts'
import type { Organisation } from '../../../shared/organisation.ts'
import type { Membership, Person } from '../../../shared/person.ts'
import { holdsSeat, type Placement } from '../../../shared/placement.ts'
import { countTaken, roomLeft } from '../../../shared/seats.ts'
import { offerers } from './offer/index.ts'
import type { Offer, Offerer, Run } from './offer/offer.ts'
import { mailName } from './people.ts'
import { placeIn } from './places.ts'
import type { Random } from './random.ts'
import { region } from './schools.ts'
import { daytime, isChristmasHoliday, type Setting } from './setting.ts'

/** An opportunity with what the other parts of the demo want to know of it. */
export type Offered = {
  opportunity: Opportunity
  offer: Offer
  contactName: string
  /** Where today lies: before, within or after its half-days. */
  phase: 'future' | 'running' | 'past'
}

export type Market = {
  organisations: Organisation[]
  people: Person[]
  memberships: Membership[]
  memberOf: Map<string, string>
  offered: Offered[]
}

/** The organisations with their contact persons and all that they offer. Nobody has claimed anything yet. */
export function buildMarket(setting: Setting, firstSchoolId: string): Market {
  const random = setting.random('market')
  const market: Market = {
    organisations: [],
    people: [],
    memberships: [],
    memberOf: new Map(),
    offered: [],
  }

  for (const offerer of offerers) {
    const organisation = organisationOf(offerer, setting, random)
    market.organisations.push(organisation)
    addContact(market, offerer, organisation, setting)
    for (const offer of offerer.offers) {
      for (const run of offer.runs) {
        market.offered.push(offeredOf({ offerer, organisation, offer, run, setting, random, firstSchoolId }))
      }
    }
  }
  return market
}

function organisationOf(offerer: Offerer, setting: Setting, random: Random): Organisation {
  return {
    id: setting.id('organisation', `${addDays(setting.today, -random.int(120, 190))}T09:00:00.000Z`),
    name: offerer.name,
    about: offerer.about,
    sector: offerer.sector,
    place: placeIn(offerer.area, offerer.street, random),
    website: offerer.website ?? null,
    region,
    leerbedrijfId: null,
    version: 1,
  }
}

function addContact(market: Market, { contact }: Offerer, organisation: Organisation, setting: Setting) {
  const joined = `${addDays(setting.today, -118)}T09:00:00.000Z`
  const person: Person = {
    id: setting.id('person', joined),
    name: contact.name,
    mail: `${contact.mail ?? mailName(contact.name)}@demo.example`,
    locale: 'nl',
  }
  const membership: Membership = {
    id: setting.id('membership', joined),
    role: 'employer',
    organisationId: organisation.id,
    region,
    at: organisation.name,
  }
  market.people.push(person)
  market.memberships.push(membership)
  market.memberOf.set(membership.id, person.id)
}

type Offering = {
  offerer: Offerer
  organisation: Organisation
  offer: Offer
  run: Run
  setting: Setting
  random: Random
  firstSchoolId: string
}

function offeredOf({ offerer, organisation, offer, run, setting, random, firstSchoolId }: Offering): Offered {
  const { today } = setting
  const dayparts = daypartsOf(run, today)
  const schedule = { mode: run.mode, count: run.count, dayparts }
  const phase = lastDate(schedule) < today ? 'past' : firstDate(schedule) <= today ? 'running' : 'future'
  const status = phase === 'future' ? (offer.status ?? 'open') : 'closed'
  const published = addDays(firstDate(schedule) < today ? firstDate(schedule) : today, -random.int(24, 45))
  const createdAt = daytime(status === 'draft' ? addDays(today, -random.int(1, 9)) : published, random)
  const opportunity: Opportunity = {
    id: setting.id('opportunity', createdAt),
    organisationId: organisation.id,
    organisationName: organisation.name,
    region,
    status,
    version: 1,
    createdAt,
    publishedAt: status === 'draft' ? null : createdAt,
    kind: offer.kind,
    title: offer.title,
    sector: offer.sector ?? offerer.sector,
    occupation: offer.occupation,
    tasks: [...offer.tasks],
    workProcesses: [...(offer.workProcesses ?? [])],
    competencies: [...offer.competencies],
    traits: [...(offer.traits ?? [])],
    location: offer.where === undefined ? { mode: 'site', place: organisation.place } : { mode: offer.where },
    schedule,
    seats: offer.seats,
    audience: {
      schoolIds: offer.firstSchoolOnly ? [firstSchoolId] : [],
      levels: [...(offer.levels ?? [])],
      minYear: offer.minYear ?? 1,
      minAge: offer.minAge ?? 12,
      languages: [...(offer.languages ?? [])],
    },
    guidance: offer.guidance,
    why: offer.why,
    role: offer.role,
    tools: [...(offer.tools ?? [])],
    bring: [...(offer.bring ?? [])],
    restrictedTasks: [...(offer.restrictedTasks ?? [])],
    guide: offer.guide ?? { name: offerer.contact.name, role: offerer.contact.role },
    seatsLeft: offer.seats,
    fullDayparts: [],
  }
  return { opportunity, offer, contactName: offerer.contact.name, phase }
}

/** The half-days of a run. A week in the holiday to come is made up for by one more week at the end. */
function daypartsOf({ week, weeks, slots }: Run, today: string) {
  const ordered = slots.toSorted((a, b) => dayOf(a) - dayOf(b) || partOf(a) - partOf(b))
  const dayparts: string[] = []
  for (let monday = addDays(mondayOf(today), week * 7); dayparts.length < weeks * slots.length; monday = addDays(monday, 7)) {
    for (const slot of ordered) {
      const date = addDays(monday, dayOf(slot))
      const free = date < today || !isChristmasHoliday(date)
      if (free && dayparts.length < weeks * slots.length) dayparts.push(daypartOf(date, partsOfDay[partOf(slot)] ?? 'morning'))
    }
  }
  return dayparts
}

function dayOf(slot: WeekSlot) {
  return weekdays.findIndex((day) => slot.startsWith(day))
}

function partOf(slot: WeekSlot) {
  return partsOfDay.findIndex((part) => slot.endsWith(part))
}

/** Half-days of an opportunity on which no seat is left for one more. */
export function fullDayparts(opportunity: Opportunity, placements: readonly Placement[]) {
  const { seatsLeft, fullDayparts: full } = withSeatsTaken(opportunity, placements)
  return seatsLeft > 0 || seatsPerDaypart(opportunity.schedule) ? full : opportunity.schedule.dayparts
}

/** The opportunity as it stands once these placements hold their seats. */
export function withSeatsTaken(opportunity: Opportunity, placements: readonly Placement[]): Opportunity {
  const holding = placements.filter(({ state }) => holdsSeat(state)).map(({ dayparts }) => dayparts)
  return { ...opportunity, ...roomLeft(opportunity, countTaken(opportunity.schedule, holding)) }
}
