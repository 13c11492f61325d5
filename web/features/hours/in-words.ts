import type { HalfDayState, Said, SaidBy } from '../../../shared/hours.ts'
import { dayAndMonth } from '../../lib/dates.ts'
import { locale } from '../../lib/locale.ts'
import { weekNumber } from '../../lib/week-number.ts'
import type { IconName } from '../../ui/icon-names.ts'
import { t } from './words.ts'

/** Minutes as hours, with as many decimals as there are: "14", "3,5". */
export function figure(minutes: number) {
  return new Intl.NumberFormat(locale() === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 2 }).format(minutes / 60)
}

/** What was said of a half-day: "9.00 tot 12.30, 15 minuten pauze", "Er niet: ziek". */
export function saidInWords(said: Said) {
  if (said.kind === 'nothing') return t().states.open
  if (said.kind === 'absent') return t().absent(t().absence[said.whose])
  const { from, until, breakMinutes } = said
  return [t().time(from, until), ...(breakMinutes > 0 ? [t().withBreak(breakMinutes)] : [])].join(', ')
}

/** What somebody added in their own words. */
export function remarkOf(said: Said) {
  if (said.kind === 'worked') return said.what
  return said.kind === 'absent' ? said.note : ''
}

export function whoSaid({ by }: Pick<SaidBy, 'by'>, reader: 'student' | 'other') {
  return by === 'student' && reader === 'student' ? t().saidByMe : t().saidBy[by]
}

export function weekInWords(monday: string) {
  return t().week(weekNumber(monday), dayAndMonth(monday))
}

export const stateLook: Record<HalfDayState, { tone?: 'ok' | 'warn' | 'info' | 'danger'; icon: IconName }> = {
  logged: { tone: 'info', icon: 'clock' },
  confirmed: { tone: 'ok', icon: 'check' },
  disputed: { tone: 'danger', icon: 'alert' },
}
