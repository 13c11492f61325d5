import { Refusal } from '../../../shared/errors.ts'
import { type AnswerDraft, type Evaluation, type EvaluationDraft, isEvaluated, mayEvaluate } from '../../../shared/evaluation.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { type Step, transact } from '../../table/transact.ts'
import { type DomainEvent, putEvent } from '../events/event-store.ts'
import { evaluationOf, putAnswer, putEvaluation } from './evaluation-store.ts'
import { agreedWork } from './read-evaluation.ts'

/** Who evaluates. Without an account `id` is the link that was opened, and there is no person. */
export type Evaluator = { id: string; personId: string | null; name: string }

/** Gives an evaluation, or writes the next version of it. The same written twice by the same hand is one. */
export async function writeEvaluation(services: Services, placement: Placement, by: Evaluator, draft: EvaluationDraft) {
  if (!isEvaluated(placement.opportunity.kind)) throw new Refusal('not-found')
  try {
    await tryWrite(services, placement, by, draft)
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'stale')) throw error
    // Perhaps the very same, sent twice at once: then the second look says so.
    await tryWrite(services, placement, by, draft)
  }
}

async function tryWrite(services: Services, placement: Placement, by: Evaluator, draft: EvaluationDraft) {
  const [standing, agreed] = await Promise.all([evaluationOf(services.table, placement), agreedWork(services, placement)])
  if (standing && isRepeated(standing, by, draft)) return
  if (draft.version !== (standing?.version ?? 0)) throw new Refusal('stale')
  if (!mayEvaluate(placement.state, standing !== undefined)) throw new Refusal('wrong-state')
  refuseOtherWork(draft, agreed)
  const at = services.now().toISOString()
  const evaluation: Evaluation = {
    placementId: placement.id,
    schoolId: placement.schoolId,
    studentId: placement.studentId,
    organisationId: placement.organisationId,
    organisationName: placement.opportunity.organisationName,
    items: draft.items,
    tip: draft.tip,
    by: { id: by.id, name: by.name },
    at,
    answer: null,
    version: draft.version + 1,
  }
  await transact(services.table, services.newToken(), [
    ...putEvaluation(placement, evaluation, standing),
    await evaluationEvent(services, placement, 'given', by.personId, at),
  ])
}

/** The student says something to the version that was read; saying it anew replaces it. */
export async function answerEvaluation(services: Services, placement: Placement, draft: AnswerDraft) {
  const standing = await evaluationOf(services.table, placement)
  if (!standing) throw new Refusal('not-found')
  if (draft.version !== standing.version) throw new Refusal('stale')
  if (standing.answer?.text === draft.text) return
  const at = services.now().toISOString()
  await transact(services.table, services.newToken(), [
    putAnswer(placement, { ...standing, answer: { text: draft.text, at } }, standing),
    await evaluationEvent(services, placement, 'answered', placement.studentId, at),
  ])
}

type Happened = Extract<DomainEvent, { subject: 'evaluation' }>

export async function evaluationEvent(
  services: Services,
  { id, schoolId, studentId }: Pick<Placement, 'id' | 'schoolId' | 'studentId'>,
  kind: Happened['kind'],
  actorId: string | null,
  at: string,
): Promise<Step> {
  const school = await services.market.school(schoolId)
  if (!school) throw new Refusal('not-found')
  const { region } = school
  return putEvent({
    id: services.newId('event'),
    at,
    actorId,
    region,
    subject: 'evaluation',
    kind,
    placementId: id,
    schoolId,
    studentId,
  })
}

/** Every piece of the agreed work once, and nothing else. */
function refuseOtherWork({ items }: EvaluationDraft, agreed: readonly string[]) {
  const about = items.map((item) => item.about)
  const strange = items.flatMap((item, at) =>
    !agreed.includes(item.about) || about.indexOf(item.about) !== at
      ? [{ path: `/items/${at}/about`, rule: 'not-agreed', message: 'not agreed for this stage, or there twice' }]
      : [],
  )
  if (strange.length > 0) throw new Refusal('invalid-input', strange)
  const missing = agreed.filter((one) => !about.includes(one))
  if (missing.length > 0) {
    throw new Refusal('invalid-input', [{ path: '/items', rule: 'incomplete', message: `missing: ${missing.join(', ')}` }])
  }
}

function isRepeated(standing: Evaluation, by: Evaluator, draft: EvaluationDraft) {
  return (
    standing.version === draft.version + 1 &&
    standing.by.id === by.id &&
    standing.tip === draft.tip &&
    JSON.stringify(standing.items) === JSON.stringify(draft.items)
  )
}
