import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { School } from '../../../shared/school.ts'
import type { HolidayRegion } from '../../../shared/school-calendar.ts'
import {
  emptyLayer,
  type TimetableChange,
  type TimetableEffect,
  type TimetableLayer,
  timetableOf,
} from '../../../shared/timetable.ts'
import type { Services } from '../../services.ts'
import { type Step, transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { placementsUnderWay, studentWithNeedsAndPlacements } from '../placements/placement-store.ts'
import { changeHolidayRegion, schoolWithGroups } from '../schools/school-store.ts'
import { replaceSummary, type StudentRef, standingById, studentsById } from '../students/student-store.ts'
import { effectOn } from './effect.ts'
import { putTimetable, timetablesOfSchool } from './timetable-store.ts'

/** Of one group, or of the whole school, which also says in which region its holidays lie. */
export type Whose = { groupId: string } | { groupId: null; region: HolidayRegion | null }

type Found = { effect: TimetableEffect; school: School; version: number }

/** What a change would do to placements that are under way. Nothing is saved. */
export async function effectOfChange(services: Services, schoolId: string, whose: Whose, change: TimetableChange) {
  return (await lookAt(services, schoolId, whose, change)).effect
}

/** Replaces the timetable of a group or a school. What it puts in the way must be accepted by name: nothing collides in silence. */
export async function changeTimetable(services: Services, actor: Actor, schoolId: string, whose: Whose, change: TimetableChange) {
  const found = await lookAt(services, schoolId, whose, change)
  if (found.version !== change.version) throw new Refusal('stale')
  refuseUnaccepted(found.effect, change.accepts)
  const layer = layerIn(change)
  const region = whose.groupId === null && whose.region !== found.school.holidayRegion
  await transact(services.table, services.newToken(), [
    putTimetable(schoolId, whose.groupId, layer, change.version),
    ...(region ? [changeHolidayRegion(schoolId, whose.region)] : []),
    changedEvent(services, actor, found.school, { groupId: whose.groupId, studentId: null }),
  ])
  services.market.forgetSchool(schoolId)
  return layer
}

export async function effectOfOwnChange(services: Services, ref: StudentRef, change: TimetableChange) {
  return (await lookAtOwn(services, ref, change)).effect
}

/** Replaces where the week of one student differs from that of the group. */
export async function changeOwnTimetable(services: Services, actor: Actor, ref: StudentRef, change: TimetableChange) {
  const found = await lookAtOwn(services, ref, change)
  refuseUnaccepted(found.effect, change.accepts)
  const layer = layerIn(change)
  for (let attempt = 0; attempt < 5; attempt++) {
    const standing = (await standingById(services.table, [ref])).get(ref.studentId)
    if (!standing) throw new Refusal('not-found')
    const { student } = standing.summary
    if ((student.ownTimetable?.version ?? 0) !== change.version) throw new Refusal('stale')
    const changed = { ...standing.summary, student: { ...student, ownTimetable: layer } }
    try {
      await transact(services.table, services.newToken(), [
        replaceSummary(changed, standing.tried, standing.version),
        changedEvent(services, actor, found.school, { groupId: student.groupId, studentId: student.id }),
      ])
      return layer
    } catch (error) {
      // Counts of the student that were brought up to date in between: the timetable is looked at again.
      if (!(error instanceof Refusal && error.code === 'stale')) throw error
    }
  }
  throw new Refusal('busy')
}

async function lookAt({ table, market, now }: Services, schoolId: string, whose: Whose, change: TimetableChange): Promise<Found> {
  const [found, said, underWay] = await Promise.all([
    schoolWithGroups(table, schoolId, { consistent: true }),
    timetablesOfSchool(table, schoolId, { consistent: true }),
    placementsUnderWay(table, schoolId),
  ])
  const { groupId } = whose
  if (!found || (groupId !== null && !found.groups.some(({ id }) => id === groupId))) throw new Refusal('not-found')
  const { school } = found
  const changed = layerIn(change)
  const placements = underWay.filter(({ student }) => groupId === null || student.groupId === groupId)
  const students = await studentsById(table, placements)
  const holidays = (await market.holidays(school)) ?? []
  const holidaysAfter = whose.groupId === null ? ((await market.holidays({ holidayRegion: whose.region })) ?? []) : holidays
  const timetables = ({ student, studentId }: Placement) => {
    const own = students.get(studentId)?.ownTimetable ?? emptyLayer
    const group = said.groups.get(student.groupId) ?? emptyLayer
    return {
      before: timetableOf([own, group, said.school], holidays),
      after: timetableOf(groupId === null ? [own, group, changed] : [own, changed, said.school], holidaysAfter),
    }
  }
  const { version } = groupId === null ? said.school : (said.groups.get(groupId) ?? emptyLayer)
  return { effect: effectOn(placements, localDateOf(now()), timetables), school, version }
}

async function lookAtOwn(
  { table, market, now }: Services,
  ref: StudentRef,
  change: TimetableChange,
): Promise<Omit<Found, 'version'>> {
  const [known, school, said] = await Promise.all([
    studentWithNeedsAndPlacements(table, ref, { consistent: true }),
    market.school(ref.schoolId),
    timetablesOfSchool(table, ref.schoolId),
  ])
  if (!known || !school) throw new Refusal('not-found')
  const { student } = known
  const underWay = known.placements.filter(({ state }) => state === 'requested' || state === 'approved' || state === 'active')
  const holidays = (await market.holidays(school)) ?? []
  const behind = [said.groups.get(student.groupId) ?? emptyLayer, said.school]
  const before = timetableOf([student.ownTimetable ?? emptyLayer, ...behind], holidays)
  const after = timetableOf([layerIn(change), ...behind], holidays)
  return { effect: effectOn(underWay, localDateOf(now()), () => ({ before, after })), school }
}

function layerIn({ patterns, exceptions, version }: TimetableChange): TimetableLayer {
  return { patterns, exceptions, version: version + 1 }
}

function refuseUnaccepted({ inTheWay }: TimetableEffect, accepts: readonly string[]) {
  const unaccepted = inTheWay.filter((id) => !accepts.includes(id))
  if (unaccepted.length === 0) return
  const errors = unaccepted.map((id) => ({
    path: '/accepts',
    rule: 'conflict',
    message: `${id} comes to lie in a lesson or a test`,
  }))
  throw new Refusal('timetable-conflict', errors)
}

function changedEvent(
  services: Services,
  actor: Actor,
  { id: schoolId, region }: School,
  of: { groupId: string | null; studentId: string | null },
): Step {
  return putEvent({
    id: services.newId('event'),
    at: services.now().toISOString(),
    actorId: actor.personId,
    region,
    subject: 'timetable',
    kind: 'changed',
    schoolId,
    ...of,
  })
}
