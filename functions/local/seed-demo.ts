import { agreementKinds } from '../../shared/agreement.ts'
import { daypartNumber } from '../../shared/daypart.ts'
import { partsOfPlacementId } from '../../shared/id.ts'
import { triedIn } from '../../shared/matching/index.ts'
import type { Student, StudentSummary } from '../../shared/person.ts'
import { holdsSeat, type Placement } from '../../shared/placement.ts'
import { weeksOf } from '../../shared/week.ts'
import { putNewAgreement, putTexts } from '../features/agreements/agreement-store.ts'
import { putHolidays } from '../features/calendar/calendar-store.ts'
import { putContactMoments } from '../features/contact-moments/contact-moment-store.ts'
import { replaceAhead } from '../features/dialogues/ahead-store.ts'
import { putNewDialogue, refOfDialogue, replaceRecord } from '../features/dialogues/dialogue-store.ts'
import { replaceGuideDay } from '../features/dialogues/guide-day-store.ts'
import { putNewRoom, replaceRoomDay } from '../features/dialogues/room-store.ts'
import { putEvaluation } from '../features/evaluations/evaluation-store.ts'
import { putNewExperience } from '../features/experiences/experience-store.ts'
import { putRequest } from '../features/guidance/guidance-store.ts'
import { putHours, putRequiredHours, putWeek } from '../features/hours/hours-store.ts'
import { putNewNeed } from '../features/learning-needs/learning-need-store.ts'
import { putNotification } from '../features/notifications/notification-store.ts'
import { putNewOpportunity } from '../features/opportunities/opportunity-store.ts'
import { putNewOrganisation } from '../features/organisations/organisation-store.ts'
import { claimMail, putMembership, putPerson } from '../features/people/person-store.ts'
import { emptyAgenda, putNewPlacement, replaceAgenda } from '../features/placements/placement-store.ts'
import { putRecognition } from '../features/recognitions/recognition-store.ts'
import { alreadyReported, putNewReport } from '../features/reports/report-store.ts'
import { putWaits } from '../features/response-clock/wait-store.ts'
import { putGroup, putSchool } from '../features/schools/school-store.ts'
import { putStudent } from '../features/students/student-store.ts'
import { putTimetable } from '../features/timetables/timetable-store.ts'
import { putNewWaiting } from '../features/waiting-lists/waiting-list-store.ts'
import { putWeekOfStudent } from '../features/weeks/week-store.ts'
import type { Services } from '../services.ts'
import { type Step, transact } from '../table/transact.ts'
import { agreementTexts } from './demo/agreements.ts'
import { lineOf, takenOf } from './demo/lines.ts'
import { region } from './demo/schools.ts'
import type { DemoWorld } from './demo/world.ts'

/** DynamoDB takes at most a hundred writes in one transaction. */
const atOnce = 100

