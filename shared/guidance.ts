import * as v from 'valibot'
import { GroupId, OpportunityId, PersonId, PlacementId, SchoolId } from './id.ts'
import { type Location, Opportunity, OpportunityCard, Schedule } from './opportunity.ts'
import { ProgrammePart, WorkProcess } from './programme.ts'
import { Sector } from './sector.ts'
import { line, prose, setOf } from './text.ts'

/*
 * Theory just in time: guidance that fits what a student does now, and asking for it together when there is none.
 */

/** What somebody wants explained: a work process of the programme, or a theme in the own words. */
export const Topic = v.variant('kind', [
  v.strictObject({ kind: v.literal('work-process'), workProcess: WorkProcess }),
  v.strictObject({
    kind: v.literal('theme'),
    theme: v.pipe(line(60, 3), v.regex(/[\p{L}\p{N}]/u, 'a theme has at least one letter or digit')),
  }),
])
export type Topic = v.InferOutput<typeof Topic>

export const TopicKey = v.pipe(v.string(), v.regex(/^(wp|theme)-[\p{L}\p{N}-]{1,240}$/u, 'not the key of a topic'))

/** What asks for the same: the same work process, or the same words whatever their case, accents and punctuation. */
export function topicKeyOf(topic: Topic) {
  if (topic.kind === 'work-process') return `wp-${topic.workProcess.replace('/', '-')}`
  const words = topic.theme.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return `theme-${words.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')}`
}

/** One student's part in a request. */
export const Asker = v.object({
  studentId: PersonId,
  name: v.string(),
  groupId: GroupId,
  groupName: v.string(),
  sentence: v.string(),
  askedAt: v.string(),
  /** Taken back; kept for a while, so that it can be undone. */
  withdrawnAt: v.nullable(v.string()),
})
export type Asker = v.InferOutput<typeof Asker>

/** Everybody of a school who waits for the same explanation. There is at most one for each topic. */
export const GuidanceRequest = v.object({
  schoolId: SchoolId,
  key: v.string(),
  topic: Topic,
  askers: v.array(Asker),
  version: v.number(),
})
export type GuidanceRequest = v.InferOutput<typeof GuidanceRequest>

/** Who still asks, first come first. */
export function askingIn({ askers }: Pick<GuidanceRequest, 'askers'>) {
  return askers.filter(({ withdrawnAt }) => withdrawnAt === null).toSorted((a, b) => (a.askedAt < b.askedAt ? -1 : 1))
}

/** The most that one student can ask for at the same time, and the most who can stand in one request. */
export const mostAsks = 10
export const mostAskers = 300

export const AskDraft = v.strictObject({ topic: Topic, sentence: line(240, 3) })
export type AskDraft = v.InferOutput<typeof AskDraft>

/** The own part in a request: how many ask in all, never who. */
export const OwnAsk = v.object({
  key: v.string(),
  topic: Topic,
  sentence: v.string(),
  askedAt: v.string(),
  count: v.number(),
})
export type OwnAsk = v.InferOutput<typeof OwnAsk>

/** Guidance that helps now. */
export const Theory = v.object({
  ...v.pick(Opportunity, ['id', 'kind', 'title', 'organisationName', 'location', 'schedule', 'workProcesses', 'part']).entries,
  /** The half-days on which this student can be there. */
  dayparts: v.array(v.string()),
  /** The student goes there already. */
  placementId: v.nullable(PlacementId),
})
export type Theory = v.InferOutput<typeof Theory>

export const TheoryAnswer = v.object({
  /** The soonest first. */
  items: v.array(Theory),
  /** The work processes that it is about. */
  workProcesses: v.array(WorkProcess),
  asks: v.array(OwnAsk),
})
export type TheoryAnswer = v.InferOutput<typeof TheoryAnswer>

/** A request as a guide sees it. Who asks is for those who guide that student. */
export const RequestForGuide = v.object({
  key: v.string(),
  topic: Topic,
  count: v.number(),
  since: v.string(),
  asks: v.array(
    v.object({
      sentence: v.string(),
      askedAt: v.string(),
      student: v.nullable(v.object({ id: PersonId, name: v.string(), groupName: v.string() })),
    }),
  ),
})
export type RequestForGuide = v.InferOutput<typeof RequestForGuide>

export const GuidanceOverview = v.object({
  /** What most ask for first. */
  requests: v.array(RequestForGuide),
  /** What the school offers itself, newest first, and who comes. */
  offers: v.array(
    v.object({
      card: OpportunityCard,
      coming: v.number(),
      students: v.array(v.object({ placementId: PlacementId, id: PersonId, name: v.string() })),
    }),
  ),
})
export type GuidanceOverview = v.InferOutput<typeof GuidanceOverview>

/** What a guide of a school offers: guidance at school or from home, for the own school. */
export const GuidanceDraft = v.strictObject({
  title: line(90, 3),
  /** The subject or the programme that it belongs to. */
  subject: line(60),
  sector: Sector,
  workProcesses: setOf(WorkProcess, 12),
  tasks: v.pipe(v.array(line(160, 3)), v.minLength(1), v.maxLength(10)),
  why: prose(1200),
  location: v.picklist(['school', 'remote'] as const satisfies readonly Location['mode'][]),
  schedule: Schedule,
  seats: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  part: v.nullable(ProgrammePart),
  /** The requests that this is the answer to. */
  answers: setOf(TopicKey, 12),
})
export type GuidanceDraft = v.InferOutput<typeof GuidanceDraft>

/** Withdrawing what a school offers, and offering it again. `version` is the one that the guide looked at. */
export const GuidanceMove = v.strictObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) })
export const OfferedGuidance = v.object({ id: OpportunityId, status: v.string(), version: v.number() })
