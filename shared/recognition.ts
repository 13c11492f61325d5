import * as v from 'valibot'
import type { Concern, ConcernKind } from './concern.ts'
import { addDays, dateOf, LocalDate } from './daypart.ts'
import { OrganisationId } from './id.ts'
import { Region } from './place.ts'
import type { Placement } from './placement.ts'
import { Crebo, isMbo } from './programme.ts'

/** What we know of an organisation's recognition (erkenning) for one qualification, and since when we know it. */
export const Recognition = v.object({
  organisationId: OrganisationId,
  crebo: Crebo,
  /** Of the organisation. */
  region: Region,
  /** Both ends included; `until` null is until further notice. Empty: asked for, and not there. */
  periods: v.array(v.object({ from: LocalDate, until: v.nullable(LocalDate) })),
  /** The first day on which it no longer counts, though a period goes on. */
  withdrawnOn: v.nullable(LocalDate),
  /** Where this was read: an imported register, or the service. */
  source: v.picklist(['register', 'service']),
  checkedAt: v.string(),
  version: v.number(),
})
export type Recognition = v.InferOutput<typeof Recognition>

export const recognitionVerdicts = ['recognised', 'none', 'not-yet', 'ended', 'withdrawn', 'unchecked'] as const

/** How an organisation stands for a qualification on a day. */
export const RecognitionStanding = v.object({
  organisationId: OrganisationId,
  crebo: Crebo,
  verdict: v.picklist(recognitionVerdicts),
  /** `recognised`: its last day, if it has one. Otherwise from when, until when, or since when not. */
  date: v.nullable(LocalDate),
  /** When this was last found out; null when it never was. */
  checkedAt: v.nullable(v.string()),
})
export type RecognitionStanding = v.InferOutput<typeof RecognitionStanding>

/** What a stage is recognised for: nothing but a stage of an mbo student needs it. */
export function recognitionNeededBy({ opportunity, student, organisationId }: Placement) {
  const { crebo } = student
  return opportunity.kind === 'stage' && isMbo(student.level) && crebo ? { organisationId, crebo } : null
}

/** The day that counts: the first of the placement, or today once it has begun. */
export function recognitionDay({ dayparts }: Pick<Placement, 'dayparts'>, today: string) {
  const first = dateOf(dayparts[0] ?? '')
  return first > today ? first : today
}

type Verdict = Pick<RecognitionStanding, 'verdict' | 'date'>

/** The verdict of a recognition on a day. */
export function recognitionOn({ periods, withdrawnOn }: Pick<Recognition, 'periods' | 'withdrawnOn'>, date: string): Verdict {
  const standing = periods.flatMap(({ from, until }) => {
    const cut = withdrawnOn !== null && from < withdrawnOn && (until === null || until >= withdrawnOn)
    const last = cut ? addDays(withdrawnOn, -1) : until
    return last !== null && last < from ? [] : [{ from, until: last, cut }]
  })
  const now = standing.find(({ from, until }) => from <= date && (until === null || date <= until))
  if (now) return { verdict: 'recognised', date: now.until }
  const next = standing.map(({ from }) => from).filter((from) => from > date)
  if (next.length > 0) return { verdict: 'not-yet', date: next.toSorted()[0] ?? null }
  if (withdrawnOn !== null && withdrawnOn <= date && standing.every(({ from }) => from < withdrawnOn)) {
    return { verdict: 'withdrawn', date: withdrawnOn }
  }
  const ends = standing.flatMap(({ until }) => until ?? [])
  return ends.length > 0 ? { verdict: 'ended', date: ends.toSorted().at(-1) ?? null } : { verdict: 'none', date: null }
}

const concernOf: Record<Exclude<RecognitionStanding['verdict'], 'recognised'>, ConcernKind> = {
  none: 'not-recognised',
  'not-yet': 'recognition-not-yet',
  ended: 'recognition-ended',
  withdrawn: 'recognition-withdrawn',
  unchecked: 'recognition-unchecked',
}

const recognitionConcerns: readonly ConcernKind[] = Object.values(concernOf)

export function isRecognitionConcern(kind: ConcernKind) {
  return recognitionConcerns.includes(kind)
}

/** What a standing has against a placement; null when nothing. */
export function recognitionConcern({ verdict, date }: Verdict, since: string): Concern | null {
  return verdict === 'recognised' ? null : { kind: concernOf[verdict], since, text: date ?? '' }
}
