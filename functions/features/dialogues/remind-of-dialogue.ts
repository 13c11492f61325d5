import { addDays, localDateOf } from '../../../shared/daypart.ts'
import type { Dialogue } from '../../../shared/dialogue.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { School } from '../../../shared/school.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { dialogueEvent } from './change-dialogue.ts'
import { dialoguesDue, putReminded, refOfDialogue, wasReminded } from './dialogue-store.ts'

/** An action is reminded of so many days before it is due. */
const actionDays = 3

/** Reminds of talks the day before and of actions three days before, each once for each day that it is set on. */
export async function remindOfDialogues(services: Services, school: Pick<School, 'id' | 'region'>) {
  const today = localDateOf(services.now())
  for (const dialogue of await dialoguesDue(services.table, school.id, today, addDays(today, actionDays))) {
    const due = dueOf(dialogue, addDays(today, 1))
    if (!due) continue
    const ref = refOfDialogue(dialogue)
    if (await wasReminded(services.table, ref, dialogue.id, due.mark)) continue
    try {
      await transact(services.table, services.newToken(), [
        putReminded(ref, dialogue.id, due.mark),
        dialogueEvent(services, dialogue, school.region, due.kind, null),
      ])
    } catch (error) {
      // Another sweeper was faster.
      if (!(error instanceof Refusal && error.code === 'stale')) throw error
    }
  }
}

function dueOf({ state, time, action }: Dialogue, tomorrow: string) {
  if (state === 'planned') {
    return time?.date === tomorrow ? { kind: 'reminded' as const, mark: `talk#${time.date}` } : undefined
  }
  return action?.state === 'open' ? { kind: 'action-due' as const, mark: `action#${action.by}` } : undefined
}
