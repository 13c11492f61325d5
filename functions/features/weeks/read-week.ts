import { currentNeed } from '../../../shared/current-need.ts'
import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { type OpportunityCard, seatsPerDaypart } from '../../../shared/opportunity.ts'
import type { Membership } from '../../../shared/person.ts'
import { employerMaySeeName, holdsSeat, type Placement } from '../../../shared/placement.ts'
import { halfDaysOf } from '../../../shared/timetable.ts'
import {
  type HostWeek,
  isInPlan,
  isInWeek,
  mayMoveHalfDays,
  type RoomsWeek,
  type SchoolWeek,
  type StudentWeek,
  sundayOf,
  type WeekEntry,
  type WeekTalk,
} from '../../../shared/week.ts'
import type { Services } from '../../services.ts'
import { roomDaysOf, roomsOf } from '../dialogues/room-store.ts'
import { talksOfPerson } from '../dialogues/talks-of-person.ts'
import { cardsOfOrganisation } from '../opportunities/opportunity-store.ts'
import { everyPlacementOfOrganisation, studentWithNeedsAndPlacements } from '../placements/placement-store.ts'
import { everyStudentOfSchool, type StudentRef, studentsOfGroup } from '../students/student-store.ts'
import { timetablesFor } from '../timetables/read-timetables.ts'
import { weekOfSchool } from './week-store.ts'

type SchoolMember = Exclude<Membership, { role: 'employer' }>

/** A student's own week: one query for what is the student's, one for the talks. */
export async function readStudentWeek(
  services: Services,
  ref: StudentRef,
  member: SchoolMember,
  monday: string,
  options: { consistent: boolean },
): Promise<StudentWeek> {
  const { table, market, now } = services
  const [known, school, timetableOf, talks] = await Promise.all([
    studentWithNeedsAndPlacements(table, ref, options),
    market.school(ref.schoolId),
    timetablesFor(services, ref.schoolId),
    talksOf(services, ref.studentId, member, monday),
  ])
  if (!known || !school) throw new Refusal('not-found')
  const today = localDateOf(now())
  return {
    monday,
    halfDays: halfDaysOf(timetableOf(known.student), monday, sundayOf(monday)),
    entries: known.placements.flatMap((placement) => entryOf(placement, monday, today)),
    talks,
    needId: currentNeed(known.needs)?.id ?? null,
    daypartTimes: school.daypartTimes,
    asOf: now().toISOString(),
  }
}

function entryOf(placement: Placement, monday: string, today: string): StudentWeek['entries'] {
  const dayparts = placement.dayparts.filter(isInWeek(monday))
  if (dayparts.length === 0 || !isInPlan(placement)) return []
  const { id, opportunityId, opportunity, state } = placement
  const { title, organisationName, kind } = opportunity
  const mayMove = mayMoveHalfDays(placement, today)
  return [{ placementId: id, opportunityId, title, organisationName, kind, state, dayparts, mayMove }]
}

async function talksOf(services: Services, personId: string, member: SchoolMember, monday: string): Promise<WeekTalk[]> {
  const talks = await talksOfPerson(services, personId, member, monday, sundayOf(monday))
  return talks.map(({ dialogueId, date, part, from, until, with: other, roomName, path }) => ({
    dialogueId,
    date,
    part,
    from,
    until,
    with: other,
    roomName,
    path,
  }))
}

/**
 * Where the students of a school, or of a mentor's groups, are in a week. For a whole school three queries: the students,
 * their weeks, and what happened in the region since it was last looked at.
 */
export async function readSchoolWeek(
  services: Services,
  personId: string,
  member: SchoolMember,
  monday: string,
): Promise<SchoolWeek> {
  const { table, market } = services
  const { schoolId, region, role, groupIds } = member
  const isMentor = role === 'mentor'
  const [students, weeks, timetableOf, groups, talks, environments] = await Promise.all([
    isMentor ? studentsOfGroups(services, schoolId, groupIds) : everyStudentOfSchool(table, schoolId),
    weekOfSchool(table, schoolId, monday),
    timetablesFor(services, schoolId),
    market.groups(schoolId),
    isMentor ? talksOf(services, personId, member, monday) : [],
    isMentor ? [] : environmentsOf(services, schoolId, region, monday),
  ])
  const opportunities = new Map<string, SchoolWeek['opportunities'][number]>()
  const inWeek = (groupId: string) => halfDaysOf(timetableOf({ groupId }), monday, sundayOf(monday))
  return {
    monday,
    groups: groups
      .filter(({ id }) => !isMentor || groupIds.includes(id))
      .map(({ id, name }) => ({ id, name, halfDays: inWeek(id) })),
    students: students.map((student) => ({
      id: student.id,
      name: student.name,
      groupId: student.groupId,
      halfDays: student.ownTimetable ? halfDaysOf(timetableOf(student), monday, sundayOf(monday)) : null,
      going: (weeks.get(student.id) ?? []).map(({ state, dayparts, ...what }: WeekEntry) => {
        opportunities.set(what.opportunityId, what)
        return { opportunityId: what.opportunityId, state, dayparts }
      }),
    })),
    opportunities: [...opportunities.values()],
    talks,
    environments,
  }
}

