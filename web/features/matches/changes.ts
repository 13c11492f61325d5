import type { Change, MatchAnswer } from '../../../shared/matching/answer.ts'
import { capital, dayAndMonth, daypartInWords, kmInWords, weekSlotInWords } from '../../lib/dates.ts'
import { listInWords } from '../../lib/lists.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { terms } from '../../lib/words/terms.ts'
import { inSentence } from './reasons.ts'
import { t } from './words.ts'

export type NearMiss = MatchAnswer['nearMisses'][number]

/** The one change that would make it fit. */
export function changeInWords(change: Change) {
  const { near } = t()
  switch (change.kind) {
    case 'free-slots':
      return near.slots(listInWords(change.slots.map(weekSlotInWords)))
    case 'travel':
      return near.travel(kmInWords(Math.max(1, Math.ceil(change.extraKm))))
    case 'period':
      return periodChange(change.from && dayAndMonth(change.from), change.until && dayAndMonth(change.until))
    case 'taken':
      return near.taken(listInWords(change.dayparts.map(daypartInWords)))
    case 'allow-kind':
      return near.kind(inSentence(terms().kind[change.opportunityKind]))
    case 'age':
      return near.age(dayAndMonth(change.from))
    case 'year':
      return near.year(change.year)
    case 'language':
      return near.language(
        listInWords(
          change.anyOf.map((language) => moreTerms().language[language]),
          'or',
        ),
      )
    case 'seat':
      return near.seat
    default:
      return change satisfies never
  }
}

function periodChange(from: string | null, until: string | null) {
  const { near } = t()
  if (from && until) return near.between(from, until)
  return from ? near.from(from) : until ? near.until(until) : near.anyPeriod
}

/** What is being tried, once it is tried. */
export function whatIfInWords(change: Change) {
  const { whatIf } = t()
  switch (change.kind) {
    case 'free-slots':
      return whatIf.slots(listInWords(change.slots.map(weekSlotInWords)))
    case 'travel':
      return whatIf.travel(Math.ceil(change.maxKm))
    case 'allow-kind':
      return whatIf.kind(inSentence(terms().kind[change.opportunityKind]))
    default:
      return whatIf.period
  }
}

export const asSentence = (text: string) => capital(text.replaceAll('**', ''))
