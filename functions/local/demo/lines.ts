import { addDays, dateOf } from '../../../shared/daypart.ts'
import type { Notification } from '../../../shared/notification.ts'
import { firstDate, type Opportunity } from '../../../shared/opportunity.ts'
import type { Student } from '../../../shared/person.ts'
import { holdsSeat, type Placement } from '../../../shared/placement.ts'
import type { School } from '../../../shared/school.ts'
import { countedDayparts, countTaken, type Line } from '../../../shared/seats.ts'
import { isFree, standingOn, type Timetable } from '../../../shared/timetable.ts'
import type { Waiting } from '../../../shared/waiting-list.ts'
import { withSeatsTaken } from './opportunities.ts'
import { daytime, type Setting, workingDayBefore } from './setting.ts'
import { mayAsk, withinHours } from './suitability.ts'

type Input = {
  setting: Setting
  now: Date
  schools: readonly School[]
  students: readonly Student[]
  weekOf(student: Student): Timetable
  opportunities: readonly Opportunity[]
  placements: readonly Placement[]
  mailOf: ReadonlyMap<string, string>
}

export type DemoLines = { waiting: Waiting[]; notifications: Notification[] }

/** How long the offer has left: it ends tomorrow. */
const leftMs = 23.5 * 3_600_000

/**
 * Two lines. In one the second student of the sign-in page waits behind somebody for what is full; in the other the
 * third is offered the last seat, with somebody behind.
 */
export function buildLines({ setting, now, schools, students, weekOf, opportunities, placements, mailOf }: Input): DemoLines {
  const { today } = setting
  const random = setting.random('lines')
  const soonest = addDays(today, 3)
  const byMail = (mail: string) => students.find(({ id }) => mailOf.get(id) === mail)
  const others = students.filter(({ id }) => !/^student\d@/.test(mailOf.get(id) ?? ''))

  function suits(student: Student, opportunity: Opportunity) {
    const { dayparts } = opportunity.schedule
    const school = schools.find(({ id }) => id === student.schoolId)
    if (school === undefined || !mayAsk(student, opportunity, school, placements)) return false
    const week = weekOf(student)
    const standing = standingOn(week, dayparts)
    const taken = placements.filter(({ studentId, state }) => studentId === student.id && holdsSeat(state))
    return (
      dayparts.every((daypart) => isFree(standing.get(daypart)?.kind ?? 'lesson')) &&
      taken.every((placement) => !placement.dayparts.some((daypart) => dayparts.includes(daypart))) &&
      withinHours(student, week, opportunity, dayparts, school, placements)
    )
  }

  /** What suits them all, with so many seats left, the first to begin first. */
  function findFor(student: Student, seatsLeft: number, company: number) {
    return opportunities
      .filter(({ status, schedule }) => status === 'open' && schedule.mode === 'all' && firstDate(schedule) > soonest)
      .toSorted((a, b) => (firstDate(a.schedule) < firstDate(b.schedule) ? -1 : 1))
      .flatMap((opportunity) => {
        const held = placements.filter(({ opportunityId }) => opportunityId === opportunity.id)
        if (withSeatsTaken(opportunity, held).seatsLeft !== seatsLeft || !suits(student, opportunity)) return []
        const beside = random.shuffle(others.filter((other) => suits(other, opportunity))).slice(0, company)
        return beside.length === company ? [{ opportunity, beside }] : []
      })[0]
  }

  function waitingFor(student: Student, opportunity: Opportunity, daysAgo: number, until: string | null): Waiting {
    return {
      opportunityId: opportunity.id,
      schoolId: student.schoolId,
      studentId: student.id,
      title: opportunity.title,
      organisationName: opportunity.organisationName,
      dayparts: opportunity.schedule.dayparts,
      needId: null,
      motivation: '',
      state: until === null ? 'waiting' : 'offered',
      joinedAt: daytime(workingDayBefore(addDays(today, -daysAgo)), random),
      until,
      endedAt: null,
      version: until === null ? 1 : 2,
    }
  }

  const waiting: Waiting[] = []
  const notifications: Notification[] = []
  const waits = byMail('student2@demo.example')
  const full = waits && findFor(waits, 0, 2)
  if (waits && full) {
    const [before, behind] = full.beside as [Student, Student]
    waiting.push(
      waitingFor(before, full.opportunity, 9, null),
      waitingFor(waits, full.opportunity, 5, null),
      waitingFor(behind, full.opportunity, 2, null),
    )
  }
  const chosen = byMail('student3@demo.example')
  const last = chosen && findFor(chosen, 1, 1)
  if (chosen && last) {
    const until = new Date(now.getTime() + leftMs).toISOString()
    const at = new Date(now.getTime() - 1_800_000).toISOString()
    const { id, title } = last.opportunity
    waiting.push(waitingFor(chosen, last.opportunity, 8, until), waitingFor(last.beside[0] as Student, last.opportunity, 4, null))
    notifications.push({
      id: setting.id('notification', at),
      personId: chosen.id,
      kind: 'seat-offered',
      path: `/opportunities/${id}`,
      placementId: null,
      opportunityId: id,
      title,
      studentName: null,
      text: null,
      until: dateOf(until),
      createdAt: at,
      readAt: null,
    })
  }
  return { waiting, notifications }
}

/** What is taken of an opportunity: by who is placed there, and by who is offered a seat. */
export function takenOf({ id, schedule }: Opportunity, placements: readonly Placement[], waiting: readonly Waiting[]) {
  const holders = placements.filter(({ opportunityId, state }) => opportunityId === id && holdsSeat(state))
  const offered = waiting.filter(({ opportunityId, state }) => opportunityId === id && state === 'offered')
  return countTaken(
    schedule,
    [...holders, ...offered].map(({ dayparts }) => dayparts),
  )
}

/** The line as its opportunity counts it. */
export function lineOf({ id, schedule }: Opportunity, waiting: readonly Waiting[]): Line {
  const own = waiting.filter(({ opportunityId, state }) => opportunityId === id && state === 'waiting')
  const counted = own.flatMap(({ dayparts }) => countedDayparts(schedule, dayparts))
  const waitingBy = Object.fromEntries(counted.map((number) => [number, counted.filter((one) => one === number).length]))
  return { version: own.length, waiting: own.length, waitingBy }
}
