import { Hono } from 'hono'
import * as v from 'valibot'
import { may } from '../../../shared/access.ts'
import { Ahead } from '../../../shared/ahead.ts'
import { addDays, localDateOf, mondayOf, WeekSlot } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { Experience } from '../../../shared/experience.ts'
import { PersonId } from '../../../shared/id.ts'
import { LearningNeed } from '../../../shared/learning-need.ts'
import { Student, StudentSummary } from '../../../shared/person.ts'
import { Placement } from '../../../shared/placement.ts'
import { School } from '../../../shared/school.ts'
import { freeSlotsOn, HalfDay, halfDaysOf } from '../../../shared/timetable.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, pageEntries, pageOf, path, query, route, schoolMemberOf, studentRefOf } from '../../api/route.ts'
import { sharedExperiencesOf } from '../experiences/experience-store.ts'
import { studentWithNeedsAndPlacements } from '../placements/placement-store.ts'
import { timetablesFor } from '../timetables/read-timetables.ts'
import { studentsOfGroup, studentsOfSchool } from './student-store.ts'

const Start = v.object({
  student: Student,
  school: School,
  needs: v.array(LearningNeed),
  placements: v.array(Placement),
  ahead: Ahead,
  /** The half-days of the usual week that the timetable leaves open (vrije ruimte). */
  freeSpace: v.array(WeekSlot),
  /** What stands on the half-days of this week and the next. */
  halfDays: v.array(HalfDay),
})

const StudentPage = v.object({
  student: Student,
  needs: v.array(LearningNeed),
  placements: v.array(Placement),
  experiences: v.array(Experience),
})

export const studentRoutes = new Hono<Env>()
  .get(
    '/student/start',
    route({ action: 'student.start', summary: 'What my start page shows', answers: { 200: Start } }),
    async (c) => {
      const { table, market, now } = c.get('services')
      const ref = studentRefOf(c)
      const consistent = c.get('consistent')
      const [known, school, timetableOf] = await Promise.all([
        studentWithNeedsAndPlacements(table, ref, { consistent }),
        market.school(ref.schoolId),
        timetablesFor(c.get('services'), ref.schoolId),
      ])
      if (!known || !school) throw new Refusal('not-found')
      const { student, needs, placements, ahead } = known
      const timetable = timetableOf(student)
      const today = localDateOf(now())
      const monday = mondayOf(today)
      return c.json({
        student,
        school,
        needs,
        placements,
        ahead: { talks: ahead.talks, actions: ahead.actions },
        freeSpace: freeSlotsOn(timetable, today),
        halfDays: halfDaysOf(timetable, monday, addDays(monday, 13)),
      })
    },
  )
  .get(
    '/students',
    route({
      action: 'student.list',
      summary: 'The students of my groups, or of the school, by name',
      answers: { 200: pageOf(StudentSummary) },
      refusals: ['invalid-input'],
    }),
    query(v.object(pageEntries)),
    async (c) => {
      const { table } = c.get('services')
      const { role, schoolId, groupIds } = schoolMemberOf(c)
      if (role !== 'mentor') return c.json(await studentsOfSchool(table, schoolId, c.req.valid('query')))
      const groups = await Promise.all(groupIds.map((groupId) => studentsOfGroup(table, schoolId, groupId)))
      return c.json({ items: groups.flat(), cursor: null })
    },
  )
  .get(
    '/students/:id',
    route({
      action: 'student.read',
      summary: 'One student: needs, placements, and what the student shares',
      answers: { 200: StudentPage },
      refusals: ['not-found'],
    }),
    path({ id: PersonId }),
    async (c) => {
      const { table } = c.get('services')
      const actor = actorOf(c)
      const ref = { schoolId: schoolMemberOf(c).schoolId, studentId: c.req.valid('param').id }
      const [known, shared] = await Promise.all([studentWithNeedsAndPlacements(table, ref), sharedExperiencesOf(table, ref)])
      const subject = known && { ...ref, groupId: known.student.groupId }
      if (!known || !subject || !may(actor, 'student.read', subject)) throw new Refusal('not-found')
      const { student, needs, placements } = known
      // What a student shares is for the mentor; a coordinator sees needs and placements alone.
      const experiences = actor.membership.role === 'mentor' ? shared : []
      return c.json({ student, needs, placements, experiences })
    },
  )