/** Writes the demo through the stores. The schools go last: as long as there is none, the store counts as empty. */
export async function seedDemo(services: Services, world: DemoWorld) {
  const steps: Step[] = [
    ...world.people.flatMap((person) => [putPerson(person), claimMail(person)]),
    ...world.memberships.map((membership) => putMembership(world.memberOf.get(membership.id) ?? '', membership)),
    ...world.organisations.map(putNewOrganisation),
    ...world.opportunities.flatMap((opportunity) =>
      putNewOpportunity(opportunity, takenOf(opportunity, world.placements, world.waiting), lineOf(opportunity, world.waiting)),
    ),
    ...world.waiting.map((waiting) => putNewWaiting(waiting, '', () => new Error('this student waits'))),
    ...world.waits.map((waits) => putWaits(waits, region, 0)),
    ...world.students.flatMap((student) => stepsOfStudent(student, world)),
    ...world.agreements.map((agreement) => putNewAgreement(agreement, () => new Error('this agreement exists'))),
    ...world.schools.flatMap(({ id }) => agreementKinds.map((kind) => putTexts(id, kind, agreementTexts))),
    ...world.groups.map(putGroup),
    ...world.timetables.map(({ schoolId, groupId, layer }) => putTimetable(schoolId, groupId, layer, 0)),
    ...world.recognitions.map((recognition) => putRecognition(recognition, undefined)),
    ...putHolidays(world.holidays, services.now().toISOString()),
    ...world.notifications.map(putNotification),
    ...world.hours.weeks.map((kept) => putWeek(kept, 0)),
    ...world.hours.totals.map((hours) => putHours(hours, 0)),
    ...world.contacts.map(({ contact, state }) => putContactMoments(contact, state, 1)),
    ...world.dialogues.rooms.map(putNewRoom),
    ...world.dialogues.dialogues.map(putNewDialogue),
    ...world.dialogues.records.map(({ dialogue, record }) => replaceRecord(refOfDialogue(dialogue), dialogue.id, record, 0)),
    ...world.dialogues.guideDays.map(({ day, ...ref }) => replaceGuideDay(ref, day)),
    ...world.dialogues.roomDays.map(({ schoolId, day }) => replaceRoomDay(schoolId, day)),
    ...world.dialogues.ahead.map(({ ahead, ...ref }) => replaceAhead(ref, ahead, 0)),
    putNewOrganisation(world.guidance.organisation),
    ...world.guidance.opportunities.flatMap((opportunity) => putNewOpportunity(opportunity)),
    ...world.guidance.requests.map((request) => putRequest(request, 0, services.now())),
    ...world.evaluations.flatMap((evaluation) =>
      putEvaluation({ ...evaluation, ...partsOfPlacementId(evaluation.placementId) }, evaluation, undefined),
    ),
    ...world.reports.flatMap(({ reporter, report }) => putNewReport(reporter, report, '', alreadyReported)),
    ...world.hours.settings.map(({ schoolId, required }) => putRequiredHours(schoolId, required, 0)),
  ]
  for (let start = 0; start < steps.length; start += atOnce) {
    await transact(services.table, services.newToken(), steps.slice(start, start + atOnce).map(unconditional))
  }
  await transact(services.table, services.newToken(), world.schools.map(putSchool))
}

/** A start that was cut short is written over by the next one. */
function unconditional({ condition: _, ...step }: Step): Step {
  return step
}

function stepsOfStudent(student: Student, world: DemoWorld): Step[] {
  const ref = { schoolId: student.schoolId, studentId: student.id }
  const needs = world.needs.filter(({ studentId }) => studentId === student.id)
  const placements = world.placements.filter(({ studentId }) => studentId === student.id)
  const experiences = world.experiences.filter(({ studentId }) => studentId === student.id)
  const holding = placements.filter(({ state }) => holdsSeat(state))
  const halfDaysOf = (some: readonly Placement[]) => some.flatMap(({ dayparts }) => dayparts.map(daypartNumber))
  const given = { taken: halfDaysOf(holding), elsewhere: halfDaysOf(holding.filter(({ opportunity }) => !opportunity.onSite)) }
  const inState = (state: Placement['state']) => placements.filter((placement) => placement.state === state).length
  const moments = [
    ...needs.map(({ updatedAt }) => updatedAt),
    ...experiences.map(({ updatedAt }) => updatedAt),
    ...placements.flatMap(({ history }) => history.map(({ at }) => at)),
  ]
  const summary: StudentSummary = {
    student,
    openNeeds: needs.filter(({ status }) => status === 'open').length,
    requested: inState('requested'),
    approved: inState('approved'),
    active: inState('active'),
    completed: inState('completed'),
    shared: experiences.filter(({ sharedWithMentor }) => sharedWithMentor).length,
    lastActivityAt: moments.toSorted().at(-1) ?? null,
  }
  return [
    putStudent(summary, triedIn(placements, experiences)),
    ...needs.map((need) => putNewNeed({ ...ref, region: student.region }, need)),
    ...placements.map((placement) => putNewPlacement(placement, null)),
    ...experiences.map((experience) => putNewExperience(ref, experience)),
    ...(holding.length > 0 ? [replaceAgenda(ref, emptyAgenda, given)] : []),
    ...Array.from(weeksOf(placements), ([monday, entries]) => putWeekOfStudent(ref, { monday, entries, version: 0 })),
  ]
}
