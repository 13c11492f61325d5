import type { MatchAnswer, Reason } from '../../../shared/matching/answer.ts'
import { bikeMinutes } from '../../../shared/place.ts'
import type { Interest } from '../../../shared/sector.ts'
import { dateInWords, daypartInWords, kmInWords } from '../../lib/dates.ts'
import { listInWords } from '../../lib/lists.ts'
import { terms } from '../../lib/words/terms.ts'
import type { Reason as Line } from '../../ui/opportunity-card.tsx'
import { wishWords } from '../learning-needs/wish-words.ts'
import { reasonWords } from './reason-words.ts'

export type Hit = MatchAnswer['hits'][number]
type TitleOf = (workProcess: string) => string | undefined

const mostLines = 3
const farthestByBikeKm = 15

/** In the middle of a sentence; an abbreviation stays as it is. */
export const inSentence = (word: string) => (word === word.toUpperCase() ? word : word.charAt(0).toLowerCase() + word.slice(1))

/** Why it fits, in at most three lines: what weighs most, one thing that weighs against, and the half-days. */
export function reasonLines(hit: Pick<Hit, 'reasons' | 'dayparts'>, titleOf: TitleOf): Line[] {
  const byWeight = hit.reasons.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
  const against = byWeight.filter(({ points }) => points < 0).flatMap((reason) => lineOf(reason, titleOf) ?? [])
  const inFavour = byWeight.filter(({ points }) => points > 0).flatMap((reason) => lineOf(reason, titleOf) ?? [])
  const told = against.slice(0, 1)
  return [...[...inFavour, ...daypartsLine(hit.dayparts)].slice(0, mostLines - told.length), ...told]
}

function daypartsLine(dayparts: readonly string[]): Line[] {
  const [first] = dayparts
  if (first === undefined) return []
  const reason = reasonWords()
  const when = daypartInWords(first)
  return [{ icon: 'daypart', text: dayparts.length === 1 ? reason.dayparts(when) : reason.daypartsFrom(dayparts.length, when) }]
}

function lineOf(reason: Reason, titleOf: TitleOf): Line | undefined {
  const words = reasonWords()
  const { sector, kind, trait, competency } = terms()
  switch (reason.kind) {
    case 'work-processes':
      return { icon: 'plan', text: processesInWords(reason, titleOf) }
    case 'sector': {
      if (reason.asked) return { icon: 'target', text: words.sectorAsked(inSentence(sector[reason.sector])) }
      if (reason.interests.length > 0) return { icon: 'target', text: words.sectorInterests(busyWith(reason.interests)) }
      return { icon: 'target', text: words.sector(inSentence(sector[reason.sector])) }
    }
    case 'activity':
      return { icon: 'tool', text: words.activity(busyWith(reason.interests)) }
    case 'easy-start':
      return { icon: 'okay', text: words.easyStart(reason.dayparts) }
    case 'occupation':
      return { icon: 'job', text: words.occupation(reason.occupation) }
    case 'competency':
      return { icon: 'plan', text: words.competency(competency[reason.competency]) }
    case 'new-sector':
      return { icon: 'info', tone: 'new', text: words.newSector(inSentence(sector[reason.sector])) }
    case 'new-kind':
      return { icon: 'info', tone: 'new', text: words.newKind(inSentence(kind[reason.opportunityKind])) }
    case 'wished-kind':
      return { icon: 'okay', text: words.wishedKind(inSentence(kind[reason.opportunityKind])) }
    case 'distance':
      if (reason.km === null) return { icon: 'pin', text: words.noTravel }
      if (reason.km > farthestByBikeKm) return { icon: 'pin', text: words.far(kmInWords(reason.km)) }
      return { icon: 'bike', text: words.bike(bikeMinutes(reason.km), kmInWords(reason.km)) }
    case 'soon':
      return { icon: 'clock', text: words.soon(dateInWords(reason.date)) }
    case 'guidance':
      return { icon: 'users', text: words.guidance[reason.guidance] }
    case 'response':
      return { icon: 'inbox', text: words.response(reason.days) }
    case 'words':
      return { icon: 'search', text: words.words }
    case 'rather-not':
      return {
        icon: 'alert',
        tone: 'tension',
        text:
          reason.sector === null
            ? words.traits(listInWords(reason.traits.map((one) => inSentence(trait[one]))))
            : words.ratherNotSector(inSentence(sector[reason.sector])),
      }
    default:
      return reason satisfies never
  }
}

/** "met mensen en met maken en repareren": each with its own preposition, as some hold an "en" themselves. */
export function busyWith(interests: readonly Interest[]) {
  return listInWords(interests.map((interest) => reasonWords().with(wishWords().interestNoun[interest])))
}

function processesInWords({ matched, fresh }: Extract<Reason, { kind: 'work-processes' }>, titleOf: TitleOf) {
  const reason = reasonWords()
  const code = fresh[0] ?? matched[0]
  const title = code === undefined ? undefined : titleOf(code)
  if (title === undefined || (matched.length > 1 && fresh.length === 0)) return reason.moreProcesses(matched.length)
  return fresh.length > 0 ? reason.freshProcess(inSentence(title)) : reason.processes(inSentence(title))
}
