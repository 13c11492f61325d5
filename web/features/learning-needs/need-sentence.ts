import type { LearningNeedDraft } from '../../../shared/learning-need.ts'
import { capital, dayAndMonth } from '../../lib/dates.ts'
import { listInWords } from '../../lib/lists.ts'
import { terms } from '../../lib/words/terms.ts'
import { bold, lower, wishSentences } from './wish-sentence.ts'
import { t } from './words.ts'

/** The whole need, the way the student could say it aloud. */
export function needSentences(draft: LearningNeedDraft) {
  const { say } = t()
  const { from, until } = draft.period
  const { traits, sectors, text } = draft.ratherNot
  const ratherNot = [
    ...traits.map((trait) => lower(terms().trait[trait])),
    ...sectors.map((sector) => lower(terms().sector[sector])),
    ...(text === '' ? [] : [text]),
  ]
  const where =
    draft.weekSlots.length > 0
      ? say.slots(draft.weekSlots.length, draft.maxKm, draft.travelFrom)
      : say.noSlots(draft.maxKm, draft.travelFrom)
  return [
    ...wishSentences(draft).map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`)),
    say.certainty[draft.certainty],
    where,
    ...(from && until ? [say.between(dayAndMonth(from), dayAndMonth(until))] : []),
    ...(from && !until ? [say.from(dayAndMonth(from))] : []),
    ...(until && !from ? [say.until(dayAndMonth(until))] : []),
    ...(draft.kinds.length > 0
      ? [
          say.kinds(
            listInWords(
              draft.kinds.map((kind) => bold(lower(terms().kind[kind]))),
              'or',
            ),
          ),
        ]
      : []),
    ...(draft.guidance ? [say.guidance[draft.guidance]] : []),
    ...(ratherNot.length > 0 ? [say.ratherNot(listInWords(ratherNot.map(bold), 'or'))] : []),
  ].map(capital)
}
