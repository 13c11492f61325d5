import { addDays } from '../../../shared/daypart.ts'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import type { Student } from '../../../shared/person.ts'
import { freeSlotsOn, type Timetable } from '../../../shared/timetable.ts'
import type { Random } from './random.ts'
import { daytime, type Setting } from './setting.ts'
import { type NeedPlan, needsOfThePeople } from './texts/needs.ts'
import { needsOfMbo } from './texts/needs-mbo.ts'
import { needsOfVmbo } from './texts/needs-vmbo.ts'

/** Who has stated no need yet, or what stands in `needsOfThePeople`. */
const withoutNeed = ['student5']

/** What the students want to learn or find out: the fixed ones first, then one for some eighty others. */
export function buildNeeds(
  setting: Setting,
  students: readonly Student[],
  mailOf: ReadonlyMap<string, string>,
  weekOf: (student: Student) => Timetable,
): LearningNeed[] {
  const random = setting.random('needs')
  const needs: LearningNeed[] = []
  const others: Student[] = []

  for (const student of students) {
    const mail = mailOf.get(student.id) ?? ''
    const plans = needsOfThePeople[mail]
    for (const plan of plans ?? []) needs.push(needOf(plan, student, weekOf(student), setting, random))
    if (plans === undefined && !withoutNeed.some((name) => mail.startsWith(`${name}@`))) others.push(student)
  }

  const left = random.shuffle(others)
  for (const plan of [...needsOfMbo, ...needsOfVmbo]) {
    const at = left.findIndex((student) => suits(plan, student))
    const [student] = at === -1 ? [] : left.splice(at, 1)
    if (student !== undefined) needs.push(needOf(plan, student, weekOf(student), setting, random))
  }
  return needs
}

/** A wish that names an occupation of a qualification belongs to a student of it; others may be anybody's. */
function suits({ crebo, stage }: NeedPlan, { programme }: Student) {
  if (crebo !== undefined) return programme.crebo === crebo
  return stage === undefined || programme.level.startsWith(stage)
}

function needOf(plan: NeedPlan, student: Student, week: Timetable, setting: Setting, random: Random): LearningNeed {
  const age = plan.daysAgo ?? random.int(20, 110)
  const createdAt = daytime(addDays(setting.today, -age), random)
  const changed = plan.status === 'done' || random.chance(0.3)
  const updatedAt = changed ? daytime(addDays(setting.today, -random.int(1, age - 1)), random) : createdAt
  return {
    id: setting.id('learningNeed', createdAt),
    studentId: student.id,
    question: plan.question,
    certainty: plan.certainty,
    interests: [...(plan.interests ?? [])],
    sectors: [...(plan.sectors ?? [])],
    occupation: plan.occupation ?? null,
    workProcesses: [...(plan.workProcesses ?? [])],
    competency: plan.competency ?? null,
    kinds: [...(plan.kinds ?? [])],
    weekSlots: freeSlotsOn(week, setting.today),
    maxKm: plan.maxKm ?? random.pick([5, 8, 10, 10, 12, 15, 20]),
    travelFrom: student.home === null || random.chance(0.5) ? 'school' : 'home',
    period: { from: null, until: plan.withinWeeks === undefined ? null : addDays(setting.today, plan.withinWeeks * 7) },
    guidance: plan.guidance ?? null,
    ratherNot: {
      traits: [...(plan.ratherNot?.traits ?? [])],
      sectors: [...(plan.ratherNot?.sectors ?? [])],
      text: plan.ratherNot?.text ?? '',
    },
    status: plan.status ?? 'open',
    version: changed ? 2 : 1,
    createdAt,
    updatedAt,
  }
}
