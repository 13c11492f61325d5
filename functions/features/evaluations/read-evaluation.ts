import { Refusal } from '../../../shared/errors.ts'
import { type EvaluationPage, isEvaluated, mayEvaluate } from '../../../shared/evaluation.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { agreementOf } from '../agreements/agreement-store.ts'
import { opportunityById } from '../opportunities/opportunity-store.ts'
import { earlierEvaluationsOf, evaluationOf } from './evaluation-store.ts'

/** What a stage is looked at for: the work processes of its agreement, else those of the offer, else its tasks in words. */
export async function agreedWork({ table }: Pick<Services, 'table'>, placement: Placement) {
  const agreement = await agreementOf(table, placement)
  if (agreement && agreement.draft.workProcesses.length > 0) return agreement.draft.workProcesses
  const found = await opportunityById(table, placement.opportunityId)
  if (!found) throw new Refusal('not-found')
  const { workProcesses, tasks } = found.opportunity
  const { crebo } = placement.student
  const own = workProcesses.filter((code) => crebo !== undefined && code.startsWith(`${crebo}/`))
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
  }
}
