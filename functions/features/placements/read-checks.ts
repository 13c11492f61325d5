import { ageOn, dateOf, localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Placement } from '../../../shared/placement.ts'
import { type PlacementChecks, type PlacementPoints, timeOf } from '../../../shared/placement-checks.ts'
import { recognitionDay, recognitionNeededBy } from '../../../shared/recognition.ts'
import { checkHalfDays, mayWork } from '../../../shared/working-time/placement-hours.ts'
import type { Services } from '../../services.ts'
import { opportunityById, restrictedTasksOf } from '../opportunities/opportunity-store.ts'
import { standingOf } from '../recognitions/find-out-recognition.ts'
import { recognitionsOf } from '../recognitions/recognition-store.ts'
import { studentsById } from '../students/student-store.ts'
import { timetablesFor } from '../timetables/read-timetables.ts'
import { othersIn } from '../working-time/check-hours.ts'
import { checkPlacement } from './check-placement.ts'
import { agendasOf, emptyAgenda, studentWithNeedsAndPlacements } from './placement-store.ts'

/** What an approval of this placement would meet now. A recognition that is due is asked for. */
export async function readChecks(services: Services, placement: Placement): Promise<PlacementChecks> {
  const ref = { schoolId: placement.schoolId, studentId: placement.studentId }
  const [known, found] = await Promise.all([
    studentWithNeedsAndPlacements(services.table, ref),
    opportunityById(services.table, placement.opportunityId),
  ])
  if (!known || !found) throw new Refusal('not-found')
  const timetable = await timetablesFor(services, placement.schoolId)
  const { hours, recognition } = await checkPlacement(services, { ...known, placement, opportunity: found.opportunity })
  return { hours, recognition, time: timeOf(timetable(known.student), placement.dayparts) }
}

/**
 * The points of a page of requests, for four reads in all: the students and their agendas, what the work of those under age
 * holds, and the recognitions that are known.
 */
export async function readPoints(
  services: Services,
  schoolId: string,
  placements: readonly Placement[],
): Promise<PlacementPoints[]> {
  const { table, market, now } = services
  const onSite = placements.filter(({ opportunity }) => opportunity.onSite)
  const needed = placements.flatMap((placement) => recognitionNeededBy(placement) ?? [])
  const underAge = onSite.filter(({ student, dayparts }) => ageOn(student.birthDate, dateOf(dayparts[0] ?? '')) < 18)
  const [school, timetable, students, agendas, tasks, recognitions] = await Promise.all([
    market.school(schoolId),
    timetablesFor(services, schoolId),
    studentsById(table, placements),
    agendasOf(table, onSite),
    restrictedTasksOf(
      table,
      underAge.map(({ opportunityId }) => opportunityId),
    ),
    recognitionsOf(table, needed),
  ])
  if (!school) throw new Refusal('not-found')
  const holidays = await market.holidays(school)
  const today = localDateOf(now())

  const timetableOf = ({ studentId, student }: Placement) =>
    timetable(students.get(studentId) ?? { groupId: student.groupId, ownTimetable: undefined })

  const hoursOf = (placement: Placement): PlacementPoints['hours'] => {
    const { student, studentId, dayparts, opportunity, opportunityId } = placement
    if (!opportunity.onSite) return null
    const others = othersIn(agendas.get(studentId) ?? emptyAgenda, dayparts)
    const context = {
      student,
      timetable: timetableOf(placement),
      times: school.daypartTimes,
      holidays,
      others,
      tasks: tasks.get(opportunityId) ?? [],
    }
    const verdict = checkHalfDays(context, dayparts)
    if (!mayWork(verdict)) return 'broken'
    return verdict.conditions.length + verdict.supervised.length > 0 ? 'conditions' : 'within'
  }
  const recognitionOf = (placement: Placement) => {
    const of = recognitionNeededBy(placement)
    if (!of) return null
    const recognition = recognitions.find((known) => known.organisationId === of.organisationId && known.crebo === of.crebo)
    // With a service, what nobody has asked yet is not a no.
    const sure = recognition !== undefined || services.recognitionService === null
    return standingOf(of, { recognition, sure }, recognitionDay(placement, today))
  }
  return placements.map((placement) => ({
    id: placement.id,
    hours: hoursOf(placement),
    recognition: recognitionOf(placement),
    time: timeOf(timetableOf(placement), placement.dayparts),
  }))
}
