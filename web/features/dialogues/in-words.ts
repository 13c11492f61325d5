import { type Dialogue, guestsOf } from '../../../shared/dialogue.ts'
import type { TalkTime } from '../../../shared/dialogue-time.ts'
import { capital, relativeDate } from '../../lib/dates.ts'
import { locale } from '../../lib/locale.ts'
import { t } from './words.ts'

/** "13.20" */
export function clock(time: string) {
  return locale() === 'nl' ? time.replace(':', '.').replace(/^0/, '') : time
}

/** "Donderdag 4 maart, 13.20 tot 13.40 uur" */
export function whenInWords({ date, from, until }: Pick<TalkTime, 'date' | 'from' | 'until'>) {
  return capital(t().when(relativeDate(date), clock(from), clock(until)))
}

/** "op school, Kamer 1.12" */
export function placeInWords({ place, room }: Pick<TalkTime, 'place' | 'room'>) {
  return room ? `${t().places[place]}, ${room.name}` : t().places[place]
}

/** What it is about: the experiences, or the placement. */
export function aboutInWords({ experiences, placement }: Pick<Dialogue, 'experiences' | 'placement'>) {
  return experiences.length > 0 ? experiences.map(({ title }) => title).join(', ') : (placement?.title ?? '')
}

export function isWithGuests(dialogue: Pick<Dialogue, 'guests'>) {
  return guestsOf(dialogue).length > 0
}

/** Who the other is, for who looks. */
export function otherName({ student, guide }: Pick<Dialogue, 'student' | 'guide'>, isGuide: boolean) {
  return isGuide ? student.name : (guide?.name ?? '')
}
