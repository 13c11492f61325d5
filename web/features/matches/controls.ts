import { type WeekSlot, weekSlots } from '../../../shared/daypart.ts'
import { certainties, type LearningNeedDraft } from '../../../shared/learning-need.ts'
import type { Change } from '../../../shared/matching/answer.ts'
import { opportunityKinds } from '../../../shared/opportunity.ts'

/*
 * The controls of the page as they stand in the address: only what differs from the need, so that a link made today
 * still follows the need tomorrow. What the student wrote is never in the address.
 */

type Search = Record<string, string | string[] | undefined>

const separator = ','
/** An empty choice needs a word: an empty parameter would fall out of the address. */
const nothing = 'none'

export function controlsFrom(search: Search): Partial<LearningNeedDraft> {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : undefined)
  const certainty = certainties.find((one) => one === text('sure'))
  const km = Number(text('km'))
  const from = text('from')
  const period = text('period')?.split(separator)
  return {
    ...(certainty && { certainty }),
    ...(Number.isInteger(km) && km >= 1 && km <= 100 && { maxKm: km }),
    ...((from === 'home' || from === 'school') && { travelFrom: from }),
    ...(text('slots') !== undefined && { weekSlots: known(weekSlots, text('slots')) }),
    ...(text('kinds') !== undefined && { kinds: known(opportunityKinds, text('kinds')) }),
    ...(period?.length === 2 && { period: { from: dateIn(period[0]), until: dateIn(period[1]) } }),
  }
}

export function addressOf(draft: LearningNeedDraft, need: LearningNeedDraft) {
  const { period } = draft
  return {
    sure: draft.certainty === need.certainty ? undefined : draft.certainty,
    km: draft.maxKm === need.maxKm ? undefined : String(draft.maxKm),
    from: draft.travelFrom === need.travelFrom ? undefined : draft.travelFrom,
    slots: sameSet(draft.weekSlots, need.weekSlots) ? undefined : draft.weekSlots.join(separator) || nothing,
    kinds: sameSet(draft.kinds, need.kinds) ? undefined : draft.kinds.join(separator) || nothing,
    period:
      period.from === need.period.from && period.until === need.period.until
        ? undefined
        : [period.from ?? '', period.until ?? ''].join(separator),
  }
}

/** What the student would change to make a near miss fit; undefined where it is not the student's to change. */
export function tryOut(
  draft: LearningNeedDraft,
  change: Change,
  freeSpace: readonly WeekSlot[],
): Partial<LearningNeedDraft> | undefined {
  switch (change.kind) {
    case 'free-slots':
      // A need without half-days of its own goes by the timetable.
      return { weekSlots: [...new Set([...(draft.weekSlots.length > 0 ? draft.weekSlots : freeSpace), ...change.slots])] }
    case 'travel':
      return { maxKm: Math.min(100, Math.ceil(change.maxKm)) }
    case 'period':
      return { period: { from: change.from, until: change.until } }
    case 'allow-kind':
      return { kinds: [...draft.kinds, change.opportunityKind] }
    default:
      return undefined
  }
}

export function sameSet(a: readonly string[], b: readonly string[]) {
  return a.length === b.length && a.every((value) => b.includes(value))
}

function known<Value extends string>(all: readonly Value[], text: string | undefined): Value[] {
  const named = text?.split(separator) ?? []
  return all.filter((value) => named.includes(value))
}

function dateIn(text: string | undefined) {
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null
}
