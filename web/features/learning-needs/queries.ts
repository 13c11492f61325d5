import type { LearningNeed, LearningNeedDraft, NewLearningNeed } from '../../../shared/learning-need.ts'
import { api, read } from '../../lib/api.ts'
import type { IntentHeader } from '../../lib/intent.ts'
import { rereadWhenStale } from '../../lib/reread.ts'
import { query, revalidate } from '../../lib/router/query.ts'
import { getStart } from '../../lib/student.ts'
import { draftOf } from './need-draft.ts'

export const getNeed = query((id: string) => read(api['learning-needs'][':id'].$get({ param: { id } })), 'learning-need')

/** `header` carries the key of this intent. */
export async function createNeed(draft: NewLearningNeed, header: IntentHeader) {
  const need = await read(api['learning-needs'].$post({ json: draft, header }))
  await refresh()
  return need
}

/** Changes what the need says, or whether it is still open. `need` is the version that the student looked at. */
export async function changeNeed(need: LearningNeed, change: Partial<LearningNeedDraft & Pick<LearningNeed, 'status'>>) {
  const { status, version } = need
  const json = { ...draftOf(need), status, version, ...change }
  const changed = await rereadWhenStale(read(api['learning-needs'][':id'].$put({ param: { id: need.id }, json })), refresh)
  await refresh()
  return changed
}

async function refresh() {
  await revalidate([getNeed.key, getStart.key, 'matches', 'dialogue'])
}
