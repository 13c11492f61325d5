import { dateOf, daypartNumber, daypartOfNumber } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import type { Student } from '../../../shared/person.ts'
import { checkHalfDays, checkHours, type HoursContext, type HoursVerdict } from '../../../shared/working-time/placement-hours.ts'
import type { Work } from '../../../shared/working-time/work.ts'
import type { Services } from '../../services.ts'
import type { Agenda } from '../placements/placement-store.ts'
import { timetablesFor } from '../timetables/read-timetables.ts'

/** A placement whose hours are checked, with the student's agenda as just read. */
type About = {
  student: Student
  agenda: Agenda
  opportunity: Pick<Opportunity, 'restrictedTasks' | 'location'>
  dayparts: readonly string[]
}

/**
 * What the rules say of the half-days of a placement, asked for or standing; null where it is no work. School and
 * holidays are kept by the process: beside the student's range, which the caller has read, nothing more is read.
 */
export async function checkPlannedHours(services: Pick<Services, 'market'>, about: About): Promise<HoursVerdict | null> {
  if (about.opportunity.location.mode !== 'site') return null
  return checkHalfDays(await contextOf(services, about, about.dayparts), about.dayparts)
}

/** What the rules say of hours that were worked, which stand in for what was planned on their days. */
export async function checkLoggedHours(
  services: Pick<Services, 'market'>,
  about: About,
  hours: readonly Omit<Work, 'context'>[],
): Promise<HoursVerdict | null> {
  if (about.opportunity.location.mode !== 'site') return null
  const days = new Set(hours.map(({ date }) => date))
  const replaced = about.dayparts.filter((daypart) => days.has(dateOf(daypart)))
  return checkHours(await contextOf(services, about, replaced), hours)
}

async function contextOf(
  services: Pick<Services, 'market'>,
  { student, agenda, opportunity }: About,
  own: readonly string[],
): Promise<HoursContext> {
  const { market } = services
  const [school, timetable] = await Promise.all([market.school(student.schoolId), timetablesFor(services, student.schoolId)])
  if (!school) throw new Refusal('not-found')
  return {
    student,
    timetable: timetable(student),
    times: school.daypartTimes,
    holidays: await market.holidays(school),
    others: othersIn(agenda, own),
    tasks: opportunity.restrictedTasks,
  }
}

/** Half-days at a place of work that went to something else than these. */
export function othersIn({ taken, elsewhere }: Pick<Agenda, 'taken' | 'elsewhere'>, own: readonly string[]) {
  const apart = new Set([...elsewhere, ...own.map(daypartNumber)])
  return taken.filter((number) => !apart.has(number)).map(daypartOfNumber)
}
