import { addDays, localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { isEvaluated } from '../../../shared/evaluation.ts'
import { partsOfPlacementId } from '../../../shared/id.ts'
import type { School } from '../../../shared/school.ts'
import type { Services } from '../../services.ts'
import { type Step, transact } from '../../table/transact.ts'
import { placementsDue } from '../placements/placement-store.ts'
import { askedAbout, evaluationOf, evaluationsToRemind, putAsked, putReminded } from './evaluation-store.ts'
import { evaluationEvent } from './write-evaluation.ts'

const dayMs = 86_400_000
/** In the last week: so many days before the last one. */
const daysBefore = 6
const remindAfterDays = 5

/** Asks the employer of every stage that is in its last week, once; and once more some days later. The mail follows the event. */
export async function askForEvaluations(services: Services, school: Pick<School, 'id' | 'region'>) {
  await askFirst(services, school)
  await askAgain(services, school)
}

async function askFirst(services: Services, school: Pick<School, 'id' | 'region'>) {
  const { table, now } = services
  const due = await placementsDue(table, school.id, 'active', addDays(localDateOf(now()), daysBefore))
  const stages = due.filter(({ opportunity }) => isEvaluated(opportunity.kind))
  const asked = await askedAbout(table, stages)
  for (const placement of stages) {
    if (asked.has(placement.id)) continue
    const at = now().toISOString()
    const standing = { placementId: placement.id, at, again: null, version: 1 }
    const remindAt = new Date(now().getTime() + remindAfterDays * dayMs).toISOString()
    await unlessFaster(services, [
      putAsked(placement, standing, remindAt),
      // Who wrote already is not asked any more; asked once is what is noted.
      ...((await evaluationOf(table, placement)) ? [] : [await evaluationEvent(services, placement, 'asked', null, at)]),
    ])
  }
}

async function askAgain(services: Services, school: Pick<School, 'id' | 'region'>) {
  for (const asked of await evaluationsToRemind(services.table, school.id, services.now())) {
    const ref = { schoolId: school.id, ...partsOfPlacementId(asked.placementId) }
    const at = services.now().toISOString()
    const placement = { id: asked.placementId, ...ref }
    await unlessFaster(services, [
      putReminded(ref, asked, at),
      ...((await evaluationOf(services.table, ref)) ? [] : [await evaluationEvent(services, placement, 'asked-again', null, at)]),
    ])
  }
}

async function unlessFaster({ table, newToken }: Services, steps: Step[]) {
  try {
    await transact(table, newToken(), steps)
  } catch (error) {
    // Another sweeper asked at this moment.
    if (!(error instanceof Refusal && error.code === 'stale')) throw error
  }
}
