import { addDays, dateOf } from '../../../shared/daypart.ts'
import { type Experience, emptyReflection, type Reflection } from '../../../shared/experience.ts'
import type { Student } from '../../../shared/person.ts'
import type { Placement } from '../../../shared/placement.ts'
import { daytime, type Setting } from './setting.ts'
import type { ReflectionPlan } from './texts/experiences.ts'
import { ownExperiences } from './texts/own-experiences.ts'
import { reflectionsOnMaking } from './texts/reflections-making.ts'
import { reflectionsOnPeople } from './texts/reflections-people.ts'
import { reflectionsOnTown } from './texts/reflections-town.ts'

/** By title; a placement that no text is left for is still to be looked back on. */
const reflections: Readonly<Record<string, readonly ReflectionPlan[]>> = {
  ...reflectionsOnPeople,
  ...reflectionsOnMaking,
  ...reflectionsOnTown,
}

/** The dossiers: looking back on placements that are over, and what students did elsewhere. */
export function buildExperiences(
  setting: Setting,
  students: readonly Student[],
  placements: readonly Placement[],
  mailOf: ReadonlyMap<string, string>,
): Experience[] {
  const random = setting.random('experiences')
  const experiences: Experience[] = []

  function add(plan: ReflectionPlan, writtenOn: string, rest: ExperienceRest) {
    const createdAt = daytime(writtenOn, random)
    experiences.push({
      ...rest,
      id: setting.id('experience', createdAt),
      workProcesses: [...(plan.workProcesses ?? [])],
      reflection: reflectionOf(plan),
      sharedWithMentor: plan.shared ?? false,
      version: 1,
      createdAt,
      updatedAt: createdAt,
    })
  }

  const timesTold = new Map<string, number>()
  for (const placement of placements.filter(({ state }) => state === 'completed')) {
    const { title, kind, sector, organisationName } = placement.opportunity
    const times = timesTold.get(title) ?? 0
    const plan = reflections[title]?.[times]
    const endedOn = dateOf(placement.dayparts.at(-1) ?? setting.today)
    const writtenOn = addDays(endedOn, random.int(1, 4))
    if (plan === undefined || writtenOn >= setting.today) continue
    timesTold.set(title, times + 1)
    add(plan, writtenOn, {
      studentId: placement.studentId,
      source: 'placement',
      title,
      where: organisationName,
      startedOn: dateOf(placement.dayparts[0] ?? endedOn),
      endedOn,
      sector,
      placementId: placement.id,
      opportunityId: placement.opportunityId,
      opportunityKind: kind,
      needId: placement.needId,
    })
  }

  const others = random.shuffle(students.filter(({ id }) => !/^student\d@/.test(mailOf.get(id) ?? '')))
  for (const { mail, stage, source, title, where, sector, from, until, ...plan } of ownExperiences) {
    const at = others.findIndex(({ programme }) => stage === undefined || programme.level.startsWith(stage))
    const student = mail === undefined ? others.splice(at, 1)[0] : students.find(({ id }) => mailOf.get(id) === mail)
    if (student === undefined) continue
    const endedOn = addDays(setting.today, -until)
    add(plan, addDays(endedOn, 1), {
      studentId: student.id,
      source,
      title,
      where,
      startedOn: addDays(setting.today, -from),
      endedOn,
      sector,
      placementId: null,
      opportunityId: null,
      opportunityKind: null,
      needId: null,
    })
  }
  return experiences
}

type ExperienceRest = Omit<
  Experience,
  'id' | 'workProcesses' | 'reflection' | 'sharedWithMentor' | 'version' | 'createdAt' | 'updatedAt'
>

function reflectionOf({ goals, results, evaluation, followUp, competencies, starr }: ReflectionPlan): Reflection {
  return {
    goals: goals ?? '',
    results: results ?? '',
    evaluation: evaluation ?? '',
    followUp: followUp ?? '',
    competencies: { ...emptyReflection.competencies, ...competencies },
    starr: { ...emptyReflection.starr, ...starr },
  }
}
