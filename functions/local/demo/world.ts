import type { Evaluation } from '../../../shared/evaluation.ts'
import type { Experience } from '../../../shared/experience.ts'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import type { Notification } from '../../../shared/notification.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import type { Organisation } from '../../../shared/organisation.ts'
import type { Membership, Person, Student } from '../../../shared/person.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Recognition } from '../../../shared/recognition.ts'
import type { Group, School } from '../../../shared/school.ts'
import type { HolidayCalendar } from '../../../shared/school-calendar.ts'
import { roomLeft } from '../../../shared/seats.ts'
import type { Waiting } from '../../../shared/waiting-list.ts'
import type { StoredAgreement } from '../../features/agreements/agreement-store.ts'
import type { WaitsOfOrganisation } from '../../features/response-clock/wait-store.ts'
import { buildAgreements } from './agreements.ts'
import { demoHolidays } from './calendar.ts'
import { buildContacts, type DemoContact } from './contacts.ts'
import { buildDialogues, type DemoDialogues } from './dialogues.ts'
import { buildEvaluations } from './evaluations.ts'
import { buildExperiences } from './experiences.ts'
import { buildGuidance, type DemoGuidance } from './guidance.ts'
import { buildHours, type DemoHours } from './hours.ts'
import { idMaker } from './ids.ts'
import { buildLines, lineOf, takenOf } from './lines.ts'
import { buildNeeds } from './needs.ts'
import { buildNotifications } from './notifications.ts'
import { buildMarket } from './opportunities.ts'
import { buildSchools } from './people.ts'
import { buildPlacements } from './placements.ts'
import { randomStream } from './random.ts'
import { buildRecognitions, withConcerns } from './recognitions.ts'
import { buildReports, type DemoReport } from './reports.ts'
import type { Setting } from './setting.ts'
import { type DemoTimetable, usualWeeks } from './timetables.ts'
import { buildWaits } from './waits.ts'

export { demoAccounts } from './accounts.ts'

export type DemoWorld = {
  schools: School[]
  groups: Group[]
  people: Person[]
  memberships: Membership[]
  /** Whose a membership is, by the membership's id; it does not say so itself. */
  memberOf: ReadonlyMap<string, string>
  students: Student[]
  timetables: DemoTimetable[]
  organisations: Organisation[]
  opportunities: Opportunity[]
  needs: LearningNeed[]
  placements: Placement[]
  /** Who stands in line, or is offered a seat. */
  waiting: Waiting[]
  waits: WaitsOfOrganisation[]
  recognitions: Recognition[]
  holidays: HolidayCalendar
  experiences: Experience[]
  notifications: Notification[]
  agreements: StoredAgreement[]
  hours: DemoHours
  contacts: DemoContact[]
  dialogues: DemoDialogues
  /** What the first school explains itself, and what its students ask for. */
  guidance: DemoGuidance
  evaluations: Evaluation[]
  reports: DemoReport[]
}

/**
 * Two schools and a region of organisations in full swing, seen from `today`: the same seed and day give the same world.
 * Nobody and nothing in it is real.
 */
export function demoWorld({ today, now, seed = 2026 }: { today: string; now: Date; seed?: number }): DemoWorld {
  const setting: Setting = { today, id: idMaker(seed), random: (name) => randomStream(seed, name) }
  const { schools, groups, students, timetables, ...population } = buildSchools(setting)
  const weekOf = usualWeeks(timetables)
  const [firstSchool] = schools
  if (firstSchool === undefined) throw new Error('a demo without a school')

  const market = buildMarket(setting, firstSchool.id)
  const people = [...population.people, ...market.people]
  const memberships = [...population.memberships, ...market.memberships]
  const memberOf = new Map([...population.memberOf, ...market.memberOf])
  const mailOf = new Map(people.map(({ id, mail }) => [id, mail]))
  const coordinators = schools.map(({ id }) => {
    const ids = population.memberships
      .filter((membership) => membership.role === 'coordinator' && membership.schoolId === id)
      .map((membership) => memberOf.get(membership.id))
    return { schoolId: id, people: people.filter((person) => ids.includes(person.id)) }
  })

  const needs = buildNeeds(setting, students, mailOf, weekOf)
  const asked = buildPlacements({
    setting,
    schools,
    students,
    weekOf,
    needs,
    offered: market.offered,
    mailOf,
    coordinatorsOf: new Map(coordinators.map((of) => [of.schoolId, of.people.map(({ name }) => name)])),
  })
  const opportunities = market.offered.map(({ opportunity }) => opportunity)
  const recognitions = buildRecognitions(setting, opportunities, asked)
  const placements = asked.map((placement) => withConcerns(placement, recognitions, today))
  const experiences = buildExperiences(setting, students, placements, mailOf)
  const experienceOf = new Map(experiences.map(({ id, placementId }) => [placementId, id]))
  const notifications = buildNotifications(
    setting,
    placements,
    new Map(coordinators.map((of) => [of.schoolId, of.people.map(({ id }) => id)])),
  )
  const contactOf = new Map(
    market.memberships.flatMap((membership) => {
      const person = market.people.find(({ id }) => id === market.memberOf.get(membership.id))
      return membership.role === 'employer' && person ? [[membership.organisationId, person] as const] : []
    }),
  )
  const hours = buildHours({ setting, schools, students, placements, contactOf, mailOf })
  const agreements = buildAgreements({
    setting,
    now,
    schools,
    students,
    organisations: market.organisations,
    opportunities,
    placements,
    people,
    memberships,
    memberOf,
  })
  const lines = buildLines({ setting, now, schools, students, weekOf, opportunities, placements, mailOf })
  const advisers = memberships.filter(({ role }) => role === 'adviser').map(({ id }) => memberOf.get(id))
  const dialogues = buildDialogues({
    setting,
    schools,
    students,
    experiences,
    needs,
    placements,
    people,
    memberships,
    memberOf,
    contactOf,
  })
  return {
    schools,
    groups,
    people,
    memberships,
    memberOf,
    students,
    timetables,
    organisations: market.organisations,
    opportunities: opportunities.map((opportunity) => ({
      ...opportunity,
      ...roomLeft(opportunity, takenOf(opportunity, placements, lines.waiting), lineOf(opportunity, lines.waiting)),
    })),
    waiting: lines.waiting,
    waits: buildWaits(setting, market.organisations, placements),
    needs: needs.map((need) => ({ ...need, ...dialogues.origins.get(need.id) })),
    placements: placements.map((placement) => ({ ...placement, experienceId: experienceOf.get(placement.id) ?? null })),
    recognitions,
    holidays: demoHolidays(today),
    experiences,
    notifications: [...notifications, ...lines.notifications].filter(({ createdAt }) => createdAt <= now.toISOString()),
    hours,
    agreements,
    contacts: buildContacts({ setting, placements, people, memberships, memberOf }),
    dialogues,
    evaluations: buildEvaluations({ setting, placements, opportunities, agreements, contactOf }),
    reports: buildReports(setting, students, people.find(({ id }) => advisers.includes(id))?.name ?? ''),
    guidance: buildGuidance({ setting, school: firstSchool, students, placements, people, weekOf }),
  }
}
