import { Refusal } from '../../../shared/errors.ts'
import { type EvaluationPage, isEvaluated, mayEvaluate } from '../../../shared/evaluation.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { agreementOf, type StoredAgreement } from '../agreements/agreement-store.ts'
import { opportunityById } from '../opportunities/opportunity-store.ts'
import { earlierEvaluationsOf, evaluationOf } from './evaluation-store.ts'

/** What a stage is looked at for, as it stands now. */
export async function agreedWork({ table }: Pick<Services, 'table'>, placement: Placement) {
  const [agreement, found] = await Promise.all([agreementOf(table, placement), opportunityById(table, placement.opportunityId)])
  if (!found) throw new Refusal('not-found')
  return workOf(placement, found.opportunity, agreement)
}

/** The work processes of the agreement, else those of the offer for the student's qualification, else its tasks in words. */
export function workOf(
  { student }: Pick<Placement, 'student'>,
  { workProcesses, tasks }: Pick<Opportunity, 'workProcesses' | 'tasks'>,
  agreement: Pick<StoredAgreement, 'draft'> | undefined,
) {
  if (agreement && agreement.draft.workProcesses.length > 0) return agreement.draft.workProcesses
  const own = workProcesses.filter((code) => student.crebo !== undefined && code.startsWith(`${student.crebo}/`))
  return own.length > 0 ? own : [...new Set(tasks)]
}

/** Only a stage has an evaluation. What stands stays readable as long as the placement does. */
export async function readEvaluation(services: Services, placement: Placement): Promise<EvaluationPage> {
  if (!isEvaluated(placement.opportunity.kind)) throw new Refusal('not-found')
  const [current, earlier, agreed] = await Promise.all([
    evaluationOf(services.table, placement),
    earlierEvaluationsOf(services.table, placement),
    agreedWork(services, placement),
  ])
  return {
    studentName: placement.student.name,
    title: placement.opportunity.title,
    organisationName: placement.opportunity.organisationName,
    agreed,
    current: current ?? null,
    earlier,
    mayWrite: mayEvaluate(placement.state, current !== undefined),
    mayChange: mayEvaluate(placement.state, true),
  }
}
