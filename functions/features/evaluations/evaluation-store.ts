import * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import { Evaluation } from '../../../shared/evaluation.ts'
import { PlacementId } from '../../../shared/id.ts'
import type { Table } from '../../table/client.ts'
import { getItem, getItems, queryAll } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'
import { type StudentRef, studentPartition } from '../students/student-store.ts'

export type EvaluationRef = StudentRef & { opportunityId: string }

// Serves: the evaluation of a placement, with the versions before it. Before `HALF-DAYS`: start page and claims don't read it.
const prefix = ({ opportunityId }: EvaluationRef) => `EVALUATION#${opportunityId}`
const key = (ref: EvaluationRef) => ({ pk: studentPartition(ref), sk: prefix(ref) })
const earlierPrefix = (ref: EvaluationRef) => `${prefix(ref)}#V`
const earlierKey = (ref: EvaluationRef, version: number) => ({
  pk: studentPartition(ref),
  sk: `${earlierPrefix(ref)}${String(version).padStart(4, '0')}`,
})
// Serves: "was the employer asked?"; and "who should be asked again by now?", for the sweeper, until that was done.
const askedKey = (ref: EvaluationRef) => ({ pk: studentPartition(ref), sk: `EVALUATION-ASKED#${ref.opportunityId}` })
const toRemindPartition = (schoolId: string) => `SCHOOL#${schoolId}#EVALUATIONS-TO-REMIND`

const Asked = v.object({ placementId: PlacementId, at: v.string(), again: v.nullable(v.string()), version: v.number() })
export type Asked = v.InferOutput<typeof Asked>

export async function evaluationOf(table: Table, ref: EvaluationRef) {
  const item = await getItem(table, key(ref), { consistent: true })
  return item && v.parse(Evaluation, item.data)
}

/** Newest first. */
export async function earlierEvaluationsOf(table: Table, ref: EvaluationRef) {
  const query = { partition: studentPartition(ref), range: { beginsWith: earlierPrefix(ref) }, consistent: true }
  return (await queryAll(table, query)).map((item) => v.parse(Evaluation, item.data)).toReversed()
}

/** Writes a version and puts the one before it away: of two people at once the second hears that it is `stale`. */
export function putEvaluation(ref: EvaluationRef, evaluation: Evaluation, before: Evaluation | undefined): Step[] {
  const put = { ...key(ref), data: evaluation }
  if (!before) return [{ put, condition: absent(() => new Refusal('stale')) }]
  return [
    { put, condition: sameAs(before) },
    { put: { ...earlierKey(ref, before.version), data: before }, condition: absent(() => new Refusal('stale')) },
  ]
}

export function putAnswer(ref: EvaluationRef, evaluation: Evaluation, before: Evaluation): Step {
  return { put: { ...key(ref), data: evaluation }, condition: sameAs(before) }
}

/** An answer that came in between would be lost with the version alone: what stood before is what was read. */
function sameAs({ version, answer }: Evaluation) {
  const condition = unchanged(version)
  return {
    ...condition,
    expression: `${condition.expression} AND #data.#answer = :answer`,
    names: { ...condition.names, '#answer': 'answer' },
    values: { ...condition.values, ':answer': answer },
  }
}

/** Which of these were asked about, by the opportunity. */
export async function askedAbout(table: Table, refs: readonly EvaluationRef[]) {
  const items = await getItems(table, refs.map(askedKey), { consistent: true })
  return new Set(items.map((item) => v.parse(Asked, item.data).placementId))
}

/** Those who should be asked a second time by now. */
export async function evaluationsToRemind(table: Table, schoolId: string, now: Date) {
  const range = { from: '0', to: now.toISOString() }
  const items = await queryAll(table, { index: 'gsi2', partition: toRemindPartition(schoolId), range })
  return items.map((item) => v.parse(Asked, item.data))
}

/** Asked for the first time; `remindAt` is when to look again. */
export function putAsked(ref: EvaluationRef, asked: Asked, remindAt: string): Step {
  return {
    put: { ...askedKey(ref), gsi2pk: toRemindPartition(ref.schoolId), gsi2sk: remindAt, data: asked },
    condition: absent(() => new Refusal('stale')),
  }
}

/** Looked at again: it leaves the list. */
export function putReminded(ref: EvaluationRef, asked: Asked, at: string): Step {
  return {
    put: { ...askedKey(ref), data: { ...asked, again: at, version: asked.version + 1 } },
    condition: unchanged(asked.version),
  }
}
