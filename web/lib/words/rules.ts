import type { BannedTaskName } from '../../../shared/working-time/banned-task-name.ts'
import type { Reading } from '../../../shared/working-time/check.ts'
import type { Measure } from '../../../shared/working-time/rules.ts'
import { defineWords, locale } from '../locale.ts'
import { periodInWords } from '../moments.ts'
import nl from './rules.nl.ts'

/** What a reading says, each figure already in words. */
export type Told = { actual: string; limit: string; when: string; window: { from: string; until: string } | null }

/** The rules on working time, as a coordinator reads them in a line and as a student reads them in a sentence. */
export type RuleWords = {
  measures: Record<Measure, string>
  units: Record<Reading['unit'], string>
  broken: (what: string, unit: string, bound: Reading['bound'], told: Told) => string
  brokenAtAll: (what: string, when: string) => string
  plain: Record<Measure, (told: Told) => string>
  tasks: Record<BannedTaskName, string>
  barred: (task: string, under: number) => string
  supervised: (task: string) => string
  consent: (what: string) => string
  sources: (sources: string, textOf: number, checked: boolean) => string
}

export const ruleWords = defineWords<RuleWords>(nl, () => import('./rules.en.ts'))

/** Rounded to the strict side: what is over a limit never reads as at it. */
export function figuresOf({ bound, actual, limit }: Pick<Reading, 'bound' | 'actual' | 'limit'>) {
  const figure = new Intl.NumberFormat(locale(), { maximumFractionDigits: 1, roundingMode: bound === 'max' ? 'ceil' : 'floor' })
  return { actual: figure.format(actual), limit: figure.format(limit) }
}

function toldOf(reading: Reading): Told {
  return { ...figuresOf(reading), when: periodInWords(reading.from, reading.until), window: reading.window }
}

/** "Langste dag: 10,5 uur, mag hoogstens 9 (11 december + 2)"; `more` is how often it is broken beside this. */
export function brokenInLine(reading: Reading, more = 0) {
  const words = ruleWords()
  const what = words.measures[reading.measure]
  const told = toldOf(reading)
  const counted = { ...told, when: more > 0 ? `${told.when} + ${more}` : told.when }
  return reading.limit === 0
    ? words.brokenAtAll(what, counted.when)
    : words.broken(what, words.units[reading.unit], reading.bound, counted)
}

/** The same as a sentence to the student it is about. */
export function brokenInPlain(reading: Reading) {
  return ruleWords().plain[reading.measure](toldOf(reading))
}

/** Each rule at its worst, and how often it is broken beside that. */
export function worstOf(broken: readonly Reading[]) {
  return [...Map.groupBy(broken, ({ ruleId }) => ruleId).values()].flatMap((readings) => {
    const [worst] = readings.toSorted((a, b) => strainOf(b) - strainOf(a))
    return worst ? [{ worst, more: readings.length - 1 }] : []
  })
}

/** 1 at the limit, more over it. */
export function strainOf({ bound, actual, limit }: Reading) {
  return bound === 'max' ? actual / limit : limit / actual
}

/** Per law the articles: "Arbeidstijdenwet 5:3 en 5:7". */
export function sourcesInWords(sources: readonly string[], join: (articles: string[]) => string) {
  const laws = Map.groupBy([...new Set(sources)].sort(), (source) => source.slice(0, source.lastIndexOf(' ')))
  return join([...laws].map(([law, all]) => `${law} ${join(all.map((source) => source.slice(law.length + 1)))}`))
}
