import { addDays, dateOf, daypartNumber, daypartOf, partOf, weekdayOf } from '../../../shared/daypart.ts'
import { type Asker, type GuidanceRequest, type Topic, topicKeyOf } from '../../../shared/guidance.ts'
import type { Opportunity, Schedule } from '../../../shared/opportunity.ts'
import type { Organisation } from '../../../shared/organisation.ts'
import { organisationIdOfSchool } from '../../../shared/own-guidance.ts'
import type { Person, Student } from '../../../shared/person.ts'
import { holdsSeat, type Placement } from '../../../shared/placement.ts'
import type { School } from '../../../shared/school.ts'
import type { Sector } from '../../../shared/sector.ts'
import { freeHalfDays, type Timetable } from '../../../shared/timetable.ts'
import { daytime, isChristmasHoliday, type Setting } from './setting.ts'
import { type AskedPlan, askedPlans, type OfferedPlan, offeredPlans } from './texts/guidance.ts'

export type DemoGuidance = {
  /** As which the school offers. */
  organisation: Organisation
  opportunities: Opportunity[]
  requests: GuidanceRequest[]
}

type Input = {
  setting: Setting
  school: School
  students: readonly Student[]
  placements: readonly Placement[]
  people: readonly Person[]
  weekOf(student: Student): Timetable
}

const guideMail = 'mentor@demo.example'

/** What one school explains itself, and what its students ask for: one question that many have, one of a few, one of one. */
export function buildGuidance(input: Input): DemoGuidance {
  const { setting, school } = input
  const organisation: Organisation = {
    id: organisationIdOfSchool(school.id),
    name: school.name,
    about: '',
    sector: 'office',
    place: school.place,
    website: null,
    region: school.region,
    leerbedrijfId: null,
    version: 1,
  }
  return {
    organisation,
    opportunities: offeredPlans.map((plan) => offerOf(input, organisation, plan)),
    requests: askedPlans.flatMap((plan) => requestOf(input, plan, setting.random(`guidance ${plan.sentences[0]}`))),
  }
}

function offerOf(input: Input, organisation: Organisation, plan: OfferedPlan): Opportunity {
  const { setting, school, people } = input
  const { today } = setting
  const createdAt = daytime(addDays(today, -4), setting.random(`guidance ${plan.title}`))
  const { part, forStudent, subject, sector, ...written } = plan
  const schedule: Schedule = { mode: 'any', count: 1, dayparts: halfDaysFor(input, forStudent) }
  return {
    ...written,
    id: setting.id('opportunity', createdAt),
    kind: 'guidance',
    organisationId: organisation.id,
    organisationName: school.name,
    region: school.region,
    sector: sectorNow(input, forStudent) ?? sector,
    occupation: subject,
    competencies: [],
    traits: [],
    location: { mode: 'school' },
    schedule,
    audience: { schoolIds: [school.id], levels: [], minYear: 1, minAge: 12, languages: [] },
    guidance: 'close',
    role: '',
    tools: [],
    bring: [],
    restrictedTasks: [],
    guide: { name: people.find(({ mail }) => mail === guideMail)?.name ?? '', role: 'Mentor' },
    ...(part && { part }),
    status: 'open',
    version: 1,
    createdAt,
    publishedAt: createdAt,
    seatsLeft: written.seats,
    fullDayparts: [],
  }
}

function studentOf({ people, students }: Input, mail: string) {
  const person = people.find((one) => one.mail === mail)
  const student = students.find(({ id }) => id === person?.id)
  if (!student) throw new Error(`a demo without ${mail}`)
  return student
}

/** The sector in which this student is or will be somewhere: who has no work processes finds theory by it. */
function sectorNow(input: Input, mail: string): Sector | undefined {
  const student = studentOf(input, mail)
  const own = input.placements.filter(({ studentId }) => studentId === student.id)
  return own.find(({ state }) => state !== 'completed' && holdsSeat(state))?.opportunity.sector
}

/** Half-days of the coming weeks on which this student can be there, and others at other times. */
function halfDaysFor(input: Input, mail: string) {
  const { setting, weekOf, placements } = input
  const student = studentOf(input, mail)
  const given = placements.filter(({ studentId, state }) => studentId === student.id && holdsSeat(state))
  const from = addDays(setting.today, 3)
  const free = freeHalfDays(
    weekOf(student),
    from,
    addDays(from, 27),
    given.flatMap(({ dayparts }) => dayparts),
  )
  const suitable = free.filter((daypart) => !isChristmasHoliday(dateOf(daypart)) && partOf(daypart) !== 'evening')
  const others = Array.from({ length: 21 }, (_, at) => addDays(from, at)).filter((date) => isSchoolDay(date))
  const halfDays = [...suitable.slice(0, 3), ...others.slice(2, 4).map((date) => daypartOf(date, 'afternoon'))]
  return [...new Set(halfDays)].toSorted((a, b) => daypartNumber(a) - daypartNumber(b))
}

function requestOf(
  { setting, school, students, people }: Input,
  { topic, first, ofGroupOf, daysAgo, sentences }: AskedPlan,
  random: ReturnType<Setting['random']>,
): GuidanceRequest[] {
  const mailOf = new Map(people.map(({ id, mail }) => [id, mail]))
  const own = students.filter(({ schoolId }) => schoolId === school.id)
  const starting = own.find(({ id }) => mailOf.get(id) === first)
  const group = own.find(({ id }) => mailOf.get(id) === ofGroupOf)?.groupId
  // Those of the sign-in page ask where it is said that they do, so that the others have something to ask.
  const others = own.filter((student) => student.groupId === group && !/^student\d@/.test(mailOf.get(student.id) ?? ''))
  const asking = [...(starting ? [starting] : []), ...others].slice(0, sentences.length)
  const askers = asking.map(
    (student, at): Asker => ({
      studentId: student.id,
      name: student.name,
      groupId: student.groupId,
      groupName: student.groupName,
      sentence: sentences[at] ?? '',
      askedAt: daytime(addDays(setting.today, Math.min(-1, at - daysAgo)), random),
      withdrawnAt: null,
    }),
  )
  const asked: Topic = topic
  return askers.length > 0 ? [{ schoolId: school.id, key: topicKeyOf(asked), topic: asked, askers, version: 1 }] : []
}

function isSchoolDay(date: string) {
  const weekday = weekdayOf(date)
  return weekday !== 'sat' && weekday !== 'sun' && !isChristmasHoliday(date)
}
