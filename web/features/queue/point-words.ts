import { capital, daypartInWords, relativeDate, today } from '../../lib/dates.ts'
import type { IconName } from '../../ui/icon-names.ts'
import type { Point } from './judge.ts'
import { t } from './words.ts'

/** The badge of a row: the heaviest point in a few words. */
export function pointBadge(point: Point): { tone: 'danger' | 'warn' | 'info'; icon: IconName; text: string } {
  const words = t().points
  switch (point.kind) {
    case 'too-young':
      return { tone: 'danger', icon: 'stop', text: words.tooYoung(point.age, point.minAge) }
    case 'hours':
      return { tone: 'danger', icon: 'stop', text: words.workTime }
    case 'conditions':
      return { tone: 'warn', icon: 'sign', text: words.conditions }
    case 'recognition':
      return point.standing.verdict === 'unchecked'
        ? { tone: 'warn', icon: 'help', text: words.unchecked }
        : { tone: 'danger', icon: 'stop', text: words.notRecognised }
    case 'lesson':
      return { tone: 'warn', icon: 'lesson', text: words.lesson }
    case 'soon':
      return { tone: 'warn', icon: 'clock', text: point.date < today() ? words.begun : words.soon(relativeDate(point.date)) }
    case 'no-need':
      return { tone: 'info', icon: 'target', text: words.noNeed }
    default:
      return point satisfies never
  }
}

/** What the bar above the buttons warns of. */
export function lookAt(point: Point) {
  const words = t().look
  switch (point.kind) {
    case 'too-young':
      return words.tooYoung
    case 'hours':
      return words.workTime
    case 'conditions':
      return words.conditions
    case 'recognition':
      return point.standing.verdict === 'unchecked' ? words.unchecked : words.recognition
    case 'lesson':
      return words.lesson
    case 'soon':
      return words.soon
    case 'no-need':
      return words.noNeed
    default:
      return point satisfies never
  }
}

const mostInLine = 2

/** "Maandagochtend 30 november, dinsdagmiddag 1 december en nog 4". */
export function daypartsInLine(dayparts: readonly string[]) {
  const shown = dayparts.slice(0, mostInLine).map(daypartInWords)
  const rest = dayparts.length - shown.length
  return capital(shown.join(', ')) + (rest > 0 ? ` (+ ${rest})` : '')
}
