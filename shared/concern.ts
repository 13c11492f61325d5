import * as v from 'valibot'

/** What can keep an approved placement from starting, and what a coordinator must look at once it has. */
export const concernKinds = [
  /** The organisation was never recognised for the student's qualification, as far as we know. */
  'not-recognised',
  /** Recognised from a later day on, no longer, or until it was taken away: `text` is that day. */
  'recognition-not-yet',
  'recognition-ended',
  'recognition-withdrawn',
  /** Whether it is recognised could not be found out: that is never a yes. */
  'recognition-unchecked',
  /** Half-days that break the rules on working time, or a task that is kept from who is this young. */
  'working-time',
  /** Not everyone who has to sign has done so. */
  'agreement',
] as const
export const ConcernKind = v.picklist(concernKinds)
export type ConcernKind = v.InferOutput<typeof ConcernKind>

/** `text` is what the kind leaves open and every language shares, such as a date; the sentence is made in the web. */
export const Concern = v.object({ kind: ConcernKind, since: v.string(), text: v.string() })
export type Concern = v.InferOutput<typeof Concern>

/** The same concern is the same worry about the same day; since when does not count. */
export function sameConcerns(some: readonly Concern[], others: readonly Concern[]) {
  const keyOf = ({ kind, text }: Concern) => `${kind} ${text}`
  return some.map(keyOf).sort().join('\n') === others.map(keyOf).sort().join('\n')
}
