import { type FieldError, Refusal } from '../../../shared/errors.ts'
import type { Reading } from '../../../shared/working-time/check.ts'
import type { BannedTask } from '../../../shared/working-time/never-allowed.ts'
import { type HoursVerdict, mayWork } from '../../../shared/working-time/placement-hours.ts'
import { ruleReview } from '../../../shared/working-time/rules.ts'

/** Refuses what the rules don't allow. */
export function refuseBrokenRules(verdict: HoursVerdict | null) {
  if (verdict && !mayWork(verdict)) throw new Refusal('working-time', brokenRules(verdict))
}

/** Each rule once, at its worst, with where it stands in the law. */
export function brokenRules({ broken, barred }: Pick<HoursVerdict, 'broken' | 'barred'>): FieldError[] {
  const worst = new Map(broken.toSorted((a, b) => strainOf(a) - strainOf(b)).map((reading) => [reading.ruleId, reading]))
  return [
    ...barred.map((task) => ({ path: '/opportunityId', rule: `never-allowed.${task.task}`, message: taskInWords(task) })),
    ...[...worst.values()].map((reading) => ({ path: '/dayparts', rule: reading.ruleId, message: inWords(reading) })),
  ]
}

function inWords({ measure, unit, actual, limit, bound, from, until, source, textOf }: Reading) {
  const when = from === until ? `on ${from}` : `from ${from} to ${until}`
  const rounded = Math.round(actual * 10) / 10
  return `${measure}: ${rounded} ${unit} ${when}, at ${bound === 'max' ? 'most' : 'least'} ${limit} (${sourceOf(source, textOf)})`
}

function taskInWords({ task, under, source, textOf }: BannedTask) {
  return `${task}: kept from who is under ${under} (${sourceOf(source, textOf)})`
}

function sourceOf(source: string, textOf: number) {
  return `${source}, text of ${textOf}${ruleReview.checkedOn === null ? ', to be checked by a person' : ''}`
}

/** 1 at the limit, more over it. */
function strainOf({ bound, actual, limit }: Reading) {
  return bound === 'max' ? actual / limit : limit / actual
}