async function studentsOfGroups({ table }: Services, schoolId: string, groupIds: readonly string[]) {
  const groups = await Promise.all(groupIds.map((groupId) => studentsOfGroup(table, schoolId, groupId)))
  return groups.flat().map(({ student }) => student)
}

/** How many environments a week shows at most; those with a seat for this school alone come first. */
const mostEnvironments = 40

async function environmentsOf({ market }: Services, schoolId: string, region: string, monday: string) {
  const { offer } = await market.fresh(region)
  const found: (SchoolWeek['environments'][number] & { isOwn: boolean })[] = []
  for (const { id, kind, title, organisationName, seats, schedule, audience, fullDayparts, seatsLeft } of offer.cards.values()) {
    if (kind !== 'hybrid' || (audience.schoolIds.length > 0 && !audience.schoolIds.includes(schoolId))) continue
    const dayparts = schedule.dayparts.filter(isInWeek(monday))
    if (dayparts.length === 0) continue
    const full = seatsPerDaypart(schedule)
      ? dayparts.filter((daypart) => fullDayparts.includes(daypart))
      : seatsLeft > 0
        ? []
        : dayparts
    found.push({ opportunityId: id, title, organisationName, kind, seats, dayparts, full, isOwn: audience.schoolIds.length > 0 })
  }
  return found
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || a.title.localeCompare(b.title, 'nl'))
    .slice(0, mostEnvironments)
    .map(({ isOwn: _, ...environment }) => environment)
}

/** When the rooms of the school are kept for talks: for who plans, never for whom they are kept. */
export async function readRoomsWeek({ table }: Services, schoolId: string, monday: string): Promise<RoomsWeek> {
  const [rooms, days] = await Promise.all([roomsOf(table, schoolId), roomDaysOf(table, schoolId, monday, sundayOf(monday))])
  return {
    rooms: rooms.map(({ id, name }) => ({
      id,
      name,
      kept: days
        .filter(({ roomId }) => roomId === id)
        .flatMap(({ date, kept }) => kept.map(({ from, until }) => ({ date, from, until }))),
    })),
  }
}

/** Who comes to an organisation in a week, by what they come for, and the seats that are left. */
export async function readHostWeek({ table }: Services, organisationId: string, monday: string): Promise<HostWeek> {
  const [cards, placements] = await Promise.all([
    cardsOfOrganisation(table, organisationId, { limit: 100 }),
    everyPlacementOfOrganisation(table, organisationId),
  ])
  const inWeek = isInWeek(monday)
  return {
    monday,
    offers: cards.items.flatMap((card) => {
      const ofCard = placements.filter(({ opportunityId }) => opportunityId === card.id)
      const coming = ofCard.filter(isInPlan).flatMap(({ id, student, state, dayparts }) => {
        const here = dayparts.filter(inWeek)
        const studentName = employerMaySeeName(state) ? student.name : null
        return here.length > 0 ? [{ placementId: id, studentName, state, dayparts: here }] : []
      })
      const left = card.status === 'open' ? leftOf(card, ofCard, card.schedule.dayparts.filter(inWeek)) : []
      if (coming.length + left.length === 0) return []
      const { id, title, kind, organisationName, seats } = card
      return [{ opportunityId: id, title, organisationName, kind, seats, coming, left }]
    }),
  }
}

function leftOf(
  { schedule, seats, seatsLeft, fullDayparts }: OpportunityCard,
  placements: readonly Placement[],
  dayparts: readonly string[],
) {
  if (!seatsPerDaypart(schedule)) return dayparts.map((daypart) => ({ daypart, seats: seatsLeft }))
  const holding = placements.filter(({ state }) => holdsSeat(state))
  return dayparts.map((daypart) => ({
    daypart,
    // Who waits in line for a half-day comes first: then it counts as full.
    seats: fullDayparts.includes(daypart)
      ? 0
      : Math.max(0, seats - holding.filter((one) => one.dayparts.includes(daypart)).length),
  }))
}
