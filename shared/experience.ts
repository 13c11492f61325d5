import * as v from 'valibot'
import { LocalDate } from './daypart.ts'
import { ExperienceId, LearningNeedId, OpportunityId, PersonId, PlacementId } from './id.ts'
import { OpportunityKind } from './opportunity.ts'
import { WorkProcess } from './programme.ts'
import { Sector } from './sector.ts'
import { line, prose, setOf } from './text.ts'

/** Where an experience comes from. Everything but a placement the student arranged alone; all of it counts. */
export const experienceSources = ['placement', 'side-job', 'volunteering', 'caring', 'project', 'course', 'other'] as const
export const ExperienceSource = v.picklist(experienceSources)
export type ExperienceSource = v.InferOutput<typeof ExperienceSource>

/** Looking back: the four parts of vmbo kern C2, the five competencies (C1), and STARR as a help. All may be empty. */
export const Reflection = v.strictObject({
  goals: prose(1500),
  results: prose(1500),
  evaluation: prose(1500),
  followUp: prose(1500),
  competencies: v.strictObject({
    qualities: prose(1000),
    motives: prose(1000),
    'work-exploration': prose(1000),
    'career-control': prose(1000),
    networking: prose(1000),
  }),
  starr: v.strictObject({
    situation: prose(1000),
    task: prose(1000),
    action: prose(1000),
    result: prose(1000),
    reflection: prose(1000),
  }),
})
export type Reflection = v.InferOutput<typeof Reflection>

export const emptyReflection: Reflection = {
  goals: '',
  results: '',
  evaluation: '',
  followUp: '',
  competencies: { qualities: '', motives: '', 'work-exploration': '', 'career-control': '', networking: '' },
  starr: { situation: '', task: '', action: '', result: '', reflection: '' },
}

const written = {
  title: line(90, 2),
  where: line(90),
  startedOn: LocalDate,
  endedOn: LocalDate,
  sector: v.nullable(Sector),
  workProcesses: setOf(WorkProcess, 12),
  reflection: Reflection,
  sharedWithMentor: v.boolean(),
}

function inOrder<T extends { startedOn: string; endedOn: string }>() {
  return v.check<T, string>((draft) => draft.startedOn <= draft.endedOn, 'the end lies before the start')
}

/** The body of create. With a `placementId`, the placement must be the student's own and have begun. */
export const ExperienceDraft = v.pipe(
  v.strictObject({ ...written, source: ExperienceSource, placementId: v.nullable(PlacementId) }),
  v.forward(inOrder(), ['endedOn']),
  v.forward(
    v.check(
      (draft) => (draft.source === 'placement') === (draft.placementId !== null),
      'a placement and only a placement has an id',
    ),
    ['placementId'],
  ),
)
export type ExperienceDraft = v.InferOutput<typeof ExperienceDraft>

export const ExperienceChange = v.pipe(
  v.strictObject({ ...written, version: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  v.forward(inOrder(), ['endedOn']),
)
export type ExperienceChange = v.InferOutput<typeof ExperienceChange>

export const Experience = v.object({
  ...written,
  id: ExperienceId,
  studentId: PersonId,
  source: ExperienceSource,
  placementId: v.nullable(PlacementId),
  opportunityId: v.nullable(OpportunityId),
  opportunityKind: v.nullable(OpportunityKind),
  needId: v.nullable(LearningNeedId),
  version: v.number(),
  createdAt: v.string(),
  updatedAt: v.string(),
})
export type Experience = v.InferOutput<typeof Experience>

/** Whether anything has been written: an experience without a word is still to be looked back on. */
export function isReflectedOn(reflection: Reflection) {
  const { competencies, starr, ...parts } = reflection
  return [...Object.values(parts), ...Object.values(competencies), ...Object.values(starr)].some((text) => text !== '')
}
