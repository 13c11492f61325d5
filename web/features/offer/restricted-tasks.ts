import type { BannedTaskName } from '../../../shared/working-time/banned-task-name.ts'
import { type BannedTask, neverAllowed } from '../../../shared/working-time/never-allowed.ts'
import type { OfferForm } from './form-model.ts'

/** From which age work that holds these tasks is allowed at all; undefined when it always is. */
export function youngestFor(tasks: readonly BannedTaskName[]) {
  const ages = neverAllowed(0).flatMap(({ task, under, unless }) => (tasks.includes(task) && unless === null ? [under] : []))
  return ages.length > 0 ? Math.max(...ages) : undefined
}

/** The work holds this task, or no longer. Who is too young for it can't be asked for: the age goes up along. */
export function withRestrictedTask({ restrictedTasks, audience }: OfferForm, { task }: Pick<BannedTask, 'task'>, on: boolean) {
  const tasks = restrictedTasks.filter((other) => other !== task)
  const changed = on ? [...tasks, task] : tasks
  const minAge = Math.max(audience.minAge, youngestFor(changed) ?? 0)
  return { restrictedTasks: changed, audience: { ...audience, minAge } } satisfies Partial<OfferForm>
}
