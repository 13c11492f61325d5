import { addDays, dateOf } from '../../../shared/daypart.ts'
import { type Evaluation, isEvaluated, type SeenLevel } from '../../../shared/evaluation.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { StoredAgreement } from '../../features/agreements/agreement-store.ts'
import { workOf } from '../../features/evaluations/read-evaluation.ts'
import { daytime, type Setting } from './setting.ts'
import { answers, evaluationTips, examples } from './texts/evaluations.ts'

type Input = {
  setting: Setting
  placements: readonly Placement[]
  opportunities: readonly Opportunity[]
  agreements: readonly StoredAgreement[]
  contactOf: ReadonlyMap<string, { id: string; name: string }>
}

/** What employers wrote of stages that are done: most of them did. */
export function buildEvaluations({ setting, placements, opportunities, agreements, contactOf }: Input): Evaluation[] {
  const random = setting.random('evaluations')
  const done = placements.filter(({ opportunity, state }) => isEvaluated(opportunity.kind) && state === 'completed')
  return done.flatMap((placement, index) => {
    const opportunity = opportunities.find(({ id }) => id === placement.opportunityId)
    const by = contactOf.get(placement.organisationId)
    // Now and then one is forgotten.
    if (!opportunity || !by || index % 6 === 5) return []
    const agreement = agreements.find(({ placementId }) => placementId === placement.id)
    const level = (): SeenLevel => random.pick(['with-help', 'alone', 'alone', 'shows-others', 'not-seen'])
    const items = workOf(placement, opportunity, agreement).map((about, position) => ({
      about,
      level: position === 0 ? ('alone' as const) : level(),
      example: position === 0 || random.chance(0.3) ? random.pick(examples) : '',
    }))
    const last = dateOf(placement.dayparts.at(-1) ?? setting.today)
    const answer = random.chance(0.4) ? { text: random.pick(answers), at: daytime(addDays(last, 1), random) } : null
    return [
      {
        placementId: placement.id,
        schoolId: placement.schoolId,
        studentId: placement.studentId,
        organisationId: placement.organisationId,
        organisationName: placement.opportunity.organisationName,
        items,
        tip: random.pick(evaluationTips),
        by: { id: by.id, name: by.name },
        at: daytime(addDays(last, -1), random),
        answer,
        version: 1,
      },
    ]
  })
}
