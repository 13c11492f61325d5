import type { AskDraft, GuidanceDraft, OwnAsk, Topic } from '../../../shared/guidance.ts'
import { api, read } from '../../lib/api.ts'
import type { IntentHeader } from '../../lib/intent.ts'
import { query, revalidate } from '../../lib/router/query.ts'
import type { WorkProcessOption } from '../../lib/work-processes.ts'

export const getTheory = query(
  (of: 'placement' | 'need', id: string) =>
    of === 'placement'
      ? read(api.guidance['for-placement'][':id'].$get({ param: { id } }))
      : read(api.guidance['for-need'][':id'].$get({ param: { id } })),
  'theory',
)
export const getGuidance = query(() => read(api.guidance.$get()), 'guidance')

export const askForGuidance = (json: AskDraft, header: IntentHeader) =>
  then(read(api.guidance.asks.$post({ json, header })), getTheory.key)
export const withdrawAsk = ({ key }: Pick<OwnAsk, 'key'>) =>
  then(read(api.guidance.asks[':key'].withdraw.$post({ param: { key }, json: {} })), getTheory.key)
export const restoreAsk = ({ key }: Pick<OwnAsk, 'key'>) =>
  then(read(api.guidance.asks[':key'].restore.$post({ param: { key }, json: {} })), getTheory.key)

type Which = { id: string; version: number }
export const offerGuidance = (json: GuidanceDraft, header: IntentHeader) =>
  then(read(api.guidance.$post({ json, header })), getGuidance.key)
export const withdrawGuidance = ({ id, version }: Which) =>
  then(read(api.guidance[':id'].withdraw.$post({ param: { id }, json: { version } })), getGuidance.key)
export const restoreGuidance = ({ id, version }: Which) =>
  then(read(api.guidance[':id'].restore.$post({ param: { id }, json: { version } })), getGuidance.key)

/** What is on screen is asked anew, whatever came of it: who was too late sees how it stands. */
async function then<Value>(asking: Promise<Value>, key: string) {
  try {
    return await asking
  } finally {
    await revalidate([key, 'opportunity', 'opportunities'])
  }
}

/** A topic as a reader knows it. */
export function topicInWords(topic: Topic, known: readonly WorkProcessOption[] | undefined) {
  if (topic.kind === 'theme') return topic.theme
  return known?.find(({ code }) => code === topic.workProcess)?.title ?? topic.workProcess
}
