import type { PartOfDay, Weekday } from '../../../shared/daypart.ts'
import { defineWords } from '../locale.ts'
import nl from './days.nl.ts'

export type DayWords = {
  weekday: Record<Weekday, string>
  short: Record<Weekday, string>
  part: Record<PartOfDay, string>
  /** A half-day of a weekday in one breath: "vrijdagochtend". */
  slot: (day: Weekday, part: PartOfDay) => string
  wholeDay: string
  today: string
  tomorrow: string
  yesterday: string
  at: (day: string, time: string) => string
  until: (from: string, until: string) => string
  times: (count: number) => string
  choose: (count: number, from: number) => string
  block: (count: number) => string
  halfDays: (count: number) => string
}

export const dayWords = defineWords<DayWords>(nl, () => import('./days.en.ts'))
