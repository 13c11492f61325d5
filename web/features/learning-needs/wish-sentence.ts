import type { LearningNeedDraft } from '../../../shared/learning-need.ts'
import { listInWords } from '../../lib/lists.ts'
import { terms } from '../../lib/words/terms.ts'
import { wishWords } from './wish-words.ts'

type Wish = Pick<LearningNeedDraft, 'question' | 'interests' | 'sectors' | 'occupation' | 'workProcesses' | 'competency'>

export const lower = (text: string) => (text === text.toUpperCase() ? text : text.toLowerCase())
export const bold = (text: string) => `**${text}**`

/** What the student wants, in a sentence or two; `**words**` stand out. The student's own words come first. */
export function wishSentences(draft: Wish) {
  const say = wishWords()
  const [first, second, ...rest] = draft.interests.map((interest) => say.interestNoun[interest])
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

/** A need in one line, for lists and headings: the student's own words when there are any. */
export function needInOneLine(draft: Wish) {
  return (draft.question || wishSentences(draft).join(' ')).replaceAll('**', '')
}
