import type { LearningNeedDraft } from '../../../shared/learning-need.ts'
import { capital, dayAndMonth } from '../../lib/dates.ts'
import { listInWords } from '../../lib/lists.ts'
import { terms } from '../../lib/words/terms.ts'
import { t } from './words.ts'

type Wish = Pick<LearningNeedDraft, 'question' | 'interests' | 'sectors' | 'occupation' | 'workProcesses' | 'competency'>

const lower = (text: string) => (text === text.toUpperCase() ? text : text.toLowerCase())
const bold = (text: string) => `**${text}**`

/** What the student wants, in a sentence or two; `**words**` stand out. The student's own words come first. */
export function wishSentences(draft: Wish) {
  const { say, interestNoun } = t()
  const [first, second, ...rest] = draft.interests.map((interest) => interestNoun[interest])
  const sentences: string[] = []
  if (draft.question !== '') sentences.push(draft.question)
  if (first !== undefined && second !== undefined) {
    sentences.push(rest.length > 0 ? say.choice([first, second, ...rest]) : say.two(first, second))
  } else if (first !== undefined) sentences.push(say.one(first))
  if (draft.sectors.length > 0) {
    const sectors = draft.sectors.map((sector) => bold(lower(terms().sector[sector])))
    sentences.push(say.sectors(listInWords(sectors, 'or')))
  }
  if (draft.occupation) sentences.push(say.occupation(draft.occupation))
  if (draft.workProcesses.length > 0) sentences.push(say.processes(draft.workProcesses.length))
  if (draft.competency) sentences.push(say.competency(terms().competency[draft.competency]))
  return sentences.length > 0 ? sentences : [say.empty]
}

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

/** A need in one line, for lists and headings: the student's own words when there are any. */
export function needInOneLine(draft: Wish) {
  return (draft.question || wishSentences(draft).join(' ')).replaceAll('**', '')
}
