import * as v from 'valibot'
import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { hoursOfPlacement, PlacementHours, StudentHours, WorkedWeek } from '../../../shared/hours.ts'
import type { Placement } from '../../../shared/placement.ts'
import { HoursProgress, progressOf, type RequiredHours, Requirement, requirementOf } from '../../../shared/required-hours.ts'
import { School } from '../../../shared/school.ts'
import { Reading } from '../../../shared/working-time/check.ts'
import type { Services } from '../../services.ts'
import { studentWithNeedsAndPlacements } from '../placements/placement-store.ts'
import { checkWorkedHours } from './check-worked-hours.ts'
import { hoursOfGroup, hoursOfSchool, hoursOfStudent, requiredHoursOf, weeksOfPlacement } from './hours-store.ts'

/** The hours of a placement, and how far the student is with all of them. */
export const HoursOfPlacement = v.object({
  times: School.entries.daypartTimes,
  weeks: v.array(WorkedWeek),
  /** This placement alone. */
  here: PlacementHours,
  requirement: v.nullable(Requirement),
  progress: HoursProgress,
  /** Rules on working time that the hours break; `conditions` unless the parents agree. */
  broken: v.array(Reading),
  conditions: v.array(Reading),
})
export type HoursOfPlacement = v.InferOutput<typeof HoursOfPlacement>

/** A student on a list of hours. */
export const HoursRow = v.object({
  student: StudentHours.entries.student,
  placements: v.array(PlacementHours),
  requirement: v.nullable(Requirement),
  progress: HoursProgress,
})
export type HoursRow = v.InferOutput<typeof HoursRow>

export async function readHours(services: Services, placement: Placement): Promise<HoursOfPlacement> {
  const { table, market, now } = services
  const ref = { schoolId: placement.schoolId, studentId: placement.studentId }
  const [weeks, school, known, standing, settings] = await Promise.all([
    weeksOfPlacement(table, ref, placement.opportunityId),
    market.school(placement.schoolId),
    studentWithNeedsAndPlacements(table, ref),
    hoursOfStudent(table, ref),
    requiredHoursOf(table, placement.schoolId),
  ])
  if (!school || !known) throw new Refusal('not-found')
  const { broken, conditions } = await checkWorkedHours(services, placement, known, weeks)
  const here = hoursOfPlacement(placement, weeks, school.daypartTimes, broken.length)
  // What the lists know of this placement may be a moment old.
  const others = (standing?.placements ?? []).filter(({ placementId }) => placementId !== placement.id)
  const requirement = requirementOf(known.student.programme, settings)
  const progress = progressOf([...others, here], requirement, localDateOf(now()))
  return { times: school.daypartTimes, weeks, here, requirement, progress, broken, conditions }
}

export async function listHoursOfSchool(services: Services, schoolId: string, page: Parameters<typeof hoursOfSchool>[2]) {
  const [{ items, cursor }, settings] = await Promise.all([
    hoursOfSchool(services.table, schoolId, page),
    requiredHoursOf(services.table, schoolId),
  ])
  return { items: items.map((hours) => rowOf(services, hours, settings)), cursor }
}

export async function listHoursOfGroups(services: Services, schoolId: string, groupIds: readonly string[]) {
  const [settings, ...groups] = await Promise.all([
    requiredHoursOf(services.table, schoolId),
    ...groupIds.map((groupId) => hoursOfGroup(services.table, schoolId, groupId)),
  ])
  return { items: groups.flat().map((hours) => rowOf(services, hours, settings)), cursor: null }
}

function rowOf({ now }: Services, { student, placements }: StudentHours, settings: RequiredHours): HoursRow {
  const requirement = requirementOf(student.programme, settings)
  return { student, placements, requirement, progress: progressOf(placements, requirement, localDateOf(now())) }
}
